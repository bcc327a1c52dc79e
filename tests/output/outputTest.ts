/** A test with the site of our own beside it: built once, and shown what is wanted. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import { parseFile } from '../../src/lib/model/format';
import { bareActor, emptyMap, type NeighbourhoodMap } from '../../src/lib/model/map';
import { DOMAINS, RECIPROCITIES, RINGS, VALUES } from '../../src/lib/model/vocabulary';
import type { OutputPageGlobal, Wanted } from './page';
import { startOutputSite } from './site';

declare const window: OutputPageGlobal;

/** `test` with `show`, which opens the site and shows what is wanted on it. */
export const test = base.extend<{ show: (wanted: Wanted) => Promise<void> }, { origin: string }>({
	origin: [
		async ({ browserName: _ }, use) => {
			const site = await startOutputSite();
			await use(site.origin);
			await site.stop();
		},
		{ scope: 'worker' }
	],
	show: async ({ page, origin }, use) => {
		await use(async (wanted) => {
			await page.goto(origin);
			await page.waitForFunction(() => 'output' in window);
			await page.evaluate((wanted) => window.output.show(wanted), wanted);
			if (wanted.paper) await page.evaluate(() => window.output.ready());
		});
	}
});
export { expect } from '@playwright/test';

/** The map of one of the sample files. */
export function readSample(number: number): NeighbourhoodMap {
	const url = new URL(`../../static/samples/persona-${number}.buurtkaart.json`, import.meta.url);
	const parsed = parseFile(readFileSync(url, 'utf8'));
	if ('refused' in parsed) throw new Error('the sample is broken');
	return parsed.file.map;
}

/** A map of so many, spread over domains and rings, each with a photo of its own where asked. */
export function mapOf(names: readonly string[], withPhotos = false): NeighbourhoodMap {
	const actors = names.map((name, at) =>
		bareActor(`a${at}`, {
			name,
			kind: 'person',
			domain: DOMAINS[at % DOMAINS.length]!,
			ring: RINGS[at % RINGS.length]!,
			reciprocity: RECIPROCITIES[at % RECIPROCITIES.length]!,
			value: VALUES[at % VALUES.length]!,
			...(withPhotos ? { picture: { type: 'photo', photo: `p${at}` } } : {})
		})
	);
	return { ...emptyMap('2026-11-23', ['nl']), actors };
}

/** Names in scripts that run the other way, join their letters, or come from a typeface of their own. */
export const MANY_SCRIPTS = [
	...['مخبز الحي', 'الجارة غريتا', 'مدرسة الأمل', 'עזרה בשכונה'],
	...['Їжачок', 'Соседка Вера', 'Łódź & vrienden', 'Bakker Els', 'Ñandú', 'ገብረ መድህን']
];

/** The page as a PDF, its sheets as large as they say. */
export function printPdf(page: Page): Promise<Buffer> {
	return page.pdf({ preferCSSPageSize: true });
}

/** What a program answers that is given a file on its input; nothing where that program is not there. */
export function runTool(tool: string, words: readonly string[], input: Buffer): Buffer | undefined {
	const { status, stdout, error } = spawnSync(tool, words, { input, maxBuffer: 1 << 30 });
	return error || status !== 0 ? undefined : stdout;
}

/** The sides of A3 in pixels, by dots per inch. */
export const PNG_SIDES = { 150: [2480, 1754], 300: [4961, 3508] } as const;
