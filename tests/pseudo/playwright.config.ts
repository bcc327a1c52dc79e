/**
 * Every kind of screen in languages that nobody speaks, made from English: longer by two fifths, and from right to left
 * without a Latin letter. They are there only while the program is developed, so its development server serves them.
 */
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config';

const PORT = Number(process.env.PORT ?? 4274) + 100;
const ADDRESS = `http://127.0.0.1:${PORT}`;

export default defineConfig({
	...base,
	testDir: '.',
	outputDir: '../../test-results/pseudo',
	// What cannot be pressed says so, instead of waiting for all of the test's time.
	use: { ...base.use, baseURL: ADDRESS, actionTimeout: 30_000 },
	webServer: {
		command: `npx vite dev --host 127.0.0.1 --port ${PORT} --strictPort`,
		cwd: '../..',
		url: `${ADDRESS}/en-XA/`,
		reuseExistingServer: false,
		timeout: 120_000
	}
});
