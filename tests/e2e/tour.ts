/**
 * A walk past every kind of screen: the start page and what opens from it, each question of the guide, the sheets and
 * makers that open from questions, the whole map with its tools and its list, the ways out, giving, locking, wiping,
 * and the pages to read. At each the visitor stands still and looks; what is looked for is the test's affair.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { Giver } from './giving';
import { ShortMap } from './shortMap';

/** Called at every screen, each by a name of its own: that of its question, or of what is open. */
export type Look = (screen: string) => Promise<void>;

const WITH_WORKER = {
	level: 'full',
	'with-whom': 'worker',
	'consent-helper': 'partly',
	'private-questions': 'together',
	'start-direction': 'walk-first'
};
/** What closes a sheet that lies over the page. */
const CLOSES = ['close', 'close-reader', 'close-codes', 'done', 'back']
	.map((action) => `[data-action="${action}"]`)
	.join();
const WORDS = 'kanariefiets brood kikker lamp';

/** Somebody who sees everything once. */
export class Tourist extends ShortMap {
	readonly #language: string;
	readonly #look: Look;
	readonly #seen = new Set<string>();

	constructor(page: Page, language: string, look: Look) {
		super(page, WITH_WORKER);
		this.#language = language;
		this.#look = look;
	}

	/** How many screens were looked at. */
	get screens(): number {
		return this.#seen.size;
	}

	/** Everything, in the order in which one thing needs another. */
	async seeAll(): Promise<void> {
		await this.readPages();
		await this.seeStart();
		await this.tellAll();
		await this.seeSheets();
		await this.seeMap();
		await this.seeBeside();
		await this.seeLock();
		await this.seeEnd();
	}

	/** The pages that are read rather than answered. */
	async readPages(): Promise<void> {
		for (const name of ['about', 'protection', 'workers']) {
			await this.page.goto(`/${this.#language}/${name}/`);
			await this.ready();
			await this.#see(name);
		}
	}

	/** The start page with an empty profile, and what opens from it. */
	async seeStart(): Promise<void> {
		await this.page.goto(`/${this.#language}/`);
		await this.ready();
		await this.#see('start');
		await this.press('reading');
		await this.#see('reading');
		await this.#close();
		await this.answer('resume');
		await this.#see('start-resume');
		await this.press('read-codes');
		await this.page.locator('[data-code-reader]').waitFor();
		await this.#see('code-reader');
		await this.#close();
		await this.press('prepare');
		await this.comesTo('prepare');
		await this.#see('prepare');
		await this.press('back');
		await this.comesTo('welcome');
	}

	/** Every question, and the sheets and makers on the way. */
	async tellAll(): Promise<void> {
		await this.begin(this.#language);
		await this.walkTo('finished', async ({ step, round }) => {
			const name = round === undefined ? step : `${step}:round`;
			if (this.#seen.has(name)) return;
			await this.#see(name);
			if (step === 'domain-ask') await this.#seeMakers();
			if (step === 'walk-prompts') await this.#catchSomething();
			if (step === 'wish') await this.#addOne('add', 'wish-text');
			if (step === 'next-step') await this.#addOne('offer', 'next-text');
			if (step === 'save-share') await this.#seeWaysOut();
		});
	}

	/** The sheets of somebody and of the map, and each question that opens from them. */
	async seeSheets(): Promise<void> {
		await this.press('settings');
		await this.comesTo('map-sheet');
		await this.#seeSheet('map-sheet');
		await this.press('next');
		await this.press('map');
		await this.#table('list');
		await this.page.locator('[data-list-actor]').first().click();
		await this.comesTo('actor-sheet');
		await this.#seeSheet('actor-sheet');
		await this.press('next');
	}

	/** The whole map: each tool, the panel of somebody, the form of a spot, the list, and looking at one thing. */
	async seeMap(): Promise<void> {
		await this.press('map');
		await this.page.locator('[data-whole-map] [data-surface]').waitFor();
		await this.#see('map');
		const tools = this.page.locator('[data-whole-map] [data-action^="tool-"]');
		for (const tool of await tools.evaluateAll((all) => all.map((one) => one.getAttribute('data-action')!))) {
			const button = this.page.locator(`[data-whole-map] [data-action="${tool}"]`);
			await button.click();
			await this.#see(`map-${tool}`);
			await button.click();
		}
		const actor = this.page.locator('[data-whole-map] [data-surface] [data-actor]').first();
		await actor.focus();
		await this.page.keyboard.press('Enter');
		await this.page.locator('[data-whole-map] [data-part="edit"]').waitFor();
		await this.#see('map-edit');
		for (const fold of await this.page
			.locator('[data-part="edit"] [aria-expanded="false"]')
			.evaluateAll((found) => found.map((one) => one.getAttribute('data-action')!))) {
			await this.page.locator(`[data-part="edit"] [data-action="${fold}"][aria-expanded]`).click();
		}
		await this.#see('map-edit-unfolded');
		await this.page.locator('[data-part="edit"] [data-action="edit-close"]').click();
		await this.#table('list');
		await this.#see('map-list');
		await this.page.locator('[data-action="list-change"]').first().click();
		await this.#see('map-list-change');
		await this.#table('outputs');
		await this.#see('map-outputs');
		await this.#table('close');
	}

	/** What is beside the line of questions: overview, review, pause, records, giving. */
	async seeBeside(): Promise<void> {
		await this.press('overview');
		await this.#see('overview');
		await this.press('records');
		await this.#see('records');
		await this.#close();
		await this.press('next');
		await this.press('pause');
		await this.#see('paused');
		const giver = new Giver(this);
		await giver.goTo('worker');
		await this.#see('complete-consent:ticks');
		await giver.tick('places');
		await this.#see('give');
		await giver.close();
		await this.press('look-away');
		await this.#see('look-away');
		await this.#above.locator('[data-action="next"]').click();
	}

	/** A lock: its sheet before and after, the warning of a wrong word, and the door. */
	async seeLock(): Promise<void> {
		await this.press('settings');
		await this.comesTo('map-sheet');
		await this.press('lock');
		const sheet = this.page.locator('[data-cover="lock"]');
		await sheet.locator('[data-answer="own"]').check();
		await this.#see('lock');
		await sheet.locator('[data-answer="secret"]').last().fill(WORDS);
		await sheet.locator('[data-answer="secret-again"]').fill(WORDS);
		await sheet.locator('[data-answer="written"]').check();
		await sheet.locator('[data-action="put-lock"]').click();
		await expect(sheet).toHaveAttribute('data-lock', 'on');
		await this.#see('lock-on');
		await sheet.locator('[data-action="shut"]').click();
		await this.comesTo('locked');
		await this.page.locator('[data-answer="secret"]').fill('iets anders dan dat');
		await this.page.locator('[data-action="unlock"]').click();
		await expect(this.complaint).toBeVisible();
		await this.#see('locked');
		await this.page.locator('[data-action="leave-locked"]').click();
		await this.comesTo('welcome');
	}

	/** The start page with a map on the device, wiping everything, and the calendar of who left at once. */
	async seeEnd(): Promise<void> {
		await this.#see('start-with-maps');
		await this.press('wipe-device');
		await this.#see('wipe-device');
		await this.#close();
		await this.press('exit');
		await this.page.waitForURL(/\/away\/$/);
		await this.#see('away');
	}

	async #seeWaysOut(): Promise<void> {
		for (const fold of ['choose', 'more', 'take-home', 'lock'])
			await this.page.locator(`main [data-fold="${fold}"] > summary:visible`).first().click();
		await this.#see('save-share:unfolded');
		await this.press('show-codes');
		await this.page.locator('dialog[open]').last().waitFor();
		await this.#see('codes');
		await this.#close();
		await this.answer('wipe');
		await this.#see('wipe');
		await this.#close();
	}

	async #seeMakers(): Promise<void> {
		for (const making of ['photo', 'voice', 'drawing', 'pictogram']) {
			await this.screen.locator(`[data-answer="${making}"], [data-action="${making}"]`).first().click();
			await this.page.locator('[data-maker]').waitFor();
			await this.#see(`make-${making}`);
			await this.#close();
		}
		await this.press('help');
		await this.#see('domain-ask:help');
	}

	/** Caught outside: it has a name and a place to be asked for later. */
	async #catchSomething(): Promise<void> {
		await this.answer('note');
		await this.screen.locator('[data-answer="text"]').fill('Soep');
		await this.press('add');
	}

	/** A wish or a next step, so that what is asked about one is seen too. */
	async #addOne(answer: string, field: string): Promise<void> {
		await this.answer(answer);
		await this.#see(field);
		await this.type('Soep', field);
	}

	/** A sheet, and each question that opens from one of its rows. */
	async #seeSheet(step: string): Promise<void> {
		await this.#see(step);
		const rows = await this.screen
			.locator('[data-field]:has([data-action="open"])')
			.evaluateAll((found) => found.map((row) => row.getAttribute('data-field')!));
		for (const row of rows) {
			await this.screen.locator(`[data-field="${row}"] [data-action="open"]`).click();
			await expect(this.screen).not.toHaveAttribute('data-step', step);
			await this.#see(`${step}:${row}`);
			await this.press('back');
			await this.comesTo(step);
		}
	}

	async #table(action: string): Promise<void> {
		await this.page.locator(`[data-whole-map] [data-action="${action}"]`).first().click();
	}

	/** The uppermost of what lies over the page. */
	get #above(): Locator {
		return this.page.locator('dialog[open]').last();
	}

	async #close(): Promise<void> {
		await this.#above.locator(CLOSES).first().click();
		await expect(this.page.locator('dialog[open]')).toHaveCount(0);
	}

	async #see(name: string): Promise<void> {
		if (this.#seen.has(name)) return;
		this.#seen.add(name);
		await this.#look(name);
	}
}
