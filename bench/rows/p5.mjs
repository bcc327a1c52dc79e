/**
 * P5: a map of n actors comes onto the screen. A peer is told the places and draws; ours also lays the map out, so the
 * time of its layout alone (the same files, on a page of their own) is added to the time from the tap on the map to its
 * last actor painted.
 */
import { makeMapFile } from '../maps.mjs';
import { openKept, openMap } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const SIZES = [25, 100, 1000];
/** Where there is little time: the two ends. */
const FEW = [25, 1000];
const partOf = (size) => `a map of ${size.toLocaleString('en')} on the screen`;
const layoutOf = (size) => `of that, the layout of ${size.toLocaleString('en')}`;
const GOALS = { 25: 1.5, 100: 1.8, 1000: 1.6 };

export const p5 = {
	key: 'P5',
	kind: 'map',
	parts: SIZES.flatMap((size) => [
		{ part: partOf(size), goal: GOALS[size], unit: 'ms', isRatio: true },
		{ part: layoutOf(size), unit: 'ms' }
	]),
	async measure({ browser, pages, quick }, subject) {
		const figures = {};
		for (const size of quick ? FEW : SIZES) {
			if (!subject.isOurs) {
				figures[partOf(size)] = await draw(browser, subject, size);
				continue;
			}
			const file = makeMapFile(size);
			const layout = await layOut(browser, pages, file);
			figures[layoutOf(size)] = layout;
			figures[partOf(size)] = layout + (await lay(browser, subject, file, size));
		}
		return figures;
	}
};

async function draw(browser, subject, size) {
	const visit = await Visit.begin(browser, subject, { screen: 'table' });
	try {
		await visit.go();
		await visit.ready();
		await visit.slowDown();
		return await visit.page.evaluate(async (size) => {
			const begin = performance.now();
			await window.__bench.render(size);
			return (await window.__probe.painted()) - begin;
		}, size);
	} finally {
		await visit.close();
	}
}

async function lay(browser, subject, file, size) {
	const visit = await openKept(browser, subject, file, { screen: 'table' });
	try {
		await visit.page.waitForTimeout(300);
		await visit.slowDown();
		return await openMap(visit, size);
	} finally {
		await visit.close();
	}
}

/** The ms of one layout, the first one of its page. */
async function layOut(browser, pages, file) {
	const visit = await Visit.begin(browser, { name: 'layout', address: `${pages}layout-ours/` });
	try {
		await visit.go();
		await visit.ready();
		await visit.page.evaluate((text) => window.__bench.read(text), JSON.stringify(file));
		await visit.slowDown();
		return await visit.page.evaluate(() => {
			const begin = performance.now();
			window.__bench.layOut();
			return performance.now() - begin;
		});
	} finally {
		await visit.close();
	}
}
