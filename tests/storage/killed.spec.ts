import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { StoragePage } from './page';
import { startStorageSite, type Site } from './site';

/** How often the browser is killed. */
const rounds = 6;

let site: Site;
let profile: string;
test.beforeAll(async () => {
	site = await startStorageSite();
	profile = await mkdtemp(join(tmpdir(), 'killed-'));
});
test.afterAll(async () => {
	await site.stop();
	await rm(profile, { recursive: true, force: true });
});

test('what was shown as saved is there after the browser was killed', async ({
	playwright,
	launchOptions
}) => {
	test.setTimeout(120_000);
	const { chromium } = playwright;
	const binary = launchOptions.executablePath ?? chromium.executablePath();
	let shownSaved = 0;
	for (let round = 0; round <= rounds; round++) {
		const { child, address } = await startBrowser(binary, launchOptions.args ?? []);
		const browser = await chromium.connectOverCDP(address);
		const page = await browser.contexts()[0]!.newPage();
		await page.exposeFunction('tellSaved', (count: number) => (shownSaved = Math.max(shownSaved, count)));
		await page.goto(site.origin);
		await page.waitForFunction(() => 'storage' in globalThis);
		const found = await page.evaluate(async () => {
			const { storage, tellSaved } = globalThis as unknown as StoragePage & {
				tellSaved(count: number): void;
			};
			const store = await storage.openBrowserStore();
			const map =
				(await store.list()).length === 0
					? await store.create({ id: 'm', sign: 'tree' })
					: await store.open('m');
			const found = (await map.load()).updates.map((update) => new DataView(update.buffer).getUint32(0));
			let count = found.length;
			const queue = new storage.SaveQueue(map, 'browser', (state) => {
				if (state === 'saved') tellSaved(count);
			});
			const add = () => {
				const update = new Uint8Array(300);
				new DataView(update.buffer).setUint32(0, count++);
				queue.add(update);
			};
			setInterval(add, 15);
			return found;
		});
		// In the order of writing, nothing twice, nothing torn, and at least all that was shown.
		expect(found).toEqual(Array.from({ length: found.length }, (_, index) => index));
		expect(found.length).toBeGreaterThanOrEqual(shownSaved);
		const before = shownSaved;
		await wait(150 + Math.random() * 700);
		process.kill(-child.pid!, 'SIGKILL');
		await browser.close().catch(() => {});
		await wait(200);
		expect(shownSaved).toBeGreaterThan(before);
	}
});

/** Starts a browser in a process group of its own, so that all of it can be killed at once. */
async function startBrowser(binary: string, flags: readonly string[]) {
	const portFile = join(profile, 'DevToolsActivePort');
	await rm(portFile, { force: true });
	const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
	const child = spawn(binary, [...flags, ...own], { detached: true, stdio: 'ignore' });
	for (let tries = 0; tries < 400; tries++) {
		await wait(50);
		const [port, path] = existsSync(portFile) ? (await readFile(portFile, 'utf8')).split('\n') : [];
		if (port && path) return { child, address: `ws://127.0.0.1:${port}${path}` };
	}
	process.kill(-child.pid!, 'SIGKILL');
	throw new Error('The browser did not start');
}
