import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FAULTS } from '../scripts/faultList.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** That a fault is noticed is shown by `npm run test:faults`; here only that there is still a place for each. */
describe.each(FAULTS)('the fault "$name"', ({ file, from, to, tests }) => {
	it('changes one place of the program, and its tests are there', () => {
		expect(readFileSync(join(root, file), 'utf8').split(from)).toHaveLength(2);
		expect(to).not.toBe(from);
		expect(tests.filter((path: string) => !existsSync(join(root, path)))).toEqual([]);
	});
});
