/** Our own program, used as a resident does: a map is begun or brought as a file, kept on the device, and looked at. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Visit } from './visit.mjs';

/** Comes to the start page of a profile in which nothing is kept. */
export async function atStart(browser, subject, options) {
	const visit = await Visit.begin(browser, subject, options);
	await visit.go('nl/');
	await visit.page.locator('html[data-ready]').waitFor();
	return visit;
}

/**
 * Hands a map file in at the start page, as somebody does who brought one: they say so, look for it among their files for
 * a second, and choose it.
 */
export async function handIn(visit, file) {
	const { page } = visit;
	const folder = mkdtempSync(join(tmpdir(), 'buurtkaart-'));
	try {
		const path = join(folder, 'kaart.buurtkaart.json');
		writeFileSync(path, JSON.stringify(file));
		await page.locator('[data-answer="resume"]').click();
		await page.locator('[data-action="open-file"]').waitFor();
		await page.waitForTimeout(1000);
		await visit.chooseFile('[data-answer="map-file"]', path);
		await page.locator('[data-step="consent-device"]').waitFor();
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Opens a map file and gives the consent to keep it on this device; from then on every answer is sealed and written. */
export async function openKept(browser, subject, file, options) {
	const visit = await atStart(browser, subject, options);
	await handIn(visit, file);
	await keepIt(visit);
	return visit;
}

/** Says that the map may stay on this device, and waits until it does. */
export async function keepIt({ page }) {
	await page.locator('[data-step="consent-device"] [data-answer="yes"]').click();
	await page.locator('[data-step]:not([data-step="consent-device"])').waitFor();
	await page.locator('[data-saved="saved"]').first().waitFor({ state: 'attached' });
}

/** Goes on, by skipping, until the guide asks about an actor. */
export async function goToActors({ page }) {
	for (let screens = 0; screens < 60; screens++) {
		const where = await page.evaluate(() => {
			const { place, actor } = document.querySelector('[data-step]').dataset;
			if (!actor) window.__bench.tap();
			return { place, actor };
		});
		if (where.actor) return;
		await page.waitForFunction((place) => window.__bench.key() !== place, where.place);
	}
	throw new Error('The guide never asked about an actor');
}

/** Lays the whole map on the table; resolves to the ms from the tap until all its actors stand painted. */
export async function openMap(visit, count) {
	const took = await visit.page.evaluate(async (count) => {
		const begin = performance.now();
		document.querySelector('[data-action="map"]').click();
		let now = await window.__probe.painted();
		// The map beside the question has as many: only the one on the table counts.
		const lies = () => document.querySelector('[data-whole-map] [data-surface]');
		while (!lies() || window.__bench.count() < count) now = await window.__probe.painted();
		return now - begin;
	}, count);
	return took;
}

/** What is answered on the way through the whole guide, by step; elsewhere what leads on soonest. */
const ON_THE_WAY = {
	'consent-device': 'yes',
	level: 'full',
	'evaluate-when': 'rounds',
	'start-direction': 'screen'
};

/** Goes through the whole guide, from the start page on, with a few neighbours; `look` is told at each screen. */
export async function walkGuide({ page }, look = async () => {}) {
	const names = ['Bakker Janssens', 'Samira', 'De buren'];
	const screen = page.locator('[data-step]').first();
	const placeOf = () => page.evaluate(() => window.__bench.key());
	await page.locator('[data-answer="start"]').click();
	await page.locator('[data-step="consent-device"]').waitFor();
	for (let screens = 0; screens < 400; screens++) {
		const before = await placeOf();
		if (before === 'finished') return;
		await look(before);
		await answerShortly(screen, names);
		await page.waitForFunction((place) => window.__bench.key() !== place, before, { timeout: 10_000 });
	}
	throw new Error('The guide never came to its end');
}

async function answerShortly(screen, names) {
	const { step, round } = await screen.evaluate((element) => ({ ...element.dataset }));
	const press = (selector) => screen.locator(selector).first().click();
	if (ON_THE_WAY[step]) return press(`[data-answer="${ON_THE_WAY[step]}"]`);
	if (round !== undefined) {
		await press('[data-answer][aria-pressed]');
		return press('[data-action="next"], [data-answer="next"]');
	}
	if (step === 'domain-ask') {
		const name = names.shift();
		if (name === undefined) return press('[data-answer="none"]');
		await screen.locator('[data-answer="text"]').first().fill(name);
		await screen.locator('[data-answer="text"]').first().press('Enter');
		await screen.locator('[data-added]').first().waitFor();
		return press('[data-action="next"], [data-answer="next"]');
	}
	for (const selector of ['[data-action="skip"]:enabled:visible', '[data-action="next"]:enabled:visible'])
		if ((await screen.locator(selector).count()) > 0) return press(selector);
	return press('[data-answer]:enabled:visible');
}
