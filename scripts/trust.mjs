/**
 * Runs every check of the program's promises, T1 to T16 and the lock, and prints one table of them with the figures measured beside
 * the figures asked for; the table is kept in docs/trust-figures.md. Ends with a failure when one misses.
 *
 *   npm run test:trust                                  all of it, which takes about an hour on two cores
 *   npm run test:trust -- --only=trust,output           some parts of it
 *   npm run test:trust -- --only=trust --grep=T15       some tests of a part of browser tests
 *   npm run test:trust -- --quick                       what bears no @trust, as npm test has it; the table is not kept
 *
 * A check is any test whose name begins with its number (`T5: two tabs …`), wherever it stands; its figures are the
 * lines that it prints in the form of tests/trust/figure.ts. What one run measured stays beside what the next one does
 * (node_modules/.cache/trust.json), so that an hour of measuring need not be one piece; the table says when each was.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { checkOf, makeRows, readFigures, writeTable } from './trustTable.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const KEPT = join(ROOT, 'docs/trust-figures.md');
const MEASURED = join(ROOT, 'node_modules/.cache/trust.json');
const QUICK = process.argv.includes('--quick');
const NAMED = '(T\\d+|T-lock|saved): ';
const PARTS = ['storage', 'trust', 'output', 'computed', 'units', 'e2e'];

const wordOf = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = wordOf('only')?.split(',') ?? PARTS;
const grep = wordOf('grep');

const reports = mkdtempSync(join(tmpdir(), 'buurtkaart-trust-'));
/** By what measured it: the tests, their figures, and when that was. */
const measured = {};
/** A whole run begins anew. */
const isWhole = !wordOf('only') && !grep;
const broken = [];

try {
	for (const part of PARTS.filter((one) => only.includes(one))) await runPart(part);
} finally {
	rmSync(reports, { recursive: true, force: true });
}

// Read as late as this: two pieces may be measured beside each other.
const all = Object.values({ ...(QUICK || isWhole ? {} : readJson(MEASURED)), ...measured });
const rows = makeRows(
	all.flatMap(({ tests }) => tests),
	all.flatMap(({ figures }) => figures)
);
const table = `${writeTable(rows)}\n\n${describeMachine()}`;
console.log(`\n${table}`);
for (const run of broken) console.log(`\nThis run of tests failed: ${run}`);
if (!QUICK) {
	mkdirSync(dirname(MEASURED), { recursive: true });
	const before = isWhole ? {} : readJson(MEASURED);
	writeFileSync(MEASURED, JSON.stringify({ ...before, ...measured }, undefined, '\t'));
	writeFileSync(KEPT, `${heading()}\n\n${table}\n`);
}
process.exitCode = broken.length > 0 || rows.some(({ passed }) => !passed) ? 1 : 0;

async function runPart(part) {
	if (part === 'computed') return runVitest(part, ['-c', 'tests/trust/vitest.config.ts']);
	if (part === 'units') {
		const files = filesThatName(['src', 'tests'], /\.test\.ts$/, ['tests/trust', 'tests/layout']);
		return runVitest(part, [...files, '-t', NAMED]);
	}
	if (part === 'e2e') {
		// Each of them, whatever its name: T12 is about every request that the program ever makes.
		const specs = await runPlaywright(part, ['--grep-invert', '@full']);
		return note('T12', { tests: [], figures: countRequests(specs) });
	}
	const words = ['-c', `tests/${part}`, '--grep', grep ?? NAMED];
	return runPlaywright(part, [...words, ...(QUICK ? ['--grep-invert', '@trust|@full'] : [])]);
}

/** Keeps what was measured, in the place of what the same tests measured before. */
function note(key, { tests, figures }) {
	measured[key] = { tests, figures, at: new Date().toISOString().slice(0, 16).replace('T', ' ') };
}

/** Runs tests of Playwright, notes those that are for a check, and gives back all that ran. */
async function runPlaywright(name, words) {
	const report = join(reports, `${name}.json`);
	const { status } = await run(
		name,
		'node_modules/@playwright/test/cli.js',
		['test', '--reporter=list,json', '--pass-with-no-tests', ...words],
		{
			PLAYWRIGHT_JSON_OUTPUT_FILE: report
		}
	);
	if (status !== 0) broken.push(name);
	const specs = specsOf(readJson(report).suites ?? []);
	for (const { spec, groups } of specs) {
		const printed = spec.tests.flatMap(({ results }) =>
			(results.at(-1)?.stdout ?? []).map(({ text = '' }) => text)
		);
		const check = checkOf(spec.title, ...groups);
		if (!check) continue;
		const well = spec.ok && spec.tests.some(({ status: how }) => how !== 'skipped');
		note([name, ...groups, spec.title].join(' › '), {
			tests: [{ check, well }],
			figures: readFigures(printed.join(''))
		});
	}
	return specs.map(({ spec }) => spec);
}
/** Every test of these groups, with the names of the groups that it is in. */
function specsOf(suites, groups = []) {
	return suites.flatMap(({ title, specs = [], suites: inner = [] }) => {
		const all = [...groups, title];
		return [...specs.map((spec) => ({ spec, groups: all })), ...specsOf(inner, all)];
	});
}

async function runVitest(name, words) {
	const report = join(reports, `${name}.json`);
	const { status, printed } = await run(
		name,
		'node_modules/vitest/vitest.mjs',
		['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words],
		QUICK ? {} : { BUURTKAART_FULL: '1' }
	);
	if (status !== 0) broken.push(name);
	const tests = (readJson(report).testResults ?? [])
		.flatMap(({ assertionResults }) => assertionResults)
		.map(({ title, ancestorTitles, status: how }) => ({ check: checkOf(title, ...ancestorTitles), how }))
		// What was left out by name is no test that failed.
		.filter(({ check, how }) => check && how !== 'skipped')
		.map(({ check, how }) => ({ check, well: how === 'passed' }));
	note(name, { tests, figures: readFigures(printed) });
}

/** What the watch of the browser tests (tests/e2e/watched.ts) noted: where requests went, and which rules were broken. */
function countRequests(specs) {
	// A test that must fail shows that the watch sees what it is for.
	const runs = specs
		.flatMap((spec) => spec.tests)
		.filter(({ expectedStatus }) => expectedStatus !== 'failed');
	const notes = runs.flatMap(({ annotations }) => annotations);
	const sum = (type) =>
		notes
			.filter((note) => note.type === type)
			.reduce((total, { description }) => total + Number(description), 0);
	const watched = notes.filter(({ type }) => type === 'requests').length;
	return [
		{ check: 'T12', what: 'browser tests watched', measured: `${watched}`, asked: `${runs.length}` },
		{
			check: 'T12',
			what: `of ${sum('requests')} requests, to another address`,
			measured: `${sum('elsewhere')}`,
			asked: '0'
		},
		{ check: 'T12', what: 'requests that hand anything over', measured: `${sum('given')}`, asked: '0' },
		{ check: 'T12', what: 'broken rules of the page', measured: `${sum('breaches')}`, asked: '0' }
	].map((figure) => ({ ...figure, well: figure.measured === figure.asked }));
}

/** Runs a tool of this project, and gives back how it ended and all that it printed. */
function run(name, tool, words, env) {
	console.log(`\n== ${name} ==`);
	const child = spawn(process.execPath, [join(ROOT, tool), ...words], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...env }
	});
	let printed = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		process.stdout.write(text);
		printed += text;
	});
	return new Promise((resolve) => child.on('close', (status) => resolve({ status, printed })));
}

/** What a run reported; nothing when it broke down before it could. */
function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return {};
	}
}

/** The test files that name a check, but for those of these folders. */
function filesThatName(folders, ending, but) {
	return folders
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true }).map((path) =>
				`${folder}/${path}`.replaceAll('\\', '/')
			)
		)
		.filter((path) => ending.test(path) && !but.some((folder) => path.startsWith(`${folder}/`)))
		.filter((path) => new RegExp(`['\`"]${NAMED}`).test(readFileSync(join(ROOT, path), 'utf8')));
}

function heading() {
	return "# The promises, measured\n\nWritten by `npm run test:trust`, which runs each check anew. What a check asks is the project's own measure; where a row says no, it is not reached.";
}

function describeMachine() {
	const browser = spawnSync(findBrowser(), ['--version'], { encoding: 'utf8' }).stdout?.trim();
	const times = all.map(({ at }) => at).sort();
	const between = times.length > 0 ? `Between ${times[0]} and ${times.at(-1)} (UTC)` : 'Never';
	return `${between}; ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform}, Node ${process.versions.node}, ${browser}${QUICK ? '; the short checks only' : ''}.`;
}
