/** From an actor and its place to its mark on the sheet. */
import { faceOf } from '$lib/model/face';
import type { Actor } from '$lib/model/map';
import { firstLetterOf } from './measure';
import type { TrayPlace } from './tray';
import { halfOf, type Member, type Starred } from './members';
import { numberBlock, numberInside, SMALLEST_EM } from './numbering';
import type { Place } from './place';
import { round } from './polar';
import type { Label, SceneActor, SceneBadge, SceneWish } from './scene';
import { badgesOf, rimOf, shapeOf, type ShownFacts } from './signs';
import { setBlock } from './text';
import type { Block } from './wrap';

/** A picture's letter, as a share of its radius. */
export const LETTER = 1.05;

/** A name or number where its place says; it keeps to the edge that lies at its picture. */
export function nameLabel(blocks: readonly Block[], place: Place, size: number): Label | undefined {
	const block = blocks[place.name?.which ?? 0];
	if (place.name === undefined || block === undefined) return undefined;
	const { box } = place.name;
	const width = box.x1 - box.x0;
	const middle = (box.x0 + box.x1) / 2;
	const edge = middle - place.x > 0.3 * width ? 'west' : place.x - middle > 0.3 * width ? 'east' : 'middle';
	// A number may be narrower than the room that was kept for it.
	const spare = width - block.width * size;
	const x = box.x0 + (edge === 'west' ? 0 : edge === 'east' ? spare : spare / 2);
	return setBlock(block, size, x, box.y0, edge);
}

/** How a mark is written on: its radius in mm, the size of what is beside it, and its number where it has one. */
export interface Writing {
	readonly radius: number;
	readonly size: number;
	readonly number?: string;
	/** What is written in place of the name: its number, or the numbers of those who share it; empty for nothing. */
	readonly written?: string;
	readonly sharesWith?: string;
	/** Whether the number gives way to the picture, and stands beside it. */
	readonly pictured: boolean;
}

/** The mark of an actor that stands on the map. */
export function drawMember(member: Member, place: Place, writing: Writing): SceneActor {
	const { radius, size, number, written, sharesWith, pictured } = writing;
	const blocks = written === undefined ? member.blocks : written === '' ? [] : [numberBlock(written)];
	const label = nameLabel(blocks, place, size);
	const inside = label === undefined && written !== undefined && written !== '';
	const mark = markOf(member, place, radius, {
		inTray: false,
		...(number !== undefined && { number }),
		...(label !== undefined && { label }),
		...(inside && { inside: numberInside(written, place.x, place.y, radius) }),
		...(sharesWith !== undefined && { sharesWith })
	});
	return pictured ? mark : withoutPicture(mark);
}

/** A mark too small for its picture, or with a number in its place. */
function withoutPicture({ picture: _picture, letter: _letter, ...mark }: SceneActor): SceneActor {
	return mark;
}

/** The mark of the actor that lies in the tray at `at`; `inTray` are all who lie there. */
export function drawInTray(
	member: Member,
	places: readonly TrayPlace[],
	at: number,
	inTray: readonly Member[]
): SceneActor {
	const place = places[at] as TrayPlace;
	const { label, inside, number, sharesWith, pictured } = place;
	const mark = markOf(member, place, place.r, {
		inTray: true,
		...(number !== undefined && { number }),
		...(label !== undefined && { label }),
		...(inside !== undefined && { inside }),
		...(sharesWith !== undefined && { sharesWith: (inTray[sharesWith] as Member).actor.id })
	});
	return pictured ? mark : withoutPicture(mark);
}

/** The star of a wish, with its words or its number. */
export function drawWish(
	{ wish, blocks }: Starred,
	place: Place,
	{ number, written, size, sharesWith }: Writing,
	{ starHalf, wishSize }: { readonly starHalf: number; readonly wishSize: number }
): SceneWish {
	const label = nameLabel(
		written === undefined ? blocks : written === '' ? [] : [numberBlock(written)],
		place,
		Math.min(size, wishSize)
	);
	const inside = label === undefined && written !== undefined && written !== '';
	return {
		id: wish.id,
		...(wish.domain !== undefined && { domain: wish.domain }),
		text: wish.text,
		x: place.x,
		y: place.y,
		r: starHalf,
		...(number !== undefined && { number }),
		...(label !== undefined && { label }),
		...(inside && { inside: numberInside(written, place.x, place.y, starHalf) }),
		...(sharesWith !== undefined && { sharesWith })
	};
}

function markOf(
	{ actor, facts, name, named }: Member,
	at: { readonly x: number; readonly y: number },
	radius: number,
	how: Pick<SceneActor, 'inTray' | 'label' | 'number' | 'inside' | 'sharesWith'>
): SceneActor {
	const r = round(radius);
	const x = round(at.x);
	const y = round(at.y);
	const badges = badgeMarks(actor, facts, x, y, r);
	const face = faceOf(actor);
	// A letter below six points is no letter.
	const lettered = named && r * LETTER >= SMALLEST_EM;
	return {
		id: actor.id,
		name,
		named,
		x,
		y,
		r,
		room: round(halfOf(radius, badges.length > 0)),
		shape: shapeOf(actor),
		rim: rimOf(facts),
		dashed: facts.outside,
		...(face !== undefined && { picture: face }),
		...(lettered && { letter: firstLetterOf(name) }),
		...how,
		badges,
		...(facts.ring !== undefined && { ring: facts.ring }),
		...(actor.domain !== undefined && { domain: actor.domain }),
		...(actor.kind !== undefined && { kind: actor.kind }),
		...(facts.value !== undefined && { value: facts.value }),
		...(facts.safety !== undefined && { safety: facts.safety })
	};
}

/** Badges sit on the picture's four corners, beginning at the upper east one. */
function badgeMarks(actor: Actor, facts: ShownFacts, x: number, y: number, r: number): SceneBadge[] {
	const corners = [
		[1, -1],
		[1, 1],
		[-1, 1],
		[-1, -1]
	] as const;
	return badgesOf(actor, facts).map((sign, index) => {
		const [east, south] = corners[index % 4] as (typeof corners)[number];
		const away = r * 0.76;
		return { sign, x: round(x + east * away), y: round(y + south * away), r: round(r * 0.36) };
	});
}
