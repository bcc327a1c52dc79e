/**
 * A small map told quickly: two neighbours of one resident, and everything else skipped or answered with the first
 * answer. For tests that need to be somewhere in the guide, not for what a map says.
 */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { Resident, type Where } from './resident';

/** Who comes onto the short map, one in each of the first domains. */
export const NEIGHBOURS = ['Bakker Janssens', 'Samira'] as const;

/** What the short map is about. */
const DOMAINS = ['leisure', 'family-friends'];

const WAITING = { intervals: [20, 30, 50, 100, 200], timeout: 8000 };

/** Somebody who tells a short map. */
export class ShortMap extends Resident {
	readonly #answers: Readonly<Record<string, string>>;
	readonly #told = new Set<string>();

	/** `answers` says by step what is answered instead of the shortest way on. */
	constructor(page: Page, answers: Readonly<Record<string, string>> = {}) {
		super(page);
		this.#answers = { 'consent-device': 'yes', level: 'simple', 'evaluate-when': 'rounds', ...answers };
	}

	/** Goes on until the guide stands at `step` (or where `until` holds), looking around at every place on the way. */
	async walkTo(
		until: string | ((where: Where) => boolean),
		look: (where: Where) => Promise<void> = async () => {}
	): Promise<Where> {
		const isThere = typeof until === 'string' ? ({ step }: Where) => step === until : until;
		for (let screens = 0; screens < 400; screens++) {
			const where = await this.where();
			await look(where);
			if (isThere(where)) return where;
			if (where.step === 'finished') break;
			await this.goOn(where);
		}
		throw new Error('The guide never came there');
	}

	/** Answers the open question and waits for the next one. */
	async goOn(where: Where): Promise<void> {
		await this.#answer(where);
		await this.movesFrom(where);
	}

	/** Waits until the guide is somewhere else. */
	async movesFrom(before: Where): Promise<Where> {
		const message = `after ${before.place ?? before.step}`;
		await expect.poll(() => this.where(), { ...WAITING, message }).not.toEqual(before);
		return this.where();
	}

	/** Waits until the guide stands at this step. */
	async comesTo(step: string): Promise<Where> {
		await expect(this.screen).toHaveAttribute('data-step', step);
		return this.where();
	}

	/** Adds somebody by name at the open question. */
	async add(name: string): Promise<string> {
		this.#told.add(name);
		await this.type(name);
		const added = this.screen.locator('[data-added]').filter({ hasText: name });
		await expect(added).toHaveCount(1);
		return (await added.getAttribute('data-added'))!;
	}

	/** Comes back to the page as it was left, and waits until the guide is there. */
	async reload(): Promise<void> {
		await this.page.reload();
		await this.ready();
		await this.screen.waitFor();
	}

	/** Who stands on the map, by id, as the whole map's list says. */
	async onTheMap(): Promise<readonly string[]> {
		await this.press('map');
		const whole = this.page.locator('[data-whole-map]');
		await whole.locator('[data-action="list"]').click();
		await whole.locator('[data-map-list]').waitFor({ state: 'attached' });
		const lines = await whole
			.locator('[data-list-actor]')
			.evaluateAll((found) => found.map((line) => line.getAttribute('data-list-actor')!));
		await whole.locator('[data-action="close"]').click();
		await expect(whole).toHaveCount(0);
		return lines;
	}

	/** What the file holds that is taken along with the button on the screen. */
	async takeAlong(): Promise<TakenMap> {
		return JSON.parse(readFileSync(await this.takeAlongAs(), 'utf8')) as TakenMap;
	}

	/** The path of the file that is taken along with the button on the screen. */
	async takeAlongAs(): Promise<string> {
		const downloaded = this.page.waitForEvent('download');
		await this.press('save');
		return (await downloaded).path();
	}

	/** The sentence that says what is the matter. */
	get complaint(): Locator {
		return this.page.locator('[role="alert"]:visible');
	}

	async #answer(where: Where): Promise<void> {
		const own = this.#answers[where.step];
		if (own !== undefined) return this.answer(own);
		if (where.round !== undefined) {
			await this.screen.locator('[data-answer][aria-pressed]').first().click();
			return this.next();
		}
		switch (where.step) {
			case 'domain-ask': {
				if ((await this.screen.locator('[data-added]').count()) > 0) return this.next();
				const name = NEIGHBOURS.find((one) => !this.#told.has(one));
				if (name === undefined) return this.answer('none');
				await this.add(name);
				return this.next();
			}
			case 'start-direction':
				return this.answer('screen');
			case 'domain-filter':
				return this.#chooseDomains();
			default:
				return this.#shortest();
		}
	}

	async #chooseDomains(): Promise<void> {
		const chosen = await this.screen
			.locator('[data-answer][aria-pressed="true"]')
			.evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-answer')!));
		for (const domain of chosen) if (!DOMAINS.includes(domain)) await this.set(domain, false);
		for (const domain of DOMAINS) await this.set(domain);
		return this.next();
	}

	async #shortest(): Promise<void> {
		const skip = this.screen.locator('[data-action="skip"]:enabled');
		if ((await skip.count()) > 0) return skip.click();
		const next = this.screen.locator('[data-action="next"]');
		if ((await next.count()) > 0) return next.click();
		return this.screen.locator('[data-answer]:enabled').first().click();
	}
}

/** What tests read in a file that was taken along. */
export interface TakenMap {
	readonly version: number;
	readonly map: {
		readonly date: string;
		readonly home: Readonly<Record<string, unknown>>;
		readonly actors: readonly {
			readonly id: string;
			readonly name?: string;
			readonly domain?: string;
			readonly alsoIn?: readonly string[];
			readonly picture?: { readonly type: string; readonly photo?: string };
		}[];
		readonly strokes?: readonly unknown[];
		readonly wishes?: readonly { readonly text: string }[];
		readonly nextSteps?: readonly { readonly type: string; readonly text?: string }[];
		readonly guide: Readonly<Record<string, unknown>>;
	};
	readonly moments?: readonly { readonly date: string }[];
	readonly photos?: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}
