import { expect } from '@playwright/test';
import { OFF, USED } from '../../scripts/headers.mjs';
import { tellFigure } from '../trust/figure';
import { test } from './watched';

const nowhere = '/there-is-no-such-page';

test('an address that does not exist says so', async ({ page }) => {
	const response = await page.goto(nowhere);
	expect(response?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
});

test.describe('an intruder', () => {
	test.use({ triesToBreak: true });

	test('T12: nothing runs that is not part of this build, and nothing is fetched from elsewhere', async ({
		page
	}) => {
		await page.goto(nowhere);
		const { intruder, refused } = await page.evaluate(async () => {
			const refused: string[] = [];
			addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
				refused.push(effectiveDirective)
			);
			const script = document.createElement('script');
			script.append('window.intruder = true');
			document.body.append(script);
			try {
				document.body.setAttribute('onclick', 'window.intruder = true');
			} catch {
				refused.push('onclick');
			}
			document.body.click();
			await fetch('https://elsewhere.invalid/').catch(() => undefined);
			// The browser tells of a refusal only after it.
			await new Promise((resolve) => setTimeout(resolve, 200));
			return { intruder: 'intruder' in window, refused };
		});
		expect(intruder).toBe(false);
		expect(refused).toEqual(expect.arrayContaining(['require-trusted-types-for', 'onclick', 'connect-src']));
		tellFigure('T12', 'scripts put into a page that ran', Number(intruder), 0);
	});

	test('T12: a script that somebody wrote into the page itself does not run', async ({ page }) => {
		await page.route('**/nl/about/', async (route) => {
			const response = await route.fetch();
			const html = (await response.text()).replace(
				'</body>',
				'<script>window.intruder = true</script></body>'
			);
			await route.fulfill({ response, body: html });
		});
		await page.goto('/nl/about/');
		await page.locator('html[data-ready]').waitFor();
		expect(await page.content()).toContain('window.intruder');
		const intruder = await page.evaluate(() => 'intruder' in window);
		tellFigure('T12', 'scripts written into a page that ran', Number(intruder), 0);
		expect(intruder).toBe(false);
	});
});

test('no power of the device is open but camera, microphone and its own listener, and none of them to a frame', async ({
	page
}) => {
	await page.goto('/nl/about/');
	const open = await page.evaluate(() =>
		(
			document as unknown as { featurePolicy: { allowedFeatures(): readonly string[] } }
		).featurePolicy.allowedFeatures()
	);
	expect(open).toEqual(expect.arrayContaining(USED));
	expect(open.filter((power) => OFF.includes(power))).toEqual([]);
	// A browser that is newer than the list may know powers that it does not name.
	const unnamed = open.filter((power) => !USED.includes(power) && !/^(ch-|aria-notify$)/.test(power));
	console.log(`Powers that this browser knows and the list does not: ${unnamed.join(', ') || 'none'}`);
});

test('no page shows the program in a frame, not even one of its own address', async ({ page }) => {
	await page.route('**/framing/', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<iframe src="/nl/about/"></iframe>' })
	);
	await page.goto('/framing/');
	const frame = page.frames().find((one) => one !== page.mainFrame());
	await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
});

test.fail('the watch sees who asks another address', async ({ page, baseURL }) => {
	await page.goto(`${baseURL!.replace('127.0.0.1', 'localhost')}/nl/about/`);
});
