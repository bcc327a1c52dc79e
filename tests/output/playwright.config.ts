/** What only a whole page of our own can show of paper and pictures, under the program's own policy. It needs no build. */
import { defineConfig } from '@playwright/test';
import { AGAIN, BROWSER_ARGUMENTS, findBrowser } from '../../scripts/browser.mjs';

export default defineConfig({
	testDir: '.',
	workers: 1,
	retries: AGAIN,
	reporter: 'list',
	outputDir: '../../test-results/output',
	use: { launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS } }
});
