/** What the drawing looks like, held against pictures of it that were looked at. It needs no build. */
import { defineConfig } from '@playwright/test';
import { AGAIN, BROWSER_ARGUMENTS, findBrowser } from '../../scripts/browser.mjs';

export default defineConfig({
	testDir: '.',
	workers: 1,
	retries: AGAIN,
	reporter: 'list',
	outputDir: '../../test-results/drawing',
	snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
	// Another version of the browser sets a letter’s edge a little differently; at one in a hundred a whole rim of new words
	// went unseen, so it is one in a thousand.
	expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.001, threshold: 0.25 } },
	use: {
		viewport: { width: 945, height: 668 },
		launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS }
	}
});
