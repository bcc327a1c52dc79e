/** Firefox ESR, driven by WebDriver BiDi, with a profile of its own. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Engine, Tab } from './engine';

const PLACES = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox'
];

/** A Firefox with an empty profile; nothing where none is installed. */
export async function makeFirefox(): Promise<Engine | undefined> {
	const executablePath = [process.env.FIREFOX_PATH, ...PLACES].find((path) => path && existsSync(path));
	if (!executablePath) return undefined;
	const home = await mkdtemp(join(tmpdir(), 'buurtkaart-firefox-'));
	const downloads = join(home, 'downloads');
	let browser: Browser | undefined;
	let version = 'Firefox';

	async function quit(): Promise<void> {
		await browser?.close();
		browser = undefined;
	}

	return {
		keeping: 'saved',
		forgets: false,
		remembers: true,
		downloads,
		version: () => version,
		async start() {
			browser = await puppeteer.launch({
				browser: 'firefox',
				executablePath,
				headless: true,
				userDataDir: join(home, 'profile'),
				protocolTimeout: 60_000,
				extraPrefsFirefox: {
					'browser.download.folderList': 2,
					'browser.download.dir': downloads,
					'browser.helperApps.neverAsk.saveToDisk': 'image/png,application/json'
				}
			});
			version = (await browser.version()).replace('firefox/', 'Firefox ');
			return tabOf(await browser.newPage());
		},
		quit,
		async remove() {
			await quit();
			await rm(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

async function tabOf(page: Page): Promise<Tab> {
	await page.setViewport({ width: 360, height: 740 });
	return {
		go: async (address) => void (await page.goto(address)),
		reload: async () => void (await page.reload()),
		evaluate: (deed, ...given) =>
			page.evaluate(deed as (...all: unknown[]) => unknown, ...given) as ReturnType<Tab['evaluate']> as never,
		press: (selector) => page.click(selector),
		type: (selector, text) => page.type(selector, text)
	};
}
