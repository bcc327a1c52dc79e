/** What the drawing shows of an actor, in words: one list for the map's twin, for the sheet's list and for who hears. */
import { domainKey, stepKey, uiKey, vocabularyKey } from '$lib/i18n/key';
import { showFacts, type Sign } from '$lib/layout/signs';
import { showsRings, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import type { Words } from '$lib/model/words';

/**
 * The facts of an actor as the drawing shows them, without its ring; `name` fills the sentences that need one. A sign for
 * which the resident chose words of their own says those and nothing else, here as in the legend.
 */
export function factWords(map: NeighbourhoodMap, actor: Actor, name: string): readonly Words[] {
	const facts = showFacts(map, actor, showsRings(map));
	const words: Words[] = [];
	const add = (key: string) => void words.push({ key, with: { name } });
	const sign = (sign: Sign, key = stepKey('legend', 'row', sign)) => {
		const own = map.legend.words[sign];
		if (own === undefined) add(key);
		else words.push({ key: uiKey('list', 'own'), with: { words: own } });
	};
	if (actor.kind) add(vocabularyKey('kind', actor.kind));
	for (const domain of new Set([...(actor.domain ? [actor.domain] : []), ...actor.alsoIn]))
		add(domainKey(domain, 'label'));
	if (facts.reciprocity) sign(facts.reciprocity, vocabularyKey('spoken', facts.reciprocity));
	else if (facts.influence === 2) sign('plain');
	if (facts.doubt) sign('doubt', vocabularyKey('spoken', 'doubt'));
	if (facts.influence === 1 || facts.influence === 3)
		sign('influence', vocabularyKey('spoken', `influence-${facts.influence}`));
	if (facts.value) sign(facts.value, stepKey('value', 'answer', facts.value));
	if (facts.safety && facts.safety !== 'ordinary') sign(facts.safety);
	if (facts.outside) sign('outside', stepKey('actor-outside', 'answer', 'outside'));
	if (actor.keyPerson) sign('key-person');
	if (actor.status === 'wished' || actor.status === 'in-mind') sign(actor.status);
	if (actor.private) add(uiKey('list', 'private'));
	return words;
}
