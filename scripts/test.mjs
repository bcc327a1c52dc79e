/**
 * The whole test: types, style, unit and component tests, the build, and the tests of the built program in a browser.
 * Goes on after a failure, so that one run tells everything, and ends with one line that counts.
 *
 * What is counted are tests. A step that fails without a failing test of its own (a type error, a build that breaks)
 * counts as one failure, so that the last line never looks better than the run was.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = mkdtempSync(join(tmpdir(), 'buurtkaart-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

try {
	step('types', 'check');
	step('style', 'lint');
	step('unit and component tests', 'test:unit', {
		words: [
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${join(reports, 'unit.json')}`,
			'--allowOnly=false'
		],
		count: () => countVitest(readReport('unit.json'))
	});
	browserStep('the store in a browser', 'test:storage');
	browserStep('paper and pictures in a browser', 'test:output');
	browserStep('the drawing, held against pictures', 'test:drawing');
	if (step('build', 'build')) {
		browserStep('browser tests', 'test:e2e');
		browserStep('promises in a browser', 'test:promises');
	}
} finally {
	rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs one script of package.json that is a run of Playwright. */
function browserStep(name, script) {
	const report = `${script.replace(':', '-')}.json`;
	step(name, script, {
		words: ['--reporter=list,json', '--forbid-only'],
		env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, report) },
		count: () => countPlaywright(readReport(report))
	});
}

/** Runs one script of package.json, adds what it counts to the total, and tells whether it went well. */
function step(
	name,
	script,
	{ words = [], env = {}, count = () => ({ passed: 0, failed: 0, skipped: 0 }) } = {}
) {
	console.log(`\n== ${name} ==`);
	const start = Date.now();
	const well = runScript(script, words, env);
	const counted = well ? count() : countAfterFailure(count);
	for (const kind of Object.keys(total)) total[kind] += counted[kind];
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	console.log(`== ${name}: ${well && counted.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s ==`);
	return well;
}

function countAfterFailure(count) {
	try {
		const counted = count();
		return { ...counted, failed: Math.max(counted.failed, 1) };
	} catch {
		// A step that broke down before its report was written.
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

function runScript(script, words, env) {
	const npm = process.env.npm_execpath;
	const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
	const all = [...first, 'run', '--silent', script, ...(words.length > 0 ? ['--', ...words] : [])];
	return (
		spawnSync(command, all, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
	);
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
		skipped: stats.skipped
	};
}
