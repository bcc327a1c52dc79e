/**
 * A map of which every word, picture and file bears a mark that stands nowhere in the program, told through the screens:
 * whatever a browser writes of it can be looked for.
 */
import { crc32 } from 'node:zlib';
import type { Page } from '@playwright/test';
import { choosePicture, finishMaking, noisyPng, type ChosenFile } from '../e2e/pictures';
import type { Where } from '../e2e/resident';
import { ShortMap } from '../e2e/shortMap';

/** Stands in everything that is told to the map, and nowhere else. */
export const MARK = 'KANARIE';

const text = (where: string) => `${MARK}-${where}-Samira`;

/** A picture with the mark in its name and in what a camera would write into it. */
function markedPicture(): ChosenFile {
	const png = noisyPng(64);
	const body = Buffer.from(`tEXtComment\0${text('exif')}`, 'latin1');
	const chunk = Buffer.alloc(body.length + 8);
	chunk.writeUInt32BE(body.length - 4);
	body.copy(chunk, 4);
	chunk.writeUInt32BE(crc32(body), body.length + 4);
	const afterHead = 8 + 25;
	return {
		name: `${text('foto')}.png`,
		mimeType: 'image/png',
		buffer: Buffer.concat([png.subarray(0, afterHead), chunk, png.subarray(afterHead)])
	};
}

/** Somebody who writes the mark wherever one can write. */
export class MarkedMap extends ShortMap {
	readonly #marked = new Set<string>();
	/** The texts that were typed. */
	readonly typed: string[] = [];

	constructor(page: Page, answers: Readonly<Record<string, string>> = {}) {
		super(page, answers);
	}

	/** Begins at the start page of a language of the program at `origin`. */
	async beginAt(origin: string, language = 'nl'): Promise<void> {
		await this.page.goto(`${origin}/${language}/`);
		await this.ready();
		await this.answer('start');
		await this.comesTo('consent-device');
	}

	/** Goes on until the guide stands at `step`, leaving a mark at every question that takes one. */
	async tell(step: string): Promise<void> {
		for (let screens = 0; screens < 400; screens++) {
			const where = await this.where();
			if (where.step === step) return;
			if (where.step === 'finished') break;
			const place = where.place ?? where.step;
			if (this.#marked.has(place)) {
				await this.goOn(where);
				continue;
			}
			this.#marked.add(place);
			await this.#leaveMark(where);
		}
		throw new Error(`The guide never came to ${step}`);
	}

	/** Opens the sheet of somebody on the map, then the map's own, and writes into every field of both. */
	async fillSheets(): Promise<void> {
		await this.press('map');
		await this.page.locator('[data-whole-map] [data-action="list"]').click();
		await this.page.locator('[data-whole-map] button[data-list-actor]').first().click();
		await this.comesTo('actor-sheet');
		await this.fillSheet();
		await this.next();
		await this.press('settings');
		await this.comesTo('map-sheet');
		await this.fillSheet();
		await this.next();
	}

	/** Says something in every field of the open sheet. */
	async fillSheet(): Promise<void> {
		const { step } = await this.where();
		const fields = await this.screen
			.locator('[data-field]')
			.evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.field!));
		for (const field of fields) {
			await this.unfold(field);
			const input = this.screen
				.locator(`[data-field="${field}"] [data-answer="text"]:not([type="date"])`)
				.first();
			if (!(await input.isVisible())) continue;
			const words = text(`${step}-${field}`);
			await input.fill(words);
			await input.press('Enter');
			this.typed.push(words);
		}
	}

	async #leaveMark(where: Where): Promise<void> {
		switch (where.step) {
			case 'home-picture':
				await this.answer('photo');
				await choosePicture(this.page, markedPicture());
				await finishMaking(this.page);
				return void (await this.movesFrom(where));
			case 'home-name':
				await this.answer('own');
				await this.#write('home-own');
				await this.next();
				return void (await this.movesFrom(where));
			case 'wish':
				await this.answer('add');
				await this.#write('wish-text');
				await this.next();
				return void (await this.movesFrom(where));
			case 'first-thoughts':
			case 'domain-ask': {
				if ((await this.screen.locator('[data-added]').count()) === 0) await this.#write();
				return;
			}
		}
	}

	/** Writes the mark into a field, or the question's own. */
	async #write(field?: string): Promise<void> {
		const words = text(field ?? (await this.where()).domain ?? 'gedachte');
		await this.type(words, field);
		this.typed.push(words);
	}
}
