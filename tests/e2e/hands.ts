/** Two ways in which somebody reaches what is on the screen: a finger, and the keys of a keyboard and nothing else. */
import { expect, type Locator, type Page } from '@playwright/test';

/** What a hand does. */
export interface Hand {
	/** Presses what can be pressed. */
	press(target: Locator): Promise<void>;
	/** Types a name into a field. */
	type(target: Locator, text: string): Promise<void>;
}

/** One finger. */
export class Finger implements Hand {
	async press(target: Locator): Promise<void> {
		await target.tap();
	}

	async type(target: Locator, text: string): Promise<void> {
		await target.tap();
		await target.fill(text);
	}
}

/** Tab, Enter and letters; what cannot be reached by Tab is not reached. */
export class Keys implements Hand {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	async press(target: Locator): Promise<void> {
		await this.reach(target);
		await this.#page.keyboard.press('Enter');
	}

	async type(target: Locator, text: string): Promise<void> {
		await this.reach(target);
		await this.#page.keyboard.type(text);
	}

	/** Goes on with Tab until the target has the focus. */
	async reach(target: Locator): Promise<void> {
		await target.waitFor();
		const isThere = () => target.evaluate((element) => element === document.activeElement);
		for (let stops = 0; stops < 150; stops++) {
			if (await isThere()) return;
			await this.#page.keyboard.press('Tab');
		}
		await expect(target, 'never got the focus').toBeFocused();
	}
}
