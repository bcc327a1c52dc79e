/** What was done, in a few words: what it was, and about whom. The name of an actor comes from the map as it is now. */
import type { ReadDeed } from '$lib/flows/deeds';
import { domainKey, stepKey, uiKey, vocabularyKey } from '$lib/i18n/key';
import { actorOf, type NeighbourhoodMap } from '$lib/model/map';
import type { Words } from '$lib/model/words';

/** One thing that was done. What it was about is a person's own words, or words of ours where there are none. */
export interface DeedLine {
	readonly words: Words;
	readonly about?: { readonly own: string } | { readonly words: string };
}

/** The line of a deed. Who is hidden now is not named; who is gone neither. */
export function deedWords(deed: ReadDeed, map: NeighbourhoodMap, hidden?: ReadonlySet<string>): DeedLine {
	switch (deed.was) {
		case 'edit':
			return { words: { key: uiKey('history', deed.does) }, ...aboutActor(deed.actor, map, hidden) };
		case 'answer': {
			const { step, round, domain, wish, actor } = deed;
			if (step === 'domain-ask' && domain) return { words: { key: domainKey(domain, 'label') } };
			const key = round === undefined ? stepKey(step, 'title') : stepKey(step, 'round', round);
			return { words: { key }, ...(wish ? { about: { own: wish } } : aboutActor(actor, map, hidden)) };
		}
		case 'personal':
			return { words: { key: uiKey('chat', 'private-line') } };
		default:
			return { words: { key: uiKey('history', deed.was) } };
	}
}

function aboutActor(
	id: string | undefined,
	map: NeighbourhoodMap,
	hidden?: ReadonlySet<string>
): Pick<DeedLine, 'about'> {
	if (id === undefined) return {};
	const actor = actorOf(map, id);
	if (!actor || hidden?.has(id)) return { about: { words: uiKey('history', 'gone') } };
	if (actor.name !== undefined) return { about: { own: actor.name } };
	return { about: { words: vocabularyKey('unnamed', actor.kind ?? 'absent') } };
}
