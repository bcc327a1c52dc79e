/**
 * Two kinds of unit tests. What computes is tested in Node. What a person sees, and what keeps things in a browser, is
 * tested in a real browser: those files are called `*.svelte.test.ts`.
 *
 * Apart from vite.config.ts, or building the program would load the browser's driver.
 */
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { AGAIN, BROWSER_ARGUMENTS, findBrowser } from './scripts/browser.mjs';
import { wordParts } from './scripts/wordParts.ts';

const IN_BROWSER = 'src/**/*.svelte.test.ts';

export default defineConfig({
	plugins: [wordParts(), sveltekit()],
	test: {
		expect: { requireAssertions: true },
		// A slow machine is no failure; a test that hangs still ends.
		testTimeout: 30_000,
		// Also on two processors: the browser waits for its tests as much as they for it.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					// Files share what they import, which a quarter of their time went into; none changes what is around it.
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/trust/*.test.ts'],
					exclude: [IN_BROWSER]
				}
			},
			{
				extends: true,
				// Found only while a test runs, it would make the page reload under that test.
				optimizeDeps: {
					include: [
						'age-encryption',
						'axe-core',
						'hash-wasm',
						'i18next',
						'qr',
						'qr/decode.js',
						'xstate',
						'yjs'
					]
				},
				test: {
					name: 'browser',
					include: [IN_BROWSER],
					retry: AGAIN,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS },
							contextOptions: { locale: 'nl-BE' }
						}),
						instances: [{ browser: 'chromium', viewport: { width: 360, height: 740 } }]
					}
				}
			}
		]
	}
});
