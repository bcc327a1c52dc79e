import { expect, mapOf, MANY_SCRIPTS, PNG_SIDES, readSample, test } from './outputTest';
import type { OutputPageGlobal } from './page';

declare const window: OutputPageGlobal;

/** A share of pixels: what two ways of smoothing the same letters may differ in. */
const MOST_DIFFERENT = 0.01;

const MAPS = [
	['a sample map', 'nl', 150, () => readSample(2), ''],
	['names in many scripts', 'nl', 150, () => mapOf(MANY_SCRIPTS), ''],
	['a sample map', 'ar', 150, () => readSample(2), ''],
	['a sample map', 'nl', 300, () => readSample(2), ' @full'],
	['names in many scripts', 'nl', 300, () => mapOf(MANY_SCRIPTS), ' @full'],
	['names in many scripts', 'ar', 300, () => mapOf(MANY_SCRIPTS), ' @full']
] as const;

for (const [what, lang, dpi, make, tag] of MAPS) {
	test(`a picture of ${dpi} dpi is the drawing of the screen (${lang}): ${what}${tag}`, async ({
		page,
		show
	}, info) => {
		const [width, height] = PNG_SIDES[dpi];
		await page.setViewportSize({ width, height });
		await show({ map: make(), lang, withPhotos: 'small' });
		const { url } = await page.evaluate((dpi) => window.output.paint(dpi), dpi);
		const picture = url.split(',')[1]!;
		await page.evaluate(([w, h]) => window.output.fill(`${w}px`, `${h}px`), [width, height] as const);
		const screen = (await page.screenshot()).toString('base64');
		const different = await page.evaluate(([a, b]) => window.output.compare(a, b), [
			picture,
			screen
		] as const);
		info.annotations.push({ type: 'different', description: `${(different * 100).toFixed(3)} %` });
		expect(different).toBeLessThan(MOST_DIFFERENT);
	});
}

test('the comparison sees a name that is missing', async ({ page, show }) => {
	const [width, height] = PNG_SIDES[150];
	await page.setViewportSize({ width, height });
	const picture = async (names: readonly string[]) => {
		await show({ map: mapOf(names) });
		return (await page.evaluate(() => window.output.paint(150))).url.split(',')[1]!;
	};
	const pictures = [await picture(MANY_SCRIPTS), await picture(MANY_SCRIPTS.map(() => ''))] as const;
	const different = await page.evaluate(([a, b]) => window.output.compare(a, b), pictures);
	expect(different).toBeGreaterThan(0);
});

for (const dpi of [150, 300] as const) {
	test(`paints ${dpi} dpi under the program's own policy, right on the first try and the same on the next`, async ({
		page,
		show
	}) => {
		await show({ map: readSample(2) });
		const first = await page.evaluate((dpi) => window.output.paint(dpi), dpi);
		const png = Buffer.from(first.url.split(',')[1]!, 'base64');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(PNG_SIDES[dpi]);
		const again = await page.evaluate((dpi) => window.output.paint(dpi), dpi);
		expect(again.url).toBe(first.url);
		expect(page.workers().length).toBe(0);
		expect(await page.evaluate(() => window.violations)).toEqual([]);
	});
}

test('holds the page up only shortly while it paints a hundred photos at 300 dpi @full', async ({
	page,
	show,
	browser
}, info) => {
	test.setTimeout(240_000);
	const names = Array.from({ length: 100 }, (_, at) => `Buur ${at + 1} Peeters`);
	await show({ map: mapOf(names, true), withPhotos: 'large' });
	const paint = () => page.evaluate(() => window.output.paint(300));
	// The first time the browser also learns the program by heart.
	await paint();
	await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
	const { took, shares } = await paint();
	const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: TraceEvent[];
	};
	const own = traceEvents.find(
		({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain'
	)!;
	// Time on the processor, not on the clock: what else the machine does is not the program's doing.
	const tasks = traceEvents
		.filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === own.pid && tid === own.tid)
		.map(({ tdur = 0 }) => tdur / 1000);
	const longest = Math.max(...tasks);
	info.annotations.push({
		type: 'took',
		description: `${Math.round(took)} ms, longest ${Math.round(longest)} ms`
	});
	expect(tasks.length).toBeGreaterThan(100);
	expect(longest).toBeLessThan(100);
	expect(shares.length).toBeGreaterThan(100);
});

/** What the browser notes of one thing that it did: `tdur` is its time on the processor, in microseconds. */
interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	readonly tdur?: number;
	readonly args?: { readonly name?: string };
}
