/** Somebody who makes a small map in any browser, by the screen's contract and never by words. */
import { until, type Tab } from './engine';

/** Who comes onto the map. */
export const NEIGHBOURS = ['Bakker Janssens', 'Samira', 'De bib'] as const;

const ANSWERS: Readonly<Record<string, string>> = {
	'consent-device': 'yes',
	level: 'simple',
	'evaluate-when': 'rounds',
	'start-direction': 'screen'
};

/** What the page shows, read at once. */
export interface Seen {
	readonly step: string;
	readonly place: string;
	readonly round: boolean;
	readonly saved: string | undefined;
	/** How many have been added at the open question. */
	readonly added: number;
	readonly ready: boolean;
}

/** A visitor with one tab. */
export class Visitor {
	readonly tab: Tab;
	readonly origin: string;
	#told = 0;
	/** How many screens were answered. */
	screens = 0;

	constructor(tab: Tab, origin: string) {
		this.tab = tab;
		this.origin = origin;
	}

	/** Opens an address of the program; resolves, with how many milliseconds it took, once the page takes answers. */
	async open(path: string): Promise<number> {
		const start = Date.now();
		await this.tab.go(this.origin + path);
		await until(
			() => this.look(),
			({ ready }) => ready,
			`${path} is awake`
		);
		return Date.now() - start;
	}

	/** Where the guide is. */
	look(): Promise<Seen> {
		return this.tab.evaluate(() => {
			const screen = document.querySelector<HTMLElement>('[data-step]');
			const { step = '', place = '', round } = screen?.dataset ?? {};
			return {
				step,
				place: `${step} ${place} ${round ?? ''} ${screen?.dataset.actor ?? ''}`,
				round: round !== undefined,
				saved: document.querySelector<HTMLElement>('[data-saved]')?.dataset.saved,
				added: screen?.querySelectorAll('[data-added]').length ?? 0,
				ready: document.documentElement.dataset.ready !== undefined
			};
		});
	}

	/** Presses the first of these that can be seen and pressed; false when there is none. */
	async press(...selectors: readonly string[]): Promise<boolean> {
		for (const selector of selectors) if (await this.#pressOne(selector)) return true;
		return false;
	}

	/** A page that is just being drawn may take the button away under the finger; then it is looked for again. */
	async #pressOne(selector: string): Promise<boolean> {
		for (let tries = 1; await this.#aim(selector); tries++)
			try {
				await this.tab.press('[data-aimed]');
				return true;
			} catch (error) {
				if (tries === 3) throw error;
			}
		return false;
	}

	/** Answers until the guide stands at this step. */
	async walkTo(step: string): Promise<void> {
		for (let screens = 0; screens < 120; screens++) {
			const seen = await this.look();
			if (seen.step === step) return;
			await this.#answer(seen);
			this.screens += 1;
			await until(
				() => this.look(),
				({ place }) => place !== seen.place,
				`after ${seen.place}`
			);
		}
		throw new Error(`The guide never came to ${step}`);
	}

	/** Waits until what was said is kept, or is known to be in memory only. */
	async kept(): Promise<string | undefined> {
		return (
			await until(
				() => this.look(),
				({ saved }) => saved !== 'saving',
				'keeping'
			)
		).saved;
	}

	/** The ids of those who stand in the drawing of the whole map. */
	async onTheMap(): Promise<readonly string[]> {
		await this.press('[data-action="map"]');
		const inDrawing = () =>
			this.tab.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('[data-whole-map] svg [data-actor]')].map(
					({ dataset }) => dataset.actor!
				)
			);
		const actors = await until(inDrawing, (found) => found.length > 0, 'the whole map');
		await this.press('[data-whole-map] [data-action="close"]');
		return [...new Set(actors)].sort();
	}

	/** Marks the first thing that fits and can be seen and pressed. */
	#aim(selector: string): Promise<boolean> {
		return this.tab.evaluate((wanted) => {
			document.querySelector('[data-aimed]')?.removeAttribute('data-aimed');
			const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
				(one) => one.getClientRects().length > 0 && !(one as HTMLButtonElement).disabled
			);
			found?.setAttribute('data-aimed', '');
			found?.scrollIntoView({ block: 'center' });
			return found !== undefined;
		}, selector);
	}

	async #answer(seen: Seen): Promise<void> {
		const own = ANSWERS[seen.step];
		if (own !== undefined && (await this.press(`[data-step] [data-answer="${own}"]`))) return;
		if (seen.round) {
			await this.press('[data-step] [data-answer][aria-pressed]');
			await this.press('[data-answer="next"]', '[data-action="next"]');
			return;
		}
		if (seen.step === 'domain-ask') return this.#tell(seen);
		const isOn = await this.press(
			'[data-action="skip"]',
			'[data-action="next"]',
			'[data-step] [data-answer="next"]',
			'[data-step] [data-answer]'
		);
		if (!isOn) throw new Error(`There is no way on from ${seen.place}`);
	}

	async #tell({ added }: Seen): Promise<void> {
		const name = NEIGHBOURS[this.#told];
		if (name === undefined) return void (await this.press('[data-answer="none"]', '[data-action="skip"]'));
		this.#told += 1;
		await this.#aim('[data-step] [data-answer="text"]');
		await this.tab.type('[data-aimed]', name);
		await this.press('[data-step] [data-action="add"]');
		await until(
			() => this.look(),
			(now) => now.added > added,
			`${name} is added`
		);
		await this.press('[data-answer="next"]', '[data-action="next"]');
	}
}
