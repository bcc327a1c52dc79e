/**
 * What a row of a sheet says now, in words of ours or of the person. Personal rows say nothing: an answer to a personal
 * question does not stay readable.
 */
import type { ShownField } from '$lib/flows/field-state';
import { domainKey, stepKey, uiKey, vocabularyKey } from '$lib/i18n/key';
import { LANGUAGES } from '$lib/i18n/languages';
import { actorOf, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import { isDomain, isThreshold } from '$lib/model/vocabulary';
import { sayDay } from '../home/day';
import type { Piece } from '../parts/Pieces.svelte';
import type { Filled } from './wording';

const own = (text: string | undefined): readonly Piece[] => (text ? [{ own: text }] : []);
const ours = (key: string): Piece => ({ words: { key } });

/** What a field says now, a date in the language of `lang`; empty where nothing was said. */
export function fieldSaid(
	shown: ShownField,
	map: NeighbourhoodMap,
	actor: Actor | undefined,
	filled: Filled,
	lang: string
): readonly Piece[] {
	const { key, step, sensitive } = shown.field;
	if (sensitive) return [];
	const answer = (of: string, value: string): Piece => ({
		words: { key: stepKey(of, 'answer', value), with: filled, ...(actor?.kind ? { kind: actor.kind } : {}) }
	});
	switch (key) {
		case 'kind':
			return actor?.kind ? [ours(vocabularyKey('kind', actor.kind))] : [];
		case 'domain':
			return actor?.domain ? [ours(domainKey(actor.domain, 'label'))] : [];
		case 'wish-domain':
			return isDomain(shown.text) ? [ours(domainKey(shown.text, 'label'))] : [];
		case 'also-in':
			return (actor?.alsoIn ?? []).map((domain) => ours(domainKey(domain, 'label')));
		case 'linked':
			return (actor?.linked ?? []).flatMap((id) => own(actorOf(map, id)?.name));
		case 'role':
			return [...(actor?.roles ?? []).map((role) => answer('role', role)), ...own(actor?.roleText)];
		case 'threshold':
			return (actor?.thresholds ?? []).map((one) =>
				isThreshold(one) ? answer('actor-threshold', one) : { own: one }
			);
		case 'liking':
			return actor?.liking ? [answer('liking', actor.liking === 'gladly' ? 'gladly' : 'not-gladly')] : [];
		case 'status':
			return actor?.status ? [ours(stepKey('actor-sheet', 'field', 'status', 'answer', actor.status))] : [];
		case 'home-name':
			return map.home.called ? [answer('home-name', map.home.called)] : own(map.home.name);
		case 'languages':
			return map.languages.flatMap((tag) => own(LANGUAGES.find((one) => one.tag === tag)?.endonym));
		case 'level':
			return map.guide.level ? [answer('level', map.guide.level)] : [];
		case 'legend':
			return map.legend.shown === undefined ? [] : [answer('legend', map.legend.shown ? 'yes' : 'no')];
		case 'date':
			return own(shown.text && sayDay(shown.text, lang));
		case 'picture':
		case 'answer-mode':
			return [];
	}
	if (step === undefined || !actor) return own(shown.text);
	const field = (shown.field.writes[0] ?? '').slice('actor.'.length);
	const declined = (actor.noAnswer as Readonly<Record<string, string>>)[field];
	if (declined !== undefined) return [ours(uiKey('state', declined))];
	if (key === 'name') return own(shown.text);
	const value = (actor as unknown as Readonly<Record<string, unknown>>)[field];
	return typeof value === 'string' || typeof value === 'number' ? [answer(step, String(value))] : [];
}
