/** The figures of many maps, by how full they are, as numbers and as a table to read. */
import type { Judgement } from './judging';

const SIZES = [
	[1, 10],
	[11, 25],
	[26, 40],
	[41, 60]
] as const;

/** What was found of the maps of one size. Shares run from 0 to 1, lengths are in mm. */
export interface Figures {
	readonly actors: string;
	readonly maps: number;
	readonly wrong: number;
	readonly large: number;
	readonly lines: number;
	readonly through: number;
	readonly median: number;
	readonly held: number;
	readonly strayed: number;
}

/** The figures for each size of map. */
export function figuresOf(judgements: readonly Judgement[]): Figures[] {
	return SIZES.map(([from, to]) => {
		const those = judgements.filter(({ sample }) => sample.count >= from && sample.count <= to);
		const sum = (of: (judgement: Judgement) => number) =>
			those.reduce((total, judgement) => total + of(judgement), 0);
		const moves = those.flatMap((judgement) => judgement.moves).sort((one, other) => one - other);
		return {
			actors: `${from} to ${to}`,
			maps: those.length,
			wrong: sum(({ wrong }) => wrong.length),
			large: sum(({ isLarge }) => Number(isLarge)) / those.length,
			lines: sum(({ lines }) => lines),
			through: sum(({ through }) => through),
			median: moves[Math.floor(moves.length / 2)] ?? 0,
			held: sum(({ held }) => held),
			strayed: sum(({ strayed }) => strayed.length)
		};
	});
}

/** The figures as lines of text. */
export function writeTable(figures: readonly Figures[]): string {
	const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
	const rows = figures.map(({ actors, maps, wrong, large, lines, through, median, held, strayed }) => [
		actors,
		String(maps),
		String(wrong),
		percent(large),
		`${through} of ${lines}, ${percent(through / lines)}`,
		`${median.toFixed(2)} mm`,
		`${strayed} of ${held}`
	]);
	const heads = [
		'actors',
		'maps',
		'faults',
		'type as promised',
		'lines through',
		'median move',
		'put, moved'
	];
	const widths = heads.map((head, column) =>
		Math.max(head.length, ...rows.map((row) => (row[column] as string).length))
	);
	return [heads, ...rows]
		.map((row) => row.map((cell, column) => cell.padStart(widths[column] as number)).join('  '))
		.join('\n');
}
