/** The sheet's fixed measures, in mm on A3 landscape. Changing one moves everything; nothing else repeats them. */
import type { Box } from './scene';

/** A3, landscape. */
export const SHEET = { width: 420, height: 297 } as const;
/** Where the home stands. */
export const CENTRE = { x: 178, y: 147 } as const;
/** The outermost ring's outer edge. */
export const RIM = 124;
/** The disc of the home, with its picture and name. */
export const HOME_RADIUS = 17;
/** Where the map and what is written round it may stand. */
export const MAP_ROOM: Box = { x0: 8, y0: 5, x1: 338, y1: 287 };
/** The margin beside the map: legend, tray, numbered names. */
export const MARGIN: Box = { x0: 344, y0: 14, x1: 412, y1: 284 };
/** One typographic point. */
export const POINT = 0.3528;
