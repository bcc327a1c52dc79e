/**
 * WebKitGTK, driven by WebDriver on a screen that nobody sees. It is the engine of Safari, not Safari, and it can keep no
 * map: as it comes it has no private file system, and with that switched on (tried with 2.50) it gives nobody a handle
 * that writes in place, which a key needs. So it shows in two ways that the program then goes on in memory, and says so.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { until, type Engine, type Tab } from './engine';

const DRIVER = '/usr/bin/WebKitWebDriver';
/** What Safari has on and WebKitGTK leaves off. */
const FEATURES = ['StorageAPI', 'FileSystem', 'AccessHandle', 'FileSystemWritableStream'];

interface Window {
	readonly browserName: string;
	readonly binary: string;
	readonly args: readonly string[];
	readonly home?: string;
}

/** WebKit as Debian brings it; nothing where it is not installed. */
export async function makeBareWebKit(): Promise<Engine | undefined> {
	const listed = spawnSync('dpkg', ['-L', 'libwebkit2gtk-4.1-0'], { encoding: 'utf8' }).stdout ?? '';
	const binary = listed.split('\n').find((path) => path.endsWith('/MiniBrowser'));
	if (!binary || !existsSync(DRIVER)) return undefined;
	const args = ['--automation'];
	return drive({ browserName: 'MiniBrowser', binary, args });
}

/** WebKit with the private file system switched on, in a window that remembers what is kept. */
export async function makeRememberingWebKit(): Promise<Engine | undefined> {
	if (!existsSync(DRIVER)) return undefined;
	const home = await mkdtemp(join(tmpdir(), 'buurtkaart-webkit-'));
	return drive({
		browserName: 'webkitWindow',
		binary: fileURLToPath(new URL('webkitWindow.py', import.meta.url)),
		args: [`--data=${home}`, `--features=${FEATURES.join(',')}`],
		home
	});
}

function drive({ browserName, binary, args, home }: Window): Engine {
	let running: { driver: WebDriver; process: ChildProcess } | undefined;
	let version = 'WebKit';

	async function quit(): Promise<void> {
		if (!running) return;
		await running.driver.quit().catch(() => {});
		const ended = once(running.process, 'exit');
		// The screen and the driver are one group.
		process.kill(-running.process.pid!, 'SIGTERM');
		await ended;
		running = undefined;
	}

	return {
		keeping: 'memory',
		forgets: true,
		remembers: home !== undefined,
		version: () => version,
		async start() {
			const port = await findPort();
			const child = spawn('xvfb-run', ['-a', DRIVER, '-p', String(port)], {
				// WebKit's own sandbox refuses to start for root.
				env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
				stdio: 'ignore',
				detached: true
			});
			const address = `http://127.0.0.1:${port}`;
			const answers = () =>
				fetch(`${address}/status`).then(
					({ ok }) => ok,
					() => false
				);
			await until(answers, (ok) => ok, 'the driver of WebKit');
			const wanted = { browserName, 'webkitgtk:browserOptions': { binary, args } };
			const driver = await new Builder()
				.usingServer(address)
				.withCapabilities(new Capabilities(wanted))
				.build();
			running = { driver, process: child };
			await driver.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
			const tab = tabOf(driver);
			version = `WebKit ${await readVersion()}`;
			return tab;
		},
		quit,
		async remove() {
			await quit();
			if (home) await rm(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}

function tabOf(driver: WebDriver): Tab {
	return {
		go: (address) => driver.get(address),
		reload: () => driver.navigate().refresh(),
		async evaluate<Given extends unknown[], Result>(
			deed: (...given: Given) => Result | Promise<Result>,
			...given: Given
		) {
			const answer = await driver.executeAsyncScript<{ result: Result; error?: string }>(
				`const given = [...arguments], done = given.pop();
				Promise.resolve().then(() => (${deed.toString()})(...given)).then(
					(result) => done({ result: result === undefined ? null : result }),
					(error) => done({ error: String(error) })
				);`,
				...given
			);
			if (answer.error) throw new Error(answer.error);
			return answer.result;
		},
		press: async (selector) => (await driver.findElement(By.css(selector))).click(),
		type: async (selector, text) => (await driver.findElement(By.css(selector))).sendKeys(text)
	};
}

/** The version of the installed package: what the browser says of itself is Safari's. */
async function readVersion(): Promise<string> {
	const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Version}', 'libwebkit2gtk-4.1-0'], {
		encoding: 'utf8'
	});
	return (stdout ?? '').split('-')[0] ?? '';
}

/** A port of this machine that nobody uses now. */
async function findPort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, 'close');
	return port;
}
