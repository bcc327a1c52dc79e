/** The lines between home and the actors (R55 to R60): what each has to keep off, and how many it could not keep off. */
import { inflate } from './boxes';
import { drawContact, strokeOf } from './contact';
import { Detours, type Patience } from './detour';
import type { Member } from './members';
import { Obstacles, type Obstacle } from './obstacles';
import { AIR, isFree, LEAST_AIR, type Errand } from './passing';
import { PlainWays, type Found } from './plainWays';
import type { Box, SceneActor, SceneLine, SceneWish } from './scene';
import type { Settled } from './settle';
import { reachOf } from './shapes';
import { Traffic } from './traffic';

/** Between the home's edge, or a picture's, and the line's end, in mm. */
const HOME_GAP = 0.6;
const PICTURE_GAP = 1.5;

/** What stands where lines are drawn; `fine` is for a full sheet and for a crowd (`drawContact`). */
export interface LineGround {
	readonly onMap: readonly Member[];
	readonly actors: readonly SceneActor[];
	readonly wishes: readonly SceneWish[];
	readonly settled: Settled;
	readonly fine?: number;
	/** Shared by all who look for ways on one sheet. */
	readonly patience: Patience;
}

/** How each actor's line goes, by the actor's number; none where there is no line. */
export type Courses = readonly (Found | undefined)[];

/**
 * Finds a way to everyone on the map who has a line: a plain one where one is free, else round what stands there. Ways
 * that were found `before` one actor moved stay where they are still free.
 */
export function findCourses(
	{ onMap, actors, wishes, settled, fine = 1, patience }: LineGround,
	before?: { readonly courses: Courses; readonly moved: number }
): Courses {
	const obstacles = new Obstacles(thingsOf(actors, wishes, settled));
	const homeReach = settled.home.radius + HOME_GAP;
	const traffic = new Traffic();
	const errands = onMap.map(({ facts }, self) =>
		facts.line ? errandOf(actors[self] as SceneActor, self, strokeOf(facts, fine)) : undefined
	);
	const closely = (errand: Errand): Errand => ({ ...errand, air: LEAST_AIR });
	const plain = new PlainWays(obstacles, traffic, homeReach);
	const detours = new Detours(obstacles, traffic, homeReach, patience);
	const known = (errand: Errand): Found | undefined => {
		const one = errand.self === before?.moved ? undefined : before?.courses[errand.self];
		if (one === undefined || one.crossings > 0) return undefined;
		return isFree(one.way, closely(errand), obstacles) ? one : undefined;
	};
	const found = errands.map((errand): Found | undefined => {
		if (errand === undefined) return undefined;
		const way = known(errand)?.way ?? plain.straight(errand);
		if (way === undefined) return undefined;
		traffic.add(way, errand.stroke.width);
		return { way, crossings: 0 };
	});
	for (const [self, errand] of errands.entries()) {
		if (errand === undefined || found[self] !== undefined) continue;
		const close = closely(errand);
		const way =
			plain.bent(errand) ??
			detours.find(errand, 'near') ??
			plain.bent(close) ??
			detours.find(close, 'near') ??
			detours.find(close, 'far');
		const one = way === undefined ? plain.least(close) : { way, crossings: 0 };
		found[self] = one;
		traffic.add(one.way, errand.stroke.width);
	}
	return found;
}

/** Draws the lines along their courses, the thickest first: where lines cross, the thin ones lie on top and stay whole. */
export function drawLines(
	{ onMap, actors, wishes, settled, fine = 1 }: LineGround,
	courses: Courses
): SceneLine[] {
	const things = thingsOf(actors, wishes, settled);
	const lines = onMap.flatMap(({ actor, facts }, self) => {
		const one = courses[self];
		if (one === undefined) return [];
		const others = things.filter(({ owner }) => owner !== self).map(({ box }) => box);
		return [drawContact(actor.id, facts, one.way, one.crossings, others, fine)];
	});
	return lines.sort((one, other) => other.width - one.width);
}

/** Pictures, names, words and stars. An actor's line ends at its own picture, but does not run through its own name. */
function thingsOf(
	actors: readonly SceneActor[],
	wishes: readonly SceneWish[],
	{ rings }: Settled
): Obstacle[] {
	return [
		...actors
			.map(({ x, y, r, shape, inTray }, owner) => ({
				box: squareRound(x, y, r),
				round: shape !== 'square',
				owner,
				inTray
			}))
			.filter(({ inTray }) => !inTray),
		...[...actors, ...wishes, ...rings].flatMap(({ label }) =>
			label === undefined ? [] : [{ box: label.box, round: false }]
		),
		...wishes.map(({ x, y, r }) => ({ box: squareRound(x, y, r), round: true }))
	];
}

function squareRound(x: number, y: number, half: number): Box {
	return inflate({ x0: x, y0: y, x1: x, y1: y }, half);
}

function errandOf({ x, y, r, shape }: SceneActor, self: number, stroke: Errand['stroke']): Errand {
	return {
		self,
		stroke,
		air: AIR,
		goal: { x, y, reachAt: (angle) => r * reachOf(shape, angle) + PICTURE_GAP }
	};
}
