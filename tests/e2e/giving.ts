/** Giving a part of one's map to somebody, through the screens: to whom, the ticks, the sheet, the way it goes. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { Finger, type Hand } from './hands';
import type { Resident } from './resident';

/** A file that was given away, as a test reads it. */
export interface GivenFile {
	readonly id: string;
	readonly document?: string;
	readonly map: {
		readonly title?: string;
		readonly actors?: readonly { readonly id: string; readonly name?: string; readonly ring?: number }[];
		readonly wishes?: readonly { readonly text: string }[];
		readonly nextSteps?: readonly { readonly text?: string }[];
		readonly guide?: object;
		readonly sharing?: readonly object[];
	};
	readonly photos?: Readonly<Record<string, object>>;
}

/** Somebody who gives a part of their map, with one kind of hand. */
export class Giver {
	readonly #resident: Resident;
	readonly #hand: Hand;

	constructor(resident: Resident, hand: Hand = new Finger()) {
		this.#resident = resident;
		this.#hand = hand;
	}

	get page(): Page {
		return this.#resident.page;
	}

	/** The sheet of what is given. */
	get sheet(): Locator {
		return this.page.locator('[data-give]');
	}

	/** From a place where the map may leave (a pause, say) to the ticks for a receiver. */
	async goTo(receiver: string): Promise<void> {
		await this.press('[data-fold="give"] > summary');
		await this.press(`[data-fold="give"] [data-answer="${receiver}"]`);
		await expect(this.#resident.screen).toHaveAttribute('data-step', 'complete-consent');
	}

	/** Ticks these, each in its open list, and goes on to the sheet. */
	async tick(...answers: readonly string[]): Promise<void> {
		for (const answer of answers) {
			const target = this.#resident.screen.locator(`[data-answer="${answer}"]`);
			await this.#hand.press(target);
			if ((await target.getAttribute('aria-pressed')) !== null)
				await expect(target).toHaveAttribute('aria-pressed', 'true');
		}
		await this.#hand.press(this.#resident.screen.locator('[data-action="next"]'));
		await this.sheet.waitFor();
	}

	/** Presses something, wherever it is. */
	async press(selector: string): Promise<void> {
		await this.#hand.press(this.page.locator(`${selector}:visible`).first());
	}

	/** The path of what is handed over when this is pressed on the sheet. */
	async take(action: string): Promise<string> {
		const downloaded = this.page.waitForEvent('download');
		await this.press(`[data-give] [data-action="${action}"]`);
		return (await downloaded).path();
	}

	/** The file that is given. */
	async takeFile(): Promise<GivenFile> {
		return JSON.parse(readFileSync(await this.take('save'), 'utf8')) as GivenFile;
	}

	/** Closes the sheet. */
	async close(): Promise<void> {
		await this.press('[data-give] [data-action="close"]');
		await expect(this.sheet).toHaveCount(0);
	}

	/** What is written down of what was given, the newest first: to whom, and how. */
	async records(): Promise<readonly string[]> {
		await this.press('[data-action="overview"]');
		await this.press('[data-action="records"]');
		const records = this.page.locator('[data-cover="records"]');
		await records.waitFor();
		const lines = await records
			.locator('[data-record]')
			.evaluateAll((found) =>
				(found as HTMLElement[]).map(({ dataset }) => `${dataset.record} ${dataset.format}`)
			);
		await this.press('[data-cover="records"] [data-action="close"]');
		await this.press('[data-step="overview"] [data-action="next"]');
		return lines;
	}
}
