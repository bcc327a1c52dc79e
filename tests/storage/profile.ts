/** A browser with a disk of its own that a test may kill, start again, damage and search. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { BROWSER_ARGUMENTS, findBrowser } from '../../scripts/browser.mjs';

/** The folders of a profile in which the program keeps maps. */
export const DATABASE = 'Default/IndexedDB';
export const FILES = 'Default/File System';

/** One profile on the disk, with at most one running browser on it. */
export class Profile {
	readonly path: string;
	#running: { child: ChildProcess; browser: Browser } | undefined;

	private constructor(path: string) {
		this.path = path;
	}

	/** A new, empty profile. */
	static async make(): Promise<Profile> {
		return new Profile(await mkdtemp(join(tmpdir(), 'buurtkaart-profile-')));
	}

	/** A copy of a profile that no browser runs on. */
	async copy(): Promise<Profile> {
		const other = await Profile.make();
		cpSync(this.path, other.path, { recursive: true });
		return other;
	}

	/** Starts the browser in a process group of its own, so that all of it can be killed at once. */
	async start(): Promise<Browser> {
		const portFile = join(this.path, 'DevToolsActivePort');
		rmSync(portFile, { force: true });
		const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${this.path}`];
		const args = [...BROWSER_ARGUMENTS, ...own, 'about:blank'];
		const child = spawn(findBrowser()!, args, { detached: true, stdio: 'ignore' });
		for (let tries = 0; tries < 600; tries++) {
			await wait(50);
			const [port, path] = existsSync(portFile) ? (await readFile(portFile, 'utf8')).split('\n') : [];
			if (!port || !path) continue;
			const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
			this.#running = { child, browser };
			return browser;
		}
		process.kill(-child.pid!, 'SIGKILL');
		throw new Error('The browser did not start');
	}

	/** An empty page of the running browser. */
	newPage(): Promise<Page> {
		return this.#running!.browser.contexts()[0]!.newPage();
	}

	/** A page at this address, in the running browser. */
	async visit(address: string): Promise<Page> {
		const page = await this.newPage();
		await page.goto(address);
		await page.waitForFunction(() => 'storage' in globalThis);
		return page;
	}

	/** Starts, visits and quits around a deed. */
	async use<T>(address: string, deed: (page: Page) => Promise<T>): Promise<T> {
		await this.start();
		try {
			return await deed(await this.visit(address));
		} finally {
			await this.quit();
		}
	}

	/** Kills the browser with everything that belongs to it, at once. */
	async kill(): Promise<void> {
		const { child, browser } = this.#running!;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		process.kill(-child.pid!, 'SIGKILL');
		await ended;
		await browser.close().catch(() => {});
		this.#running = undefined;
	}

	/** Closes the browser as a person does. */
	async quit(): Promise<void> {
		const { child, browser } = this.#running!;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		const devtools = await browser.newBrowserCDPSession();
		await devtools.send('Browser.close').catch(() => {});
		await Promise.race([ended, wait(5000)]);
		if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
		this.#running = undefined;
	}

	/** Every file of the profile, or of a folder in it. */
	files(under = ''): string[] {
		return walk(join(this.path, under));
	}

	/** Changes every file that fits; returns how many there were. */
	damage(
		under: string,
		fits: (path: string, bytes: Buffer) => boolean,
		how: (bytes: Buffer) => Buffer | undefined
	) {
		let count = 0;
		for (const path of this.files(under)) {
			const bytes = readFileSync(path);
			if (!fits(path, bytes)) continue;
			const changed = how(bytes);
			if (changed) writeFileSync(path, changed);
			else rmSync(path);
			count += 1;
		}
		return count;
	}

	/** Takes a folder away with all that is in it. */
	removeFolder(under: string): void {
		rmSync(join(this.path, under), { recursive: true });
	}

	/** Puts a folder of another profile in the place of this one's. */
	takeFolder(under: string, from: Profile): void {
		rmSync(join(this.path, under), { recursive: true, force: true });
		cpSync(join(from.path, under), join(this.path, under), { recursive: true });
	}

	/** The files that hold this text in UTF-8 or UTF-16, or these bytes. */
	search(wanted: string | Buffer): string[] {
		const forms =
			typeof wanted === 'string' ? [Buffer.from(wanted, 'utf8'), Buffer.from(wanted, 'utf16le')] : [wanted];
		return this.files()
			.filter((path) => forms.some((form) => readFileSync(path).includes(form)))
			.map((path) => relative(this.path, path));
	}

	/** Takes the profile off the disk. */
	async remove(): Promise<void> {
		if (this.#running) await this.kill();
		await rm(this.path, { recursive: true, force: true, maxRetries: 5 });
	}
}

function walk(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		// Sockets and links of a running browser are not its data.
		return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : [];
	});
}
