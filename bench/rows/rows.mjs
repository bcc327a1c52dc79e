/** Every row of the benchmark, in the order of the goals. */
import { p1 } from './p1.mjs';
import { p10 } from './p10.mjs';
import { p2 } from './p2.mjs';
import { p3 } from './p3.mjs';
import { p4 } from './p4.mjs';
import { p5 } from './p5.mjs';
import { p6 } from './p6.mjs';
import { p7 } from './p7.mjs';
import { p8 } from './p8.mjs';
import { p9 } from './p9.mjs';

export const ROWS = [p1, p2, p3, p4, p5, p6, p7, p8, p9, p10];
