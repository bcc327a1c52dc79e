/**
 * P10: memory. The heap after sixty questions beside the limit's, and its curve while somebody uses the program at
 * random, three deeds a second: an hour of it when the run is whole, a quarter of a minute when it is quick. Whoever comes
 * to the end of a map goes to the start page and begins with another. The curve is drawn into docs/heap.svg.
 */
import { chance, makeMapFile } from '../maps.mjs';
import { goToActors, handIn, keepIt, openKept } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const QUESTIONS = 60;
/** The actors of each map. */
const SIZE = 60;
/** Milliseconds between two deeds. */
const PACE = 330;
const AFTER = `heap after ${QUESTIONS} questions`;
const AFTER_HELD = 'of that, what is not code that the browser compiled';
const GROWTH = 'heap at the end of random use, to that when it had settled';
const GROWTH_HELD = 'the same, without code that the browser compiled';

export const p10 = {
	key: 'P10',
	kind: 'flow',
	who: 'limit',
	rounds: 1,
	parts: [
		{ part: AFTER, goal: 3, unit: 'MB', isRatio: true },
		{ part: AFTER_HELD, unit: 'MB', isRatio: true },
		{ part: GROWTH, goal: 1.05, unit: '' },
		{ part: GROWTH_HELD, goal: 1.05, unit: '' }
	],
	async measure({ browser, quick, keepCurve }, subject) {
		if (!subject.isOurs) return heapsOfPeer(browser, subject);
		const visit = await openKept(browser, subject, makeMapFile(SIZE, { open: true }));
		try {
			await goToActors(visit);
			await answer(visit);
			const heaps = await heapsOf(visit);
			const { curve, held } = await useAtRandom(visit, quick ? 0.25 : 60);
			keepCurve(curve);
			return { ...heaps, [GROWTH]: growthOf(curve), [GROWTH_HELD]: growthOf(held) };
		} finally {
			await visit.close();
		}
	}
};

async function heapsOfPeer(browser, subject) {
	const visit = await Visit.begin(browser, subject);
	try {
		await visit.go();
		await visit.ready();
		await answer(visit);
		return await heapsOf(visit);
	} finally {
		await visit.close();
	}
}

const heapsOf = async (visit) => ({ [AFTER]: await visit.heap(), [AFTER_HELD]: await visit.held() });

async function answer(visit) {
	for (let question = 0; question < QUESTIONS; question++) await visit.answer();
}

/** What somebody does who plays with it, by how often. */
const DEEDS = [
	[0.6, (visit) => visit.answer()],
	[0.15, (visit) => press(visit, '[data-action="back"]:enabled')],
	[0.15, (visit) => press(visit, '[data-action="undo"]:enabled')],
	[0.1, lookAtMap]
];

/**
 * Uses the program for so many minutes. `curve` is the heap, sixty times, and `held` what the program itself holds of it,
 * thirty times: `[minutes, MB]`.
 */
async function useAtRandom(visit, minutes) {
	const next = chance(60);
	const start = Date.now();
	const since = () => (Date.now() - start) / 60_000;
	const curve = [[0, await visit.heap()]];
	const held = [[0, await visit.held()]];
	const step = minutes / 60;
	let maps = 1;
	while (since() < minutes) {
		let roll = next();
		const [, deed] = DEEDS.find(([share]) => (roll -= share) < 0) ?? DEEDS[0];
		if (await isFinished(visit)) await beginAnother(visit, (maps += 1));
		else await deed(visit);
		await visit.page.waitForTimeout(PACE);
		if (since() - curve.at(-1)[0] >= step) curve.push([since(), await visit.heap()]);
		if (since() - held.at(-1)[0] >= 2 * step) held.push([since(), await visit.held()]);
	}
	return { curve, held };
}

const isFinished = ({ page }) => page.evaluate(() => window.__bench.key() === 'finished');

/** Leaves a map that is finished, in the page that is open, and opens another, which has this number in its id. */
async function beginAnother(visit, number) {
	const file = makeMapFile(SIZE, { open: true });
	await press(visit, '[data-action="home"]');
	await visit.page.locator('[data-answer="resume"]').waitFor();
	await handIn(visit, { ...file, id: file.id.replace(/^0{8}/, String(number).padStart(8, '0')) });
	await keepIt(visit);
	await goToActors(visit);
}

async function press({ page }, selector) {
	await page.evaluate((selector) => document.querySelector(selector)?.click(), selector);
	await page.waitForTimeout(100);
}

async function lookAtMap(visit) {
	await press(visit, '[data-action="map"]');
	for (const action of ['list', 'drawing', 'close'])
		await press(visit, `[data-whole-map] [data-action="${action}"]`);
}

/** The end of the curve to where it had settled: after ten minutes, or after a third of a short use. */
function growthOf(curve) {
	const settledAt = Math.min(10, curve.at(-1)[0] / 3);
	const settled = curve.filter(([at]) => at >= settledAt).map(([, heap]) => heap);
	const few = Math.max(1, Math.round(settled.length / 5));
	const mean = (heaps) => heaps.reduce((sum, heap) => sum + heap, 0) / heaps.length;
	return mean(settled.slice(-few)) / mean(settled.slice(0, few));
}
