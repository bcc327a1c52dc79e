import { actor, aMap } from '$lib/model/building';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyMap } from '../../../tests/maps/arbitraries';
import type { Facts } from './facts';
import { STEPS, stepOf } from './guide';
import type { Step } from './step';
import { wholeTranscript } from './transcript';

const TODAY = '2026-11-27';

/** Answers that a line says though its question does not list them: the view has no words for those. */
function unlisted(facts: Facts): readonly string[] {
	return wholeTranscript(facts).flatMap(({ slot, said }) =>
		(said.answers ?? [])
			.filter((key) => !stepOf(slot.step).answers.some((answer) => answer.key === key))
			.map((key) => `${slot.step}.answer.${key}`)
	);
}

test('who was picked to tell more about is said by name, and not as an answer of the question', () => {
	const map = aMap()
		.with(actor('nurse').name('Sofie').kind('person'))
		.guide({
			level: 'full',
			steps: {},
			domains: {},
			answers: { 'tell-more': ['nurse'] },
			noAnswer: {},
			marks: {}
		})
		.build();
	const line = wholeTranscript({ map, today: TODAY }).find(({ slot }) => slot.step === 'tell-more');
	expect(line?.said).toEqual({ actors: ['nurse'], answers: [] });
});

const anyNote = fc.oneof(
	fc.constantFrom('nurse', 'a1', 'picked', 'worker', 'leisure'),
	fc.constantFrom(...(STEPS as readonly Step[]).flatMap(({ answers }) => answers.map(({ key }) => key)))
);
const anyNotes = fc.dictionary(
	fc.constantFrom(...STEPS.map(({ key }) => key)),
	fc.oneof(anyNote, fc.array(anyNote, { maxLength: 3 }))
);

test('whatever is on a map, every answer that a line says is one that its question lists', () => {
	fc.assert(
		fc.property(anyMap, anyNotes, (any, answers) => {
			const map = { ...any, guide: { ...any.guide, answers } };
			expect(unlisted({ map, today: TODAY })).toEqual([]);
		})
	);
});
