/** What only a browser with a disk of its own can show of the storage room: it needs no build of the program. */
import { defineConfig } from '@playwright/test';
import { AGAIN, BROWSER_ARGUMENTS, findBrowser } from '../../scripts/browser.mjs';

export default defineConfig({
	testDir: '.',
	workers: 1,
	retries: AGAIN,
	reporter: 'list',
	outputDir: '../../test-results/storage',
	use: { launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS } }
});
