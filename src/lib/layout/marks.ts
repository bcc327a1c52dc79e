/** From an actor and its place to its mark on the sheet. */
import type { Actor } from '$lib/model/map';
import { firstLetterOf } from './measure';
import { halfOf, NUMBERED, type Member } from './members';
import type { Place } from './place';
import { round } from './polar';
import type { Label, SceneActor, SceneBadge } from './scene';
import { badgesOf, rimOf, shapeOf, type ShownFacts } from './signs';
import { setBlock } from './text';
import type { Block } from './wrap';

/** A name where its place says; it keeps to the edge that lies at its picture. */
export function nameLabel(blocks: readonly Block[], place: Place, size: number): Label | undefined {
	if (place.name === undefined) return undefined;
	const block = blocks[place.name.which] as Block;
	const { box } = place.name;
	const middle = (box.x0 + box.x1) / 2;
	const edge =
		middle - place.x > (0.6 * (box.x1 - box.x0)) / 2
			? 'west'
			: place.x - middle > (0.6 * (box.x1 - box.x0)) / 2
				? 'east'
				: 'middle';
	return setBlock(block, size, box.x0, box.y0, edge);
}

/** The mark of an actor that stands on the map; `numberOf` gives a number to a name for which there is no room. */
export function drawMember(
	member: Member,
	place: Place,
	size: number,
	markRadius: number,
	numberOf: (name: string) => string
): SceneActor {
	const label = nameLabel(member.blocks, place, size);
	return label === undefined
		? markOf(member, place, markRadius * NUMBERED, { inTray: false, number: numberOf(member.name) })
		: markOf(member, place, markRadius, { inTray: false, label });
}

/** The mark of an actor in the tray, within `half` mm of the place's middle. */
export function drawInTray(
	member: Member,
	place: { readonly x: number; readonly y: number; readonly half: number; readonly label: Label }
): SceneActor {
	return markOf(member, place, place.half * 0.78, { inTray: true, label: place.label });
}

function markOf(
	{ actor, facts, name, named }: Member,
	at: { readonly x: number; readonly y: number },
	radius: number,
	how: Pick<SceneActor, 'inTray' | 'label' | 'number'>
): SceneActor {
	const r = round(radius);
	const x = round(at.x);
	const y = round(at.y);
	const badges = badgeMarks(actor, facts, x, y, r);
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
		...(actor.picture !== undefined && { picture: actor.picture }),
		...(named && { letter: firstLetterOf(name) }),
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
