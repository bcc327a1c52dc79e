/**
 * When a lock shuts by itself: a map that nobody touches for a while, or whose page nobody sees, is left alone.
 *
 * It is told by a clock and never by a count of ticks: a telephone puts a page that nobody sees to sleep, and the first
 * thing that a page does when it wakes is to look how late it is. Nothing is lost by shutting (see `Desk.shut`), so
 * nobody has to hurry; and each person chooses how long, or never.
 */

const MINUTE = 60_000;

/** Each choice: minutes without a touch, and minutes out of sight. */
export const CLOSING = {
	soon: { still: 5, away: 1 },
	calm: { still: 15, away: 5 },
	late: { still: 60, away: 15 },
	never: { still: Infinity, away: Infinity }
} as const;

/** When a lock shuts by itself. */
export type ClosingTime = keyof typeof CLOSING;

/** Every choice, the shortest first. */
export const CLOSING_TIMES = Object.keys(CLOSING) as readonly ClosingTime[];

/** What a new lock does until the person chooses: a talk over the map has its silences, a table in a hall has not. */
export const FIRST_CLOSING: ClosingTime = 'calm';

/** How long before it shuts this is said, in milliseconds: time enough to touch the screen. */
export const FOREWARNING = MINUTE;

/** A choice as it was kept; the usual one in the place of what is none. */
export function readClosing(after: string | undefined): ClosingTime {
	return CLOSING_TIMES.find((time) => time === after) ?? FIRST_CLOSING;
}

/** Watches how long a map is left alone. */
export class LeftAlone {
	readonly #now: () => number;
	#touched: number;
	#away: number | undefined;

	/** `now` is the time in milliseconds. */
	constructor(now: () => number = Date.now) {
		this.#now = now;
		this.#touched = now();
	}

	/** Somebody is there. */
	touch(): void {
		this.#touched = this.#now();
	}

	/** The page went out of sight. */
	leave(): void {
		this.#away ??= this.#now();
	}

	/** The page is seen again; whether it was away too long is asked before this. */
	comeBack(): void {
		this.#away = undefined;
		this.touch();
	}

	/** Milliseconds until the lock shuts; none when it is time. */
	left(time: ClosingTime): number {
		const { still, away } = CLOSING[time];
		const now = this.#now();
		const untilStill = this.#touched + still * MINUTE - now;
		const untilAway = this.#away === undefined ? Infinity : this.#away + away * MINUTE - now;
		return Math.max(0, Math.min(untilStill, untilAway));
	}
}
