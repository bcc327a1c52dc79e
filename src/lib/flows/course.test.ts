import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { describe, expect, it } from 'vitest';
import { Resident } from '../../../tests/guide/resident';
import { LONGEST_TRAIL, goTo } from './course';
import { GUIDE_VERSION } from './guide';
import { mapSheetKey, plan, receiverKey, roundKey, sheetKey } from './plan';
import { isOpen } from './slot';
import { saidAt, transcript, wholeTranscript } from './transcript';
import { canGoBack, openSlot, recordOf, resumeWalk, startWalk, stateOf } from './walk';

const DAY = '2026-11-23';

function mapWith(guide: Partial<NeighbourhoodMap['guide']> = {}): NeighbourhoodMap {
	const map = aMap(DAY)
		.with(
			actor('a1').name('Nadia').kind('person').domain('key-people'),
			actor('a2').name('Park').kind('place').domain('public-space')
		)
		.build();
	return { ...map, guide: { ...map.guide, level: 'standard', ...guide } };
}
const resident = (guide: Partial<NeighbourhoodMap['guide']> = {}) => new Resident(mapWith(guide));
const firstOpenOf = (one: Resident) => plan(one.facts).find(isOpen)?.key;

describe('an edit', () => {
	it('from the review returns there, and the review closes where the conversation was', () => {
		const one = resident().jump('start-direction');
		one.go({ type: 'REVIEW_OPENED' });
		one.go({ type: 'EDITED', slot: 'home-since', from: 'review' });
		expect(one.slot?.key).toBe('home-since');
		one.say('over-5y');
		expect(one.state).toBe('review');
		expect(one.map.home.since).toBe('over-5y');
		one.go({ type: 'CLOSED' });
		expect(one.slot?.key).toBe('start-direction');
	});

	it('asks what it newly opened before it returns', () => {
		const one = resident().jump('wish');
		one.go({ type: 'REVIEW_OPENED' });
		one.go({ type: 'EDITED', slot: 'start-direction', from: 'review' });
		one.say('paper-first');
		expect(one.slot?.key).toBe('materials');
		one.say('ready');
		expect(one.state).toBe('review');
	});

	it('asks in a row several questions that it opened, those opened while it stays too', () => {
		const one = resident().jump('wish');
		one.go({ type: 'OVERVIEW_OPENED' });
		one.go({ type: 'EDITED', slot: 'with-whom', from: 'overview' });
		one.say('worker');
		expect(one.slot?.key).toBe('consent-helper');
		one.say('yes');
		expect(one.slot?.key).toBe('private-questions');
		one.say('alone-later');
		expect(one.state).toBe('overview');
		const two = resident().jump('wish');
		two.go({ type: 'REVIEW_OPENED' });
		two.go({ type: 'EDITED', slot: 'next-step', from: 'review' });
		two.say('meet', 'next');
		expect(two.slot?.step).toBe('next-when');
		two.say('later', 'alone');
		expect(two.state).toBe('review');
	});

	it('on a sheet returns to the question, and from a question of the sheet to the sheet', () => {
		const one = resident().jump('wish');
		one.go({ type: 'EDITED', slot: sheetKey('a1') });
		one.go({ type: 'EDITED', slot: sheetKey('a1', 'closeness') });
		one.say('2');
		expect(one.slot?.key).toBe(sheetKey('a1'));
		one.say('next');
		expect(one.slot?.key).toBe('wish');
		expect(one.map.actors[0]!.ring).toBe(2);
	});

	it('is left by Back, and Back then does not walk through it', () => {
		const one = resident().jump('home-since').say('over-5y');
		const here = one.slot!.key;
		one.go({ type: 'EDITED', slot: sheetKey('a1') });
		one.go({ type: 'BACK' });
		expect(one.slot?.key).toBe(here);
		one.go({ type: 'BACK' });
		expect(one.slot?.key).toBe('home-since');
		one.go({ type: 'REVIEW_OPENED' });
		one.go({ type: 'EDITED', slot: 'wish', from: 'review' });
		one.go({ type: 'BACK' });
		expect(one.state).toBe('review');
		one.go({ type: 'CLOSED' });
		expect(one.slot?.key).toBe('home-since');
	});

	it('ends where the thing that it was about is gone', () => {
		const one = resident().jump('wish');
		one.go({ type: 'EDITED', slot: sheetKey('a1') });
		one.change({ type: 'removeActor', id: 'a1' });
		expect(one.slot?.key).toBe('wish');
		one.go({ type: 'OVERVIEW_OPENED' });
		one.go({ type: 'CLOSED' });
		expect(one.slot?.key).toBe('wish');
	});

	it('of the open question itself is no edit', () => {
		const one = resident().jump('wish');
		one.go({ type: 'EDITED', slot: 'wish' });
		expect(one.walk.context.returns).toEqual([]);
	});

	it('after the end leads back to the end', () => {
		const one = resident({
			marks: Object.fromEntries(plan({ map: mapWith(), today: DAY }).map((s) => [s.topic, 'skipped']))
		});
		expect(one.state).toBe('finished');
		one.go({ type: 'REVIEW_OPENED' });
		one.go({ type: 'EDITED', slot: 'wish', from: 'review' });
		one.say('nothing');
		expect(one.state).toBe('review');
		one.go({ type: 'CLOSED' });
		expect(one.state).toBe('finished');
	});
});

describe('the way', () => {
	it('goes on from where a sheet was opened, not from the start', () => {
		const one = resident().jump('wish').jump(sheetKey('a2'));
		one.say('next');
		const line = plan(one.facts).map(({ key }) => key);
		expect(line.indexOf(one.slot!.key)).toBeGreaterThan(line.indexOf('wish'));
	});

	it('goes on behind a question that its own answer took away', () => {
		const one = resident({ answers: { 'with-whom': 'group' } })
			.jump('consent-helper')
			.say('no');
		const line = plan(one.facts).map(({ key }) => key);
		expect(line).not.toContain('consent-helper');
		expect(line.indexOf(one.slot!.key)).toBeGreaterThan(line.indexOf('with-whom'));
	});

	it('re-anchors when the open question goes, on the new facts', () => {
		const one = resident().jump('wish').jump('rounds/liking:gladly');
		one.change({ type: 'removeActor', id: 'a2' });
		expect(one.slot?.key).toBe('wish');
		expect(one.walk.context.facts.map.actors).toHaveLength(1);
	});

	it('finds an open question when everything before it is gone too', () => {
		const one = resident();
		one.jump('rounds/liking:gladly');
		one.walk = resumeWalk({ ...recordOf(one.walk), trail: ['gone/too'] }, one.facts);
		one.change({ type: 'removeActor', id: 'a2' });
		expect(one.slot?.key).toBe(firstOpenOf(one));
	});

	it('closes a list onto a question that is there, whatever was changed meanwhile', () => {
		const one = resident().jump('home-since').jump('rounds/liking:gladly');
		one.go({ type: 'REVIEW_OPENED' });
		one.change({ type: 'removeActor', id: 'a2' });
		one.go({ type: 'CLOSED' });
		expect(one.slot?.key).toBe('home-since');
	});

	it('undo re-opens its question: in the line, from a list, from the end', () => {
		const one = resident().jump('home-since').say('over-5y');
		one.undo();
		expect(one.slot?.key).toBe('home-since');
		one.go({ type: 'REVIEW_OPENED' });
		one.go({ type: 'EDITED', slot: 'wish', from: 'review' });
		one.say('nothing');
		expect(one.state).toBe('review');
		one.undo();
		expect(one.slot?.key).toBe('wish');
		one.say('nothing');
		expect(one.state).toBe('review');
		one.go({ type: 'CLOSED' });
		expect(one.slot?.key).toBe('home-since');

		const end = resident().jump('goodbye').say('good');
		expect(end.state).toBe('finished');
		end.undo();
		expect(end.slot?.key).toBe('goodbye');
	});

	it('pauses and wakes at the same question, and ends from the review', () => {
		const one = resident().jump('wish');
		one.go({ type: 'PAUSED' });
		expect([one.state, one.slot]).toEqual(['paused', undefined]);
		one.go({ type: 'RESUMED' });
		expect(one.slot?.key).toBe('wish');
		one.go({ type: 'REVIEW_OPENED' });
		one.go({ type: 'FINISHED' });
		expect([one.state, canGoBack(one.walk)]).toEqual(['finished', true]);
		one.go({ type: 'BACK' });
		expect(one.slot?.key).toBe('wish');
	});

	it('remembers so many questions and no more', () => {
		const one = resident();
		const trail = Array.from({ length: LONGEST_TRAIL }, (_, i) => `t${i}`);
		const next = goTo({ ...one.walk.context, cursor: 'here', trail }, 'there');
		expect(next.trail).toHaveLength(LONGEST_TRAIL);
		expect(next.trail.at(-1)).toBe('here');
	});
});

describe('a kept place', () => {
	const facts = {
		map: {
			...mapWith({ level: 'full', answers: { 'tell-more': ['a1'] } }),
			catches: [{ id: 'c1', at: DAY, text: 'bank' }]
		},
		today: DAY
	};
	const kinds = [
		...plan(facts).map(({ key }) => key),
		sheetKey('a1'),
		sheetKey('a1', 'value'),
		mapSheetKey(),
		mapSheetKey('level'),
		receiverKey('team'),
		roundKey('reciprocity-doubt', 'doubt')
	];

	it.each(kinds)('leads back to %s', (key) => {
		const one = new Resident(facts.map).jump(key);
		expect(one.slot?.key).toBe(key);
		const kept: unknown = JSON.parse(JSON.stringify(recordOf(one.walk)));
		expect(kept).toMatchObject({ v: 1, guideVersion: GUIDE_VERSION });
		const back = resumeWalk(kept, one.facts);
		expect(openSlot(back)).toEqual(one.slot);
		expect(recordOf(back)).toEqual(recordOf(one.walk));
	});

	it('that is broken, older or gone leads to the first open question', () => {
		const one = resident().jump('wish');
		const kept = recordOf(one.walk);
		const first = openSlot(startWalk(one.facts))!.key;
		for (const broken of [
			undefined,
			null,
			'wish',
			[],
			{},
			{ ...kept, v: 0 },
			{ ...kept, guideVersion: GUIDE_VERSION - 1 },
			{ ...kept, state: 'moving' },
			{ ...kept, cursor: 7 },
			{ ...kept, trail: 'wish' },
			{ ...kept, queue: [3] },
			{ ...kept, returns: undefined },
			{ ...kept, cursor: 'sheet:nobody' },
			{ ...kept, cursor: null },
			{ ...kept, state: 'paused', cursor: 'sheet:nobody' }
		]) {
			expect(openSlot(resumeWalk(broken, one.facts))?.key, JSON.stringify(broken)).toBe(first);
		}
	});

	it('keeps a list and the end as they were, and wakes from a pause', () => {
		const one = resident().jump('wish');
		one.go({ type: 'REVIEW_OPENED' });
		expect(stateOf(resumeWalk(recordOf(one.walk), one.facts))).toBe('review');
		one.go({ type: 'PAUSED' });
		expect(openSlot(resumeWalk(recordOf(one.walk), one.facts))?.key).toBe('wish');
		const end = resident().jump('goodbye').say('good');
		const again = resumeWalk(recordOf(end.walk), end.facts);
		expect([stateOf(again), again.context.cursor]).toEqual(['finished', null]);
		const gone = resumeWalk({ ...recordOf(one.walk), state: 'review', cursor: 'gone' }, one.facts);
		expect([stateOf(gone), gone.context.cursor]).toEqual(['review', firstOpenOf(one)]);
	});
});

describe('the transcript', () => {
	it('tells each question once, in the order of the last visit', () => {
		const one = resident().jump('home-since').say('over-5y').jump('home-since').say('just-moved');
		const lines = transcript(one.facts, one.walk.context.trail);
		expect(lines.filter(({ slot }) => slot.key === 'home-since')).toHaveLength(1);
		expect(lines.find(({ slot }) => slot.key === 'home-since')?.said).toEqual({ answers: ['just-moved'] });
	});

	it('never tells what was said to a personal question', () => {
		const one = resident().jump('home-feel').say('no');
		const line = wholeTranscript(one.facts).find(({ slot }) => slot.step === 'home-feel')!;
		expect(line).toMatchObject({ personal: true, said: {} });
	});

	it('shows what was said before what was left', () => {
		const one = resident().jump('home-since').say('over-5y').jump('home-since');
		one.leave('skip');
		const slot = plan(one.facts).find(({ key }) => key === 'home-since')!;
		expect(saidAt(one.facts, slot)).toEqual({ answers: ['over-5y'] });
		one.jump('home-picture').leave('later');
		expect(
			saidAt(
				one.facts,
				plan(one.facts).find(({ key }) => key === 'home-picture')!
			)
		).toEqual({ left: 'later' });
	});
});
