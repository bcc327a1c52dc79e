/** The plain ways from the home to an actor: straight, or bent once and a little, to pass beside what stands there. */
import type { Obstacles } from './obstacles';
import { areHeadsFree, clearanceOf, countThrough, type Errand } from './passing';
import { CENTRE } from './sheet';
import type { Traffic } from './traffic';
import { pointsOn, Way, type Piece } from './way';

/** A way, and how many names and pictures a line on it runs through. */
export interface Found {
	readonly way: Way;
	readonly crossings: number;
}

/**
 * The ways that are tried, the plainest first: where on the home's edge a line begins, in radians off the straight
 * way, and how far its middle is bent aside, as a share of its length.
 */
const WAYS: readonly { readonly turn: number; readonly bend: number }[] = [
	...[0.1, 0.2, 0.35, 0.5, 0.65, 0.8].flatMap((turn) => [
		{ turn, bend: 0 },
		{ turn: -turn, bend: 0 }
	]),
	...[0, 0.3, 0.6, 0.9].flatMap((turn) =>
		[0.06, 0.1, 0.14].flatMap((bend) => [
			{ turn, bend },
			{ turn: -turn, bend: -bend },
			{ turn, bend: -bend },
			{ turn: -turn, bend }
		])
	)
];
const STRAIGHT = { turn: 0, bend: 0 };
/** How much less the next of these ways is liked than the one before, in mm of way. */
const RANK_COST = 0.4;

/** Finds plain ways, one line after the other. */
export class PlainWays {
	readonly #obstacles: Obstacles;
	readonly #traffic: Traffic;
	readonly #homeReach: number;

	/** `traffic` are the lines that bent ones rather do not cross; the home reaches `homeReach` mm. */
	constructor(obstacles: Obstacles, traffic: Traffic, homeReach: number) {
		this.#obstacles = obstacles;
		this.#traffic = traffic;
		this.#homeReach = homeReach;
	}

	/** The straight way, if it runs through nothing. */
	straight(errand: Errand): Way | undefined {
		return this.#free(errand, this.#pieceOf(errand, 0, 0) as Piece);
	}

	/** The best of the other plain ways that run through nothing. */
	bent(errand: Errand): Way | undefined {
		const { width } = errand.stroke;
		let best: Way | undefined;
		let least = Infinity;
		for (let rank = 0; rank < WAYS.length && rank * RANK_COST < least; rank++) {
			const { turn, bend } = WAYS[rank] as (typeof WAYS)[number];
			const piece = this.#pieceOf(errand, turn, bend);
			const way = piece && this.#free(errand, piece);
			if (way === undefined) continue;
			let cost = rank * RANK_COST;
			const { points } = way;
			for (let at = 2; at < points.length && cost < least; at += 2) {
				const ax = points[at - 2] as number;
				const ay = points[at - 1] as number;
				cost += this.#traffic.costOf(
					ax,
					ay,
					points[at] as number,
					points[at + 1] as number,
					width,
					least - cost
				);
			}
			if (cost < least) [best, least] = [way, cost];
		}
		return best;
	}

	/** The plain way that runs through as little as can be, where none is free. */
	least(errand: Errand): Found {
		let best: Found | undefined;
		for (const { turn, bend } of [STRAIGHT, ...WAYS]) {
			const piece = this.#pieceOf(errand, turn, bend);
			if (piece === undefined) continue;
			const way = new Way([piece]);
			const crossings = countThrough(way, errand, this.#obstacles, best?.crossings ?? Infinity);
			if (best === undefined || crossings < best.crossings) best = { way, crossings };
			// There is none that runs through nothing, or it would not be asked.
			if (best.crossings <= 1) break;
		}
		return best as Found;
	}

	#free(errand: Errand, piece: Piece): Way | undefined {
		const obstacles = this.#obstacles;
		if (!obstacles.isOpenAlong(errand.self, pointsOn(piece), clearanceOf(errand))) return undefined;
		const way = new Way([piece]);
		return areHeadsFree(way, errand, obstacles) ? way : undefined;
	}

	/** The way that begins so many radians off the straight one; none where that would be too short to bend. */
	#pieceOf({ goal }: Errand, turn: number, bend: number): Piece | undefined {
		const bearing = Math.atan2(goal.x - CENTRE.x, CENTRE.y - goal.y) + turn;
		const from = {
			x: CENTRE.x + this.#homeReach * Math.sin(bearing),
			y: CENTRE.y - this.#homeReach * Math.cos(bearing)
		};
		const length = Math.hypot(goal.x - from.x, goal.y - from.y) || 1;
		// The last stretch leans against the bend, so the goal is met from the side on which the line comes in.
		const angle = Math.atan2(from.x - goal.x, goal.y - from.y) + Math.atan(4 * bend) / 2;
		const reach = goal.reachAt(angle);
		if ((turn !== 0 || bend !== 0) && length < reach + 8) return undefined;
		const to = { x: goal.x + reach * Math.sin(angle), y: goal.y - reach * Math.cos(angle) };
		if (bend === 0) return { from, to };
		const by = {
			x: (from.x + to.x) / 2 - (to.y - from.y) * bend * 2,
			y: (from.y + to.y) / 2 + (to.x - from.x) * bend * 2
		};
		return { from, by, to };
	}
}
