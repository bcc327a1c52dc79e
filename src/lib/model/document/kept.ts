/** What is kept beside the map and never changed again: earlier maps (moments) and the record of shares. */
import type { Moment, NeighbourhoodMap, Share } from '../map';
import { compareText, copyClean, writeValue, type Flat } from './flat';

/** A place in the order of keeping: the model knows only the order itself. */
interface Ordered {
	readonly order: number;
}

/** Freezes a map under an id and a date, unless the id is taken: nothing overwrites a moment (R23). */
export function keepMoment(moments: Flat, moment: Moment): void {
	if (moment.id === '' || moments.has(moment.id)) return;
	const title = copyClean(moment.title);
	const kept = { ...moment, title: title === '' ? undefined : title, order: nextOrder(parseAll(moments)) };
	// Not through `writeValue`, which cuts long texts: this text is a whole map.
	moments.set(moment.id, JSON.stringify(kept));
}

/** The earlier maps, newest first; of one day, the one that was kept last first. */
export function readMoments(moments: Flat): readonly Moment[] {
	return parseAll(moments)
		.sort((a, b) => compareText(b.date, a.date) || b.order - a.order || compareText(a.id, b.id))
		.map(({ id, date, title, map }) => ({ id, date, ...(title === undefined ? {} : { title }), map }));
}

function parseAll(moments: Flat): (Moment & Ordered)[] {
	return [...moments.entries()].map(([, text]) => JSON.parse(text as string) as Moment & Ordered);
}

/** Writes down that something was given to someone (R73); what is written down stays as it is. */
export function recordShare(sharing: Flat, id: string, share: Share): void {
	if (id === '' || sharing.has(id)) return;
	const others = [...sharing.entries()].map(([, kept]) => kept as Ordered);
	writeValue(sharing, id, { order: nextOrder(others), share });
}

/** The shares in the order in which they were made. */
export function readSharing(sharing: Flat): NeighbourhoodMap['sharing'] {
	return [...sharing.entries()]
		.map(([id, kept]) => ({ id, ...(kept as Ordered & { share: Share }) }))
		.sort((a, b) => a.order - b.order || compareText(a.id, b.id))
		.map(({ share }) => share);
}

function nextOrder(others: readonly Ordered[]): number {
	return others.reduce((last, { order }) => Math.max(last, order), 0) + 1;
}
