/**
 * P4: from an answer to the next question painted, fifty times, as somebody answers who is quick: a third of a second
 * apart. Ours writes each answer, seals it, draws the map anew, and makes the next question ready. And as nobody can:
 * each as soon as there is something to press, in which time ours writes and seals, and draws when there is a moment.
 */
import { quantile } from '../figures.mjs';
import { makeMapFile } from '../maps.mjs';
import { goToActors, openKept } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const ANSWERS = 50;
const PAUSE = 330;
const GOALS = { 25: 1.5, 60: 2 };
const SIZES = [25, 60];
const partOf = (size) => `answer to the next question, p95 of ${ANSWERS}, a map of ${size}`;
const atOnceOf = (size) => `the same, each at once, a map of ${size}`;

export const p4 = {
	key: 'P4',
	kind: 'flow',
	parts: [
		...SIZES.map((size) => ({ part: partOf(size), goal: GOALS[size], unit: 'ms', isRatio: true })),
		...SIZES.map((size) => ({ part: atOnceOf(size), goal: GOALS[size], unit: 'ms', isRatio: true }))
	],
	async measure({ browser }, subject) {
		const open = (size) => (subject.isOurs ? openOurs(browser, subject, size) : openPeer(browser, subject));
		const few = await measureAt(() => open(25));
		// A peer has no map, so it is measured once.
		const many = subject.isOurs ? await measureAt(() => open(60)) : few;
		return {
			[partOf(25)]: few.calm,
			[partOf(60)]: many.calm,
			[atOnceOf(25)]: few.atOnce,
			[atOnceOf(60)]: many.atOnce
		};
	}
};

async function measureAt(open) {
	return {
		calm: await answer(await open(), PAUSE),
		atOnce: await answer(await open(), 0)
	};
}

async function openOurs(browser, subject, size) {
	const visit = await openKept(browser, subject, makeMapFile(size, { open: true }));
	await goToActors(visit);
	return visit;
}

async function openPeer(browser, subject) {
	const visit = await Visit.begin(browser, subject);
	await visit.go();
	await visit.ready();
	return visit;
}

/** The 95th hundredth of fifty answers, so many ms apart. */
async function answer(visit, pause) {
	try {
		await visit.page.waitForTimeout(500);
		await visit.slowDown();
		const took = [];
		while (took.length < ANSWERS) {
			await visit.page.waitForTimeout(pause);
			took.push(await visit.answer());
		}
		return quantile(took, 0.95);
	} finally {
		await visit.close();
	}
}
