/**
 * Does what docs/add-a-question.md says, with the very lines that stand there, on a copy of the program: the example
 * works when all of it is done, each thing that is forgotten is named, and taking it out leaves all as it was.
 */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const guidance = readFileSync(join(root, 'docs/add-a-question.md'), 'utf8');
const WHAT_WATCHES = ['tests/words.test.ts', 'tests/pictograms.test.ts', 'src/lib/flows/guide.test.ts'];

const copy = mkdtempSync(join(tmpdir(), 'buurtkaart-question-'));
const inCopy = (path: string) => join(copy, path);
const wordsOf = (language: string) => `src/lib/i18n/locales/${language}/guide.json`;
const locales = readdirSync(join(root, 'src/lib/i18n/locales')).map(wordsOf);
const [step, words, essentials] = [...guidance.matchAll(/```\w+\n(.*?)```/gs)].map(([, block]) =>
	block!.replace(/^ {3}/gm, '')
);

/** Changes a file of the copy; an exact place that is not there any more is a fault of the guidance. */
function change(path: string, from: string, to: string): void {
	const text = readFileSync(inCopy(path), 'utf8');
	expect(text, path).toContain(from);
	writeFileSync(inCopy(path), text.replace(from, to));
}

/** What the tests that watch over a question say where they fail; empty when they all pass. */
function findAmiss(): string {
	// Of its own, or the run inside would take itself for a part of this one.
	const inherited = Object.entries(process.env).filter(
		([name]) => !/^(VITEST|TEST$|NODE_OPTIONS)/.test(name)
	);
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['node_modules/vitest/vitest.mjs', 'run', '--config=vitest.config.mjs', ...WHAT_WATCHES],
		{ cwd: copy, env: { ...Object.fromEntries(inherited), NO_COLOR: '1' }, encoding: 'utf8' }
	);
	expect(Number(/Tests .*?(\d+) passed/.exec(stdout)?.[1]), stderr).toBeGreaterThan(60);
	return status === 0 ? '' : stdout + stderr;
}

async function load<T>(path: string): Promise<T> {
	const { module } = await runnerImport<T>(inCopy(path), {
		root: copy,
		configFile: false,
		logLevel: 'error',
		resolve: { alias: { $lib: inCopy('src/lib') } }
	});
	return module;
}

const COPIED = ['src', 'tests', 'scripts', 'static/pictograms', 'static/samples', 'package.json'];

/** Every file of what is copied that is here and not there, or says something else there; empty when all is the same. */
function differing(here: string, there: string): readonly string[] {
	const filesOf = (part: string) =>
		statSync(join(here, part)).isFile()
			? [part]
			: readdirSync(join(here, part), { recursive: true, encoding: 'utf8' })
					.map((name) => join(part, name))
					.filter((name) => statSync(join(here, name)).isFile());
	const isSame = (path: string) =>
		statSync(join(there, path), { throwIfNoEntry: false })?.isFile() &&
		readFileSync(join(here, path)).equals(readFileSync(join(there, path)));
	return COPIED.flatMap(filesOf).filter((path) => !isSame(path));
}

beforeAll(() => {
	for (const part of COPIED) cpSync(join(root, part), inCopy(part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), inCopy('node_modules'), 'junction');
	writeFileSync(
		inCopy('vitest.config.mjs'),
		`export default { resolve: { alias: { $lib: ${JSON.stringify(inCopy('src/lib'))} } }, test: { pool: 'threads' } };`
	);
});

afterAll(() => rmSync(copy, { recursive: true }));

describe('adding a question as the guidance says', { timeout: 120_000 }, () => {
	it('with only the step and its line, what is missing is named', () => {
		writeFileSync(inCopy('src/lib/flows/steps/pets.ts'), step!);
		change('src/lib/flows/guide.ts', '\thomeFeel,\n', '\thomeFeel,\n\tpets,\n');
		change('src/lib/flows/guide.ts', 'import { pre', `import { pets } from './steps/pets';\nimport { pre`);
		const amiss = findAmiss();
		for (const part of ['title', 'ask', 'worker', 'answer.yes'])
			expect(amiss).toContain(`guide:pets.${part}`);
		expect(amiss).toContain('1F408');
		expect(amiss).toContain('asks them in the order of the content');
	});

	it('a language that was forgotten and a question that is too long are named', () => {
		for (const path of locales.filter((one) => one !== wordsOf('en')))
			change(path, '{', `{${words!.trim().slice(1, -1)},`);
		change(
			wordsOf('nl'),
			'Heb je een dier?',
			'Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien?'
		);
		spawnSync(process.execPath, ['scripts/pictograms.mjs'], { cwd: copy });
		const amiss = findAmiss();
		expect(amiss).toContain('twaalf dertien');
		expect(amiss).toContain('guide:pets.ask');
		expect(amiss).not.toContain('1F408');
	});

	it('with everything done it is asked, answered, and nothing is amiss', async () => {
		change(wordsOf('en'), '{', `{${words!.trim().slice(1, -1)},`);
		change(
			wordsOf('nl'),
			'Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien?',
			'Heb je een dier?'
		);
		const path = 'tests/guide/content-essentials.json';
		const known = JSON.parse(readFileSync(inCopy(path), 'utf8')) as { steps: { key: string }[] };
		const place = known.steps.findIndex(({ key }) => key === 'home-feel') + 1;
		known.steps.splice(place, 0, JSON.parse(essentials!) as { key: string });
		writeFileSync(inCopy(path), JSON.stringify(known));
		const line = `...q('home-feel', personal),\n`;
		change('tests/guide/expectedPlan.ts', line, `${line}...q('pets'),\n`);
		expect(findAmiss()).toBe('');

		const { expectedPlan } = await load<typeof import('./guide/expectedPlan')>('tests/guide/expectedPlan.ts');
		const { Resident } = await load<typeof import('./guide/resident')>('tests/guide/resident.ts');
		const { aMap } = await load<typeof import('$lib/model/building')>('src/lib/model/building.ts');
		const { plan } = await load<typeof import('$lib/flows/plan')>('src/lib/flows/plan.ts');
		const map = aMap().build();
		const full = { ...map, guide: { ...map.guide, level: 'full' as const } };
		const keys = plan({ map: full, today: full.date }).map(({ key }) => key);
		expect(keys).toContain('pets');
		expect(keys).toEqual(expectedPlan(full, full.date));
		const resident = new Resident(full);
		resident.jump('pets').say('yes');
		expect(resident.map.guide.answers.pets).toBe('yes');
		expect(resident.slot?.key).not.toBe('pets');
	});

	it('taken out again, all is as it was', () => {
		rmSync(inCopy('src/lib/flows/steps/pets.ts'));
		change('src/lib/flows/guide.ts', '\tpets,\n', '');
		change('src/lib/flows/guide.ts', `import { pets } from './steps/pets';\n`, '');
		for (const path of locales) change(path, `${words!.trim().slice(1, -1)},`, '');
		cpSync(join(root, 'tests/guide'), inCopy('tests/guide'), { recursive: true });
		spawnSync(process.execPath, ['scripts/pictograms.mjs'], { cwd: copy });
		// Byte for byte what stands here, over which the same tests watch in a run of their own.
		expect([...differing(root, copy), ...differing(copy, root)]).toEqual([]);
	});
});
