/**
 * P7: what an answer and a layout cost as the map grows, over five sizes (three in a quick run), and the power of the
 * size with which they grow. Both in ms that the main thread has worked.
 */
import { exponentOf, median } from '../figures.mjs';
import { makeMapFile } from '../maps.mjs';
import { goToActors, openKept } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const SIZES = [25, 63, 158, 398, 1000];
/** Where there is little time: the ends and the middle. */
const FEW = [25, 158, 1000];
const answerOf = (size) => `an answer on a map of ${size.toLocaleString('en')}: work`;
const layoutOf = (size) => `a layout of ${size.toLocaleString('en')}: work`;
const ANSWER = 'an answer: grows with the size to the power of';
const LAYOUT = 'a layout: grows with the size to the power of';
/** n log n from 25 to 1,000, fitted by the same line. */
const N_LOG_N = exponentOf(SIZES.map((size) => [size, size * Math.log(size)]));

export const p7 = {
	key: 'P7',
	kind: 'map',
	who: 'ours',
	rounds: 2,
	parts: [
		...SIZES.map((size) => ({ part: answerOf(size), unit: 'ms' })),
		{ part: ANSWER, goal: 1, unit: '' },
		...SIZES.map((size) => ({ part: layoutOf(size), unit: 'ms' })),
		{ part: LAYOUT, goal: Number(N_LOG_N.toFixed(2)), unit: '' }
	],
	async measure({ browser, pages, quick }, subject) {
		const answers = [];
		const layouts = [];
		for (const size of quick ? FEW : SIZES) {
			answers.push([size, await answer(browser, subject, size, quick ? 3 : 10)]);
			layouts.push([size, await layOut(browser, pages, size)]);
		}
		return {
			...Object.fromEntries(answers.map(([size, cost]) => [answerOf(size), cost])),
			[ANSWER]: exponentOf(answers),
			...Object.fromEntries(layouts.map(([size, cost]) => [layoutOf(size), cost])),
			[LAYOUT]: exponentOf(layouts)
		};
	}
};

/** The work of an answer until the page is at rest again, the middle of some. */
async function answer(browser, subject, size, times) {
	const visit = await openKept(browser, subject, makeMapFile(size, { open: true }));
	try {
		await goToActors(visit);
		await visit.page.waitForTimeout(500);
		await visit.slowDown();
		await visit.answer();
		const costs = [];
		for (let time = 0; time < times; time++) {
			await visit.page.waitForTimeout(400);
			const began = await visit.busy();
			await visit.answer();
			await visit.page.waitForTimeout(400);
			costs.push((await visit.busy()) - began);
		}
		return median(costs);
	} finally {
		await visit.close();
	}
}

/** The work of a layout, the middle of five, once the engine has seen it. */
async function layOut(browser, pages, size) {
	const visit = await Visit.begin(browser, { name: 'layout', address: `${pages}layout-ours/` });
	try {
		await visit.go();
		await visit.ready();
		await visit.page.evaluate((text) => window.__bench.read(text), JSON.stringify(makeMapFile(size)));
		await visit.slowDown();
		const costs = [];
		for (let time = 0; time < 6; time++) {
			const began = await visit.busy();
			await visit.page.evaluate(() => window.__bench.layOut());
			costs.push((await visit.busy()) - began);
		}
		return median(costs.slice(1));
	} finally {
		await visit.close();
	}
}
