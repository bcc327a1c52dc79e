/**
 * Promises of the program that computing alone can show, for as long as each takes: `npm test` runs them short, and
 * `npm run test:trust` long (`BUURTKAART_FULL`).
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
	test: {
		environment: 'node',
		include: ['tests/trust/*.test.ts'],
		expect: { requireAssertions: true },
		testTimeout: 30_000,
		disableConsoleIntercept: true,
		passWithNoTests: true
	}
});
