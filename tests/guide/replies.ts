/**
 * Everything that a person can give on the screen of a slot: each card with what it asks for, each tap, tile and field,
 * and Next where the screen has it. What the checks refuse is among it: a person tries that too.
 */
import type { Facts } from '../../src/lib/flows/facts';
import { stepOf } from '../../src/lib/flows/guide';
import { screenOf, type Screen } from '../../src/lib/flows/screen';
import type { Slot } from '../../src/lib/flows/slot';
import type { Answer, Field, Reply } from '../../src/lib/flows/step';

/** A name that nobody has yet on this map. */
export function freshName(facts: Facts): string {
	return `Naam ${facts.map.actors.length + facts.map.wishes.length + 1}`;
}

const PHOTO = { type: 'photo', photo: 'p1' } as const;
const DRAWING = {
	type: 'drawing',
	strokes: [{ points: [[0.1, 0.2] as const], colour: '#1b1b1b', width: 0.02 }]
} as const;
const PICTOGRAM = { type: 'pictogram', pictogram: '1F3EA' } as const;

/** Every reply to a slot. */
export function repliesTo(slot: Slot, facts: Facts): readonly Reply[] {
	const screen = screenOf(slot, facts);
	const replies: Reply[] = [];
	if (screen.round) {
		for (const { actor } of screen.round.actors) replies.push({ answer: actor.id });
		replies.push({ answer: 'none' });
	}
	for (const { key } of screen.answers) replies.push(...cardReplies(screen, facts, key));
	for (const { domain } of screen.tiles) replies.push({ answer: domain });
	for (const { field, applies } of screen.fields) {
		if (applies) replies.push(...fieldReplies(screen, facts, field));
	}
	if (screen.endsWithNext) replies.push({ answer: 'next' });
	return replies;
}

/** The replies of one card: as it is, and with what it asks for. */
export function cardReplies(screen: Screen, facts: Facts, key: string): readonly Reply[] {
	const shown = screen.answers.find((answer) => answer.key === key)!;
	const card: Reply = { answer: key };
	const text = freshName(facts);
	if (screen.slot.caught) return [card, { ...card, text }];
	if (screen.step.key === 'value-follow-up' && screen.slot.actors) {
		return [card, ...screen.slot.actors.map((id) => ({ ...card, picks: [id], text }))];
	}
	switch (shown.opens) {
		case 'text':
			return [card, { ...card, text }];
		case 'photo':
			return [card, { ...card, picture: PHOTO, text }, { ...card, picture: PHOTO }];
		case 'drawing':
			return [card, { ...card, picture: DRAWING }];
		case 'pictogram':
			return [card, { ...card, picture: PICTOGRAM }];
		case 'voice':
			return [card, { ...card, voice: 'v1' }];
		case 'actors':
			return [card, ...screen.picks.map(({ actor }) => ({ answer: actor.id }))];
		case 'fields':
			return [card, ...(wantsWords(stepOf(screen.slot.step).answers, key) ? [{ ...card, text }] : [])];
		default:
			return [card];
	}
}

function wantsWords(answers: readonly Answer[], key: string): boolean {
	return Object.values(answers.find((one) => one.key === key)?.set ?? {}).includes('own');
}

function fieldReplies(screen: Screen, facts: Facts, field: Field): readonly Reply[] {
	const at = { field: field.key };
	const text = freshName(facts);
	switch (field.reply) {
		case 'text':
			return [
				{ ...at, answer: 'text', text },
				{ ...at, answer: 'text', text: '' }
			];
		case 'date':
			return [{ ...at, answer: 'text', text: facts.today }];
		case 'one':
		case 'many':
			return (field.answers ?? []).map(({ key }) => ({ ...at, answer: key }));
		case 'yes-no':
			return ['yes', 'no'].map((answer) => ({ ...at, answer }));
		case 'switch':
			return [{ ...at, answer: 'on' }];
		case 'domain':
		case 'domains':
		case 'actors':
		case 'switches':
			return screen.fields
				.find((one) => one.field.key === field.key)!
				.choices.map(({ key, on }) => ({ ...at, answer: key, on: !on }));
		case 'photos':
			return [{ ...at, answer: 'photo', picture: PHOTO }];
		case 'voice':
			return [{ ...at, answer: 'voice', voice: 'v2' }];
		default:
			return [];
	}
}
