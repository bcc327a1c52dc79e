/**
 * What the program promises, held against the built program in a browser that may be killed, in a profile that may be
 * searched, and on a server that may be stopped. Each test bears the number of its check (`T6:`); long ones bear
 * @trust besides, and run with `npm run test:trust` only.
 */
import { defineConfig } from '@playwright/test';
import { AGAIN, BROWSER_ARGUMENTS, findBrowser } from '../../scripts/browser.mjs';

export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	workers: 1,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	retries: AGAIN,
	reporter: 'list',
	outputDir: '../../test-results/trust',
	globalSetup: './built.ts',
	use: {
		browserName: 'chromium',
		locale: 'nl-BE',
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		serviceWorkers: 'allow',
		launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS }
	}
});
