/** P4: from an answer to the next question painted, fifty times. Ours writes each answer and draws the map anew. */
import { quantile } from '../figures.mjs';
import { makeMapFile } from '../maps.mjs';
import { goToActors, openKept } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const ANSWERS = 50;
const SIZES = [25, 60];
const partOf = (size) => `answer to the next question, p95 of ${ANSWERS}, a map of ${size}`;

export const p4 = {
	key: 'P4',
	kind: 'flow',
	parts: [
		{ part: partOf(25), goal: 1.5, unit: 'ms', isRatio: true },
		{ part: partOf(60), goal: 2, unit: 'ms', isRatio: true }
	],
	async measure({ browser }, subject) {
		if (!subject.isOurs) {
			const took = await answerFifty(await openPeer(browser, subject));
			return Object.fromEntries(SIZES.map((size) => [partOf(size), took]));
		}
		const figures = {};
		for (const size of SIZES) {
			const visit = await openKept(browser, subject, makeMapFile(size, { open: true }));
			await goToActors(visit);
			figures[partOf(size)] = await answerFifty(visit);
		}
		return figures;
	}
};

async function openPeer(browser, subject) {
	const visit = await Visit.begin(browser, subject);
	await visit.go();
	await visit.ready();
	return visit;
}

async function answerFifty(visit) {
	try {
		await visit.page.waitForTimeout(500);
		await visit.slowDown();
		const took = [];
		while (took.length < ANSWERS) took.push(await visit.answer());
		return quantile(took, 0.95);
	} finally {
		await visit.close();
	}
}
