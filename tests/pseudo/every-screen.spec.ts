import { expect, test, type Page } from '@playwright/test';
import { misfitsOn } from '../e2e/judging';
import { Tourist } from '../e2e/tour';

/** Texts in Latin letters that are not a name: they come from no file of words. */
const latinOn = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.said[lang]:not(bdi .said)')]
			.filter((said) => said.checkVisibility() && said.closest('[lang]')?.getAttribute('lang') === 'ar-XB')
			.map((said) => said.textContent.replace(/\u2068.*?\u2069/g, ''))
			.filter((text) => /[a-z]/i.test(text))
			.map((text) => `no words of ours: ${text}`)
	);

for (const language of ['en-XA', 'ar-XB']) {
	test(`every kind of screen fits a phone with letters twice as large, in ${language}`, async ({ page }) => {
		test.setTimeout(600_000);
		const wrong: string[] = [];
		const tourist = new Tourist(page, language, async (screen) => {
			await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			const found = [...(await misfitsOn(page)), ...(await latinOn(page))];
			wrong.push(...found.map((one) => `${screen}: ${one}`));
		});
		await tourist.seeAll();
		expect(tourist.screens).toBeGreaterThan(95);
		expect(wrong).toEqual([]);
	});
}
