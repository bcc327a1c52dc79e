/**
 * The whole test: types, style, unit and component tests, the build, and the tests of the built program in a browser.
 * Goes on after a failure, so that one run tells everything, and ends with one line that counts.
 *
 * What needs one processor only, or waits for a browser much of the time, goes in three lanes beside each other; what
 * they say is printed step by step, as each ends. What fills two processors by itself comes after, one after the other.
 *
 * What is counted are tests. A step that fails without a failing test of its own (a type error, a build that breaks)
 * counts as one failure, so that the last line never looks better than the run was. Where a test may be run again
 * (scripts/browser.mjs), those that passed only then are told.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'buurtkaart-test-'));
const ASIDE = { aside: true };
const NOTHING = { passed: 0, failed: 0, skipped: 0, again: 0 };
const total = { ...NOTHING };
const start = Date.now();

try {
	const building = step('build', 'build', ASIDE);
	await Promise.all([checkSources(), checkStore(building), checkPaper(building)]);
	const isBuilt = await building;
	await step('unit and component tests', 'test:unit', {
		words: [
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${join(reports, 'unit.json')}`,
			'--allowOnly=false'
		],
		count: () => countVitest(readReport('unit.json'))
	});
	if (isBuilt) await browserStep('browser tests', 'test:e2e');
} finally {
	rmSync(reports, { recursive: true, force: true });
}
console.log(`\nThe whole in ${secondsSince(start)} s; ${total.again} passed only when run again`);
console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function checkSources() {
	await step('types', 'check', ASIDE);
	await step('style', 'lint', ASIDE);
}

/** Behind the build, as no more than three go at once. */
async function checkStore(building) {
	await building;
	await browserStep('the store in a browser', 'test:storage', ASIDE);
	await browserStep('the drawing, held against pictures', 'test:drawing', ASIDE);
}

/** What the promises are watched in is the built program. */
async function checkPaper(building) {
	await browserStep('paper and pictures in a browser', 'test:output', ASIDE);
	if (await building) await browserStep('promises in a browser', 'test:promises', ASIDE);
}

/** Runs one script of package.json that is a run of Playwright. */
async function browserStep(name, script, more = {}) {
	const report = `${script.replace(':', '-')}.json`;
	await step(name, script, {
		words: ['--reporter=list,json', '--forbid-only'],
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, report) },
		count: () => countPlaywright(readReport(report)),
		...more
	});
}

/**
 * Runs one script of package.json, adds what it counts to the total, and tells whether it went well. What it says is
 * shown as it comes; of a step that runs aside, all at once when it ends.
 */
async function step(name, script, { words = [], env = {}, count = () => NOTHING, aside = false } = {}) {
	if (!aside) console.log(`\n== ${name} ==`);
	const begun = Date.now();
	const { well, said } = await runScript(script, words, env, aside);
	if (aside) console.log(`\n== ${name} ==\n${said}`);
	const counted = well ? count() : countAfterFailure(count);
	for (const kind of Object.keys(total)) total[kind] += counted[kind] ?? 0;
	const outcome = well && counted.failed === 0 ? 'passed' : 'FAILED';
	console.log(`== ${name}: ${outcome} in ${secondsSince(begun)} s ==`);
	return well;
}

function secondsSince(time) {
	return ((Date.now() - time) / 1000).toFixed(1);
}

function countAfterFailure(count) {
	try {
		const counted = count();
		return { ...counted, failed: Math.max(counted.failed, 1) };
	} catch {
		// A step that broke down before its report was written.
		return { ...NOTHING, failed: 1 };
	}
}

/** Resolves when the script ends, to whether it went well and, of one that runs aside, all that it said. */
function runScript(script, words, env, aside) {
	const npm = process.env.npm_execpath;
	const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
	const all = [...first, 'run', '--silent', script, ...(words.length > 0 ? ['--', ...words] : [])];
	const stdio = aside ? ['ignore', 'pipe', 'pipe'] : 'inherit';
	const running = spawn(command, all, { cwd: ROOT, stdio, env: { ...process.env, ...env } });
	const said = [];
	for (const stream of [running.stdout, running.stderr]) stream?.on('data', (piece) => said.push(piece));
	return new Promise((resolve) => {
		const end = (well) => resolve({ well, said: Buffer.concat(said).toString() });
		running.on('close', (status) => end(status === 0));
		running.on('error', () => end(false));
	});
}

function readReport(name) {
	return JSON.parse(readFileSync(join(reports, name), 'utf8'));
}

/** Counts a Vitest report; a file that could not be read as tests counts as one failure. */
function countVitest(report) {
	const broken = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** Counts a Playwright report; an error outside any test counts as one failure. */
function countPlaywright({ stats, errors }) {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped,
		again: stats.flaky
	};
}
