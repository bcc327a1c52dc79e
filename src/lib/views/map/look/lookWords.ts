/** The words of a view: what its parts and options are called, in the resident's own words for a sign where there are any. */
import { domainKey, stepKey, uiKey, vocabularyKey } from '$lib/i18n/key';
import type { LookPart } from '$lib/layout/looking';
import type { NeighbourhoodMap } from '$lib/model/map';
import type { Words } from '$lib/model/words';

/** What is asked for by a part: the title of the guide's own question. */
export const PART_TITLES: Readonly<Record<LookPart, string>> = {
	domains: stepKey('actor-domain', 'title'),
	rings: stepKey('closeness', 'title'),
	values: stepKey('value', 'title'),
	arrows: stepKey('reciprocity', 'title'),
	kinds: stepKey('actor-kind', 'title'),
	safeties: stepKey('safety', 'title')
};

const OPTION_KEYS: Readonly<Record<LookPart, (option: string) => string>> = {
	domains: (domain) => domainKey(domain, 'label'),
	rings: (ring) => vocabularyKey('ring', ring),
	values: (value) => uiKey('look', 'value', value),
	arrows: (arrow) => uiKey('look', 'arrow', arrow),
	kinds: (kind) => vocabularyKey('kind', kind),
	safeties: (safety) => uiKey('look', 'safety', safety)
};

/** What an option is called. Who gave a sign words of their own may want it to say nothing else. */
export function optionWords(map: NeighbourhoodMap, part: LookPart, option: string | number): Words {
	const own = part === 'domains' ? undefined : map.legend.words[option];
	if (own !== undefined) return { key: uiKey('list', 'own'), with: { words: own } };
	return { key: OPTION_KEYS[part](String(option)) };
}

/** An option's name in the screen's contract, such as `ring-2` or `value-neutral`. */
export function optionName(part: LookPart, option: string | number): string {
	const one = part === 'safeties' ? 'safety' : part.slice(0, -1);
	return `${one}-${option}`;
}
