/**
 * The turning points of one search for a way, and what a way over them costs: its length, its turns, and the least that
 * is still to come.
 *
 * A search asks about them some ten thousand times, and a sheet makes some fifty searches. So they are no objects but
 * columns of numbers: step 7 is the seventh number of each column, and 0 to `count` are the steps of the search that
 * goes on now. They lie in the order of how far they are from the goal, the nearest first. The columns are made once and
 * used again; what stands in them beyond `count` is of an earlier search, and nobody reads it.
 */
import { CENTRE, HOME_RADIUS } from './sheet';
import type { Point } from './way';

/** What a turn costs, in mm of way: one turn, each radian of it, and, as sharp turns are no calm ones, its square. */
const TURN_COST = 2;
const RADIAN_COST = 5;
const SQUARE_COST = 12;
/** No turn is sharper than about 70 degrees: its cosine. */
const BLUNTEST = 0.36;
/** A good way that is found soon is better than the very best found late: what is still to come counts this much. */
const GREED = 1.2;
/** A turn so close before the picture leaves no room for the head. */
const SHORTEST_END = 5;
/** A way does not turn twice within so many mm. */
const SHORTEST_LEG = 0.5;
/** A sheet has fewer turning points than this; a search begins with room for some of them. */
const MOST = 8192;
const ROOM = 256;

/** No step: the way comes straight from the home. */
export const FROM_HOME = -1;

/** The turning points of one search, in columns. */
export class Steps {
	count = 0;
	x = new Float64Array(0);
	y = new Float64Array(0);
	/** How little a step is liked. */
	cost = new Float64Array(0);
	/** How far it is to the goal, and the direction of the goal from here. */
	rest = new Float64Array(0);
	gx = new Float64Array(0);
	gy = new Float64Array(0);
	/** What the best way to here costs so far; before it `isKnown` the least that it can cost straight from the home. */
	spent = new Float64Array(0);
	/** `spent`, and the least that going on from here to the goal can cost; Infinity when it has been gone on from. */
	whole = new Float64Array(0);
	/** How much the way to here has turned in all, in radians. */
	turned = new Float64Array(0);
	/** The direction in which it is reached. */
	dx = new Float64Array(0);
	dy = new Float64Array(0);
	/** Where a way that comes straight from the home begins. */
	startX = new Float64Array(0);
	startY = new Float64Array(0);
	/** The step before, or `FROM_HOME`. */
	before = new Int16Array(0);
	isKnown = new Uint8Array(0);
	isLeft = new Uint8Array(0);
	#order = new Float64Array(0);

	/**
	 * Begins a search: with those of the turning points (x, y and cost of each, one after the other) over which a way to
	 * the goal can be at most `longest` mm from the home's middle.
	 */
	begin(corners: readonly number[], goal: Point, longest: number): void {
		if (corners.length / 3 > this.x.length) this.#makeRoom(corners.length / 3);
		const order = this.#order;
		let count = 0;
		for (let at = 0; at < corners.length; at += 3) {
			const x = corners[at] as number;
			const y = corners[at + 1] as number;
			const rest = lengthOf(goal.x - x, goal.y - y);
			if (rest < SHORTEST_END || lengthOf(x - CENTRE.x, y - CENTRE.y) + rest > longest) continue;
			// By distance in whole micrometres, and then as they come: plain numbers are sorted far quicker than objects.
			order[count++] = Math.round(rest * 1000) * MOST + at / 3;
		}
		order.subarray(0, count).sort();
		this.count = count;
		for (let step = 0; step < count; step++) {
			const at = 3 * ((order[step] as number) % MOST);
			this.#set(step, corners[at] as number, corners[at + 1] as number, corners[at + 2] as number, goal);
		}
	}

	#set(step: number, x: number, y: number, cost: number, goal: Point): void {
		const rest = lengthOf(goal.x - x, goal.y - y);
		const spent = lengthOf(x - CENTRE.x, y - CENTRE.y) - HOME_RADIUS + cost;
		this.x[step] = x;
		this.y[step] = y;
		this.cost[step] = cost;
		this.rest[step] = rest;
		this.gx[step] = (goal.x - x) / rest;
		this.gy[step] = (goal.y - y) / rest;
		this.spent[step] = spent;
		this.whole[step] = spent + GREED * rest;
		this.isKnown[step] = 0;
		this.isLeft[step] = 0;
	}

	/** The step that promises the cheapest way, and less than `most`; -1 where there is none. */
	mostHopeful(most: number): number {
		const { whole, count } = this;
		let least = most;
		let found = -1;
		for (let step = 0; step < count; step++) {
			if ((whole[step] as number) >= least) continue;
			least = whole[step] as number;
			found = step;
		}
		return found;
	}

	/** Notes that ways go on from here: it is not come back to. */
	leave(step: number): void {
		this.isLeft[step] = 1;
		this.whole[step] = Infinity;
	}

	/** Notes a way to a step that comes straight from x, y, if none is better. */
	reach(step: number, spent: number, x: number, y: number, before: number): void {
		if (spent >= (this.spent[step] as number)) return;
		const toX = (this.x[step] as number) - x;
		const toY = (this.y[step] as number) - y;
		const length = lengthOf(toX, toY) || 1;
		const dx = toX / length;
		const dy = toY / length;
		this.dx[step] = dx;
		this.dy[step] = dy;
		this.before[step] = before;
		if (before === FROM_HOME) {
			this.turned[step] = 0;
			this.startX[step] = x;
			this.startY[step] = y;
		} else {
			const cosine = (this.dx[before] as number) * dx + (this.dy[before] as number) * dy;
			this.turned[step] = (this.turned[before] as number) + turnOf(cosine);
		}
		this.spent[step] = spent;
		const turn = turnOf(dx * (this.gx[step] as number) + dy * (this.gy[step] as number));
		this.whole[step] = spent + GREED * (this.rest[step] as number) + TURN_COST + RADIAN_COST * turn;
	}

	/** What going on from a step to a point costs, without the lines that are crossed; Infinity where it may not. */
	costOf(step: number, toX: number, toY: number, mostTurned: number): number {
		const ex = toX - (this.x[step] as number);
		const ey = toY - (this.y[step] as number);
		const ahead = (this.dx[step] as number) * ex + (this.dy[step] as number) * ey;
		if (ahead <= 0) return Infinity;
		const length = Math.sqrt(ex * ex + ey * ey);
		const cosine = ahead / length;
		if (length < SHORTEST_LEG || cosine < BLUNTEST) return Infinity;
		const turn = Math.sqrt(Math.max(0, 2 - 2 * cosine));
		if ((this.turned[step] as number) + turn > mostTurned) return Infinity;
		return length + TURN_COST + (RADIAN_COST + SQUARE_COST * turn) * turn;
	}

	#makeRoom(count: number): void {
		const room = Math.max(ROOM, 2 * count);
		const column = () => new Float64Array(room);
		[this.x, this.y, this.cost, this.rest, this.gx, this.gy] = [
			column(),
			column(),
			column(),
			column(),
			column(),
			column()
		];
		[this.spent, this.whole, this.turned, this.dx, this.dy] = [
			column(),
			column(),
			column(),
			column(),
			column()
		];
		[this.startX, this.startY] = [column(), column()];
		this.#order = column();
		this.before = new Int16Array(room);
		this.isKnown = new Uint8Array(room);
		this.isLeft = new Uint8Array(room);
	}
}

/** How long a stretch is: `Math.hypot`, which minds numbers that no sheet holds, takes several times as long. */
export function lengthOf(dx: number, dy: number): number {
	return Math.sqrt(dx * dx + dy * dy);
}

/** A turn in radians, near enough, from its cosine. */
function turnOf(cosine: number): number {
	return Math.sqrt(Math.max(0, 2 - 2 * cosine));
}
