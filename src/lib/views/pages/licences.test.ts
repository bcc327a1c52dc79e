import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licencesModule, listLicences } from '../../../../scripts/licences.mjs';
import { LICENCES } from './licences';

it('the list of licences is that of the packages which are installed', () => {
	expect(readFileSync(new URL('licences.ts', import.meta.url), 'utf8')).toBe(licencesModule());
	expect(LICENCES).toEqual(listLicences());
});

it('every package that ships has a licence, and says whose work it is', () => {
	expect(LICENCES.length).toBeGreaterThan(5);
	for (const { name, version, licence, holder } of LICENCES) {
		expect(
			[name, version, licence].every((word) => word.length > 0),
			name
		).toBe(true);
		expect(holder, name).toMatch(/copyright/i);
	}
});
