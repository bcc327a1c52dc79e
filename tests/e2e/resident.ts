/**
 * A resident at the screen, for tests in every language: it reads where the guide is and answers by the screen's
 * contract (`data-step`, `data-answer`, `data-action`), never by words.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { Mouse, type Hand } from './hands';

/** Where the guide is, as the screen says. */
export interface Where {
	readonly step: string;
	readonly domain?: string;
	readonly actor?: string;
	readonly round?: string;
	/** The place in the guide: another one for each wish, each actor, each round. */
	readonly place?: string;
}

/** Somebody who uses the program, with one kind of hand. */
export class Resident {
	readonly page: Page;
	readonly hand: Hand;

	constructor(page: Page, hand: Hand = new Mouse()) {
		this.page = page;
		this.hand = hand;
	}

	/** Comes to the start page of a language with an empty profile, and begins a map. */
	async begin(language: string): Promise<void> {
		await this.page.goto(`/${language}/`);
		await this.ready();
		await this.answer('start');
		await expect(this.screen).toHaveAttribute('data-step', 'consent-device');
	}

	/** Waits until the page answers to taps. */
	async ready(): Promise<void> {
		await this.page.locator('html[data-ready]').waitFor();
	}

	/** The open question's container. */
	get screen(): Locator {
		return this.page.locator('main [data-step], main[data-step], [data-step]').first();
	}

	/** Where the guide is now. */
	async where(): Promise<Where> {
		const data = await this.screen.evaluate((element) => ({ ...(element as HTMLElement).dataset }));
		return {
			step: data.step ?? '',
			...(data.domain ? { domain: data.domain } : {}),
			...(data.actor ? { actor: data.actor } : {}),
			...(data.round ? { round: data.round } : {}),
			...(data.place ? { place: data.place } : {})
		};
	}

	/** Gives the answer with this key. */
	async answer(key: string): Promise<void> {
		await this.hand.press(this.screen.locator(`[data-answer="${key}"]`).first());
	}

	/** Makes sure that a switch-like answer is on or off. */
	async set(key: string, on = true): Promise<void> {
		const answer = this.screen.locator(`[data-answer="${key}"]`).first();
		if (((await answer.getAttribute('aria-pressed')) === 'true') !== on) await this.hand.press(answer);
	}

	/** Types into the question's own text field and hands it in. */
	async type(text: string, field?: string): Promise<void> {
		const within = field === undefined ? this.screen : this.screen.locator(`[data-field="${field}"]`);
		const input = within.locator('[data-answer="text"]').first();
		await this.hand.type(input, text);
		await input.press('Enter');
	}

	/** Opens a folded field. */
	async unfold(field: string): Promise<void> {
		const folded = this.screen.locator(
			`[data-field="${field}"] [data-action="unfold"][aria-expanded="false"]`
		);
		if ((await folded.count()) > 0) await this.hand.press(folded);
	}

	/** Goes on. */
	async next(): Promise<void> {
		await this.hand.press(this.screen.locator('[data-answer="next"], [data-action="next"]').first());
	}

	/** Presses a standing button. */
	async press(action: string): Promise<void> {
		await this.hand.press(this.page.locator(`[data-action="${action}"]:visible`).first());
	}

	/** Waits until everything is kept, or is known not to be. */
	async kept(): Promise<string | null> {
		const saved = this.page.locator('[data-saved]').first();
		await expect(saved).not.toHaveAttribute('data-saved', 'saving');
		return saved.getAttribute('data-saved');
	}
}
