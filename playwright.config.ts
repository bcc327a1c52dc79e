/**
 * The tests that use the program as a person does: the built program, in a real browser, on a phone's screen.
 * Long walks bear the tag @full and run with `npm run test:full` only.
 */
import { defineConfig } from '@playwright/test';
import { AGAIN, BROWSER_ARGUMENTS, findBrowser } from './scripts/browser.mjs';

const PORT = Number(process.env.PORT ?? 4274);
const ADDRESS = `http://127.0.0.1:${PORT}`;

export default defineConfig({
	testDir: 'tests/e2e',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.01 } },
	retries: AGAIN,
	reporter: 'list',
	outputDir: 'test-results',
	// What is written down is the same on every system.
	snapshotPathTemplate: '{testDir}/screens/{arg}{ext}',
	use: {
		baseURL: ADDRESS,
		browserName: 'chromium',
		locale: 'nl-BE',
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		serviceWorkers: 'allow',
		launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS },
		// A trace of every test costs a fifth of the time.
		trace: 'on-first-retry'
	},
	webServer: {
		command: `node scripts/start.mjs --port ${PORT}`,
		url: `${ADDRESS}/404.html`,
		reuseExistingServer: false,
		timeout: 180_000
	}
});
