/** Holds one map against everything that must be true of every drawing (the layout's rules). */
import { SHEET_WORDS } from '$lib/layout/crowd';
import { offPage, overlapsOn } from '$lib/layout/judging';
import { thingsUnder } from '$lib/layout/judgingLines';
import { layout } from '$lib/layout/layout';
import { readPoint } from '$lib/layout/reading';
import type { Scene, SceneActor } from '$lib/layout/scene';
import { bareActor, type Actor } from '$lib/model/map';
import type { Sample } from './maps';

/** What was found of one map. */
export interface Judgement {
	readonly sample: Sample;
	/** Whatever must never be, said in words; empty for a good map. */
	readonly wrong: readonly string[];
	/** Whether the type is as large as promised, and everybody has a name and no number. */
	readonly isLarge: boolean;
	readonly lines: number;
	/** Lines that run through a name, a picture or words; and those of them that the scene does not own up to. */
	readonly through: number;
	readonly hushed: readonly string[];
	/** How far each of the others moves, in mm, when somebody comes. */
	readonly moves: readonly number[];
	/** How many stood where they were put, in bounds that stayed; and which of them moved all the same. */
	readonly held: number;
	readonly strayed: readonly string[];
}

/** The size of type in points that a map of so many actors gets, without numbers. */
export function promisedSize(count: number): number {
	return count <= 25 ? 9 : count <= 40 ? 8 : 7;
}

/** Judges one map. */
export function judge(sample: Sample): Judgement {
	const { map, count } = sample;
	const scene = layout(map, SHEET_WORDS);
	const again = layout(structuredClone(map), SHEET_WORDS);
	const lines = scene.lines.map((line) => ({ line, under: thingsUnder(line, scene) }));
	const through = lines.filter(({ under }) => under.length > 0);
	return {
		sample,
		wrong: [
			...overlapsOn(scene),
			...offPage(scene).map((what) => `${what} is off the page`),
			...misread(scene, map.actors),
			...(JSON.stringify(again) === JSON.stringify(scene) ? [] : ['the same map gives another scene'])
		],
		isLarge: scene.typeSize >= promisedSize(count) && scene.numbers === undefined,
		lines: lines.length,
		through: through.length,
		hushed: through
			.filter(({ line }) => line.crossings === 0)
			.map(({ line, under }) => `the line of ${line.actor} runs through ${under.join(', ')}`),
		...judgeSteadiness(sample, scene)
	};
}

function byId(scene: Scene): Map<string, SceneActor> {
	return new Map(scene.actors.map((mark) => [mark.id, mark]));
}

function misread(scene: Scene, actors: readonly Actor[]): string[] {
	const marks = byId(scene);
	return actors.flatMap(({ id, ring, domain }) => {
		const mark = marks.get(id);
		if (mark === undefined) return [`${id} is missing`];
		const reading = readPoint(scene, mark.x, mark.y);
		if (reading?.ring === ring && reading?.domain === domain) return [];
		return [`${id} stands in ${reading?.ring} ${reading?.domain}, not in ${ring} ${domain}`];
	});
}

/**
 * Somebody comes: to the map as it is, and to the same map on which some were put by hand where they stand, every fifth
 * or, on every other map, everybody.
 */
function judgeSteadiness(
	{ map, count }: Sample,
	scene: Scene
): Pick<Judgement, 'moves' | 'held' | 'strayed'> {
	const first = map.actors[0] as Actor;
	const comes: Actor = { ...bareActor('new', { ...first, name: 'Nieuw' }), id: 'new' };
	const withNew = (actors: readonly Actor[]) =>
		byId(layout({ ...map, actors: [...actors, comes] }, SHEET_WORDS));
	const away = (one: SceneActor, other: SceneActor) => Math.hypot(one.x - other.x, one.y - other.y);

	const now = withNew(map.actors);
	const moves = scene.actors.map((mark) => away(mark, now.get(mark.id) as SceneActor));

	const marks = byId(scene);
	const each = count % 2 === 0 ? 1 : 5;
	const put = map.actors.map((actor, index): Actor => {
		const mark = marks.get(actor.id) as SceneActor;
		const spot = index % each === 0 ? readPoint(scene, mark.x, mark.y)?.spot : undefined;
		return spot === undefined ? actor : { ...actor, spot };
	});
	const before = layout({ ...map, actors: put }, SHEET_WORDS);
	const after = layout({ ...map, actors: [...put, comes] }, SHEET_WORDS);
	const then = byId(after);
	const byHand = new Set(put.flatMap(({ id, spot }) => (spot === undefined ? [] : [id])));
	const held = before.actors.filter(
		({ id, ring, domain }) =>
			byHand.has(id) && boundsOf(before, ring, domain) === boundsOf(after, ring, domain)
	);
	const strayed = held.flatMap((mark) => {
		const move = away(mark, then.get(mark.id) as SceneActor);
		return move === 0 ? [] : [`${mark.id} was put somewhere and moved ${move.toFixed(3)} mm`];
	});
	return { moves, held: held.length, strayed };
}

function boundsOf(scene: Scene, ring: SceneActor['ring'], domain: SceneActor['domain']): string {
	const band = scene.rings.find((one) => one.band === ring);
	const sector = scene.sectors.find((one) => one.domain === domain);
	return JSON.stringify([band?.inner, band?.outer, sector?.from, sector?.to]);
}
