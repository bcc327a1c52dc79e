/** How somebody reaches what is on the screen: a mouse, a finger, or the keys of a keyboard and nothing else. */
import { expect, type Locator, type Page } from '@playwright/test';

/** What a hand does. */
export interface Hand {
	/** Presses what can be pressed. */
	press(target: Locator): Promise<void>;
	/** Types a name into a field. */
	type(target: Locator, text: string): Promise<void>;
}

/** A mouse, and a keyboard to type names with. */
export class Mouse implements Hand {
	async press(target: Locator): Promise<void> {
		await target.click();
	}

	async type(target: Locator, text: string): Promise<void> {
		await target.fill(text);
	}
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

/** A finger that is laid down, lies still for `still` ms, goes to another place and is lifted: real touches. */
export async function drag(
	page: Page,
	from: { readonly x: number; readonly y: number },
	to: { readonly x: number; readonly y: number },
	still = 0
): Promise<void> {
	const device = await page.context().newCDPSession(page);
	const touch = (type: string, points: readonly { x: number; y: number }[]) =>
		device.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] } as never);
	const STEPS = 12;
	await touch('touchStart', [{ ...from }]);
	await page.waitForTimeout(still);
	for (let step = 1; step <= STEPS; step++) {
		const share = step / STEPS;
		await touch('touchMove', [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }]);
	}
	await touch('touchEnd', []);
	await device.detach();
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

	/** Goes on with Tab until the target has the focus, or back with Shift where it lies behind. */
	async reach(target: Locator): Promise<void> {
		await target.waitFor();
		const isThere = () => target.evaluate((element) => element === document.activeElement);
		const { isBehind, between } = await target.evaluate((element) => {
			const stops = [
				...document.querySelectorAll('a[href], button:enabled, input:enabled, summary, [tabindex="0"]')
			];
			const seen = stops.filter((one) => one.checkVisibility({ visibilityProperty: true }));
			const follows = (one: Element, other: Element) =>
				(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
			const now = document.activeElement ?? document.body;
			const isBehind = now !== document.body && follows(element, now);
			const [first, last] = isBehind ? [element, now] : [now, element];
			return { isBehind, between: seen.filter((one) => follows(first, one) && follows(one, last)).length };
		});
		const key = isBehind ? 'Shift+Tab' : 'Tab';
		// Most of the way without looking, as fingers go.
		for (let stops = 0; stops < between - 2; stops++) await this.#page.keyboard.press(key);
		for (let stops = 0; stops < 150; stops++) {
			if (await isThere()) return;
			await this.#page.keyboard.press(key);
		}
		await expect(target, 'never got the focus').toBeFocused();
	}
}
