/**
 * From what was measured to the table that is printed and kept: one line for each goal, ours beside the limit and the
 * peers. Pure, but for what it is given.
 */
import { summarise } from './figures.mjs';

/** What every ratio is to, unless a part names another. */
export const LIMIT = 'min';

/**
 * The lines of the table. `rows` are the benchmark's rows (`rows/*.mjs`), `samples` what was measured:
 * `{ key, part, subject, round, value }`. A goal is met within it and behind no peer, by more than the `step` of the
 * clock that a part may name; `met` is undefined where nothing was asked or nothing measured.
 */
export function makeLines(rows, samples) {
	return rows.flatMap(({ key, parts }) =>
		parts
			.map(({ part, goal, unit, isRatio, base = LIMIT, step = 0 }) => {
				const those = samples.filter((sample) => sample.key === key);
				const found = summarise(those, part, base);
				const own = found.get('ours');
				const limit = found.get(base);
				const figure = isRatio ? own?.ratio : own?.value;
				const peers = [...found].filter(([name]) => name !== 'ours' && name !== base);
				const compare = isRatio ? ({ ratio }) => ratio : ({ value }) => value;
				const isAhead = peers.every(([, one]) => !isBehind(figure, compare(one), step));
				const isKnown = goal !== undefined && Number.isFinite(figure);
				return {
					key,
					part,
					goal,
					unit,
					isRatio,
					own,
					limit,
					peers,
					met: isKnown ? toThree(figure) <= goal && isAhead : undefined
				};
			})
			.filter(({ own, limit, peers }) => own || limit || peers.length > 0)
	);
}

/** The lines as a table in Markdown. */
export function writeLines(lines) {
	const heads = ['', 'what', 'goal', 'ours', '', 'limit', 'peers'];
	const body = lines.map(({ key, part, goal, unit, isRatio, own, limit, peers, met }) => [
		key,
		part,
		goal === undefined ? '' : withUnit(goal, isRatio ? '×' : unit),
		own ? tell(own, unit, isRatio) : 'not measured',
		met === undefined ? '' : met ? 'met' : 'not met',
		limit ? withUnit(limit.value, unit) : '',
		peers.map(([name, figure]) => `${name} ${tell(figure, unit, isRatio)}`).join(', ')
	]);
	return [heads, heads.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function tell({ value, ratio }, unit, isRatio) {
	return isRatio && Number.isFinite(ratio)
		? `${round(ratio)} × (${withUnit(value, unit)})`
		: withUnit(value, unit);
}

function withUnit(value, unit) {
	return unit ? `${round(value)} ${unit}` : round(value);
}

/** Whether a figure is the larger one of two, as far as they were measured: less than a step of the clock was not. */
const isBehind = (own, peer, step) =>
	Number.isFinite(own) && Number.isFinite(peer) && toThree(toThree(own) - toThree(peer)) > step;

/** Three digits, as more were never measured. */
const toThree = (value) => Number(value.toPrecision(3));

function round(value) {
	if (!Number.isFinite(value)) return '–';
	return Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(toThree(value));
}

const MARK = '<!-- tables: the newest first, written by `npm run bench` -->';

/**
 * The document with a new table in it: a table of the same name is replaced, every other stays for ever. `name` is the
 * heading without its marks.
 */
export function keepTable(document, name, table) {
	const [before, after] = document.split(MARK);
	if (after === undefined) throw new Error('The document has no place for tables');
	const sections = after.split(/^(?=## )/m).filter((section) => section.trim() !== '');
	const others = sections.filter((section) => section.split('\n', 1)[0] !== `## ${name}`);
	return (
		[`${before}${MARK}`, `## ${name}\n\n${table}`, ...others.map((one) => one.trim())].join('\n\n') + '\n'
	);
}
