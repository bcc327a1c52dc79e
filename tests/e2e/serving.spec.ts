import { expect, test } from '@playwright/test';

const nowhere = '/there-is-no-such-page';

test('an address that does not exist says so', async ({ page }) => {
	const response = await page.goto(nowhere);
	expect(response?.status()).toBe(404);
	await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
});

test('nothing runs that is not part of this build, and nothing is fetched from elsewhere', async ({
	page
}) => {
	await page.goto(nowhere);
	const { intruder, refused } = await page.evaluate(async () => {
		const refused: string[] = [];
		addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective));
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
});

test('the page itself breaks none of its own rules', async ({ page }) => {
	const broken: string[] = [];
	await page.exposeFunction('tellBroken', (what: string) => broken.push(what));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
			void (window as unknown as { tellBroken(what: string): void }).tellBroken(
				`${effectiveDirective} ${blockedURI}`
			);
		});
	});
	await page.goto(nowhere);
	await expect(page.locator('h1')).toBeVisible();
	expect(broken).toEqual([]);
});
