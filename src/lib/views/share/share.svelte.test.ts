import { giftFor } from '$lib/flows/consent';
import { receiverKey } from '$lib/flows/plan';
import { speaker } from '$lib/i18n/words';
import type { NeighbourhoodMap, Share } from '$lib/model/map';
import { sharedMap } from '$lib/model/sharedMap';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Resident } from '../../../../tests/guide/resident';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { show } from '../../../../tests/views/show';
import { TO_GIVE } from '../guide/guide.examples';
import { pageContent } from '../output/pageContent';
import GiveSheet from './GiveSheet.svelte';
import GiveTo from './GiveTo.svelte';
import ShareRecords from './ShareRecords.svelte';

const NOBODY = new Set<string>();
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
/** What one reads, without the marks that keep a name's direction to itself. */
const textOf = (one: HTMLElement) =>
	one.textContent
		.replace(/[\u2068\u2069]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
const press = (selector: string) => userEvent.click(find(selector));
const ofThePage = /^(region|page-has-heading-one|landmark|heading-order)/;
const barriersHere = async () => (await barriers()).filter((one) => !ofThePage.test(one));

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('the ticks', () => {
	const open = async (answers: Readonly<Record<string, string | readonly string[]>> = {}) => {
		const resident = new Resident({ ...TO_GIVE, guide: { ...TO_GIVE.guide, answers } });
		resident.go({ type: 'EDITED', slot: receiverKey('team') });
		show(AtTheGuide, { resident, heard: [] });
		await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
		return resident;
	};
	const pressed = () => all('[data-step] [aria-pressed="true"]').map(({ dataset }) => dataset.answer);

	it('are none at first, and the lists of who goes one by one are closed', async () => {
		await open();
		expect(pressed()).toEqual([]);
		expect(all('details[open]')).toEqual([]);
		expect(all('[data-consent]').map(({ dataset }) => dataset.consent)).toEqual([
			...['destructive', 'no-go', 'private', 'wishes', 'next-steps']
		]);
		expect(find('[data-answer="rudi"]').checkVisibility()).toBe(false);
	});

	it('set and take away, and stay open under the finger', async () => {
		const resident = await open();
		await press('[data-answer="places"]');
		await press('[data-answer="destructive"]');
		await press('[data-answer="rudi"]');
		await press('[data-answer="notes"]');
		await press('[data-answer="note:baker"]');
		expect(giftFor('team', resident.facts, NOBODY).consent).toMatchObject({
			...{ parts: ['places'], actors: ['rudi'], notes: ['baker'] }
		});
		await press('[data-answer="rudi"]');
		expect(giftFor('team', resident.facts, NOBODY).consent.actors).toEqual([]);
		expect(find('[data-answer="rudi"]').checkVisibility()).toBe(true);
	});

	it('that were made before stand open when one comes back', async () => {
		await open({ 'team.complete-consent': ['rudi'] });
		expect(all('details[open]').map(({ dataset }) => dataset.consent)).toEqual(['destructive']);
	});

	it('can all be reached with the keys alone', async () => {
		const resident = await open();
		for (const [answer, key] of [
			['places', ' '],
			['private', '{Enter}'],
			['aunt', ' ']
		] as const) {
			const target = find(`[data-answer="${answer}"]`);
			for (let stops = 0; document.activeElement !== target; stops++) {
				expect(stops, answer).toBeLessThan(60);
				await userEvent.tab();
			}
			await userEvent.keyboard(key);
		}
		expect(giftFor('team', resident.facts, NOBODY).consent).toMatchObject({
			parts: ['places'],
			actors: ['aunt']
		});
	});

	it('say nothing of who is red, no-go or hidden in company that was not chosen', async () => {
		await open({ 'with-whom': 'group', 'team.complete-consent': ['places', 'rudi', 'aunt'] });
		expect(all('[data-consent]').map(({ dataset }) => dataset.consent)).toEqual([
			...['wishes', 'next-steps', 'notes']
		]);
		expect(find('[data-step]').textContent).not.toMatch(/Rudi|Noor|Het plein|Rode|Verborgen/);
	});
});

describe('the sheet of what is given', () => {
	const given = (map: NeighbourhoodMap = TO_GIVE) => {
		const { consent } = giftFor('team', { map, today: map.date }, NOBODY);
		return pageContent(speaker('nl'), sharedMap(map, consent).map, true);
	};
	const open = async (more: object = {}) => {
		const props = {
			...{ to: 'team', face: '1F465', pictogram: () => '1F4CD', content: given() },
			...{ goes: ['places', 'notes'], stays: ['names', 'notes', 'private'] },
			...{ empty: false, isMoreThanDrawn: true, written: false },
			outputs: createRawSnippet(() => ({ render: () => '<p data-outputs></p>' })),
			...{ onlook: vi.fn(), onchoose: vi.fn(), onclose: vi.fn() },
			...more
		};
		show(GiveSheet, props as never);
		await expect.element(page.getByRole('dialog')).toBeVisible();
		return props;
	};

	it('has no barrier and fits on a phone, unfolded and written down, in one language and in two', async () => {
		await open({ written: true });
		await press('[data-fold="read"] > summary');
		// High enough that the bar lies over nothing.
		await page.viewport(360, 2000);
		expect(await barriersHere()).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it('says to whom, what goes along and what stays, and all of it in words', async () => {
		await open();
		expect(find('[data-receiver="team"]').textContent).toContain('Het team');
		const signs = (of: string) => all(`${of} [data-part-sign]`).map(textOf);
		expect(signs('[data-goes]')).toEqual(['Plekken en mensen', 'Wat je opschreef']);
		expect(signs('[data-stays]')).toEqual(['Namen', 'Wat je opschreef: de andere', 'Verborgen stukken']);
		const words = find('[data-goes-along]').textContent;
		expect(words).toContain('Geeft brood van gisteren');
		expect(words).not.toMatch(/Bakker|Rudi|Tante|Sofie/);
	});

	it('gives nothing where nothing was ticked, and leads back to the ticks', async () => {
		const props = await open({ empty: true });
		expect(document.querySelector('[data-outputs]')).toBeNull();
		expect(find('[data-give]').textContent).toContain('Je tikte niets aan');
		await press('[data-action="choose"]');
		expect(props.onchoose).toHaveBeenCalledOnce();
	});

	it('says when it was written down, and closes with its button and with Escape', async () => {
		const props = await open({ written: true });
		await expect.element(page.getByRole('status')).toHaveTextContent('Ik schreef op');
		await press('[data-action="close"]');
		await userEvent.keyboard('{Escape}');
		expect(props.onclose).toHaveBeenCalledTimes(2);
	});
});

describe('the record', () => {
	const records: Share[] = [
		{ at: '2026-11-20', to: 'worker', leftOut: ['names', 'private'], format: 'print', presentAtTalk: true },
		{ at: '2026-11-24', to: 'team', leftOut: ['destructive', 'belief'], format: 'json' },
		{ at: '2026-11-25', to: 'De wijkkrant', leftOut: ['iets nieuws'], format: 'fax' }
	];
	const open = async (more: object = {}) => {
		const props = { records, unspoken: [], face: () => '1F465', onclose: vi.fn(), ...more };
		show(ShareRecords, props as never);
		await expect.element(page.getByRole('dialog')).toBeVisible();
		return props;
	};

	it('has no barrier and fits on a phone', async () => {
		await open();
		expect(await barriersHere()).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it('says of each, the newest first, to whom, when, how, without what, and whether the person is there', async () => {
		await open();
		const lines = all('[data-record]').map(textOf);
		expect(lines).toEqual([
			'De wijkkrant 25 november 2026 · fax',
			'Het team 24 november 2026 · Als bestand Blijft bij jou Rode contacten Geloof',
			'Mijn begeleider 20 november 2026 · Op papier Je bent erbij als ze over je kaart praten. Blijft bij jou Namen Verborgen stukken'
		]);
	});

	it('does not speak of what is not spoken of in this company', async () => {
		await open({ unspoken: ['destructive', 'private'] });
		expect(find('[data-cover="records"]').textContent).not.toMatch(/Rode|Verborgen/);
	});

	it('says so where nobody was given anything', async () => {
		await open({ records: [] });
		expect(find('[data-cover="records"]').textContent).toContain('nog aan niemand');
	});
});

it('the way in asks to whom, and is folded away until it is wanted', async () => {
	const ongive = vi.fn();
	show(GiveTo, { receivers: [{ key: 'team', pictogram: '1F465' }], ongive });
	await expect.element(page.getByRole('group')).toBeInTheDocument();
	expect(find('[data-answer="team"]').checkVisibility()).toBe(false);
	await press('[data-fold="give"] > summary');
	await press('[data-answer="team"]');
	expect(ongive).toHaveBeenCalledExactlyOnceWith('team');
	expect(await barriersHere()).toEqual([]);
});
