/**
 * What `npm test` tries a sample of, tried whole: random walks, set-ups, maps and copies, some twenty to sixty times as
 * many. Takes about half an hour on two cores; `BUURTKAART_SEED` repeats a run.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
	test: {
		environment: 'node',
		env: { BUURTKAART_FULL: '1' },
		include: [
			'src/lib/flows/{walk,plan,machine,round,condition}.test.ts',
			'src/lib/model/{joining,sharedMap}.test.ts',
			'src/lib/model/document/soundness.test.ts'
		],
		expect: { requireAssertions: true },
		testTimeout: 3_600_000
	}
});
