import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHEET } from '$lib/layout/sheet';
import { ENLARGED, GLUE, TILES, tilesOf, TILE_WINDOW } from './tiles';

describe('the tiles of a list', () => {
	const label = (x: number, y: number) => ({ lines: [], box: { x0: x, y0: y, x1: x + 20, y1: y + 4 } });
	const listed = (...rows: ReturnType<typeof label>[]) =>
		tilesOf({ date: label(10, 288), reference: label(60, 288), heading: label(12, 12), rows }).map(
			({ row, column }) => `${row}-${column}`
		);

	it('are those on which something of it stands', () => {
		expect(listed(label(12, 30))).toEqual(['1-1']);
		expect(listed(label(12, 30), label(300, 30))).toEqual(['1-1', '1-2']);
		expect(listed(label(12, 200), label(300, 30), label(300, 200))).toEqual(['1-1', '1-2', '2-1', '2-2']);
	});
});

describe('the four tiles', () => {
	const shows = ({ x, y }: (typeof TILES)[number], px: number, py: number) => {
		const atX = px * ENLARGED + x;
		const atY = py * ENLARGED + y;
		return (
			atX >= -1e-9 && atX <= TILE_WINDOW.width + 1e-9 && atY >= -1e-9 && atY <= TILE_WINDOW.height + 1e-9
		);
	};

	it('show every point of the sheet', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(share, share, (x, y) => {
				expect(TILES.some((tile) => shows(tile, x * SHEET.width, y * SHEET.height))).toBe(true);
			})
		);
	});

	it('are larger than A3, and share just the strip that is glued', () => {
		expect(ENLARGED).toBeGreaterThan(1.2);
		const [first, beside, below] = TILES;
		expect(first!.x - beside!.x).toBeCloseTo(TILE_WINDOW.width - GLUE);
		expect(first!.y - below!.y).toBeCloseTo(TILE_WINDOW.height - GLUE);
	});
});
