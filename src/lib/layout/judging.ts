/** What must hold for every scene, said as lists of what is wrong. For tests; not for the program itself. */
import { inflate, overlaps, within } from './boxes';
import type { Box, Scene } from './scene';

interface Thing {
	readonly what: string;
	readonly box: Box;
}

/** Every picture, name and word on the sheet, the home, the tray and the legend's rows, with the room it takes. */
export function thingsOn(scene: Scene): Thing[] {
	const things: Thing[] = [];
	const add = (what: string, box: Box | undefined) => void (box && things.push({ what, box }));
	const square = (x: number, y: number, half: number) => inflate({ x0: x, y0: y, x1: x, y1: y }, half);
	for (const actor of scene.actors) {
		add(`picture of ${actor.id}`, square(actor.x, actor.y, actor.r));
		add(`name of ${actor.id}`, actor.label?.box);
	}
	for (const wish of scene.wishes) {
		add(`star of ${wish.id}`, square(wish.x, wish.y, wish.r));
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
	}
	add('tray heading', scene.tray?.heading.box);
	add('numbers heading', scene.numbers?.heading.box);
	for (const [index, row] of (scene.numbers?.rows ?? []).entries()) add(`number ${index}`, row.box);
	return things;
}

/** Every pair of things that share room. */
export function overlapsOn(scene: Scene): string[] {
	const things = thingsOn(scene);
	return things.flatMap((thing, index) =>
		things
			.slice(0, index)
			.filter((other) => overlaps(thing.box, other.box))
			.map((other) => `${thing.what} on ${other.what}`)
	);
}

/** Every thing that is not wholly on the page. */
export function offPage(scene: Scene): string[] {
	const page = { x0: 4, y0: 4, x1: scene.width - 4, y1: scene.height - 4 };
	return thingsOn(scene)
		.filter(({ box }) => !within(box, page))
		.map(({ what }) => what);
}
