/**
 * One large sheet on four sheets of A4, two by two, to be glued together: where each begins and ends, in mm.
 *
 * Home printers leave a margin white, so neighbours overlap: each sheet repeats a strip of the next, which is cut off
 * at its edge and glued on top. Together they are larger than A3, and nothing of the sheet is lost.
 */
import type { SceneFurther } from '$lib/layout/scene';
import { SHEET } from '$lib/layout/sheet';

/** A4, landscape. */
export const A4 = { width: 297, height: 210 } as const;
/** What a printer may leave white on each side. */
export const PRINTER_MARGIN = 8;
/** The strip that two neighbours share. */
export const GLUE = 10;

const window = { width: A4.width - 2 * PRINTER_MARGIN, height: A4.height - 2 * PRINTER_MARGIN };
const together = { width: 2 * window.width - GLUE, height: 2 * window.height - GLUE };

/** How much larger than A3 the glued map is. */
export const ENLARGED = Math.min(together.width / SHEET.width, together.height / SHEET.height);

/** One of the four: its place (1 or 2 from the top and from the left), and where the large sheet begins, seen from its window. */
export interface Tile {
	readonly row: number;
	readonly column: number;
	readonly x: number;
	readonly y: number;
}

const spare = {
	x: (together.width - SHEET.width * ENLARGED) / 2,
	y: (together.height - SHEET.height * ENLARGED) / 2
};

/** The four tiles, in the order in which they are read. */
export const TILES: readonly Tile[] = [0, 1].flatMap((row) =>
	[0, 1].map((column) => ({
		row: row + 1,
		column: column + 1,
		x: spare.x - column * (window.width - GLUE),
		y: spare.y - row * (window.height - GLUE)
	}))
);

/** The window of a tile on its page. */
export const TILE_WINDOW = window;

/** The tiles of a further sheet on which something of its list stands: nobody glues empty paper. */
export function tilesOf(further: SceneFurther): readonly Tile[] {
	return TILES.filter(({ x, y }) =>
		[further.heading, ...further.rows].some(({ box }) => {
			const across = box.x1 * ENLARGED + x > 0 && box.x0 * ENLARGED + x < TILE_WINDOW.width;
			const down = box.y1 * ENLARGED + y > 0 && box.y0 * ENLARGED + y < TILE_WINDOW.height;
			return across && down;
		})
	);
}
