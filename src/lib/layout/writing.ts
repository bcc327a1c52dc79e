/** What is written at each mark: a name, the number that stands for it, or nothing; and what the lists explain. */
import type { NeighbourhoodMap } from '$lib/model/map';
import { RINGS } from '$lib/model/vocabulary';
import { writeRow, type ListRow } from './listing';
import type { MarginList } from './margin';
import type { Writing } from './marks';
import { NUMBERED, type Member, type Naming } from './members';
import { SMALLEST_EM, writeRange } from './numbering';
import type { Settled } from './settle';
import { LEAST_PICTURED } from './tray';
import { writeNumber, type SheetWords } from './words';

/** Numbers by index (members, then wishes) in reading order, for all that are numbers; those in the tray come after them. */
export function numberAll(settled: Settled, naming: Naming, words: SheetWords): (string | undefined)[] {
	const numbers: (string | undefined)[] = [];
	let next = 1;
	for (const index of settled.order) {
		if (naming === 'numbers' || (naming === 'shown' && settled.numbered.has(index)))
			numbers[index] = writeNumber(next++, words);
	}
	return numbers;
}

/** How the mark at an index is written on; `idOf` tells whose it is. */
export function writingAt(
	index: number,
	settled: Settled,
	numbers: readonly (string | undefined)[],
	naming: Naming,
	idOf: (index: number) => string
): Writing {
	const small = settled.numbered.has(index);
	const radius = settled.markRadius * (small && !settled.crowd ? NUMBERED : 1);
	const base = {
		radius,
		size: small ? SMALLEST_EM : settled.size,
		pictured: small ? settled.crowd && naming === 'none' && radius >= LEAST_PICTURED : true
	};
	const number = numbers[index];
	if (number === undefined) return naming === 'none' ? { ...base, written: '' } : base;
	const other = settled.sharing.get(index);
	if (other !== undefined) return { ...base, number, written: '', sharesWith: idOf(other) };
	const first = firstSharing(settled, index);
	return { ...base, number, written: writeRange(numbers[first] as string, number) };
}

/** The first of those whose mark is that of `index`, in reading order; itself where it shares with nobody. */
function firstSharing({ order, sharing }: Settled, index: number): number {
	if (sharing.size === 0) return index;
	return order.find((one) => sharing.get(one) === index) ?? index;
}

/** What the sheet's lists are made of: `map` still has the names that the sheet itself may not show. */
export interface Listed {
	readonly map: NeighbourhoodMap;
	readonly words: SheetWords;
	readonly naming: Naming;
	readonly everyone: boolean;
	readonly onMap: readonly Member[];
	readonly inTray: readonly Member[];
	readonly settled: Settled;
	readonly numbers: readonly (string | undefined)[];
	readonly trayNumbers: readonly string[];
}

/** The lists of a sheet: what the numbers stand for, and, where it is asked for, everyone by ring. */
export function listsOf(listed: Listed, trayNumbered: boolean): MarginList[] {
	const { words, naming, everyone } = listed;
	if (naming === 'none' || (naming === 'numbers' && !everyone)) return [];
	const numbers = {
		part: 'numbers',
		heading: words.numbersHeading,
		rows: explain(listed, trayNumbered)
	} as const;
	if (!everyone) return [numbers];
	return [numbers, { part: 'list', heading: words.listHeading, rows: listEveryone(listed, trayNumbered) }];
}

/** The names that numbers stand for; where everyone is in a list of their own, only the wishes'. */
function explain(listed: Listed, trayNumbered: boolean): ListRow[] {
	const { map, onMap, inTray, settled, numbers, trayNumbers, everyone } = listed;
	const nameOf = namesIn(listed);
	const rows = settled.order.flatMap((index) => {
		const number = numbers[index];
		const member = onMap[index];
		if (number === undefined || (everyone && member !== undefined)) return [];
		return [writeRow(number, member ? nameOf(member) : (map.wishes[index - onMap.length]?.text ?? ''), '')];
	});
	if (everyone || !trayNumbered) return rows;
	return [...rows, ...inTray.map((member, at) => writeRow(trayNumbers[at], nameOf(member), ''))];
}

function listEveryone(listed: Listed, trayNumbered: boolean): ListRow[] {
	const { map, words, naming, onMap, inTray, settled, numbers, trayNumbers } = listed;
	const nameOf = namesIn(listed);
	const actors = new Map(map.actors.map((actor) => [actor.id, actor]));
	const rowOf = (member: Member, number: string | undefined): ListRow =>
		writeRow(number, nameOf(member), words.factsOf(actors.get(member.actor.id) ?? member.actor));
	const inRing = (ring: (typeof RINGS)[number] | undefined) =>
		settled.order.flatMap((index) => {
			const member = onMap[index];
			return member?.facts.ring === ring && member ? [rowOf(member, numbers[index])] : [];
		});
	const group = (heading: string, rows: readonly ListRow[]): ListRow[] =>
		rows.length === 0 ? [] : [{ text: heading, heading: true }, ...rows];
	const numbered = trayNumbered || naming === 'numbers';
	return [
		...RINGS.flatMap((ring) => group(words.rings[ring], inRing(ring))),
		...inRing(undefined),
		...group(
			words.tray,
			inTray.map((member, at) => rowOf(member, numbered ? trayNumbers[at] : undefined))
		)
	];
}

function namesIn({ map, words }: Listed): (member: Member) => string {
	const names = new Map(map.actors.map(({ id, name }) => [id, name]));
	return ({ actor }) => names.get(actor.id) ?? words.unnamed[actor.kind ?? 'absent'];
}
