/**
 * Who and what goes along when a map is shown or given to somebody (R69, R73): what was ticked, and nothing else. What
 * goes along is made by `sharedMap.ts`; who may be asked to tick what, and when, is the guide's (`flows/consent.ts`).
 *
 * Some go along only when each was ticked by itself: who is red, no-go, hidden or wished for, and every wish, step and
 * note. All others go along together, with `places`.
 */
import type { Actor, NeighbourhoodMap, NextStep, Wish } from './map';
import { SHARE_PARTS, type Domain, type ShareFormat, type SharePart } from './vocabulary';

/** What a person ticked for one receiver; what is not named here is left out. */
export interface Consent {
	/** The parts that were ticked as a whole. */
	readonly parts: readonly SharePart[];
	/** Ids of those who go along only when ticked one by one. */
	readonly actors: readonly string[];
	readonly wishes: readonly string[];
	readonly nextSteps: readonly string[];
	/** Ids of the actors whose note goes along. */
	readonly notes: readonly string[];
}

/** How the id of a share begins, in place of the map's own: the letters "give", as hexadecimal figures. */
export const SHARE_MARK = '67697665';

/** Whether a file's id, a UUID, says that it was given by somebody and is no map of one's own. */
export function isShareId(id: string): boolean {
	return id.startsWith(`${SHARE_MARK}-`);
}

/**
 * Why an actor goes along only when it is ticked by itself, what hides it first; none for the others. What somebody costs and how they
 * frighten counts whether or not the layer that draws it is on.
 */
export function partsOneByOne(actor: Actor): readonly SharePart[] {
	const parts: SharePart[] = [];
	if (actor.private) parts.push('private');
	if (actor.value === 'destructive') parts.push('destructive');
	if (actor.safety === 'no-go') parts.push('no-go');
	if (actor.status === 'wished') parts.push('wishes');
	return parts;
}

/** Whether no photo, drawing or location of an actor is ever given: of a red or no-go one, unless it is a place. */
export function isNeverPictured(actor: Actor): boolean {
	return (actor.value === 'destructive' || actor.safety === 'no-go') && actor.kind !== 'place';
}

/** Whether an actor goes along: ticked by itself where it must be, and never with belief where that was not ticked. */
export function actorGoesAlong(actor: Actor, { parts, actors }: Consent): boolean {
	if (isBelief(actor) && !parts.includes('belief')) return false;
	return partsOneByOne(actor).length > 0 ? actors.includes(actor.id) : parts.includes('places');
}

/** Whether a wish goes along. */
export function wishGoesAlong(wish: Wish, { parts, wishes }: Consent): boolean {
	return wishes.includes(wish.id) && (!isBelief(wish) || parts.includes('belief'));
}

/** Whether a step goes along: one that is hidden never does. */
export function stepGoesAlong(step: NextStep, { nextSteps }: Consent): boolean {
	return !step.private && nextSteps.includes(step.id);
}

/** Whether an actor's note goes along. */
export function noteGoesAlong(actor: Actor, consent: Consent): boolean {
	return actorGoesAlong(actor, consent) && consent.notes.includes(actor.id);
}

/** Whether what is given in this way is the drawing alone, on which no steps and no notes stand; or what codes hold of it. */
export function isDrawn(format: ShareFormat): boolean {
	return format === 'print' || format === 'png' || format === 'svg' || format === 'qr';
}

/** Photos and drawings have no room in a code. */
function hasRoom(part: SharePart, format: ShareFormat): boolean {
	return format !== 'qr' || (part !== 'photos' && part !== 'strokes');
}

/** What stays behind of a map when it is given in this way: the parts of which not everything goes along. */
export function leftOutOf(
	map: NeighbourhoodMap,
	consent: Consent,
	format: ShareFormat
): readonly SharePart[] {
	return SHARE_PARTS.filter((part) => eachGoesAlong(map, part, consent, format).includes(false));
}

/** What goes along of a map when it is given in this way: the parts of which anything does. */
export function goingOf(map: NeighbourhoodMap, consent: Consent, format: ShareFormat): readonly SharePart[] {
	return SHARE_PARTS.filter((part) => eachGoesAlong(map, part, consent, format).includes(true));
}

/** Whether there is anything of this part on the map, so that it can be given or left out. */
export function isOnMap(map: NeighbourhoodMap, part: SharePart): boolean {
	const nothing = { parts: [], actors: [], wishes: [], nextSteps: [], notes: [] };
	return eachGoesAlong(map, part, nothing, 'json').length > 0;
}

/** Of everything that is in a part of the map whether it goes along; a part ticked as a whole counts as one. */
function eachGoesAlong(
	map: NeighbourhoodMap,
	part: SharePart,
	consent: Consent,
	format: ShareFormat
): readonly boolean[] {
	const goes = (actor: Actor) => actorGoesAlong(actor, consent);
	const ofPart = map.actors.filter((actor) => partsOneByOne(actor).includes(part)).map(goes);
	const isShown = !isDrawn(format);
	switch (part) {
		case 'destructive':
		case 'no-go':
			return ofPart;
		case 'private':
			return [
				...ofPart,
				...map.wishes.filter((wish) => wish.private).map((wish) => wishGoesAlong(wish, consent)),
				...map.nextSteps.filter((step) => step.private).map(() => false)
			];
		case 'wishes':
			return [...ofPart, ...map.wishes.map((wish) => wishGoesAlong(wish, consent))];
		case 'next-steps':
			return map.nextSteps.map((step) => isShown && stepGoesAlong(step, consent));
		case 'notes':
			return map.actors
				.filter(({ note }) => note !== undefined)
				.map((actor) => isShown && noteGoesAlong(actor, consent));
		default:
			return hasWhole(map, part) ? [hasRoom(part, format) && consent.parts.includes(part)] : [];
	}
}

/** Whether a map has anything of a part that is ticked as a whole. */
function hasWhole({ actors, wishes, home, title, strokes }: NeighbourhoodMap, part: SharePart): boolean {
	switch (part) {
		case 'places':
			return actors.some((actor) => partsOneByOne(actor).length === 0);
		case 'names':
			return title !== undefined || [home, ...actors].some(({ name }) => name !== undefined);
		case 'signs':
			return actors.length > 0;
		case 'photos':
			return (
				[home, ...actors].some(({ picture = { type: 'pictogram' } }) => picture.type !== 'pictogram') ||
				actors.some(({ photos }) => photos.length > 0)
			);
		case 'strokes':
			return strokes.length > 0;
		case 'belief':
			return [...actors, ...wishes].some(isBelief) || actors.some(({ alsoIn }) => alsoIn.includes('belief'));
		default:
			return false;
	}
}

function isBelief({ domain }: { readonly domain?: Domain }): boolean {
	return domain === 'belief';
}
