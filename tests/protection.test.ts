/** The page "How we protect your map", held against SECURITY.md: every sentence has its test, and every test is there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const words = JSON.parse(read('src/lib/i18n/locales/en/ui.json')) as {
	readonly protection: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
	readonly leave: { readonly how: Readonly<Record<string, string>> };
};

/** What the page promises: all of its lists but that of its limits. */
const promised = [
	...Object.entries(words.protection).flatMap(([part, said]) =>
		part === 'not' || typeof said === 'string' ? [] : Object.values(said)
	),
	...Object.values(words.leave.how)
];
const table = read('SECURITY.md').split('| the page says | shown by |')[1]!.split('\n\n')[0]!;
const rows = table
	.split('\n')
	.slice(2)
	.map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

describe('each sentence of the page about protection', () => {
	it('stands in SECURITY.md, word for word, and nothing else does', () => {
		expect(rows.map(([sentence]) => sentence).sort()).toEqual([...promised].sort());
	});

	it.each(rows)('has its test: %s', (_, shown) => {
		if (shown === 'a limit, not a promise') return expect(shown).toBeTruthy();
		const [, path, name] = /^`([^`]+)`: “(.+)”$/.exec(shown!) ?? [];
		expect(read(path!)).toContain(name);
	});

	it('that is a limit says what cannot be done', () => {
		const limits = rows
			.filter(([, shown]) => shown === 'a limit, not a promise')
			.map(([sentence]) => sentence);
		expect(limits.length).toBeLessThan(7);
		for (const limit of limits) expect(limit).toMatch(/cannot|can read everything|remember|no program can/);
	});
});
