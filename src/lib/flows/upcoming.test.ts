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

/** The questions that are foreseen, the likeliest first. */
const foreseenAt = (resident: Resident) => [...upcoming(resident.walk)].map(({ slot }) => slot.key);

/** Answers at random; what was foreseen at each question, beside what really followed. */
function walk(
	resident: Resident,
	seed: number
): { foreseen: readonly (string | undefined)[]; came: string | undefined }[] {
	const chance = chanceOf(seed);
	const seen = [];
	for (let screens = 0; screens < 150 && resident.slot; screens++) {
		const open = resident.slot;
		const foreseen = foreseenAt(resident);
		const ways = waysToLeave(open);
		if (chance() < 0.5 && ways.length > 0) resident.leave(oneOf(chance, ways));
		else resident.reply(oneOf(chance, repliesTo(open, resident.facts)));
		if (resident.slot?.key === open.key) resident.reply({ answer: 'next' });
		if (resident.slot?.key !== open.key) seen.push({ foreseen, came: resident.slot?.key });
	}
	return seen;
}

describe('the questions that are foreseen', () => {
	it('are most often right at the first, and oftener with the others, whatever is answered', () => {
		const seen = Array.from({ length: 4 }, (_, at) => walk(aResident(), FRESH_SEED + at)).flat();
		const right = seen.filter(({ foreseen, came }) => foreseen[0] === came);
		const among = seen.filter(({ foreseen, came }) => foreseen.includes(came));
		expect(seen.length).toBeGreaterThan(100);
		expect(right.length / seen.length).toBeGreaterThan(0.6);
		expect(among.length / seen.length).toBeGreaterThan(0.8);
	});

	it('are those that the answers open, each once', () => {
		const resident = aResident();
		resident.go({ type: 'JUMPED', slot: 'domains:key-people/actor:a1/value' });
		const foreseen = foreseenAt(resident);
		expect(new Set(foreseen).size).toBe(foreseen.length);
		for (const answer of ['constructive', 'neutral']) {
			const one = aResident();
			one.go({ type: 'JUMPED', slot: 'domains:key-people/actor:a1/value' });
			one.reply({ answer });
			expect(foreseen).toContain(one.slot?.key);
		}
		resident.leave('skip');
		expect(foreseen).toContain(resident.slot?.key);
	});

	it('say nothing of whom the person hides', () => {
		const resident = aResident();
		resident.go({ type: 'JUMPED', slot: 'domains:key-people/actor:a1/reciprocity' });
		const [plain] = upcoming(resident.walk);
		const [veiled] = upcoming(resident.walk, new Set(['a1']));
		expect(plain?.actor?.name).toBe('Nadia');
		expect(JSON.stringify(veiled)).not.toContain('Nadia');
	});

	it('are none where the guide is at its end, and nothing changes by foreseeing', () => {
		const resident = aResident();
		const before = resident.walk;
		foreseenAt(resident);
		expect(resident.walk).toBe(before);
		resident.go({ type: 'OVERVIEW_OPENED' });
		expect(foreseenAt(resident)).toEqual([]);
	});
});
