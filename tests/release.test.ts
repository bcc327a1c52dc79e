import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { markBuilt, nameRelease, putInOrder, readBuiltRelease } from '../scripts/release.mjs';

const folders: string[] = [];

function makeProject(files: Record<string, string>): string {
	const root = mkdtempSync(join(tmpdir(), 'buurtkaart-release-'));
	folders.push(root);
	mkdirSync(join(root, 'src'));
	for (const [path, text] of Object.entries({ 'package.json': '{"version":"1.2.3"}', ...files })) {
		writeFileSync(join(root, path), text);
	}
	return root;
}

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

describe('the name of a release', () => {
	const name = nameRelease(makeProject({ 'src/a.ts': 'a', 'src/b.ts': 'b' }));

	it('begins with the version', () => expect(name).toMatch(/^1\.2\.3-[0-9a-f]{10}$/));

	it.each([
		['stays for the same files elsewhere', { 'src/b.ts': 'b', 'src/a.ts': 'a' }, true],
		['stays when a test changes', { 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/a.test.ts': 'new' }, true],
		['changes with a file', { 'src/a.ts': 'a', 'src/b.ts': 'c' }, false],
		['changes with a file that is added', { 'src/a.ts': 'a', 'src/b.ts': 'b', 'src/c.ts': '' }, false],
		['changes when text moves to another file', { 'src/a.ts': 'ab', 'src/b.ts': '' }, false],
		[
			'changes with the version',
			{ 'src/a.ts': 'a', 'src/b.ts': 'b', 'package.json': '{"version":"1.2.4"}' },
			false
		]
	])('%s', (_, files, same) => {
		expect(nameRelease(makeProject(files)) === name).toBe(same);
	});
});

describe('a build', () => {
	it('is known by its mark, and without one it is not whole', () => {
		const root = makeProject({});
		expect(readBuiltRelease(root)).toBeUndefined();
		markBuilt(root, '1.2.3-0123456789');
		expect(readBuiltRelease(root)).toBe('1.2.3-0123456789');
	});
});

describe('a built service worker', () => {
	const script = (files: readonly string[]) =>
		`var e=1,t=[${files.map((file) => `e+\`/${file}\``).join(',')}],n=[1,2],r=[e+\`/one\`];f(t)`;

	it('names its files in one order, whichever was ready first', () => {
		expect(putInOrder(script(['b.js', 'a,b.js', 'c.js']))).toBe(script(['a,b.js', 'b.js', 'c.js']));
		expect(putInOrder(script(['c.js', 'b.js', 'a,b.js']))).toBe(script(['a,b.js', 'b.js', 'c.js']));
	});
});
