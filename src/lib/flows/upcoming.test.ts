import { actor, aMap } from '$lib/model/building';
import { describe, expect, it } from 'vitest';
import { FRESH_SEED, chanceOf, oneOf } from '../../../tests/guide/chance';
import { repliesTo } from '../../../tests/guide/replies';
import { Resident } from '../../../tests/guide/resident';
import { upcoming } from './upcoming';
import { waysToLeave } from './leaving';

const DAY = '2026-11-23';

/** Somebody with two contacts, who tells about each as it comes. */
function aResident(): Resident {
	const map = aMap(DAY)
		.with(
			actor('a1').name('Nadia').kind('person').domain('key-people').ring(1),
			actor('a2').name('Frituur').kind('organisation').domain('local-shops').ring(2)
		)
		.build();
	const answers = { 'with-whom': 'alone', 'private-questions': 'yes' };
	return new Resident({ ...map, guide: { ...map.guide, level: 'full', evaluate: 'as-we-go', answers } });
}

/** Answers at random; what was foreseen at each question, beside what really followed. */
function walk(
	resident: Resident,
	seed: number
): { foreseen: string | undefined; came: string | undefined }[] {
	const chance = chanceOf(seed);
	const seen = [];
	for (let screens = 0; screens < 150 && resident.slot; screens++) {
		const open = resident.slot;
		const foreseen = upcoming(resident.walk)?.slot.key;
		const ways = waysToLeave(open);
		if (chance() < 0.5 && ways.length > 0) resident.leave(oneOf(chance, ways));
		else resident.reply(oneOf(chance, repliesTo(open, resident.facts)));
		if (resident.slot?.key === open.key) resident.reply({ answer: 'next' });
		if (resident.slot?.key !== open.key) seen.push({ foreseen, came: resident.slot?.key });
	}
	return seen;
}

describe('the question that is foreseen', () => {
	it('is most often the one that follows, whatever is answered', () => {
		const seen = Array.from({ length: 4 }, (_, at) => walk(aResident(), FRESH_SEED + at)).flat();
		const right = seen.filter(({ foreseen, came }) => foreseen === came);
		expect(seen.length).toBeGreaterThan(100);
		expect(right.length / seen.length).toBeGreaterThan(0.6);
	});

	it('is the one that an answer opens', () => {
		const resident = aResident();
		resident.go({ type: 'JUMPED', slot: 'domains:key-people/actor:a1/value' });
		const foreseen = upcoming(resident.walk)?.slot.key;
		resident.reply({ answer: 'neutral' });
		expect(foreseen).toBe(resident.slot?.key);
		expect(foreseen).toContain('value-follow-up');
	});

	it('is none where the guide is at its end, and nothing changes by foreseeing', () => {
		const resident = aResident();
		const before = resident.walk;
		upcoming(resident.walk);
		expect(resident.walk).toBe(before);
		resident.go({ type: 'OVERVIEW_OPENED' });
		expect(upcoming(resident.walk)).toBeUndefined();
	});
});
