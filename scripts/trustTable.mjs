/**
 * The table of the program's promises: each check, what was measured beside what was asked for, and whether it holds.
 * Pure: it is given what the tests reported, so it can be shown to fail.
 */

/** The checks, and what each one asks. */
export const CHECKS = {
	T1: 'the browser is killed while somebody types',
	T2: 'the device is full',
	T3: 'the kept data is damaged',
	T4: 'both stores are broken',
	T5: 'the same map in two tabs',
	T6: 'without a network after one visit',
	T7: 'a new version of the program while somebody types',
	T8: 'files of every version',
	T9: 'wiped, and searched for in the whole profile',
	T10: 'names and keys in the history',
	T11: 'hostile files',
	T12: 'requests to elsewhere, and broken policies',
	T13: 'a file opened in a fresh profile',
	T14: 'shared without names',
	T15: 'leaving quickly',
	T16: 'copies of a map joined',
	'T-lock': 'a map behind a lock',
	saved: 'how soon an answer is shown as saved'
};

const NAMED = /^(?:@\w+ )*(T\d+|T-lock|saved): /;

/** The check that a test's name begins with, or that of a group it is in; nothing when it is for none. */
export function checkOf(...titles) {
	return titles
		.map((title) => NAMED.exec(title)?.[1])
		.find((found) => found !== undefined && found in CHECKS);
}

/** The figures in a test's output: of each `T5: takeover 44 ms (1000 ms)` the check, what, measured and asked. */
export function readFigures(text) {
	return text.split('\n').flatMap((line) => {
		const [, check, rest] = /^(T\d+|T-lock|saved): (.+)$/.exec(line.trim()) ?? [];
		if (!(check in CHECKS)) return [];
		return [...rest.matchAll(/(.*?)\s*\(([^()]+)\)[,;.]?\s*/g)].map(([, before, asked]) => ({
			check,
			...splitFigure(before),
			asked
		}));
	});
}

/** `takeover after a crash 44 ms` is what was measured, and how much. */
function splitFigure(words) {
	const [, what, measured] =
		/^(.*?)[:,]?\s+(-?[\d.,]+(?: of [\d.,]+)?(?: [a-zA-Z%]{1,4})?)$/.exec(words) ?? [];
	return what ? { what, measured } : { what: words, measured: '' };
}

/**
 * The rows of the table. `tests` are `{ check, well }`, `figures` as `readFigures` gives them, both in any order. A
 * check without a test misses, and so does one of whose tests a single one failed. A figure holds with its tests,
 * unless it says itself that it does not (`well`).
 */
export function makeRows(tests, figures) {
	return Object.entries(CHECKS).flatMap(([check, about]) => {
		const own = tests.filter((test) => test.check === check);
		const well = own.filter((test) => test.well).length;
		const passed = own.length > 0 && well === own.length;
		const measured = figures.filter((figure) => figure.check === check);
		return [
			{ check, what: `**${about}**`, measured: `${well} tests hold`, asked: `${own.length}`, passed },
			...measured.map(({ what, measured, asked, well = true }) => ({
				check,
				what,
				measured,
				asked,
				passed: passed && well
			}))
		];
	});
}

/** The table in Markdown. */
export function writeTable(rows) {
	const lines = rows.map(
		({ check, what, measured, asked, passed }) =>
			`| ${check} | ${what} | ${measured} | ${asked} | ${passed ? 'yes' : '**NO**'} |`
	);
	return ['| check | what | measured | asked | holds |', '|---|---|---|---|---|', ...lines].join('\n');
}
