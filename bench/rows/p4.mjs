/**
 * P4: from an answer to the next question painted, fifty times, as somebody answers who is quick: a third of a second
 * apart (twenty times in a quick run). Ours writes each answer, seals it, draws the map anew, and makes the next question ready. And as nobody can:
 * each as soon as there is something to press, in which time ours writes and seals, and draws when there is a moment.
 */
import { quantile } from '../figures.mjs';
import { makeMapFile } from '../maps.mjs';
import { goToActors, openKept } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const ANSWERS = 50;
/** Where there is little time: both paces fit into the sixty questions that a peer has, so one visit does. */
const FEW = 20;
const PAUSE = 330;
const GOALS = { 25: 1.5, 60: 2 };
const SIZES = [25, 60];
const partOf = (size) => `answer to the next question, p95, a map of ${size}`;
const atOnceOf = (size) => `the same, each at once, a map of ${size}`;

export const p4 = {
	key: 'P4',
	kind: 'flow',
	parts: [
		...SIZES.map((size) => ({ part: partOf(size), goal: GOALS[size], unit: 'ms', isRatio: true })),
		...SIZES.map((size) => ({ part: atOnceOf(size), goal: GOALS[size], unit: 'ms', isRatio: true }))
	],
	async measure({ browser, quick }, subject) {
		const open = (size) => (subject.isOurs ? openOurs(browser, subject, size) : openPeer(browser, subject));
		const measureAt = quick ? inOneVisit : inTwoVisits;
		const small = await measureAt(() => open(25));
		// A peer has no map, so it is measured once.
		const large = subject.isOurs ? await measureAt(() => open(60)) : small;
		return {
			[partOf(25)]: small.calm,
			[partOf(60)]: large.calm,
			[atOnceOf(25)]: small.atOnce,
			[atOnceOf(60)]: large.atOnce
		};
	}
};

async function inTwoVisits(open) {
	const calm = await during(await open(), (visit) => answer(visit, PAUSE, ANSWERS));
	const atOnce = await during(await open(), (visit) => answer(visit, 0, ANSWERS));
	return { calm, atOnce };
}

async function inOneVisit(open) {
	return during(await open(), async (visit) => ({
		calm: await answer(visit, PAUSE, FEW),
		atOnce: await answer(visit, 0, FEW)
	}));
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

/** Slows a visit down, does something in it, and ends it. */
async function during(visit, deed) {
	try {
		await visit.page.waitForTimeout(500);
		await visit.slowDown();
		return await deed(visit);
	} finally {
		await visit.close();
	}
}

/** The 95th hundredth of so many answers, so many ms apart. */
async function answer(visit, pause, times) {
	const took = [];
	while (took.length < times) {
		await visit.page.waitForTimeout(pause);
		took.push(await visit.answer());
	}
	return quantile(took, 0.95);
}
