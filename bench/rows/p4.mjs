/**
 * P4: from an answer to the next question painted, fifty times, each as soon as there is something to press. Ours writes
 * each answer and draws the map anew. And as somebody answers who is quick: after a third of a second, in which ours
 * has drawn the map of the answer before.
 */
import { quantile } from '../figures.mjs';
import { makeMapFile } from '../maps.mjs';
import { goToActors, openKept } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const ANSWERS = 50;
const PAUSE = 330;
const CALM_ANSWERS = 20;
const calmPartOf = (size) => `the same, a third of a second apart, p95 of ${CALM_ANSWERS}, a map of ${size}`;
const partOf = (size) => `answer to the next question, p95 of ${ANSWERS}, a map of ${size}`;

export const p4 = {
	key: 'P4',
	kind: 'flow',
	parts: [
		{ part: partOf(25), goal: 1.5, unit: 'ms', isRatio: true },
		{ part: partOf(60), goal: 2, unit: 'ms', isRatio: true },
		{ part: calmPartOf(25), unit: 'ms', isRatio: true },
		{ part: calmPartOf(60), unit: 'ms', isRatio: true }
	],
	async measure({ browser }, subject) {
		const open = (size) => (subject.isOurs ? openOurs(browser, subject, size) : openPeer(browser, subject));
		const few = await measureAt(() => open(25));
		// A peer has no map, so it is measured once.
		const many = subject.isOurs ? await measureAt(() => open(60)) : few;
		return {
			[partOf(25)]: few.took,
			[partOf(60)]: many.took,
			[calmPartOf(25)]: few.calm,
			[calmPartOf(60)]: many.calm
		};
	}
};

async function measureAt(open) {
	return {
		took: await answer(await open(), ANSWERS, 0),
		calm: await answer(await open(), CALM_ANSWERS, PAUSE)
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

/** The 95th hundredth of so many answers, so many ms apart. */
async function answer(visit, times, pause) {
	try {
		await visit.page.waitForTimeout(500);
		await visit.slowDown();
		const took = [];
		while (took.length < times) {
			await visit.page.waitForTimeout(pause);
			took.push(await visit.answer());
		}
		return quantile(took, 0.95);
	} finally {
		await visit.close();
	}
}
