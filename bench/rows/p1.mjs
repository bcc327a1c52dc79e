/** P1: the first load. What counts is a tap that really leads on, tried every few milliseconds from the first paint. */
import { Visit } from '../visit.mjs';

const PAINT = 'first load: first paint';
const TAP = 'first load: first tap that works';
const ANSWER = 'first load of the guide: first answer';
const GUIDED = 'the same, until the guide itself has taken an answer';
const JOURNEYED = 'the same, by way of the start page';

export const p1 = {
	key: 'P1',
	kind: 'flow',
	parts: [
		{ part: PAINT, goal: 1.1, unit: 'ms', isRatio: true },
		{ part: TAP, goal: 1.1, unit: 'ms', isRatio: true },
		{ part: ANSWER, goal: 2, unit: 'ms', isRatio: true },
		{ part: GUIDED, unit: 'ms', isRatio: true },
		{ part: JOURNEYED, unit: 'ms', isRatio: true }
	],
	measure: ({ browser }, subject) => (subject.isOurs ? ours(browser, subject) : peer(browser, subject))
};

const ANSWERED = 'window.__answered = window.__probe.untilAnswered();';
/** The page itself leads to the second question; what comes after that, the guide has to know. */
const ANSWERED_TWICE = `${ANSWERED} window.__guided = window.__answered.then(() => window.__probe.untilAnswered());`;
const SHOWN = 'window.__shown = window.__probe.untilShown();';
const JOURNEY = "if (!location.pathname.endsWith('.txt')) void window.__probe.journey();";

/** A peer is one page: its first tap is its first answer. */
async function peer(browser, subject) {
	return slowly(browser, subject, ANSWERED, '', async ({ page }) => {
		const answered = await page.evaluate(() => window.__answered);
		return {
			[PAINT]: await firstPaint(page),
			[TAP]: answered,
			[ANSWER]: answered,
			[GUIDED]: answered,
			[JOURNEYED]: answered
		};
	});
}

async function ours(browser, subject) {
	const start = await slowly(browser, subject, SHOWN, 'nl/', async ({ page }) => ({
		[TAP]: await page.evaluate(() => window.__shown),
		[PAINT]: await firstPaint(page)
	}));
	const guide = await slowly(browser, subject, ANSWERED_TWICE, 'nl/map/#new', async ({ page }) => ({
		[ANSWER]: await page.evaluate(() => window.__answered),
		[GUIDED]: await page.evaluate(() => window.__guided)
	}));
	const journey = await slowly(browser, subject, JOURNEY, 'nl/', async ({ page }) => ({
		[JOURNEYED]: await (
			await page.waitForFunction(() => window.__probe?.took, null, { timeout: 120_000 })
		).jsonValue()
	}));
	return { ...start, ...guide, ...journey };
}

/** Loads a page on a slow network with a slow processor, `script` in it from the first moment. */
async function slowly(browser, subject, script, path, look) {
	const visit = await Visit.begin(browser, subject, { script });
	try {
		await visit.slowNetwork();
		await visit.slowDown();
		await visit.go(path);
		return await look(visit);
	} finally {
		await visit.close();
	}
}

function firstPaint(page) {
	return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
}
