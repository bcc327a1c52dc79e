/** The gallery belongs to those who work on the program: what is built holds neither its page nor its examples. */
import { expect } from '@playwright/test';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ON_THE_WAY } from '../../src/lib/views/guide/guide.examples';
import { test } from './watched';

test('the gallery is not part of the built program', async ({ page }) => {
	expect((await page.goto('/gallery/'))?.status()).toBe(404);
	const names = ON_THE_WAY.actors.flatMap(({ name }) => name ?? []);
	expect(names.length).toBeGreaterThan(2);
	const files = readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(js|html|css)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	expect(files.length).toBeGreaterThan(20);
	const built = files.map((file) => readFileSync(file, 'utf8')).join();
	expect(names.filter((name) => built.includes(name))).toEqual([]);
});
