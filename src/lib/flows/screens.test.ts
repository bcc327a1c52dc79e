import { emptyMap } from '$lib/model/map';
import { DOMAINS, type Level } from '$lib/model/vocabulary';
import { describe, expect, it } from 'vitest';
import { Resident } from '../../../tests/guide/resident';
import { screenOf } from './screen';
import { canGoBack } from './walk';

const DAY = '2026-11-23';
const CONTACTS = 25;

/** The cheapest natural way through a screen: what a person says who has something to say everywhere. */
function answer(resident: Resident): void {
	const { slot, facts } = resident;
	const screen = screenOf(slot!, facts);
	const keys = screen.answers.map(({ key }) => key);
	if (slot!.domain && slot!.step === 'domain-ask') {
		const at = DOMAINS.indexOf(slot!.domain);
		// Twenty-five over thirteen domains: two in each, and one in the last.
		for (let i = 0; i < (at < CONTACTS - DOMAINS.length ? 2 : 1); i++) {
			const problem = resident.reply({ answer: 'text', text: `${slot!.domain} ${i}` });
			if (problem) throw new Error(problem.why);
		}
		resident.say('next');
	} else if (screen.round) {
		const { actors } = screen.round;
		const share = actors.filter((_, i) => i % 3 === 0);
		for (const { actor } of share) resident.reply({ answer: actor.id, on: true });
		resident.say('next');
	} else if (slot!.step === 'domain-filter') resident.say('all');
	else if (slot!.step === 'tell-more') {
		for (const { actor } of screen.picks.slice(0, 5)) resident.reply({ answer: actor.id });
		resident.say('next');
	} else if (slot!.step === 'wish') {
		resident.reply({ field: 'wish-text', answer: 'text', text: 'zwemmen' });
		resident.say('next');
	} else if (slot!.step === 'complete') resident.say('no');
	else if (slot!.step === 'next-step') resident.say('meet', 'next');
	else if (slot!.step === 'start-direction') resident.say('screen');
	else if (slot!.step === 'evaluate-when') resident.say('rounds');
	else if (screen.endsWithNext && !keys.includes('nobody')) {
		const plain = screen.answers.find(({ opens, does }) => opens === 'nothing' && does === undefined);
		if (plain && !screen.step.many) resident.say(plain.key);
		else if (plain && screen.step.many && slot!.step !== 'save-share') resident.say(plain.key, 'next');
		else resident.say('next');
		if (resident.slot?.key === slot!.key) resident.say('next');
	} else {
		resident.say(keys.find((key) => key !== 'example')!);
		if (resident.slot?.key === slot!.key) resident.say('next');
	}
}

/** How many questions stand open one after the other from the welcome to the goodbye. */
function countScreens(level: Level): {
	readonly screens: number;
	readonly resident: Resident;
	readonly seen: string[];
} {
	const resident = new Resident(emptyMap(DAY, ['nl']));
	const seen: string[] = [];
	while (resident.slot) {
		const { key } = resident.slot;
		seen.push(key);
		if (key === 'level') resident.say(level);
		else answer(resident);
		if (resident.slot?.key === key) throw new Error(`Stuck at ${key}`);
		if (seen.length > 500) throw new Error('No end');
	}
	return { screens: seen.length, resident, seen };
}

describe('a map of twenty-five contacts', { timeout: 120_000 }, () => {
	it.each([
		['simple', 50],
		['standard', 75],
		['full', 95]
	] as const)('of the size %s takes at most %i screens', (level, most) => {
		const { screens, resident, seen } = countScreens(level);
		console.log(`${level}: ${screens} screens for ${resident.map.actors.length} contacts`);
		expect(resident.map.actors).toHaveLength(CONTACTS);
		expect(new Set(seen).size).toBe(seen.length);
		expect(new Set(resident.map.actors.map(({ domain }) => domain)).size).toBe(13);
		expect(resident.map.actors.some(({ ring }) => ring !== undefined)).toBe(true);
		expect(resident.map.actors.some(({ value }) => value !== undefined)).toBe(level !== 'simple');
		expect(resident.map.actors.some(({ roles }) => roles.length > 0)).toBe(level === 'full');
		expect(resident.state).toBe('finished');
		expect(screens).toBeLessThanOrEqual(most);
	});

	it('leads back through every screen to the first', () => {
		const { resident, screens } = countScreens('standard');
		let back = 0;
		while (canGoBack(resident.walk) && back < 500) {
			resident.go({ type: 'BACK' });
			back++;
		}
		expect(resident.slot?.key).toBe('welcome');
		expect(back).toBe(screens);
	});
});
