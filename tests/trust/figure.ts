/** A check of the program's promises; `T-lock` is the lock, `saved` how soon an answer is shown as saved. */
export type Check = `T${number}` | 'T-lock' | 'saved';

/** Prints one figure beside the figure asked for, as `npm run test:trust` reads it: `T5: takeover 44 ms (1000 ms)`. */
export function tellFigure(
	check: Check,
	what: string,
	measured: number | string,
	asked: number | string
): void {
	console.log(`${check}: ${what} ${measured} (${asked})`);
}
