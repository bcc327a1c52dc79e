/** Whoever gets the program can make it again from its sources and compare. */
import { expect } from '@playwright/test';
import { BUILD } from '../../scripts/build.mjs';
import { packFolder } from '../../scripts/pack.mjs';
import { buildElsewhere } from '../trust/elsewhere';
import { test } from './watched';

test('@full the same sources, built in another place, make the same file byte for byte', () => {
	test.setTimeout(180_000);
	const other = buildElsewhere();
	try {
		expect(packFolder(other.folder).equals(packFolder(BUILD))).toBe(true);
	} finally {
		other.remove();
	}
});
