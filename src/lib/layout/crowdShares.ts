/**
 * How the circle is shared out when it is full: every ring and sector as wide as the fullest of its cells needs. The
 * two depend on each other, so they are taken in turns until the tightest cell is as little tight as can be.
 */
import { TURN } from './polar';
import { FIRST, raise, stack, type Band } from './rings';
import { shareOut } from './sectors';
import { RIM } from './sheet';

/** Bands (mm) from the home outwards and sectors' angles (radians), in the order of what they are for. */
export interface CrowdShares {
	readonly bands: readonly Band[];
	readonly angles: readonly number[];
	/** How full the fullest cell is by area alone: above 1 it cannot hold what it must. */
	readonly fullest: number;
}

const ROUNDS = 16;
/** A sector that holds somebody is at least this wide, and no wider than that by need of another. */
const LEAST_ANGLE = (9 * Math.PI) / 180;

/** Shares out the circle for needs (mm² of each ring and, in it, each sector); a band that holds some is at least `least` mm wide. */
export function shareByNeed(needs: readonly (readonly number[])[], least: number): CrowdShares {
	const sectors = needs[0]?.length ?? 0;
	const room = (RIM ** 2 - FIRST ** 2) / 2;
	let angles = normalise(
		Array.from({ length: sectors }, (_, sector) => sum(needs.map((row) => row[sector] ?? 0))),
		TURN
	);
	let areas: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		areas = normalise(
			needs.map((row) => Math.max(...row.map((need, sector) => part(need, angles[sector] ?? 0)))),
			room
		);
		angles = normalise(
			angles.map((_, sector) =>
				Math.max(...needs.map((row, ring) => part(row[sector] ?? 0, areas[ring] ?? 0)))
			),
			TURN
		);
	}
	const widths = shareOut(
		angles,
		angles.map(() => LEAST_ANGLE)
	);
	const bands = bandsOf(
		areas,
		needs.map((row) => (sum(row) > 0 ? least : 7))
	);
	const fullest = Math.max(
		...needs.flatMap((row, ring) => {
			const { inner, outer } = bands[ring] as Band;
			return row.map((need, sector) => part(need, ((outer ** 2 - inner ** 2) / 2) * (widths[sector] ?? 0)));
		})
	);
	return { bands, angles: widths, fullest };
}

function bandsOf(areas: readonly number[], leasts: readonly number[]): Band[] {
	let inner = FIRST;
	const widths = areas.map((area) => {
		const outer = Math.sqrt(inner ** 2 + 2 * area);
		const width = outer - inner;
		inner = outer;
		return width;
	});
	return stack(raise(widths, leasts));
}

function normalise(values: readonly number[], to: number): number[] {
	const total = sum(values);
	return values.map((value) => (total > 0 ? (value / total) * to : to / values.length));
}

function part(need: number, room: number): number {
	return need === 0 ? 0 : need / Math.max(room, 1e-9);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
