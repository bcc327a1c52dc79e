/**
 * Files of earlier versions, brought to the present one: one step for each old version, from it to the next.
 *
 * Version 1 is the first, so there is no step yet. Whoever raises `VERSION` adds one, and a fixture of the version left
 * behind stays in `tests/formats/` for ever. A step gets what a file said before it is checked; the check comes after.
 */

/** The version this program writes. */
export const VERSION = 1;

/** Turns a file of one version into a file of the next. */
export type UpgradeStep = (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** By the version that a step starts from. */
const STEPS: Readonly<Record<number, UpgradeStep>> = {};

/** The file as the present version would have written it. `version` is at most the present one. */
export function upgradeFile(
	file: Readonly<Record<string, unknown>>,
	version: number,
	steps = STEPS,
	present: number = VERSION
): Readonly<Record<string, unknown>> {
	let upgraded = file;
	for (let from = version; from < present; from += 1) {
		const step = steps[from];
		if (!step) throw new RangeError(`No step from version ${from}`);
		upgraded = { ...step(upgraded), version: from + 1 };
	}
	return upgraded;
}
