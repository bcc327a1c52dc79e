/** What the drawing shows of an actor, in words: one list for the map's twin, for the sheet's list and for who hears. */
import { domainKey, stepKey, vocabularyKey } from '$lib/i18n/key';
import { showFacts } from '$lib/layout/signs';
import { showsRings, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import type { Words } from '$lib/model/words';

/** The facts of an actor as the drawing shows them, without its ring; `name` fills the sentences that need one. */
export function factWords(map: NeighbourhoodMap, actor: Actor, name: string): readonly Words[] {
	const facts = showFacts(map, actor, showsRings(map));
	const words: Words[] = [];
	const add = (key: string) => void words.push({ key, with: { name } });
	if (actor.kind) add(vocabularyKey('kind', actor.kind));
	if (actor.domain) add(domainKey(actor.domain, 'label'));
	for (const domain of actor.alsoIn) add(domainKey(domain, 'label'));
	if (facts.reciprocity) add(vocabularyKey('spoken', facts.reciprocity));
	if (facts.doubt) add(vocabularyKey('spoken', 'doubt'));
	if (facts.influence === 1 || facts.influence === 3)
		add(vocabularyKey('spoken', `influence-${facts.influence}`));
	if (facts.value) add(stepKey('value', 'answer', facts.value));
	if (facts.safety && facts.safety !== 'ordinary') add(stepKey('legend', 'row', facts.safety));
	if (facts.outside) add(stepKey('actor-outside', 'answer', 'outside'));
	if (actor.keyPerson) add(stepKey('legend', 'row', 'key-person'));
	if (actor.status && actor.status !== 'present') add(stepKey('legend', 'row', actor.status));
	return words;
}
