import { expect, test, type Page } from '@playwright/test';
import { bundle, startSite, type Answer, type Site } from './site';

const pageAt = (words: string): Answer => ({
	body: `<!doctype html><link rel="icon" href="data:,"><h1>${words}</h1><script type="module">
		import { version } from '/app/start.js';
		document.documentElement.dataset.version = version;
		await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
	</script>`
});

const picture: Answer = { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' };

/** One version of a site: three pages, one script, and these static files. */
async function makeVersion(version: string, files: readonly string[], more: Record<string, Answer> = {}) {
	const manifest = {
		base: '',
		build: ['/app/start.js'],
		files,
		prerendered: ['/', '/nl', '/en/'],
		version
	};
	const module = Object.entries(manifest)
		.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
		.join('\n');
	return {
		'/': pageAt(`home ${version}`),
		'/nl': { location: '/nl/' },
		'/nl/': pageAt(`nl ${version}`),
		'/en/': pageAt(`en ${version}`),
		'/app/start.js': { body: `export const version = '${version}';`, type: 'text/javascript' },
		'/service-worker.js': {
			body: await bundle('src/service-worker.ts', { '$service-worker': module }),
			type: 'text/javascript'
		},
		...Object.fromEntries(files.map((file) => [file, picture])),
		...more
	} satisfies Record<string, Answer>;
}

async function visit(page: Page, site: Site, path = '/'): Promise<void> {
	await page.goto(site.origin + path);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const readStatus = (page: Page, path: string) =>
	page.evaluate(
		(path) =>
			fetch(path).then(
				({ status }) => status,
				() => 'no network'
			),
		path
	);

test.describe('without a network after one visit', () => {
	let site: Site;
	test.beforeEach(async ({ page }) => {
		site = await startSite(await makeVersion('one', ['/picture.svg', '/unused.svg']));
		await visit(page, site, '/nl/');
	});
	test.afterEach(() => site.stop());

	test('every page of the language that was used opens with its script, also under its other address', async ({
		page
	}) => {
		await site.stop();
		for (const [path, words] of Object.entries({
			'/': 'home',
			'/nl': 'nl',
			'/nl/': 'nl'
		})) {
			await page.goto(site.origin + path);
			await expect(page.locator('h1')).toHaveText(`${words} one`);
			await expect(page.locator('html')).toHaveAttribute('data-version', 'one');
		}
	});

	test('nothing of another language was fetched, and its page leads to the language that is here', async ({
		page
	}) => {
		expect(site.asked).not.toContain('/en/');
		await site.stop();
		await page.goto(`${site.origin}/en/`);
		await expect(page.locator('h1')).toHaveText('nl one');
	});

	test('a language that is used later is there too', async ({ page }) => {
		await page.goto(`${site.origin}/en/`);
		await site.stop();
		await page.goto(`${site.origin}/nl/`);
		await page.goto(`${site.origin}/en/`);
		await expect(page.locator('h1')).toHaveText('en one');
	});

	test('an address that is none of ours leads home', async ({ page }) => {
		await site.stop();
		await page.goto(`${site.origin}/never/was`);
		await expect(page.locator('h1')).toHaveText('nl one');
	});

	test('the first visit fetches no static file that was not used', async () => {
		expect(site.asked).not.toContain('/unused.svg');
	});

	test('a file that was used is there', async ({ page }) => {
		expect(await readStatus(page, '/picture.svg')).toBe(200);
		await site.stop();
		expect(await readStatus(page, '/picture.svg')).toBe(200);
		expect(await readStatus(page, '/unused.svg')).toBe('no network');
	});

	test('every file is there once a page asked for all', async ({ page }) => {
		await askForFiles(page);
		const asked = site.asked.length;
		await page.evaluate(() => navigator.serviceWorker.controller!.postMessage({ keep: ['nl'] }));
		await site.stop();
		expect(await readStatus(page, '/picture.svg')).toBe(200);
		expect(await readStatus(page, '/unused.svg')).toBe(200);
		expect(site.asked.length).toBe(asked);
	});
});

test('a new version waits for the old pages, then takes over and lets the old one go', async ({
	context,
	page
}) => {
	const site = await startSite(await makeVersion('one', ['/picture.svg', '/old.svg']));
	await visit(page, site);
	await askForFiles(page);
	site.publish(await makeVersion('two', ['/picture.svg', '/new.svg']));
	await page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration())!;
		await registration.update();
	});
	// Not waitForFunction, which takes a promise for a yes.
	await expect
		.poll(() => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting))
		.toBe(true);

	await page.reload();
	await expect(page.locator('h1')).toHaveText('home one');
	await expect(page.locator('html')).toHaveAttribute('data-version', 'one');

	await page.close();
	const next = await context.newPage();
	await site.stop();
	await expect(async () => {
		await next.goto('about:blank');
		await next.goto(site.origin);
		await expect(next.locator('h1')).toHaveText('home two', { timeout: 100 });
	}).toPass({ timeout: 10_000 });
	await expect(next.locator('html')).toHaveAttribute('data-version', 'two');
	expect((await next.evaluate(() => caches.keys())).sort()).toEqual([
		'buurtkaart-files',
		'buurtkaart-program-two'
	]);
	expect(await readStatus(next, '/picture.svg')).toBe(200);

	await site.resume();
	await askForFiles(next);
	await site.stop();
	expect(await readStatus(next, '/new.svg')).toBe(200);
	const old = await next.evaluate(() => caches.match('/old.svg'));
	expect(old).toBeUndefined();
});

test('a version that did not arrive whole is not installed', async ({ page }) => {
	const site = await startSite(await makeVersion('one', []));
	await visit(page, site);
	const two: Record<string, Answer> = await makeVersion('two', []);
	delete two['/app/start.js'];
	site.publish(two);
	const end = await page.evaluate(async () => {
		const registration = (await navigator.serviceWorker.getRegistration())!;
		await registration.update();
		const worker = registration.installing;
		while (worker?.state === 'installing')
			await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
		return worker?.state;
	});
	expect(end).toBe('redundant');
	await site.stop();
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-version', 'one');
});

/** Asks for all static files as a page does, and waits until they are marked as there. */
async function askForFiles(page: Page): Promise<void> {
	const mark = () => page.evaluate(() => caches.match('/kept-files').then((kept) => kept?.text()));
	const before = await mark();
	await page.evaluate(() => navigator.serviceWorker.controller!.postMessage({ keep: ['nl'] }));
	await expect.poll(mark).not.toBe(before);
}
