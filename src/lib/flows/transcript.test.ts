import { actor, aMap } from '$lib/model/building';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyMap } from '../../../tests/maps/arbitraries';
import type { Facts } from './facts';
import { STEPS, stepOf } from './guide';
import type { Step } from './step';
import { linesWithout, wholeTranscript } from './transcript';

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

test.each([
	['1F3E0', 'default'],
	['1F3D8', 'pictogram']
])('a home with the pictogram %s has one answer, %s', (pictogram, answer) => {
	const map = {
		...aMap().build(),
		home: { ...aMap().build().home, picture: { type: 'pictogram' as const, pictogram } }
	};
	const line = wholeTranscript({ map, today: TODAY }).find(({ slot }) => slot.step === 'home-picture');
	expect(line?.said).toEqual({ answers: [answer] });
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

describe('the conversation without somebody who is hidden', () => {
	const map = aMap()
		.with(actor('a1').name('Bakker').domain('leisure'), actor('a2').name('Ronny').domain('leisure'))
		.build();
	const lines = wholeTranscript({
		map: { ...map, domains: { leisure: 'asked' }, guide: { ...map.guide, evaluate: 'as-we-go' } },
		today: TODAY
	});
	const aboutRonny = lines.filter(({ slot }) => slot.actor === 'a2');

	it('has no line about them, and names them in no other line', () => {
		expect(aboutRonny.length).toBeGreaterThan(0);
		expect(lines.some(({ slot, said }) => slot.actor !== 'a2' && said.actors?.includes('a2'))).toBe(true);
		const left = linesWithout(lines, new Set(['a2']));
		expect(left.map(({ slot }) => slot.key)).toEqual(
			lines.filter((line) => !aboutRonny.includes(line)).map(({ slot }) => slot.key)
		);
		expect(left.flatMap(({ said }) => said.actors ?? [])).not.toContain('a2');
		expect(left.flatMap(({ said }) => said.actors ?? [])).toContain('a1');
	});

	it('is as it was when nobody is hidden', () => {
		expect(linesWithout(lines, new Set())).toBe(lines);
	});
});
