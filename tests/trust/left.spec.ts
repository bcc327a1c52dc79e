/**
 * T15: whoever leaves at once, from whatever is on the screen, is covered within 100 ms; the way back and forward shows no
 * map, and nothing is asked of anybody else.
 */
import { expect, test, type Page } from '@playwright/test';
import { choosePicture, goodPicture } from '../e2e/pictures';
import { profile, program, useOwnDevice } from './device';
import { tellFigure } from './figure';
import { MARK, MarkedMap } from './marked';

/** Milliseconds from the press to a screen on which nothing of the program is seen. */
const GOAL = 100;

useOwnDevice({ started: true });

/** Somebody at a telephone with a marked map of this device, at the first question about names. */
class Leaver {
	readonly page: Page;
	readonly resident: MarkedMap;
	/** Moments at which nothing of the program was seen any more, in milliseconds since 1970. */
	readonly #covered: number[] = [];
	#pressed = 0;
	/** Every address that was asked for. */
	readonly asked: string[] = [];

	private constructor(page: Page) {
		this.page = page;
		this.resident = new MarkedMap(page, { 'consent-helper': 'partly' });
	}

	static async make(width = 360): Promise<Leaver> {
		const page = await profile.newPage();
		await page.setViewportSize({ width, height: 740 });
		page.setDefaultTimeout(15_000);
		const leaver = new Leaver(page);
		await leaver.#watch();
		await leaver.resident.beginAt(program.origin);
		await leaver.resident.tell('domain-filter');
		await leaver.resident.fillSheets();
		expect(await leaver.resident.kept()).toBe('saved');
		return leaver;
	}

	/** Opens a page of the program anew. */
	async visit(path: string): Promise<void> {
		await this.page.goto(program.origin + path);
		await this.resident.ready();
	}

	/** Opens the map from the list. */
	async openMap(): Promise<void> {
		await this.visit('/nl/');
		await this.page.locator('article [data-action="open"]').first().click();
		await expect(this.page.locator('[data-saved="saved"]')).toHaveCount(1);
	}

	/** Leaves by the button, or by Shift three times; gives how long it took until nothing was seen. */
	async leave(how: 'button' | 'keys'): Promise<number> {
		this.#covered.length = 0;
		if (how === 'button')
			await this.page
				.locator('[data-action="exit"]:visible')
				.nth(await this.#topmost())
				.click();
		else for (let times = 0; times < 3; times++) await this.page.keyboard.press('Shift');
		await expect(this.page).toHaveURL(/\/away\/$/);
		await expect(this.page.locator('[data-calendar]:visible')).toHaveCount(1);
		await expect.poll(() => this.#covered.length).toBeGreaterThan(0);
		return Math.min(...this.#covered) - this.#pressed;
	}

	/** Which of the ways out on the screen can be pressed: of the page's and those of dialogs over it the one on top. */
	async #topmost(): Promise<number> {
		const isOnTop = (link: Element) => {
			const { x, y, width, height } = link.getBoundingClientRect();
			return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
		};
		let onTop: readonly boolean[] = [];
		// While a sheet opens, for a frame neither the page's way out nor its own lies on top.
		await expect
			.poll(
				async () => {
					const links = await this.page.locator('[data-action="exit"]:visible').all();
					onTop = await Promise.all(links.map((link) => link.evaluate(isOnTop)));
					return onTop.filter(Boolean).length;
				},
				{ message: 'exactly one way out can be pressed', intervals: [50], timeout: 1000 }
			)
			.toBe(1);
		return onTop.indexOf(true);
	}

	/** How often a map, or a word of it, is seen while going back and forth in the history. */
	async mapsOnTheWay(): Promise<number> {
		let seen = 0;
		for (const way of ['goBack', 'goBack', 'goForward', 'goBack', 'goForward'] as const) {
			await this.page[way]({ timeout: 1000 }).catch(() => undefined);
			// Long enough for a page to begin and to go again.
			await this.page.waitForTimeout(250);
			const words = await this.page.getByText(MARK).and(this.page.locator(':visible')).count();
			const drawings = await this.page.locator('[data-map-view]:visible, [data-actor]:visible').count();
			seen += words + drawings;
		}
		return seen;
	}

	async #watch(): Promise<void> {
		this.page.on('request', (request) => this.asked.push(request.url()));
		await this.page.exposeFunction('tellPress', (at: number) => (this.#pressed = at));
		await this.page.exposeFunction('tellCovered', (at: number) => this.#covered.push(at));
		await this.page.addInitScript(() => {
			const { tellPress, tellCovered } = window as unknown as Record<string, (at: number) => void>;
			const now = () => performance.timeOrigin + performance.now();
			const isCovered = () => document.elementFromPoint(180, 300)?.closest('[data-cover="away"]');
			const look = () =>
				requestAnimationFrame(() => (isCovered() ? setTimeout(() => tellCovered!(now())) : look()));
			const begin = ({ timeStamp }: Event) => {
				tellPress!(performance.timeOrigin + timeStamp);
				look();
			};
			addEventListener(
				'click',
				(event) => (event.target as Element).closest('[data-action="exit"]') && begin(event),
				{ capture: true }
			);
			addEventListener('keyup', (event) => event.key === 'Shift' && begin(event), { capture: true });
			if (location.pathname.endsWith('/away/'))
				new PerformanceObserver((list) => {
					for (const { startTime } of list.getEntries()) tellCovered!(performance.timeOrigin + startTime);
				}).observe({ type: 'paint', buffered: true });
		});
	}
}

/** Every kind of screen: how one gets there from the start page. */
const onPage = (path: string, open?: (leaver: Leaver) => Promise<void>) => async (leaver: Leaver) => {
	await leaver.visit(path);
	await open?.(leaver);
};
const onMap = (open?: (leaver: Leaver) => Promise<void>) => async (leaver: Leaver) => {
	await leaver.openMap();
	await open?.(leaver);
};
const press =
	(...actions: readonly string[]) =>
	async ({ page }: Leaver) => {
		for (const action of actions) await page.locator(`[data-action="${action}"]:visible`).last().click();
	};
const atStep =
	(phase: string, step: string, then?: (leaver: Leaver) => Promise<void>) => async (leaver: Leaver) => {
		await press('overview')(leaver);
		const slot = leaver.page.locator(`[data-slot="${step}"]`);
		const group = leaver.page.locator(`details:has([data-slot="${step}"])`);
		if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
		await slot.click();
		await leaver.resident.comesTo(step);
		await then?.(leaver);
	};
const answer = (key: string) => (leaver: Leaver) => leaver.resident.answer(key);

const SCREENS: Readonly<Record<string, (leaver: Leaver) => Promise<void>>> = {
	'the start page': onPage('/nl/'),
	'the start page in English': onPage('/en/'),
	'the sample map': onPage('/nl/', async ({ page }) => {
		await page.locator('[data-answer="example"]').click();
		await page.locator('[data-example]').first().click();
		await page.locator('[data-whole-map]').waitFor();
	}),
	'the preparation': onPage('/nl/', press('prepare')),
	'how I like to read': onPage('/nl/', press('reading')),
	'wiping everything': onPage('/nl/', press('wipe-device')),
	'a file with a lock': onPage('/nl/', async ({ page }) => {
		const buffer = Buffer.from('age-encryption.org/v1\n-> scrypt x 15\n');
		await page
			.locator('[data-answer="map-file"]')
			.setInputFiles({ name: 'a.age', mimeType: 'application/octet-stream', buffer });
		await page.locator('[data-unlock]').waitFor();
	}),
	about: onPage('/nl/about/'),
	protection: onPage('/nl/protection/'),
	workers: onPage('/nl/workers/'),
	'the open question': onMap(),
	'the whole map': onMap(press('map')),
	'the list': onMap(press('map', 'list')),
	'the ways out': onMap(press('map', 'outputs')),
	'what will come out, large': onMap(press('map', 'outputs', 'preview')),
	'what is looked for': onMap(press('map', 'tool-look')),
	'the overview': onMap(press('overview')),
	'all that was said': onMap(press('overview', 'review')),
	'a pause': onMap(press('pause')),
	'the sheet of the map': onMap(press('settings')),
	'the sheet of somebody': onMap(async ({ page, resident }) => {
		await press('map', 'list')({ page } as Leaver);
		await page.locator('[data-whole-map] button[data-list-actor]').first().click();
		await resident.comesTo('actor-sheet');
	}),
	'a photo': onMap(
		atStep('1', 'home-picture', async ({ page, resident }) => {
			await resident.answer('photo');
			await choosePicture(page, goodPicture());
		})
	),
	'a drawing': onMap(atStep('1', 'home-picture', answer('draw'))),
	'a pictogram': onMap(atStep('1', 'home-picture', answer('pictogram'))),
	'wiping the map': onMap(atStep('8', 'save-share', answer('wipe')))
};
const SHORT = ['the start page', 'the open question', 'what will come out, large'];

/** Leaves every one of these screens, and goes back and forth afterwards. */
async function leaveFrom(names: readonly string[]): Promise<void> {
	const leaver = await Leaver.make();
	let slowest = { name: '', took: 0 };
	let maps = 0;
	for (const [at, name] of names.entries()) {
		await SCREENS[name]!(leaver);
		const took = await leaver.leave(at % 2 === 0 ? 'button' : 'keys');
		if (took > slowest.took) slowest = { name, took };
		const seen = await leaver.mapsOnTheWay();
		expect(seen, `a map on the way back from ${name}`).toBe(0);
		maps += seen;
	}
	const elsewhere = leaver.asked.filter(
		(address) => /^http/.test(address) && !address.startsWith(program.origin)
	);
	tellFigure(
		'T15',
		`cover on ${names.length} screens, the slowest (${slowest.name}) after`.replace(/[()]/g, ''),
		`${Math.round(slowest.took)} ms`,
		`${GOAL} ms`
	);
	tellFigure('T15', 'maps seen on the way back and forward', maps, 0);
	tellFigure('T15', 'requests to anybody else', elsewhere.length, 0);
	expect(elsewhere).toEqual([]);
	// Other work on this machine must not fail a short run; the goal itself is held by the long one.
	expect(slowest.took).toBeLessThan(names.length === SHORT.length ? 4 * GOAL : GOAL);
}

test('T15: the cover comes at once, and the way back shows no map', async () => {
	test.setTimeout(120_000);
	await leaveFrom(SHORT);
});

test('@trust T15: on every screen of the program', async () => {
	test.setTimeout(400_000);
	await leaveFrom(Object.keys(SCREENS));
});
