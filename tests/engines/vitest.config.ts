/** The program in other browsers than Chromium, one after the other: `npm run test:engines`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
	test: {
		environment: 'node',
		include: ['tests/engines/*.test.ts'],
		expect: { requireAssertions: true },
		fileParallelism: false,
		sequence: { concurrent: false },
		testTimeout: 180_000,
		disableConsoleIntercept: true
	}
});
