/**
 * The program in browsers that are not Chromium: the guide from an empty profile to its end, the store, opening without
 * a server, and the picture. What each browser does is printed with its figures.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../scripts/build.mjs';
import { Program } from '../trust/server';
import { until, type Engine, type Tab } from './engine';
import { makeFirefox } from './firefox';
import { NEIGHBOURS, Visitor } from './visitor';
import { makeBareWebKit, makeRememberingWebKit } from './webkit';

/** Milliseconds from asking for the page to one that takes answers, without a server. */
const USABLE = 3000;
/** An A3 sheet at 150 dots an inch. */
const PICTURE = { width: 2480, height: 1754 };

beforeAll(() => {
	expect(buildProgram(), 'the program is built').toBe(true);
}, 180_000);

describe.each([
	['Firefox', makeFirefox],
	['WebKit', makeBareWebKit],
	['WebKit with a private file system', makeRememberingWebKit]
])('%s', (name, make) => {
	let engine: Engine;
	let program: Program;
	let visitor: Visitor;
	let actors: readonly string[];
	const tell = (what: string) => console.log(`${engine.version()}, ${name}: ${what}`);

	beforeAll(async () => {
		const made = await make();
		if (!made) throw new Error(`${name} is not installed: npm run test:engines says how`);
		engine = made;
		program = await Program.start();
		visitor = new Visitor(await engine.start(), program.origin);
	}, 120_000);
	afterAll(async () => {
		await engine?.remove();
		await program?.stop();
	}, 60_000);

	it('walks somebody from an empty profile to a map', async () => {
		const start = await visitor.open('/nl/');
		await listen(visitor.tab);
		const warned = () => visitor.tab.evaluate(() => document.querySelector('[data-note="forgets"]') !== null);
		expect(await warned(), 'it says that this browser forgets').toBe(engine.forgets);
		expect(await brokenRules(visitor.tab)).toEqual([]);
		// A new map comes with its own page.
		await visitor.press('[data-answer="start"]');
		await until(
			() => visitor.look(),
			({ step, ready }) => ready && step === 'consent-device',
			'the guide is awake'
		);
		await listen(visitor.tab);
		await visitor.walkTo('finished');
		actors = await visitor.onTheMap();
		tell(`the first page after ${start} ms, ${visitor.screens} screens to a map of ${actors.length}`);
		expect(actors).toHaveLength(NEIGHBOURS.length);
	});

	it('keeps what was said, or says that it cannot', async () => {
		expect(await visitor.kept()).toBe(engine.keeping);
		const said = await visitor.tab.evaluate(() =>
			document.querySelector('[data-saved]')?.textContent?.trim()
		);
		tell(`the store says ${engine.keeping}: “${said}”`);
		expect(said).not.toBe('');
		expect(await brokenRules(visitor.tab)).toEqual([]);
		if (engine.keeping === 'memory') return;
		await visitor.tab.reload();
		await until(
			() => visitor.look(),
			({ step, ready }) => ready && step === 'finished',
			'the map is there again'
		);
		await listen(visitor.tab);
		expect(await visitor.onTheMap()).toEqual(actors);
	});

	it('makes a picture of the whole sheet', async () => {
		const start = Date.now();
		const picture = await takePicture(visitor);
		tell(
			`the picture ${picture.width} x ${picture.height}, ${Math.round(picture.size / 1000)} kB, ` +
				`${picture.colours} colours, ${(picture.inked * 100).toFixed(1)} % drawn on, after ${Date.now() - start} ms`
		);
		expect(picture).toMatchObject(PICTURE);
		expect(picture.colours).toBeGreaterThan(20);
		expect(picture.inked).toBeGreaterThan(0.02);
		expect(picture.inked).toBeLessThan(0.9);
		if (engine.downloads) expect(await sizesIn(engine.downloads)).toContain(picture.size);
		expect(await brokenRules(visitor.tab)).toEqual([]);
	});

	it('opens without a server, and goes on', async () => {
		await until(
			() => keepsAll(visitor.tab),
			(all) => all,
			'the whole program is kept',
			30_000
		);
		await program.stop();
		if (engine.remembers) {
			await engine.quit();
			visitor = new Visitor(await engine.start(), program.origin);
		}
		const usable = await visitor.open('/nl/');
		tell(`without a server usable after ${usable} ms${engine.remembers ? ', browser started anew' : ''}`);
		expect(usable).toBeLessThan(USABLE);
		if (engine.keeping === 'saved') {
			await until(
				() => visitor.press('[data-step="welcome"] [data-action="open"]'),
				(pressed) => pressed,
				'the list of maps'
			);
			await until(
				() => visitor.look(),
				({ step }) => step === 'finished',
				'the map is opened'
			);
			expect(await visitor.onTheMap()).toEqual(actors);
		} else {
			await visitor.press('[data-answer="start"]');
			await visitor.walkTo('domain-ask');
		}
		const missing = await visitor.tab.evaluate(
			() => [...document.images].filter((one) => one.complete && one.naturalWidth === 0).length
		);
		expect(missing).toBe(0);
	});
});

/** Takes note of every rule of the page that is broken from now on. */
function listen(tab: Tab): Promise<void> {
	return tab.evaluate(() => {
		const broken: string[] = [];
		Object.assign(window, { broken });
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
			broken.push(`${effectiveDirective} ${blockedURI}`)
		);
	});
}

const brokenRules = (tab: Tab) => tab.evaluate(() => (window as unknown as { broken: string[] }).broken);

const keepsAll = (tab: Tab) =>
	tab.evaluate(
		async () =>
			navigator.serviceWorker.controller !== null && (await caches.match('/kept-files')) !== undefined
	);

/** Asks for the picture as a person does, and looks at what the browser was given to save. */
async function takePicture(visitor: Visitor) {
	const { tab } = visitor;
	await tab.evaluate(() => {
		const make = URL.createObjectURL;
		URL.createObjectURL = (given: Blob | MediaSource) => {
			if (given instanceof Blob && given.type === 'image/png') Object.assign(window, { picture: given });
			return make.call(URL, given);
		};
	});
	await visitor.press('[data-action="png"]');
	await until(
		() => tab.evaluate(() => 'picture' in window),
		(came) => came,
		'the picture',
		60_000
	);
	return tab.evaluate(async () => {
		const { picture } = window as unknown as { picture: Blob };
		const { width, height } = await createImageBitmap(picture);
		const small = await createImageBitmap(picture, { resizeWidth: 248, resizeHeight: 175 });
		const pen = Object.assign(document.createElement('canvas'), { width: 248, height: 175 }).getContext(
			'2d'
		)!;
		pen.drawImage(small, 0, 0);
		const points = new Uint32Array(pen.getImageData(0, 0, 248, 175).data.buffer);
		const paper = points[0];
		return {
			width,
			height,
			size: picture.size,
			colours: new Set(points).size,
			inked: points.filter((point) => point !== paper).length / points.length
		};
	});
}

async function sizesIn(folder: string): Promise<readonly number[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.png'));
	return Promise.all(names.map(async (name) => (await readFile(join(folder, name))).length));
}
