import { expect, test } from '@playwright/test';
import { startOutputSite } from '../output/site';
import type { DrawingPageGlobal } from './page';

declare const window: DrawingPageGlobal;

let site: Awaited<ReturnType<typeof startOutputSite>>;
test.beforeAll(async () => {
	site = await startOutputSite('tests/drawing/page.ts');
});
test.afterAll(() => site.stop());

/** How the sheet looks in a copying machine, and to who sees no red (Machado 2009, severity 1). */
const SEEN_AS: Readonly<Record<string, string>> = {
	grey: '0.2126 0.7152 0.0722 0 0  0.2126 0.7152 0.0722 0 0  0.2126 0.7152 0.0722 0 0  0 0 0 1 0',
	protanopia:
		'0.152286 1.052583 -0.204868 0 0  0.114503 0.786281 0.099216 0 0  -0.003882 -0.048116 1.051998 0 0  0 0 0 1 0'
};

const DRAWINGS = [
	['persona-1'],
	['persona-2'],
	['persona-3'],
	['persona-2', 'ar'],
	['empty'],
	['one'],
	['sixty'],
	['three hundred'],
	['thousand'],
	['every sign'],
	['every sign', 'grey'],
	['every sign', 'protanopia'],
	['every sign', 'contrast'],
	['four scripts']
] as const;

for (const [name, seenAs] of DRAWINGS) {
	const title = [name, seenAs].filter(Boolean).join(' ');
	test(`draws "${title}" as it was found good`, async ({ page }) => {
		await page.goto(site.origin);
		await page.waitForFunction(() => 'drawing' in window);
		const lang = seenAs === 'ar' ? seenAs : 'nl';
		await page.evaluate(([name, lang]) => window.drawing.show(name, lang), [name, lang] as const);
		if (seenAs === 'contrast') await page.emulateMedia({ contrast: 'more' });
		else if (seenAs !== undefined && seenAs !== 'ar') {
			await page.evaluate((matrix) => window.drawing.seeThrough(matrix), SEEN_AS[seenAs]!);
		}
		await expect(page).toHaveScreenshot(`${title.replaceAll(' ', '-')}.png`);
	});
}
