/**
 * Looking at a part of a map: who is meant by a view, and who is dimmed. A view never moves anybody and is never stored;
 * what it asks for is compared with what is drawn (`showFacts`), so a layer that is off cannot be looked for.
 *
 * Hiding difficult contacts is another thing: it goes by what was said, drawn or not, and nothing that can be seen may
 * tell that somebody is missing, so who is hidden is neither counted nor offered to be looked for.
 */
import { showsRings, type Actor, type NeighbourhoodMap, type Wish } from '$lib/model/map';
import {
	DOMAINS,
	KINDS,
	RECIPROCITIES,
	RINGS,
	SAFETIES,
	VALUES,
	type Domain,
	type Kind,
	type Reciprocity,
	type Ring,
	type Safety,
	type Value
} from '$lib/model/vocabulary';
import { showFacts } from './signs';

/** What one looks for; an absent or empty part asks for nothing. Within a part either is enough, all parts must hold. */
export interface Look {
	readonly domains?: readonly Domain[];
	readonly rings?: readonly Ring[];
	readonly values?: readonly Value[];
	readonly arrows?: readonly Reciprocity[];
	readonly kinds?: readonly Kind[];
	readonly safeties?: readonly Safety[];
	/** Only wishes, and who is wished for. */
	readonly wishes?: boolean;
	/** Draws no red, no-go or hidden contact at all, for a map that others may see. */
	readonly hidesDifficult?: boolean;
}

/** What can be looked for, part by part, in the order of the vocabulary. */
export type Looks = Required<Omit<Look, 'hidesDifficult'>>;
/** A part of a look that holds a list of options. */
export type LookPart = Exclude<keyof Looks, 'wishes'>;

const PARTS: { readonly [P in LookPart]: Looks[P] } = {
	domains: DOMAINS,
	rings: RINGS,
	values: VALUES,
	arrows: RECIPROCITIES,
	kinds: KINDS,
	safeties: SAFETIES
};
const LOOK_PARTS = Object.keys(PARTS) as LookPart[];

/** By what an actor is found: its drawn facts, part by part. */
type Findable = { readonly [P in LookPart]: Looks[P] };

function findable(map: NeighbourhoodMap, actor: Actor, rings: boolean): Findable {
	const { ring, value, reciprocity, safety } = showFacts(map, actor, rings);
	return {
		domains: [...(actor.domain ? [actor.domain] : []), ...actor.alsoIn],
		rings: ring === undefined ? [] : [ring],
		values: value === undefined ? [] : [value],
		arrows: reciprocity === undefined || reciprocity === 'unknown' ? [] : [reciprocity],
		kinds: actor.kind === undefined ? [] : [actor.kind],
		// An ordinary place was asked about and has no sign on the sheet.
		safeties: safety === undefined || safety === 'ordinary' ? [] : [safety]
	};
}

function holds<P extends LookPart>(part: P, found: Findable, look: Look): boolean {
	const wanted: readonly unknown[] = look[part] ?? [];
	return wanted.length === 0 || found[part].some((one) => wanted.includes(one));
}

/** Whether an actor is among what is looked for; a second domain counts as a domain. */
export function fits(map: NeighbourhoodMap, actor: Actor, look: Look): boolean {
	if (look.wishes === true && actor.status !== 'wished') return false;
	const found = findable(map, actor, showsRings(map));
	return LOOK_PARTS.every((part) => holds(part, found, look));
}

/** Whether a wish is among what is looked for. It has a domain at most: who asks for a ring or a sign asks for actors. */
export function wishFits(wish: Wish, look: Look): boolean {
	const found = { rings: [], values: [], arrows: [], kinds: [], safeties: [] };
	const domains = wish.domain === undefined ? [] : [wish.domain];
	return LOOK_PARTS.every((part) => holds(part, { ...found, domains }, look));
}

/** The actors and wishes that are not looked for, by id: they are shown faintly, where they stand. */
export function dimmedBy(map: NeighbourhoodMap, look: Look): ReadonlySet<string> {
	return new Set([
		...map.actors.filter((actor) => !fits(map, actor, look)).map(({ id }) => id),
		...map.wishes.filter((wish) => !wishFits(wish, look)).map(({ id }) => id)
	]);
}

/** Whether a contact is red, no-go or hidden, as it was said: a layer that is off does not make it harmless to show. */
function isDifficult({ value, safety, private: hidden }: Actor): boolean {
	return hidden || value === 'destructive' || safety === 'no-go';
}

/** The actors and wishes that are not drawn at all, nor listed, nor counted, by id; nobody unless the look asks for it. */
export function hiddenBy(map: NeighbourhoodMap, look: Look): ReadonlySet<string> {
	if (look.hidesDifficult !== true) return new Set();
	return new Set([
		...map.actors.filter(isDifficult).map(({ id }) => id),
		...map.wishes.filter((wish) => wish.private).map(({ id }) => id)
	]);
}

/** What can be looked for on this map: what stands on it for everyone to see, and what is being looked for already. */
export function looksFor(map: NeighbourhoodMap, look: Look = {}): Looks {
	const rings = showsRings(map);
	const hidden = hiddenBy(map, look);
	const actors = map.actors.filter(({ id }) => !hidden.has(id));
	const wishes = map.wishes.filter(({ id }) => !hidden.has(id));
	const found = actors.map((actor) => findable(map, actor, rings));
	const offered = <P extends LookPart>(part: P): Looks[P] => {
		const here: readonly unknown[] = [
			...found.flatMap((one) => one[part] as readonly unknown[]),
			...(part === 'domains' ? wishes.map(({ domain }) => domain) : []),
			...(look[part] ?? [])
		];
		return (PARTS[part] as readonly unknown[]).filter((one) => here.includes(one)) as unknown as Looks[P];
	};
	return {
		domains: offered('domains'),
		rings: offered('rings'),
		values: offered('values'),
		arrows: offered('arrows'),
		kinds: offered('kinds'),
		safeties: offered('safeties'),
		wishes: look.wishes === true || wishes.length > 0 || actors.some(({ status }) => status === 'wished')
	};
}

/** Whether a look asks for anything, so that not all is shown as usual. */
export function isLooking(look: Look): boolean {
	return (
		look.wishes === true || look.hidesDifficult === true || LOOK_PARTS.some((part) => look[part]?.length)
	);
}

/** How many actors and wishes are looked at, of how many that there are to see. */
export function countLook(
	map: NeighbourhoodMap,
	look: Look
): { readonly seen: number; readonly all: number } {
	const [hidden, dimmed] = [hiddenBy(map, look), dimmedBy(map, look)];
	const shown = [...map.actors, ...map.wishes].filter(({ id }) => !hidden.has(id));
	return { seen: shown.filter(({ id }) => !dimmed.has(id)).length, all: shown.length };
}

/** The look with one option put in or taken out. */
export function turnLook<P extends LookPart>(look: Look, part: P, option: Looks[P][number]): Look {
	const asked: readonly unknown[] = look[part] ?? [];
	const turned = asked.includes(option) ? asked.filter((one) => one !== option) : [...asked, option];
	const { [part]: _, ...rest } = look;
	return turned.length === 0 ? rest : { ...rest, [part]: turned };
}

/** The map without those whom a look hides: what is laid out for others to see, so that no list and no legend tells of them. */
export function withoutHidden(map: NeighbourhoodMap, look: Look): NeighbourhoodMap {
	const hidden = hiddenBy(map, look);
	if (hidden.size === 0) return map;
	return {
		...map,
		actors: map.actors.filter(({ id }) => !hidden.has(id)),
		wishes: map.wishes.filter(({ id }) => !hidden.has(id))
	};
}
