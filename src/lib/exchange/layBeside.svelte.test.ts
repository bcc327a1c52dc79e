import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadLanguage, speaker } from '$lib/i18n/words';
import { DOMAIN_PICTOGRAMS } from '$lib/flows/domains';
import { layout } from '$lib/layout/layout';
import { Placed } from '$lib/layout/placed';
import { actor, aMap } from '$lib/model/building';
import { sheetWords } from '$lib/views/map/sheetWords';
import { isLayingReady, layBeside, readyLaying } from './layBeside';

const MAP = aMap()
	.with(
		...Array.from({ length: 30 }, (_, at) =>
			actor(`a${at}`)
				.name(`Buur ${at}`)
				.ring(((at % 4) + 1) as 1)
		)
	)
	.build();

async function wordsOf(lang: 'nl' | 'ar') {
	await loadLanguage(lang);
	return sheetWords({ say: speaker(lang) }, MAP, DOMAIN_PICTOGRAMS);
}

afterEach(() => vi.unstubAllGlobals());

describe('a map that is laid out beside the page', () => {
	it.each(['nl', 'ar'] as const)('is laid out as the page would have (%s)', async (lang) => {
		const words = await wordsOf(lang);
		readyLaying();
		expect(await layBeside(MAP, words, new Placed())).toEqual(layout(MAP, words));
	});

	it('leaves the page what it found, so that the next layout need not look for it', async () => {
		const words = await wordsOf('nl');
		const placed = new Placed();
		readyLaying();
		const scene = await layBeside(MAP, words, placed);
		const found = placed.found.map(([key]) => key);
		expect(found).not.toEqual([]);
		expect(layout(MAP, words, { placed })).toEqual(scene);
		// Nothing new was looked for.
		expect(placed.found.map(([key]) => key).sort()).toEqual(found.sort());
	});

	it('stands ready once, and not where no worker can be had: then the page lays out', async () => {
		const words = await wordsOf('nl');
		expect(isLayingReady()).toBe(false);
		readyLaying();
		expect(isLayingReady()).toBe(true);
		const scene = await layBeside(MAP, words, new Placed());
		expect(isLayingReady()).toBe(false);
		vi.stubGlobal('Worker', undefined);
		readyLaying();
		expect(isLayingReady()).toBe(false);
		expect(await layBeside(MAP, words, new Placed())).toEqual(scene);
	});
});
