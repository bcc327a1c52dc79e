/** What the documents say of the program, held against the program: a file that moved, a command that is no more. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const decisions = readdirSync(join(root, 'docs/decisions')).sort();
const documents = [
	'README.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	...readdirSync(join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`),
	...decisions.map((name) => `docs/decisions/${name}`),
	...readdirSync(join(root, 'docs/hosting'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/hosting/${name}`)
];
const program = JSON.parse(read('package.json')) as {
	readonly scripts: Readonly<Record<string, string>>;
	readonly dependencies: Readonly<Record<string, string>>;
};

/** Everything in a document that stands between backticks on one line. */
const quoted = (text: string) =>
	[...text.replace(/```.*?```/gs, '').matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);

/** The files and folders that a document names by a path; `<step>` and the like stand for any name. */
function pathsIn(text: string): readonly string[] {
	return quoted(text).filter(
		(words) =>
			/^[\w.-]+(\/[\w.<>=[\]-]+)*\/?$/.test(words) && words.includes('/') && !words.startsWith('application/')
	);
}

/** Whether a path leads somewhere: from the root, or from where the rooms and the routes lie. */
function leadsSomewhere(path: string): boolean {
	const fixed = path.replace(/\/?[^/]*<.*$/, '');
	return [root, join(root, 'src/lib'), join(root, 'src')].some((from) => existsSync(join(from, fixed)));
}

describe.each(documents)('%s', (document) => {
	const text = read(document);

	it('names only files that are there', () => {
		expect(pathsIn(text).filter((path) => !leadsSomewhere(path) && !isInTheExample(path))).toEqual([]);
	});

	it('links only to what is there', () => {
		const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to]) => to!);
		expect(links.filter((to) => !existsSync(join(root, document, '..', to)))).toEqual([]);
	});

	it('names only commands that there are', () => {
		const named = [...text.matchAll(/\bnpm (?:run )?([\w:]+)/g)].map(([, name]) => name!);
		const npms = ['audit', 'ci', 'install', 'registry'];
		expect(named.filter((name) => !(name in program.scripts) && !npms.includes(name))).toEqual([]);
		const scripts = [...text.matchAll(/\bnode ([\w./-]+)/g)].map(([, path]) => path!);
		expect(scripts.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});
});

/** What is only made in an example. */
function isInTheExample(path: string): boolean {
	return path.endsWith('pets.ts');
}

describe('the table of where each rule stands', () => {
	it('names a file in every row', () => {
		const rows = [...read('docs/architecture.md').matchAll(/^\| .+ \| (.+) \|$/gm)].map(
			([, where]) => where!
		);
		const named = rows.slice(rows.indexOf('file') + 1);
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((where) => pathsIn(where).length === 0)).toEqual([]);
	});

	it('would not take a file that is gone', () => {
		expect(pathsIn('`flows/gone.ts`').filter((path) => !leadsSomewhere(path))).toEqual(['flows/gone.ts']);
		expect(leadsSomewhere('flows/steps/<step>.ts')).toBe(true);
	});
});

describe('the decisions', () => {
	it('are numbered, none twice, each with its number as its heading', () => {
		const numbers = decisions.map((name) => Number(name.slice(0, 4)));
		expect(new Set(numbers).size).toBe(numbers.length);
		for (const [index, name] of decisions.entries())
			expect(read(`docs/decisions/${name}`)).toMatch(`# ${numbers[index]}. `);
	});

	it('say what was decided, and why', () => {
		for (const name of decisions.filter((one) => !one.includes('dependencies'))) {
			expect(read(`docs/decisions/${name}`), name).toMatch(/\*\*Decided[.:]\*\*/);
			expect(read(`docs/decisions/${name}`), name).toMatch(/Why/);
		}
	});

	it('name every package that runs in the browser, with its licence', () => {
		const name = decisions.find((one) => one.includes('dependencies'));
		const rows = read(`docs/decisions/${name}`)
			.split('\n')
			.filter((line) => line.startsWith('|'));
		for (const one of [...Object.keys(program.dependencies), 'svelte', '@sveltejs/kit']) {
			const { license } = JSON.parse(read(`node_modules/${one}/package.json`)) as { license: string };
			const row = rows.find((line) =>
				line
					.split('|')[1]!
					.split(',')
					.some((cell) => cell.trim() === one)
			);
			expect(row, one).toContain(`| ${license} |`);
		}
	});
});

it('the list of what is new says what people can do now', () => {
	const news = read('CHANGELOG.md')
		.split('\n')
		.filter((line) => line.startsWith('- '));
	expect(news.length).toBeGreaterThan(5);
	expect(news.filter((line) => !/\b[Yy]ou can\b/.test(line))).toEqual([]);
	expect(news[0]).toMatch(/^- You can now /);
});
