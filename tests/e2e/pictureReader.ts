/**
 * Somebody who does not read. Every word on the screen is made invisible; what this person knows are pictures, where they
 * stand, and what was taken up before. They press by pointing at a picture, and know no name, no role and no attribute.
 */
import { expect, type Locator, type Page } from '@playwright/test';

/** What this person answers to a question that they know by its picture: one picture, or one after another. */
export type Taste = Readonly<Record<string, string | readonly string[]>>;

const ONWARDS = '23E9';
const OVER = '23ED';
const PICK = '1F5BC';
const NOBODY = '2796';

/** Somebody at the screen who goes by pictures. */
export class PictureReader {
	readonly #page: Page;
	readonly #taste: Taste;
	/** How many they still want to put on the map. */
	#toAdd: number;
	#pictures = 0;

	constructor(page: Page, taste: Taste, toAdd: number) {
		this.#page = page;
		this.#taste = taste;
		this.#toAdd = toAdd;
	}

	/** Takes every word off the page from now on, also those of fields and of names. */
	async hideWords(): Promise<void> {
		await this.#page.addInitScript(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(`
				*, ::placeholder { -webkit-text-fill-color: transparent !important; text-decoration: none !important }
				svg text { visibility: hidden !important }
			`);
			document.adoptedStyleSheets = [sheet];
		});
	}

	/** The words that can still be seen. */
	async seenWords(): Promise<readonly string[]> {
		return this.#page.evaluate(() => {
			const found: string[] = [];
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const parent = walker.currentNode.parentElement!;
				const { webkitTextFillColor: ink, visibility } = getComputedStyle(parent);
				const isShown = parent.checkVisibility() && visibility === 'visible' && !/, 0\)$/.test(ink);
				if (isShown) found.push((walker.currentNode.textContent ?? '').trim());
			}
			return found.filter((text) => text !== '');
		});
	}

	/** Presses what bears this picture; the uppermost sheet first. */
	async tap(picture: string): Promise<void> {
		await this.#bearing(picture).first().tap();
	}

	/** Does what seems right at the screen as it looks. */
	async goOn(): Promise<void> {
		const question = await this.#question();
		const known = this.#taste[question];
		const faces = this.#page.locator('main button[aria-pressed="false"]:has(.face)');
		if (known !== undefined) for (const picture of [known].flat()) await this.tap(picture);
		else if ((await faces.count()) > 0) await faces.first().tap();
		else if ((await this.#sees(PICK)) && this.#toAdd > 0) await this.#addByPicture();
		else if (await this.#sees(NOBODY)) return this.tap(NOBODY);
		else if (await this.#sees(OVER)) return this.tap(OVER);
		if ((await this.#question()) === question && (await this.#sees(ONWARDS))) await this.tap(ONWARDS);
	}

	async #addByPicture(): Promise<void> {
		await this.tap(PICK);
		const pictures = this.#page.locator('dialog[open] li img');
		await pictures.nth(this.#pictures++).tap();
		await this.tap(ONWARDS);
		await expect(this.#page.locator('dialog[open]')).toHaveCount(0);
		this.#toAdd -= 1;
	}

	/** The picture beside the question; empty where no question is open. */
	async #question(): Promise<string> {
		const sign = this.#page.locator('main .signs img').first();
		if ((await sign.count()) === 0) return '';
		return ((await sign.getAttribute('src')) ?? '').split('/').pop()!.replace('.svg', '');
	}

	async #sees(picture: string): Promise<boolean> {
		return (await this.#bearing(picture).count()) > 0;
	}

	#bearing(picture: string): Locator {
		const above = this.#page.locator('dialog[open]');
		const all = `:is(button:enabled, a, summary):visible img[src$="/${picture}.svg"]`;
		return above.locator(all).or(this.#page.locator(`body:not(:has(dialog[open])) main ${all}`));
	}
}
