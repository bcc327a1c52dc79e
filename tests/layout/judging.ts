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

/** A spot is stored as shares of four digits: so far off it may be, in mm. */
const STORED_TO = 0.05;

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

/** Every fifth is held where it stands, as if put there by hand; then somebody comes. */
function judgeSteadiness({ map }: Sample, scene: Scene): Pick<Judgement, 'moves' | 'held' | 'strayed'> {
	const marks = byId(scene);
	const placed = map.actors.map((actor, index): Actor => {
		const mark = marks.get(actor.id) as SceneActor;
		const spot = index % 5 === 0 ? readPoint(scene, mark.x, mark.y)?.spot : undefined;
		return spot === undefined ? actor : { ...actor, spot };
	});
	const before = layout({ ...map, actors: placed }, SHEET_WORDS);
	const comes = bareActor('new', { ...map.actors[0], name: 'Nieuw' });
	const after = layout({ ...map, actors: [...placed, { ...comes, id: 'new' }] }, SHEET_WORDS);
	const now = byId(after);
	const moves: number[] = [];
	const strayed: string[] = [];
	let held = 0;
	for (const { id, x, y, ring, domain } of before.actors) {
		const mark = now.get(id) as SceneActor;
		const move = Math.hypot(mark.x - x, mark.y - y);
		moves.push(move);
		const isPut = placed.some((actor) => actor.id === id && actor.spot !== undefined);
		if (!isPut || boundsOf(before, ring, domain) !== boundsOf(after, ring, domain)) continue;
		held++;
		if (move > STORED_TO) strayed.push(`${id} was put somewhere and moved ${move.toFixed(2)} mm`);
	}
	return { moves, held, strayed };
}

function boundsOf(scene: Scene, ring: SceneActor['ring'], domain: SceneActor['domain']): string {
	const band = scene.rings.find((one) => one.band === ring);
	const sector = scene.sectors.find((one) => one.domain === domain);
	return JSON.stringify([band?.inner, band?.outer, sector?.from, sector?.to]);
}
