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
	// Another version of the browser sets a letter's edge a little differently; a thing that moves is far more.
	expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.3 } },
	use: {
		viewport: { width: 945, height: 668 },
		launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS }
	}
});
