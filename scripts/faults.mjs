/**
 * Whether the tests of the guide and of the document notice when something is wrong: puts one fault at a time into a
 * copy of the program and runs the tests that should fail. Ends with 1 when a fault survives, or when its place in the
 * program is not found any more.
 *
 *   npm run test:faults            all faults
 *   npm run test:faults -- undo    those whose name holds this word
 *
 * The program itself is never touched: the copy stands in a folder beside the installed packages and is thrown away.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAULTS } from './faultList.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COPIED = ['src', 'tests', 'scripts', '.svelte-kit'];
const FILES = ['package.json', 'tsconfig.json', 'svelte.config.js', 'vite.config.ts', 'vitest.config.ts'];

const copy = mkdtempSync(join(tmpdir(), 'buurtkaart-faults-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

for (const name of [...COPIED, ...FILES]) {
	if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
}
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

const word = process.argv[2] ?? '';
const wanted = FAULTS.filter(({ name }) => name.includes(word));
const tests = [...new Set(wanted.flatMap((fault) => fault.tests))];

if (runTests(tests).failed) {
	console.error('The tests fail without any fault.');
	process.exit(1);
}
let bad = 0;
for (const fault of wanted) {
	const { verdict, by } = tryFault(fault);
	if (verdict !== 'KILLED') bad++;
	console.log(`${verdict.padEnd(10)} ${fault.name}${by ? `\n           by ${by}` : ''}`);
}
console.log(`\n${wanted.length - bad} of ${wanted.length} faults noticed`);
process.exitCode = bad > 0 ? 1 : 0;

/** Puts a fault in, runs its tests, and takes it out again. */
function tryFault({ file, from, to, tests }) {
	const path = join(copy, file);
	const sound = readFileSync(path, 'utf8');
	if (sound.split(from).length !== 2) return { verdict: 'NOT FOUND' };
	writeFileSync(
		path,
		sound.replace(from, () => to)
	);
	try {
		for (const test of tests) {
			const { failed, by } = runTests([test]);
			if (failed) return { verdict: 'KILLED', by };
		}
		return { verdict: 'SURVIVED' };
	} finally {
		writeFileSync(path, sound);
	}
}

/** Runs these test files; which test failed first. */
function runTests(files) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[
			join('node_modules', 'vitest', 'vitest.mjs'),
			'run',
			'--project=unit',
			...(files.some((file) => file.endsWith('.svelte.test.ts')) ? ['--project=browser'] : []),
			'--bail=1',
			'--reporter=json',
			...files
		],
		{
			cwd: copy,
			encoding: 'utf8',
			timeout: 300_000,
			maxBuffer: 64 * 1024 * 1024,
			env: { ...process.env, NO_COLOR: '1' }
		}
	);
	if (status === 0) return { failed: false };
	return { failed: true, by: firstFailure(stdout) ?? firstLine(stderr) };
}

function firstFailure(output) {
	const start = output.indexOf('{"');
	if (start < 0) return undefined;
	try {
		const { testResults } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
		for (const { name, assertionResults } of testResults) {
			const failed = assertionResults.find((one) => one.status === 'failed');
			if (failed) return `${name.split('/').at(-1)}, “${failed.title}”`;
		}
	} catch {
		return undefined;
	}
	return undefined;
}

function firstLine(text) {
	return text.trim().split('\n')[0] || 'the tests not ending';
}
