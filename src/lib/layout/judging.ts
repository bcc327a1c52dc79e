/** What must hold for every scene, said as lists of what is wrong. For tests; not for the program itself. */
import { inflate, overlaps, within } from './boxes';
import { LETTER } from './marks';
import type { Box, Scene, SceneFurther } from './scene';
import { POINT } from './sheet';

interface Thing {
	readonly what: string;
	readonly box: Box;
}

/** Every picture, name and word on the sheet, the home, the tray and the legend's rows, with the room it takes. */
export function thingsOn(scene: Scene): Thing[] {
	const things: Thing[] = [];
	const add = (what: string, box: Box | undefined) => void (box && things.push({ what, box }));
	const square = (x: number, y: number, half: number) => inflate({ x0: x, y0: y, x1: x, y1: y }, half);
	// Those who share a mark are judged once, with the one whose mark it is.
	for (const actor of scene.actors.filter(({ sharesWith }) => sharesWith === undefined)) {
		add(`picture of ${actor.id}`, union(square(actor.x, actor.y, actor.r), actor.inside?.box));
		add(`name of ${actor.id}`, actor.label?.box);
	}
	for (const wish of scene.wishes.filter(({ sharesWith }) => sharesWith === undefined)) {
		add(`star of ${wish.id}`, union(square(wish.x, wish.y, wish.r), wish.inside?.box));
		add(`words of ${wish.id}`, wish.label?.box);
	}
	for (const { band, label } of scene.rings) add(`ring ${band}`, label.box);
	for (const { domain, pictogram, label } of scene.sectors) {
		add(`pictogram of ${domain}`, pictogram && square(pictogram.x, pictogram.y, pictogram.size / 2));
		add(`words of ${domain}`, label?.box);
	}
	// The square within the home's disc: names may come near its round edge, never onto it.
	add('home', square(scene.home.x, scene.home.y, scene.home.radius * 0.7));
	add('title', scene.title?.box);
	add('date', scene.date.box);
	add('reference', scene.reference.box);
	add('legend heading', scene.legend?.heading.box);
	for (const row of scene.legend?.rows ?? []) {
		add(`sign ${row.sign}`, row.box);
		add(`words of ${row.sign}`, row.label.box);
		add(`second words of ${row.sign}`, row.aside?.box);
	}
	add('tray heading', scene.tray?.heading.box);
	add('numbers heading', scene.numbers?.heading.box);
	for (const [index, row] of (scene.numbers?.rows ?? []).entries()) add(`number ${index}`, row.box);
	add('list heading', scene.list?.heading.box);
	for (const [index, row] of (scene.list?.rows ?? []).entries()) add(`row ${index} of the list`, row.box);
	return things;
}

function union(one: Box, other: Box | undefined): Box {
	if (other === undefined) return one;
	return {
		x0: Math.min(one.x0, other.x0),
		y0: Math.min(one.y0, other.y0),
		x1: Math.max(one.x1, other.x1),
		y1: Math.max(one.y1, other.y1)
	};
}

/** What stands on a further sheet. */
function thingsFurther({ date, reference, heading, rows }: SceneFurther): Thing[] {
	return [date, reference, heading, ...rows].map(({ box, lines }) => ({ what: lines[0]?.text ?? '', box }));
}

/** Every pair of things that share room, on each sheet, and whoever lies in the tray but not within it. */
export function overlapsOn(scene: Scene): string[] {
	const { tray } = scene;
	const outOfTray = scene.actors
		.filter(({ inTray, x, y }) => inTray && !(tray && within({ x0: x, y0: y, x1: x, y1: y }, tray.box)))
		.map(({ id }) => `${id} beside the tray`);
	return [thingsOn(scene), ...scene.further.map(thingsFurther)].flatMap(pairsSharing).concat(outOfTray);
}

function pairsSharing(things: readonly Thing[]): string[] {
	const wrong: string[] = [];
	const inOrder = [...things].sort((one, other) => one.box.x0 - other.box.x0);
	for (const [index, { what, box }] of inOrder.entries()) {
		for (let next = index + 1; next < inOrder.length; next++) {
			const other = inOrder[next] as Thing;
			if (other.box.x0 >= box.x1) break;
			if (overlaps(box, other.box)) wrong.push(`${what} on ${other.what}`);
		}
	}
	return wrong;
}

/** Every thing that is not wholly on its page. */
export function offPage(scene: Scene): string[] {
	const page = { x0: 4, y0: 4, x1: scene.width - 4, y1: scene.height - 4 };
	return [thingsOn(scene), ...scene.further.map(thingsFurther)]
		.flat()
		.filter(({ box }) => !within(box, page))
		.map(({ what }) => what);
}

/** The smallest type on any of the sheets, in points: names, numbers, letters, words, lists, questions at lines. */
export function smallestType(scene: Scene): number {
	const { title, date, reference, legend, tray, numbers, list } = scene;
	const labels = [
		...[title, date, reference, scene.home.label, legend?.heading, tray?.heading],
		...[...scene.actors, ...scene.wishes].flatMap(({ label, inside }) => [label, inside]),
		...scene.rings.map(({ label }) => label),
		...scene.sectors.map(({ label }) => label),
		...(legend?.rows ?? []).flatMap(({ label, aside }) => [label, aside]),
		...[numbers, list].flatMap((part) => [part?.heading, ...(part?.rows ?? [])]),
		...scene.further.flatMap(({ heading, rows }) => [heading, ...rows])
	];
	const sizes = [
		...labels.flatMap((label) => label?.lines.map(({ size }) => size) ?? []),
		...scene.actors.flatMap(({ letter, r }) => (letter === undefined ? [] : [r * LETTER])),
		...scene.lines.flatMap(({ question, doubt }) => [question, doubt].flatMap((at) => (at ? [at.size] : [])))
	];
	return Math.min(...sizes) / POINT;
}

/** All that the sheets' lists say, row by row. */
export function listedOn(scene: Scene): string[] {
	const rows = [scene.numbers, scene.list].flatMap((part) => part?.rows ?? []);
	return [...rows, ...scene.further.flatMap((sheet) => sheet.rows)].map(({ lines }) =>
		lines.map(({ text }) => text).join(' ')
	);
}

/** A text by its letters alone: a long word may be broken over two lines with a hyphen, and is still that word. */
export function unbroken(text: string): string {
	return text.replace(/[-\s]/g, '');
}
