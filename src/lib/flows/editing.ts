/**
 * Editing on the map itself: what a gesture on the drawing, or its twin on the keyboard or in the list, means.
 *
 * Whoever drags, taps twice, presses an arrow key or a button makes the same `Edit`; only here it becomes commands, all
 * of one edit in one undo step. It knows no geometry: where a point lies is read by the layout, and handed in as a
 * `Landing`. Where the guide has a question for the same thing, an edit is that question's answer, carried out by the
 * same code.
 */
import type { ActorFields, Command, Outside } from '$lib/model/commands';
import {
	actorOf,
	showsRings,
	type Actor,
	type NeighbourhoodMap,
	type Spot,
	type Stroke
} from '$lib/model/map';
import { DOMAINS, isRing, type Domain, type Ring } from '$lib/model/vocabulary';
import { check } from './check';
import type { Facts } from './facts';
import { answerCommands } from './meaning';
import { mergeCommands } from './merging';
import { sheetKey, slotAt } from './plan';
import type { Slot } from './slot';
import type { Problem, Reply } from './step';

/** Where on the map something is put: absent parts are not said, so without a ring none is written. */
export interface Landing {
	readonly ring?: Ring;
	readonly domain?: Domain;
	readonly spot?: Spot;
}

/**
 * One step by keyboard: nearer to the house, farther from it, to the sector before, to the sector after. The first
 * step of an actor without a ring brings it to ring 3, in between; where no rings are drawn there is no nearer and no
 * farther. The sectors go round, the one without a name last.
 */
export type Way = 'nearer' | 'farther' | 'before' | 'after';

/** One edit of the map. Ids are actors'. */
export type Edit =
	/** Puts an actor where a finger, or a choice and a tap, says. */
	| { readonly does: 'put'; readonly actor: string; readonly at: Landing }
	| { readonly does: 'ring'; readonly actor: string; readonly ring: Ring }
	| { readonly does: 'step'; readonly actor: string; readonly way: Way }
	/** `null` takes the domain away. */
	| { readonly does: 'domain'; readonly actor: string; readonly domain: Domain | null }
	| { readonly does: 'also'; readonly actor: string; readonly domain: Domain; readonly on: boolean }
	/** Makes one of two that are the same: `actor` goes, what it alone said goes over to `into`. */
	| { readonly does: 'merge'; readonly actor: string; readonly into: string }
	| { readonly does: 'remove'; readonly actor: string }
	/** Gives an actor's place back to the layout. */
	| { readonly does: 'let-go'; readonly actor: string }
	/** `another` says that it is somebody else than who has this name already. */
	| { readonly does: 'add'; readonly at: Landing; readonly fields: ActorFields; readonly another?: true }
	| { readonly does: 'draw'; readonly strokes: readonly Stroke[] };

/** The commands of an edit, all of one undo step; none where it changes nothing or `editProblem` has a reason. */
export function editCommands(edit: Edit, facts: Facts, outside: Outside): readonly Command[] {
	if (edit.does === 'add') return addCommands(edit, facts, outside);
	if (edit.does === 'draw') return [{ type: 'drawStrokes', strokes: edit.strokes }];
	const actor = actorOf(facts.map, edit.actor);
	if (!actor) return [];
	const { id } = actor;
	switch (edit.does) {
		case 'put':
			return put(actor, edit.at, facts, outside);
		case 'ring':
			return moved(actor, ringCommands(actor, edit.ring, facts, outside));
		case 'step':
			return moved(actor, stepCommands(actor, edit.way, facts, outside));
		case 'domain':
			return moved(actor, domainCommands(actor, edit.domain ?? undefined, facts, outside));
		case 'also':
			if (actor.alsoIn.includes(edit.domain) === edit.on) return [];
			return answer(sheetKey(id), { field: 'also-in', answer: edit.domain, on: edit.on }, facts, outside);
		case 'merge': {
			const into = actorOf(facts.map, edit.into);
			return into && into.id !== id ? mergeCommands(actor, into, facts.map) : [];
		}
		case 'remove':
			return [{ type: 'removeActor', id }];
		case 'let-go':
			return actor.spot ? [{ type: 'changeActor', id, fields: { spot: null } }] : [];
	}
}

/** Why an edit cannot be done, asked by the button and by the deed alike; undefined where it can (R40). */
export function editProblem(edit: Edit, facts: Facts): Problem | undefined {
	if (edit.does !== 'add') return undefined;
	const { slot, reply } = asAnswer(edit, facts);
	return check(slot, reply, facts);
}

/** The domains that an actor can step through: asked about, or holding somebody; in the source's order. */
export function domainsOnMap(map: NeighbourhoodMap): readonly Domain[] {
	return DOMAINS.filter(
		(domain) => map.domains[domain] === 'asked' || map.actors.some((actor) => actor.domain === domain)
	);
}

/** The name of an edit's undo step. Of two that become one it names the one that stays. */
export function editLabel(edit: Edit): string {
	if (edit.does === 'add' || edit.does === 'draw') return `edit.${edit.does}`;
	return `edit.${edit.does}:${edit.does === 'merge' ? edit.into : edit.actor}`;
}

/** What an undo step's name says; undefined for a step that was no edit of the map. */
export function readLabel(
	label: string | undefined
): { readonly does: Edit['does']; readonly actor?: string } | undefined {
	const [, does, actor] = /^edit\.([a-z-]+)(?::(.+))?$/s.exec(label ?? '') ?? [];
	if (!isDoing(does)) return undefined;
	return actor === undefined ? { does } : { does, actor };
}

const DOINGS: Readonly<Record<Edit['does'], true>> = {
	put: true,
	ring: true,
	step: true,
	domain: true,
	also: true,
	merge: true,
	remove: true,
	'let-go': true,
	add: true,
	draw: true
};

function isDoing(value: string | undefined): value is Edit['does'] {
	return value !== undefined && Object.hasOwn(DOINGS, value);
}

/** What the guide makes of a reply at this place; nothing where there is no such place. */
function answer(key: string, reply: Reply, facts: Facts, outside: Outside): readonly Command[] {
	const slot = slotAt(facts, key);
	return slot ? answerCommands(slot, reply, facts, outside) : [];
}

function ringCommands(actor: Actor, ring: Ring, facts: Facts, outside: Outside): readonly Command[] {
	if (actor.ring === ring) return [];
	return answer(sheetKey(actor.id, 'closeness'), { answer: String(ring) }, facts, outside);
}

function domainCommands(
	actor: Actor,
	domain: Domain | undefined,
	facts: Facts,
	outside: Outside
): readonly Command[] {
	if (actor.domain === domain) return [];
	const commands = answer(sheetKey(actor.id, 'actor-domain'), { answer: domain ?? 'none' }, facts, outside);
	// A second place that becomes the first would be named twice.
	if (!domain || !actor.alsoIn.includes(domain)) return commands;
	const alsoIn = actor.alsoIn.filter((one) => one !== domain);
	return [...commands, { type: 'changeActor', id: actor.id, fields: { alsoIn } }];
}

function stepCommands(actor: Actor, way: Way, facts: Facts, outside: Outside): readonly Command[] {
	if (way === 'nearer' || way === 'farther') {
		if (!showsRings(facts.map)) return [];
		const ring = actor.ring === undefined ? 3 : actor.ring + (way === 'nearer' ? -1 : 1);
		return isRing(ring) ? ringCommands(actor, ring, facts, outside) : [];
	}
	const round = [...domainsOnMap(facts.map), undefined];
	const at = round.indexOf(actor.domain) + (way === 'before' ? -1 : 1);
	return domainCommands(actor, round[(at + round.length) % round.length], facts, outside);
}

/** Who comes into another cell gives up its place in the old one. */
function moved(actor: Actor, commands: readonly Command[]): readonly Command[] {
	if (commands.length === 0 || !actor.spot) return commands;
	return [...commands, { type: 'changeActor', id: actor.id, fields: { spot: null } }];
}

function put(actor: Actor, at: Landing, facts: Facts, outside: Outside): readonly Command[] {
	return [
		...(at.ring === undefined ? [] : ringCommands(actor, at.ring, facts, outside)),
		...domainCommands(actor, at.domain, facts, outside),
		{ type: 'changeActor', id: actor.id, fields: { spot: inCell(at.spot) ?? null } }
	];
}

/** A place off its cell could be neither drawn nor read back from a file. */
function inCell(spot: Spot | undefined): Spot | undefined {
	if (!spot || !Number.isFinite(spot.along) || !Number.isFinite(spot.out)) return undefined;
	const share = (value: number) => Math.min(1, Math.max(0, value));
	return { along: share(spot.along), out: share(spot.out) };
}

type Adding = Extract<Edit, { does: 'add' }>;

/** The question of the guide that an addition answers: about its domain, or who comes to mind first. */
function asAnswer({ at, fields, another }: Adding, facts: Facts): { slot: Slot; reply: Reply } {
	const domain = at.domain ?? fields.domain ?? undefined;
	const step = domain ? 'domain-ask' : 'first-thoughts';
	const topic = domain ? `${domain}.${step}` : step;
	const mark = facts.map.guide.marks[topic];
	const reply: Reply = {
		answer: 'text',
		...(fields.name ? { text: fields.name } : {}),
		...(fields.picture ? { picture: fields.picture } : {}),
		...(fields.voice ? { voice: fields.voice } : {}),
		...(fields.kind ? { kind: fields.kind } : {}),
		...(another ? { on: true } : {})
	};
	const about = { ...(domain ? { domain } : {}), ...(mark ? { mark } : {}) };
	return { slot: { key: topic, topic, step, done: false, ...about }, reply };
}

function addCommands(edit: Adding, facts: Facts, outside: Outside): readonly Command[] {
	const { slot, reply } = asAnswer(edit, facts);
	if (check(slot, reply, facts)) return [];
	const { ring, spot } = edit.at;
	const place = { ...(ring === undefined ? {} : { ring }), spot: inCell(spot) };
	return answerCommands(slot, reply, facts, outside).map((command) =>
		command.type === 'addActor'
			? { ...command, fields: { ...edit.fields, ...command.fields, ...place } }
			: command
	);
}
