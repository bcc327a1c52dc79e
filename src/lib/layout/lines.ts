/** The lines between home and the actors (R55 to R60): what each has to keep off, and how many it could not keep off. */
import { inflate } from './boxes';
import { drawContact, strokeOf } from './contact';
import { Detours } from './detour';
import type { Member } from './members';
import { Obstacles, type Obstacle } from './obstacles';
import { AIR, LEAST_AIR, type Errand } from './passing';
import { PlainWays, type Found } from './plainWays';
import type { Box, SceneActor, SceneLine, SceneWish } from './scene';
import type { Settled } from './settle';
import { reachOf } from './shapes';
import { Traffic } from './traffic';

/** Between the home's edge, or a picture's, and the line's end, in mm. */
const HOME_GAP = 0.6;
const PICTURE_GAP = 1.5;

/** Draws a line to everyone on the map who has one: on a plain way where one is free, else round what stands there; `fine` is for a crowd (`drawContact`). */
export function drawLines(
	onMap: readonly Member[],
	actors: readonly SceneActor[],
	wishes: readonly SceneWish[],
	settled: Settled,
	fine = 1
): SceneLine[] {
	const things = thingsOf(actors, wishes, settled);
	const obstacles = new Obstacles(things);
	const homeReach = settled.home.radius + HOME_GAP;
	const traffic = new Traffic();
	const errands = onMap.map(({ facts }, self) =>
		facts.line ? errandOf(actors[self] as SceneActor, self, strokeOf(facts, fine)) : undefined
	);
	const plain = new PlainWays(obstacles, traffic, homeReach);
	const detours = new Detours(obstacles, traffic, homeReach);
	const found = errands.map((errand): Found | undefined => {
		if (errand === undefined) return undefined;
		const way = plain.straight(errand);
		if (way === undefined) return undefined;
		traffic.add(way, errand.stroke.width);
		return { way, crossings: 0 };
	});
	for (const [self, errand] of errands.entries()) {
		if (errand === undefined || found[self] !== undefined) continue;
		const close = { ...errand, air: LEAST_AIR };
		const way = plain.bent(errand) ?? detours.find(errand) ?? plain.bent(close) ?? detours.find(close);
		const one = way === undefined ? plain.least(close) : { way, crossings: 0 };
		found[self] = one;
		traffic.add(one.way, errand.stroke.width);
	}
	return onMap.flatMap(({ actor, facts }, self) => {
		const one = found[self];
		if (one === undefined) return [];
		const others = things.filter(({ owner }) => owner !== self).map(({ box }) => box);
		return [drawContact(actor.id, facts, one.way, one.crossings, others, fine)];
	});
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
