/**
 * What a page that is taken home or given says, from the same words as the list beside the map. Who is private is not
 * shown, for such a page is looked at where others look along (R76); the map file within a person's own copy has
 * everybody, and the page says so. What is given holds less, and shows all of it: its notes and its steps too.
 */
import { domainKey, stepKey, uiKey } from '$lib/i18n/key';
import type { Actor, NeighbourhoodMap, NextStep, Picture } from '$lib/model/map';
import { nameOf } from '../guide/wording';
import { factWords } from '../map/factWords';
import { listMap } from '../map/list/listed';
import { dayIn } from '../map/sheetWords';
import type { Speak, Spoken } from '../parts/speech';

/** One line: a name, what is said of it, and its photos. */
export interface ShownLine {
	readonly name?: string;
	readonly facts: readonly Spoken[];
	/** What was noted, as it was typed. */
	readonly note?: string;
	readonly photos: readonly { readonly id: string; readonly alt: string }[];
	/** A voice note to listen to, by id. */
	readonly voice?: string;
}

/** Everything that the page says, in one language. */
export interface ShownPage {
	readonly label: Spoken;
	readonly title?: string;
	readonly date: string;
	readonly enlarge: Spoken;
	readonly home: ShownLine;
	readonly sections: readonly { readonly heading: Spoken; readonly lines: readonly ShownLine[] }[];
	readonly notes: readonly Spoken[];
}

/** What the page of a map says in the language of `say`; `given` where the map is what was ticked for somebody. */
export function pageContent(say: Speak, map: NeighbourhoodMap, given = false): ShownPage {
	const label = say(uiKey('sheet', 'map-label'));
	const hidden = new Set([...map.actors, ...map.wishes].filter((one) => one.private).map(({ id }) => id));
	const { groups, wishes, empty } = listMap(map, {}, hidden);
	const { home, title, date } = map;
	const called = home.called ? stepKey('home-name', 'answer', home.called) : uiKey('sheet', 'home');
	const house = home.name ?? say(called).text;
	return {
		...{ label, enlarge: say(uiKey('takeHome', 'enlarge')), date: dayIn(date, label.lang) },
		...(title === undefined ? {} : { title }),
		home: { name: house, facts: [], photos: photosOf(house, home.picture) },
		sections: [
			...groups.map(({ heading, actors }) => ({
				heading: say(heading),
				lines: actors.map((actor) => lineOf(say, map, actor, given))
			})),
			...section(
				say(uiKey('list', 'wishes')),
				wishes.map(({ text, domain }) => ({
					name: text,
					facts: domain ? [say(domainKey(domain, 'label'))] : [],
					photos: []
				}))
			),
			...section(
				say(uiKey('share', 'steps')),
				given ? map.nextSteps.map((step) => stepLine(say, map, step)) : []
			),
			...section(
				say(uiKey('list', 'nobody')),
				empty.map((domain) => ({ facts: [say(domainKey(domain, 'label'))], photos: [] }))
			)
		],
		notes: [
			...(given
				? [say(uiKey('share', 'theirs-part'))]
				: [say(uiKey('takeHome', 'page-whole')), say(uiKey('takeHome', 'page-open'))]),
			say(uiKey('sheet', 'reference'))
		]
	};
}

function section(heading: Spoken, lines: readonly ShownLine[]): ShownPage['sections'] {
	return lines.length > 0 ? [{ heading, lines }] : [];
}

function lineOf(say: Speak, map: NeighbourhoodMap, actor: Actor, given: boolean): ShownLine {
	const name = nameOf(actor, say);
	return {
		name,
		facts: factWords(map, actor, name).map(say),
		...(given && actor.note !== undefined && { note: actor.note }),
		photos: photosOf(name, actor.picture, actor.photos),
		...(actor.voice === undefined ? {} : { voice: actor.voice })
	};
}

function stepLine(say: Speak, map: NeighbourhoodMap, step: NextStep): ShownLine {
	const company = map.actors.filter(({ id }) => step.with.includes(id));
	return {
		...(step.text !== undefined && { name: step.text }),
		facts: [
			say(stepKey('next-step', 'answer', step.type)),
			...(step.when ? [say(stepKey('next-when', 'answer', step.when))] : []),
			...(step.with.includes('worker') ? [say(stepKey('next-who', 'answer', 'worker'))] : []),
			...company.map((actor) => say({ key: uiKey('list', 'own'), with: { words: nameOf(actor, say) } }))
		],
		photos: []
	};
}

function photosOf(name: string, picture?: Picture, more: readonly string[] = []): ShownLine['photos'] {
	const first = picture?.type === 'photo' ? [{ id: picture.photo, alt: picture.alt ?? name }] : [];
	const others = [...new Set(more)].filter((id) => id !== first[0]?.id);
	return [...first, ...others.map((id) => ({ id, alt: name }))];
}
