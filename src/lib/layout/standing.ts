/** Who stands on the map and the lines to them: drawn where they were placed, and moved where a line finds no way. */
import { fineAt } from './contact';
import { patienceFor } from './detour';
import { drawLines, findCourses, type Courses } from './lines';
import { loosen, type Drawn } from './loosening';
import { drawMember, drawWish, type Writing } from './marks';
import type { Member, Starred } from './members';
import type { Place } from './place';
import type { SceneActor, SceneLine, SceneWish } from './scene';
import type { Settled } from './settle';

/** In a crowd no way is looked for. */
const NO_PATIENCE = { left: 0, forOne: 0, far: false };
/** From pictures of this radius on, in mm, a crowd's lines are as thick as ever. */
const FULL_LINES = 3.4;

/** Everybody on the map, and their lines. */
export interface Standing {
	readonly places: readonly Place[];
	readonly actors: readonly SceneActor[];
	readonly wishes: readonly SceneWish[];
	readonly lines: readonly SceneLine[];
}

interface Sheet extends Omit<Standing, 'lines'>, Drawn {
	readonly courses: Courses;
}

/** Draws everybody who found a place; `writing` says what is written at each, members first and then wishes. */
export function drawStanding(
	onMap: readonly Member[],
	wishes: readonly Starred[],
	settled: Settled,
	writing: (index: number) => Writing
): Standing {
	const markOf = (index: number, place: Place) => drawMember(onMap[index] as Member, place, writing(index));
	const starOf = (at: number, place: Place) =>
		drawWish(wishes[at] as Starred, place, writing(onMap.length + at), settled);
	const places = settled.places as readonly Place[];
	const actors = onMap.map((_, index) => markOf(index, places[index] as Place));
	const stars = wishes.map((_, at) => starOf(at, places[onMap.length + at] as Place));
	const fine = fineAt(settled.points);
	if (settled.asked === undefined)
		return { places, actors, wishes: stars, lines: drawStraight(onMap, actors, settled) };

	const patience = patienceFor(settled.asked.items.length);
	const groundOf = (sheet: Pick<Sheet, 'actors' | 'wishes'>) => ({
		onMap,
		settled,
		fine,
		patience,
		...sheet
	});
	const courses = findCourses(groundOf({ actors, wishes: stars }));
	const drawn: Sheet = { places, actors, wishes: stars, courses, crossings: crossingsOf(courses) };
	const move = (sheet: Sheet, moved: number, place: Place): Sheet => {
		const now = {
			places: replace(sheet.places, moved, place),
			actors: moved < onMap.length ? replace(sheet.actors, moved, markOf(moved, place)) : sheet.actors,
			wishes:
				moved < onMap.length
					? sheet.wishes
					: replace(sheet.wishes, moved - onMap.length, starOf(moved - onMap.length, place))
		};
		const found = findCourses(groundOf(now), { courses: sheet.courses, moved });
		return { ...now, courses: found, crossings: crossingsOf(found) };
	};
	const { courses: ways, ...standing } = loosen(settled.asked.items, settled.asked.room, drawn, move);
	return { ...standing, lines: drawLines(groundOf(standing), ways) };
}

function crossingsOf(courses: Courses): number[] {
	return courses.map((course) => course?.crossings ?? 0);
}

function replace<T>(list: readonly T[], at: number, by: T): readonly T[] {
	return list.map((one, index) => (index === at ? by : one));
}

/** The lines of a crowd: each as if nobody else stood there, since there is no way round so many. */
function drawStraight(
	onMap: readonly Member[],
	actors: readonly SceneActor[],
	settled: Settled
): SceneLine[] {
	const alone = { ...settled, rings: [] };
	const fine = Math.min(1, settled.markRadius / FULL_LINES);
	return onMap.flatMap((member, index) => {
		const { label: _label, ...mark } = actors[index] as SceneActor;
		const ground = {
			onMap: [member],
			actors: [mark],
			wishes: [],
			settled: alone,
			fine,
			patience: NO_PATIENCE
		};
		return drawLines(ground, findCourses(ground));
	});
}
