/**
 * P6: dragging an actor in circles for a second, with a move in each frame. A frame that lasts longer than the screen's
 * own 16.7 ms was missed. Beside it what the main thread works for a move, which other work on the machine cannot blur.
 */
import { quantile } from '../figures.mjs';
import { makeMapFile } from '../maps.mjs';
import { openKept, openMap } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const SIZES = [25, 100, 1000];
/** Where there is little time: the two ends. */
const FEW = [25, 1000];
const MOVES = 60;
const FRAME = 1000 / 60;
const REACH = 40;
/** What a frame's time is told in, in ms: two that differ by no more are the same. */
const STEP = 0.1;
const partOf = (size) => `dragging on a map of ${size.toLocaleString('en')}: frame, p95`;
const workOf = (size) => `dragging on a map of ${size.toLocaleString('en')}: work for a move`;

export const p6 = {
	key: 'P6',
	kind: 'map',
	parts: SIZES.flatMap((size) => [
		{ part: partOf(size), goal: 16.8, unit: 'ms', step: STEP },
		{ part: workOf(size), unit: 'ms', isRatio: true }
	]),
	async measure({ browser, quick }, subject) {
		const figures = {};
		for (const size of quick ? FEW : SIZES) {
			const visit = await (subject.isOurs ? openOurs : openPeer)(browser, subject, size);
			try {
				await visit.page.waitForTimeout(500);
				const { frame, work } = await drag(visit, size - 1);
				figures[partOf(size)] = frame;
				figures[workOf(size)] = work;
			} finally {
				await visit.close();
			}
		}
		return figures;
	}
};

async function openOurs(browser, subject, size) {
	const visit = await openKept(browser, subject, makeMapFile(size), { screen: 'table' });
	await openMap(visit, size);
	await visit.slowDown();
	return visit;
}

async function openPeer(browser, subject, size) {
	const visit = await Visit.begin(browser, subject, { screen: 'table' });
	await visit.go();
	await visit.ready();
	await visit.page.evaluate((size) => window.__bench.render(size), size);
	await visit.slowDown();
	return visit;
}

/** Takes up one actor and carries it around; the frames' p95 and the work for a move, in ms. */
async function drag(visit, index) {
	const { page } = visit;
	const position = () => page.evaluate((index) => JSON.stringify(window.__bench.position(index)), index);
	const [x, y] = await page.evaluate((index) => window.__bench.actorPoint(index), index);
	const before = await position();
	await page.mouse.move(x, y);
	await visit.mouse('mousePressed', x, y);
	await visit.mouse('mouseMoved', x + 9, y + 9);
	await page.waitForTimeout(250);

	const began = await visit.busy();
	await page.evaluate(() => window.__probe.beginFrames());
	const start = performance.now();
	const moves = [];
	for (let move = 1; move <= MOVES; move++) {
		const turn = (move / MOVES) * 2 * Math.PI;
		// It ends beside where it was pressed, and beside the first move, from which xyflow counts: or nobody could tell
		// that it was moved.
		const [right, down] = [REACH * Math.sin(turn) + 18, REACH - REACH * Math.cos(turn) + 18];
		moves.push(visit.mouse('mouseMoved', x + right, y + down));
		await page.waitForTimeout(Math.max(0, start + move * FRAME - performance.now()));
	}
	await Promise.all(moves);
	const frames = await page.evaluate(() => window.__probe.endFrames());
	const work = ((await visit.busy()) - began) / MOVES;
	const after = await position();
	await visit.mouse('mouseReleased', x, y);
	if (after === before) throw new Error('what was dragged did not move');
	return { frame: quantile(frames.slice(1), 0.95), work };
}
