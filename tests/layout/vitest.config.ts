/** The layout against a thousand random maps: longer than `npm test` can wait, and with a seed of its own each time. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
	test: {
		environment: 'node',
		include: ['tests/layout/*.test.ts'],
		expect: { requireAssertions: true },
		fileParallelism: false,
		disableConsoleIntercept: true
	}
});
