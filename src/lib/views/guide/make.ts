/** Asks the page to open a maker of pictures or voice notes, and what to do with what was made. */
import type { Made, Making } from '../making/made';

/** Opens a maker; `use` is called with what was made, not at all when the person thinks better of it. */
export type Make = (what: Making, use: (made: Made) => void) => void;
