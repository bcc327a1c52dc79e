/**
 * The benchmark: builds ours as it is shipped, and the peers; lets all of them do the same in one browser, in turns;
 * prints a line for each goal; and keeps the table in docs/performance.md. See README.md.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const KEPT = join(ROOT, 'docs/performance.md');

const options = readOptions(process.argv.slice(2));
installPeers(HERE);
if (options.allPeers) installPeers(join(HERE, 'all-peers'));

const { chromium } = await import('playwright');
const { BROWSER_ARGUMENTS, findBrowser } = await import('../scripts/browser.mjs');
const { BUILD, buildProgram } = await import('../scripts/build.mjs');
const { readBuiltRelease } = await import('../scripts/release.mjs');
const { createFileServer } = await import('../scripts/serve.mjs');
const { answerTypebot } = await import('./all-peers/typebotAnswers.mjs');
const { buildPeers, PAGES } = await import('./build.mjs');
const { PROCESSOR } = await import('./conditions.mjs');
const { drawCurve } = await import('./curve.mjs');
const { ROWS } = await import('./rows/rows.mjs');
const { listen, serveFolder } = await import('./server.mjs');
const { subjectsOf } = await import('./subjects.mjs');
const { keepTable, makeLines, writeLines } = await import('./table.mjs');

if (!buildProgram()) stop('The program could not be built. See the message above.');
const failed = await buildPeers(options.allPeers);
for (const { name, why } of failed) console.log(`Left out: ${name} could not be built (${why})`);

const began = Date.now();
const [ours, pages] = await Promise.all([listen(createFileServer(BUILD)), serveFolder(PAGES, answerTypebot)]);
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
const addresses = { ours: ours.address, pages: pages.address };
const rows = ROWS.filter(({ key }) => !options.only || options.only.includes(key));
const given = { browser, pages: pages.address, quick: options.quick, keepCurve };
const samples = [];
const troubles = [];
try {
	for (const row of rows) {
		await measureRow(row);
		// After each row, so that a run that is broken off has not measured in vain.
		keep();
	}
} finally {
	await browser.close();
	ours.close();
	pages.close();
}
console.log(`\n${tell()}`);

/** Measures a row in rounds, in each of which every subject has its turn; who begins changes. */
async function measureRow(row) {
	const subjects = subjectsOf(row, addresses, {
		failed: failed.map(({ name }) => name),
		allPeers: options.allPeers
	});
	const rounds = Math.min(options.rounds ?? (options.quick ? 1 : 5), row.rounds ?? Infinity);
	for (let round = 0; round < rounds; round++) {
		for (let turn = 0; turn < subjects.length; turn++) {
			await measureOnce(row, subjects[(turn + round) % subjects.length], round);
		}
	}
}

async function measureOnce(row, subject, round) {
	const start = Date.now();
	try {
		const figures = await row.measure(given, subject);
		for (const [part, value] of Object.entries(figures))
			samples.push({ key: row.key, part, subject: subject.name, round, value });
	} catch (error) {
		troubles.push(`${row.key}, ${subject.name}: ${String(error.message).split('\n')[0]}`);
	}
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	console.error(`${row.key} round ${round + 1}: ${subject.name} in ${seconds} s`);
}

/** The table, on what it was measured, and what could not be. */
function tell() {
	const lines = makeLines(rows, samples);
	const parts = [writeLines(lines), describe(), ...troubles.map((trouble) => `Not measured: ${trouble}.`)];
	return parts.join('\n\n');
}

/** Keeps the table of this run in the document, in the place of an earlier one of the same day. */
function keep() {
	if (options.dry) return;
	const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const day = new Date().toISOString().slice(0, 10);
	const which = [options.quick ? 'quick' : 'whole', ...(options.only ?? [])].join(' ');
	writeFileSync(KEPT, keepTable(readFileSync(KEPT, 'utf8'), `${version}, ${day}, ${which}`, tell()));
}

/** Keeps the heap's curve as a picture beside the table. */
function keepCurve(points) {
	if (options.dry) return;
	const title = `The heap over ${Number(points.at(-1)[0].toPrecision(2))} minutes of random use`;
	writeFileSync(join(ROOT, 'docs/heap.svg'), drawCurve(points, title));
}

function describe() {
	const minutes = ((Date.now() - began) / 60_000).toFixed(1);
	const rounds = options.rounds ?? (options.quick ? 1 : 5);
	return `Release ${readBuiltRelease(BUILD)}; ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; ${rounds} round${rounds === 1 ? '' : 's'} in ${minutes} minutes; ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}) slowed ${PROCESSOR} times, ${process.platform}, Node ${process.versions.node}, Chromium ${browser.version()}; the machine's load then was ${loadavg()[1].toFixed(1)} (of this run alone it is about 2).`;
}

/** Installs what a folder's lock file names, unless that was done before for the same file. */
function installPeers(folder) {
	const stamp = join(folder, 'node_modules/.installed-for');
	const wanted = createHash('sha256')
		.update(readFileSync(join(folder, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.log('Installing the peers that the lock file of the benchmark names …');
	const npm = process.env.npm_execpath;
	const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
	// Of these, only esbuild has an install script, and it works without.
	const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
	const done = spawnSync(command, [...first, ...words], { cwd: folder, stdio: 'inherit' });
	if (done.status !== 0) stop('The peers could not be installed. See the message above.');
	writeFileSync(stamp, wanted);
}

function stop(reason) {
	console.error(`\n${reason}`);
	process.exit(1);
}
