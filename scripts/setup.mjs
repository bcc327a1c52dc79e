/**
 * Makes the machine ready for `npm start`, with `--browser` for `npm test`, with `--age` too for `npm run test:trust`,
 * and with `--engines` for `npm run test:engines`. Runs before each, so those commands are all that anyone has to know.
 * Does only what is missing, says what it does, and when it cannot go on it says what is missing in one sentence. Uses
 * nothing but Node itself, as it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.installed-for');

/** Firefox, and WebKit with a screen that nobody sees: by the file that shows it is there, the package that brings it. */
const ENGINES = {
	'/usr/bin/firefox-esr': 'firefox-esr',
	'/usr/bin/WebKitWebDriver': 'webkit2gtk-driver',
	'/usr/bin/xvfb-run': 'xvfb',
	'/usr/bin/xauth': 'xauth',
	'/usr/lib/python3/dist-packages/gi': 'python3-gi',
	'/usr/share/doc/gir1.2-webkit2-4.1': 'gir1.2-webkit2-4.1'
};

requireNode();
installPackages();
writeSettings();
if (process.argv.includes('--browser')) {
	await installBrowser();
	installPdfReader();
}
if (process.argv.includes('--age')) installAge();
if (process.argv.includes('--engines')) installEngines();

function requireNode() {
	const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const [major, minor] = engines.node.match(/\d+/g).map(Number);
	const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
	if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
	stop(
		`Node ${process.versions.node} is too old: Node ${major}.${minor} or newer is needed (https://nodejs.org).`
	);
}

/** Installs exactly what the lock file names, unless that was done before for the same files on the same platform. */
function installPackages() {
	const wanted = fingerprintInstallation();
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
	console.log('Installing the packages that package-lock.json names …');
	// No package here needs its install script, so none may run.
	const done = runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
	if (!done)
		stop(
			'The packages could not be installed. See the message above; a connection to the npm registry is needed.'
		);
	writeFileSync(STAMP, wanted);
}

/** SvelteKit writes down what its own names stand for; whatever reads the sources by themselves needs that first. */
function writeSettings() {
	if (existsSync(join(ROOT, '.svelte-kit', 'tsconfig.json'))) return;
	const kit = join(ROOT, 'node_modules', '@sveltejs', 'kit', 'svelte-kit.js');
	const done = spawnSync(process.execPath, [kit, 'sync'], { cwd: ROOT, stdio: 'inherit' });
	if (done.status !== 0) stop('SvelteKit could not write its settings. See the message above.');
}

function fingerprintInstallation() {
	const hash = createHash('sha256');
	for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(ROOT, name)));
	return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

/** Finds a Chromium for the tests, or installs one the way this machine installs things. */
async function installBrowser() {
	const { findBrowser } = await import('./browser.mjs');
	if (findBrowser()) return;
	if (process.env.CHROMIUM_PATH)
		console.log(`CHROMIUM_PATH names no browser that starts: ${process.env.CHROMIUM_PATH}`);
	console.log('Installing Chromium for the tests …');
	if (mayUseApt()) {
		installFromDebian('chromium');
		if (findBrowser()) return;
	}
	const withLibraries = process.platform === 'linux' && isRoot() ? ['--with-deps'] : [];
	run(process.execPath, [
		join(ROOT, 'node_modules/playwright/cli.js'),
		'install',
		...withLibraries,
		'chromium'
	]);
	if (findBrowser()) return;
	stop(
		'The tests need Chromium or Chrome, and none could be installed. Install one, or set CHROMIUM_PATH to where it is.'
	);
}

/** Programs that read what was printed. Where they cannot be installed, the tests that need them say that they are skipped. */
function installPdfReader() {
	if (!mayUseApt() || !spawnSync('pdftotext', ['-v']).error) return;
	console.log('Installing poppler-utils, to read what the tests print …');
	installFromDebian('poppler-utils');
}

/** The public program for locked files, and what types words into it. Where they cannot be installed, its test says that it is skipped. */
function installAge() {
	if (!mayUseApt()) return;
	const lacks = ['age', 'expect'].filter((name) => !existsSync(`/usr/bin/${name}`));
	if (lacks.length === 0) return;
	console.log(`Installing ${lacks.join(' and ')}, to open locked files with another program …`);
	installFromDebian(...lacks);
}

/** The other browsers of the tests, all of them from Debian; where that is not what runs here, says what is missing. */
function installEngines() {
	const lacks = () =>
		Object.keys(ENGINES)
			.filter((path) => !existsSync(path))
			.map((path) => ENGINES[path]);
	if (lacks().length > 0 && mayUseApt()) {
		console.log(`Installing ${lacks().join(', ')} …`);
		installFromDebian(...lacks());
	}
	if (lacks().length === 0) return;
	stop(
		`These tests run on Debian, with ${lacks().join(', ')}. Install them (as root: apt-get install ${lacks().join(' ')}), or leave these tests to a machine that has them.`
	);
}

function installFromDebian(...names) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	run('apt-get', ['update', '-q'], env);
	run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], env);
}

/** Debian itself only: what Ubuntu calls chromium is a placeholder for a snap. */
function mayUseApt() {
	if (!isRoot() || !existsSync('/etc/os-release')) return false;
	return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isRoot() {
	return process.getuid?.() === 0;
}

/** Runs the npm that runs us, so that another npm on the path cannot answer. */
function runNpm(words) {
	const npm = process.env.npm_execpath;
	if (npm && /\.c?js$/.test(npm)) return run(process.execPath, [npm, ...words]);
	return run(
		process.platform === 'win32' ? 'npm.cmd' : 'npm',
		words,
		process.env,
		process.platform === 'win32'
	);
}

function run(command, words, env = process.env, shell = false) {
	return spawnSync(command, words, { cwd: ROOT, stdio: 'inherit', env, shell }).status === 0;
}

function stop(reason) {
	console.error(`\n${reason}`);
	process.exit(1);
}
