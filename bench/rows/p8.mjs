/**
 * P8: the map as a picture for A3 at 300 dpi. Ours by its own button, until the file is handed over; beside it
 * html-to-image alone, on the very same drawing in the very same page (whose policies it needs to be rid of).
 */
import { readFileSync } from 'node:fs';
import { makeMapFile } from '../maps.mjs';
import { watchMoving } from '../moving.mjs';
import { openKept, openMap } from '../ours.mjs';
import { makePhotos } from '../photos.mjs';

const [COUNT, PHOTOS] = [100, 20];
const [WIDTH, HEIGHT] = [4961, 3508];
const PICTURE = `PNG of A3 at 300 dpi, ${COUNT} actors, ${PHOTOS} photos`;
const BLOCK = 'the longest that the page was busy meanwhile';
const STILL = 'the longest that nothing moved on the screen';
const PEER = 'html-to-image';

export const p8 = {
	key: 'P8',
	kind: 'picture',
	parts: [
		{ part: PICTURE, goal: 1, unit: 'ms', isRatio: true, base: PEER },
		{ part: BLOCK, unit: 'ms', base: PEER },
		{ part: STILL, goal: 50, unit: 'ms' }
	],
	async measure({ browser }, subject) {
		const file = makeMapFile(COUNT, { photos: await makePhotos(browser, PHOTOS) });
		const isPeer = subject.name === PEER;
		const visit = await openKept(browser, subject, file, { screen: 'table', bypassCSP: isPeer });
		try {
			await openMap(visit, COUNT);
			await visit.page.waitForTimeout(1500);
			return await (isPeer ? byPeer : byOurs)(visit, subject);
		} finally {
			await visit.close();
		}
	}
};

async function byOurs(visit) {
	const { page } = visit;
	await page.locator('[data-whole-map] [data-action="outputs"]').click();
	await page.locator('[data-whole-map] [data-answer="300"]').waitFor({ state: 'attached' });
	await page.evaluate(() => document.querySelector('[data-whole-map] [data-answer="300"]').click());
	await visit.slowDown();
	await page.evaluate(() => window.__probe.beginBlocks());
	const start = performance.now();
	const download = await press(page);
	const took = performance.now() - start;
	const block = await page.evaluate(() => window.__probe.endBlocks());
	// Once more, as to watch the screen takes time itself.
	const stillness = await watchMoving(visit, 'click');
	await press(page);
	const still = await stillness();
	const head = readFileSync(await download.path()).subarray(16, 24);
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	if (width !== WIDTH || height !== HEIGHT) throw new Error(`the picture is ${width} by ${height}`);
	return { [PICTURE]: took, [BLOCK]: block, [STILL]: still };
}

/** Has the picture made by the button, and resolves to what is handed over. */
async function press(page) {
	const handed = page.waitForEvent('download', { timeout: 120_000 });
	await page.locator('[data-whole-map] [data-action="png"]').click();
	return await handed;
}

async function byPeer(visit, { script }) {
	const { page } = visit;
	await page.evaluate(readFileSync(script, 'utf8'));
	await visit.slowDown();
	await page.evaluate(() => window.__probe.beginBlocks());
	const took = await page.evaluate(
		async ({ canvasWidth, canvasHeight }) => {
			const drawing = document.querySelector('[data-whole-map] [data-surface] svg').parentElement;
			const start = performance.now();
			const settings = { canvasWidth, canvasHeight, pixelRatio: 1, backgroundColor: '#fff' };
			const picture = await window.htmlToImage.toBlob(drawing, settings);
			if (!(picture?.size > 0)) throw new Error('no picture came');
			return performance.now() - start;
		},
		{ canvasWidth: WIDTH, canvasHeight: HEIGHT }
	);
	return { [PICTURE]: took, [BLOCK]: await page.evaluate(() => window.__probe.endBlocks()) };
}
