/**
 * Where the browser is that runs the tests, for setup, Vitest and Playwright alike. Only finds; setup.mjs installs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What Chromium is started with: no sandbox (it refuses one to root), and no talk of its own with the network. */
export const BROWSER_ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * How often a test in a browser that failed is run again: once, where nobody watches, as a machine that does other work
 * beside is no fault of the program. The whole run counts those that passed only then.
 */
export const AGAIN = process.env.CI ? 1 : 0;

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	`${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
	`${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`
];

/** What was found: to try it takes a third of a second, and some tests start a browser dozens of times. */
let found;

/** The path of a Chromium that starts: CHROMIUM_PATH, Playwright's own, Debian's or Chrome; or nothing. */
export function findBrowser() {
	found ??= [process.env.CHROMIUM_PATH, findPlaywrightsOwn(), ...INSTALLED].find(canStart);
	return found;
}

function findPlaywrightsOwn() {
	try {
		return createRequire(import.meta.url)('playwright').chromium.executablePath();
	} catch {
		return undefined;
	}
}

function canStart(path) {
	if (!path || !existsSync(path)) return false;
	// On Windows Chrome answers --version by opening a window.
	if (process.platform === 'win32') return true;
	// A browser without its libraries, or Ubuntu's placeholder, exists and yet does not start.
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
