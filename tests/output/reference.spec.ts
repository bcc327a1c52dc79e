/**
 * Every output says of which day it is and after which method it was made (R76), and nothing beside what it shows: no
 * name of a person in what a file says of itself.
 */
import { expect, mapOf, printPdf, readSample, test } from './outputTest';
import type { OutputPageGlobal } from './page';
import { factsOf, textOf, whyNoPdfReader } from './readPdf';

declare const window: OutputPageGlobal;

const LANGUAGES = ['nl', 'ar'] as const;
/** The day of the map as its sheet writes it: what is asked for is what stands on the screen's own drawing. */
const dayIn = (lang: string, day: string) =>
	new Date(`${day}T12:00:00`).toLocaleDateString(lang, { dateStyle: 'long' });

for (const lang of LANGUAGES) {
	test(`the drawing and its file carry the day and the reference (${lang})`, async ({ page, show }) => {
		const map = readSample(1);
		await show({ map, lang });
		const shown = await page.locator('[data-off-screen] svg').textContent();
		expect(shown).toContain(dayIn(lang, map.date));
		expect(shown).toContain('Resokit');
		const { text } = await page.evaluate(() => window.output.write());
		expect(text).toContain(dayIn(lang, map.date));
		expect(text).toContain('Resokit');
	});
}

// A picture has no letters to read: without these words it is another picture.
test('a picture carries the day and the reference', async ({ page, show }) => {
	test.setTimeout(120_000);
	const map = readSample(1);
	await show({ map });
	const paint = () => page.evaluate(async () => (await window.output.paint(150)).url.split(',')[1]!);
	let before = await paint();
	for (const words of [dayIn('nl', map.date), 'Resokit']) {
		const line = page.locator('[data-off-screen] svg text').filter({ hasText: words });
		await line.first().evaluate((text) => text.remove());
		const without = await paint();
		const pair = [before, without] as const;
		expect(await page.evaluate(([a, b]) => window.output.compare(a, b), pair), words).toBeGreaterThan(0);
		before = without;
	}
});

const PAPERS = [
	['A3', {}],
	['A4', {}],
	['A3', { beside: 'list' }],
	['A3', { beside: 'nothing' }]
] as const;

for (const [paper, options] of PAPERS) {
	test(`what is printed on ${paper} carries the day and the reference: ${JSON.stringify(options)}`, async ({
		page,
		show
	}) => {
		const why = whyNoPdfReader();
		test.skip(why !== undefined, why);
		const map = readSample(1);
		await show({ map, paper, options });
		const text = textOf(await printPdf(page));
		expect(text).toContain(dayIn('nl', map.date));
		expect(text).toContain('Resokit');
	});
}

test('the empty sheet and the photos to cut out carry the reference', async ({ page, show }) => {
	for (const wanted of [{ paper: 'A3' }, { paper: 'photos', map: mapOf(['Els'], true) }] as const) {
		await show({ ...wanted, ...(wanted.paper === 'photos' && { withPhotos: 'small' }) });
		await expect(page.locator('[data-print-sheets]')).toContainText('Resokit');
	}
});

test('a printed file says nothing of the map in what it says of itself', async ({ page, show }) => {
	const why = whyNoPdfReader();
	test.skip(why !== undefined, why);
	const map = { ...mapOf(['Kanarie', 'Bakker Els'], true), title: 'De buurt van Kanarie' };
	await show({ map, paper: 'A3', withPhotos: 'small' });
	const { Title, Author, Subject, Keywords, Creator, Producer, ...rest } = factsOf(await printPdf(page));
	expect([Title, Author, Subject, Keywords]).toEqual(['.', undefined, undefined, undefined]);
	expect(`${Creator} ${Producer}`).not.toMatch(/Kanarie|Els|\/home|\/tmp/);
	expect(Object.values(rest).join(' ')).not.toMatch(/Kanarie|Els|\.buurtkaart/);
});
