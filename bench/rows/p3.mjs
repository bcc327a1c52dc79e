/**
 * P3: coming back later, without any network, to a map of 25 that was kept: until its drawing stands painted and the
 * question below it answers. Held against the limit's first load, on a slow network.
 */
import { makeMapFile } from '../maps.mjs';
import { openKept } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const COUNT = 25;
const LATER = `later, offline: a map of ${COUNT} that can be used`;

export const p3 = {
	key: 'P3',
	kind: 'flow',
	who: 'limit',
	parts: [{ part: LATER, goal: 1, unit: 'ms', isRatio: true }],
	async measure({ browser }, subject) {
		const took = await (subject.isOurs ? later : first)(browser, subject);
		return { [LATER]: took };
	}
};

async function later(browser, subject) {
	const script = `window.__usable = window.__probe.untilMap(${COUNT});`;
	const visit = await openKept(browser, subject, makeMapFile(COUNT));
	try {
		await keepsAll(visit);
		// The tab stays: it remembers which map lay open in it.
		await visit.leave();
		await visit.page.addInitScript(script);
		await visit.goOffline();
		await visit.slowDown();
		await visit.go('nl/map/');
		return await visit.page.evaluate(() => window.__usable);
	} finally {
		await visit.close();
	}
}

/** Waits until the service worker holds the whole program, pictograms and fonts included. */
async function keepsAll({ page }) {
	const isKept = () =>
		page.evaluate(
			async () => !!navigator.serviceWorker.controller && (await caches.match('/kept-files')) !== undefined
		);
	for (let times = 0; times < 120; times++) {
		if (await isKept()) return;
		await page.waitForTimeout(500);
	}
	throw new Error('the program was never kept whole');
}

async function first(browser, subject) {
	const script = 'window.__answered = window.__probe.untilAnswered();';
	const visit = await Visit.begin(browser, subject, { script });
	try {
		await visit.slowNetwork();
		await visit.slowDown();
		await visit.go();
		return await visit.page.evaluate(() => window.__answered);
	} finally {
		await visit.close();
	}
}
