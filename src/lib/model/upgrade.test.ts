import { describe, expect, it } from 'vitest';
import { upgradeFile } from './upgrade';

const steps = {
	1: ({ called, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, title: called }),
	2: (file: Readonly<Record<string, unknown>>) => ({ ...file, languages: [] })
};

describe('an old file', () => {
	it('goes up one version at a time until it is of the present', () => {
		expect(upgradeFile({ version: 1, called: 'Thuis' }, 1, steps, 3)).toEqual({
			version: 3,
			title: 'Thuis',
			languages: []
		});
	});

	it('of the present version stays as it is', () => {
		const file = { version: 1, map: {} };
		expect(upgradeFile(file, 1)).toBe(file);
	});
});
