/** Chance that can be repeated: the same seed gives the same choices. */

/** How much more is tried with BUURTKAART_FULL=1. */
export const FULL = process.env.BUURTKAART_FULL === '1' ? 20 : 1;

/** How many are tried: a sample in `npm test`, and with BUURTKAART_FULL=1 `all` of them. */
export const tries = (sample: number, all: number): number => (FULL === 1 ? sample : all);

/** A seed of today's run, besides the fixed ones; a failure prints it, and BUURTKAART_SEED repeats it. */
export const FRESH_SEED = Number(process.env.BUURTKAART_SEED ?? Date.now() % 1_000_000);

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Chance = () => number;

/** Chance from a seed (the mulberry generator). */
export function chanceOf(seed: number): Chance {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** One of a list. */
export function oneOf<T>(chance: Chance, list: readonly T[]): T {
	return list[Math.floor(chance() * list.length)]!;
}
