import type { Facts } from '$lib/flows/facts';
import { overviewOf } from '$lib/flows/overview';
import { wholeTranscript } from '$lib/flows/transcript';
import { actor, aMap } from '$lib/model/building';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import Overview from './Overview.svelte';
import Review from './Review.svelte';

const map = aMap()
	.with(actor('a1').name('Bakker').kind('place').domain('local-shops'))
	.home({ called: 'my-home', since: '1-5y', noAnswer: { neighbourhoodSize: 'unknown' } })
	.domains({ 'local-shops': 'asked', leisure: 'nobody', 'public-space': 'skipped' })
	.catches([
		{ id: 'c1', at: '2026-11-20', text: 'De bank aan het water' },
		{ id: 'c2', at: '2026-11-20', photo: 'p1' }
	])
	.guide({
		level: 'full',
		steps: {},
		domains: {},
		answers: { 'with-whom': 'alone', 'start-direction': 'walk-first' },
		noAnswer: {},
		marks: { 'informal-networks': 'later' }
	})
	.build();
const facts: Facts = { map, today: '2026-11-23' };

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const press = (selector: string) => userEvent.click(find(selector));
const state = (slot: string) => find(`[data-slot="${slot}"]`).dataset.state;
/** A part of a page has no landmarks of its own. */
const ofAPart = (one: string) => !/^(region|landmark)/.test(one);

async function open(more: object = {}) {
	const props = {
		phases: overviewOf(facts),
		waiting: [],
		catches: [],
		moments: [],
		onopen: vi.fn(),
		onclose: vi.fn(),
		onreview: vi.fn(),
		onsettings: vi.fn(),
		onalone: vi.fn(),
		onremove: vi.fn(),
		onmoment: vi.fn(),
		...more
	};
	show(Overview, props);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	for (const summary of all('details:not([open]) > summary')) summary.click();
	return props;
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('the overview', () => {
	it('has no barrier on a phone, and fits', async () => {
		await open({ catches: map.catches, moments: [{ id: 'm', date: '2026-05-01', map }], waiting: ['value'] });
		expect((await barriers()).filter(ofAPart)).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it('says of every question how it stands, and jumps there', async () => {
		const props = await open();
		expect(state('level')).toBe('answered');
		expect(state('informal-networks')).toBe('later');
		expect(state('neighbourhood-size')).toBe('unknown');
		expect(state('domains:public-space/domain-ask')).toBe('skipped');
		expect(state('domains:leisure/domain-ask')).toBe('answered');
		expect(state('domains:work/domain-ask')).toBe('open');
		await press('[data-slot="home-since"]');
		expect(props.onopen).toHaveBeenCalledExactlyOnceWith('home-since');
	});

	it('lists every question of the plan once', async () => {
		await open();
		const slots = overviewOf(facts).flatMap(({ rows }) => rows.map(({ slot }) => slot.key));
		expect(all('[data-action="open"][data-slot]').map(({ dataset }) => dataset.slot)).toEqual(slots);
		expect(new Set(slots).size).toBe(slots.length);
	});

	it('calls a personal question only that, and says nothing of how it stands', async () => {
		await open();
		const personal = overviewOf(facts)
			.flatMap(({ rows }) => rows)
			.filter((row) => row.personal);
		expect(personal.length).toBeGreaterThan(0);
		for (const { slot } of personal) {
			const row = find(`[data-slot="${slot.key}"]`);
			expect(row.textContent?.trim()).toBe('Persoonlijke vraag');
			expect(row.dataset.state).toBeUndefined();
		}
	});

	it('speaks of questions for a moment alone only where some wait', async () => {
		const props = await open({ waiting: ['value'] });
		await press('[data-action="alone"]');
		expect(props.onalone).toHaveBeenCalledOnce();
	});

	it('does not speak of them where none do', async () => {
		await open();
		expect(find('[data-action="alone"]')).toBeNull();
	});

	it('puts what was caught outside on the map through its own question', async () => {
		const props = await open({ catches: map.catches, photo: () => undefined });
		await press('[data-catch="c1"] [data-action="add"]');
		expect(props.onopen).toHaveBeenCalledExactlyOnceWith('catch:c1/actor-name');
		await press('[data-catch="c2"] [data-action="remove"]');
		expect(props.onremove).toHaveBeenCalledExactlyOnceWith('c2');
	});

	it('shows the earlier maps, the newest first', async () => {
		const props = await open({
			moments: [
				{ id: 'old', date: '2025-05-01', map },
				{ id: 'new', date: '2026-05-01', map }
			]
		});
		expect(all('[data-moment]').map(({ dataset }) => dataset.moment)).toEqual(['new', 'old']);
		await press('[data-moment="old"] [data-action="open"]');
		expect(props.onmoment).toHaveBeenCalledExactlyOnceWith('old');
	});
});

describe('the summary', () => {
	async function read(more: object = {}) {
		const props = {
			lines: wholeTranscript(facts),
			map,
			onopen: vi.fn(),
			onfinish: vi.fn(),
			onclose: vi.fn(),
			...more
		};
		show(Review, props);
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		return props;
	}
	const lineOf = (slot: string) => find(`[data-slot="${slot}"]`).parentElement!.textContent;

	it('is no question of the guide, has no barrier, and fits', async () => {
		await read();
		expect(find('[data-step]').dataset.step).toBe('summary');
		expect((await barriers()).filter(ofAPart)).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it('says what was said, in the person’s own words where there are any', async () => {
		await read();
		expect(lineOf('domains:local-shops/domain-ask')).toContain('Bakker');
		expect(lineOf('domains:leisure/domain-ask')).toContain('nu niets of niemand');
		expect(lineOf('domains:public-space/domain-ask')).toContain('overgeslagen');
		expect(lineOf('home-since')).toContain('Eén tot vijf jaar');
	});

	it('leaves out what is still open', async () => {
		await read();
		expect(find('[data-slot="domains:work/domain-ask"]')).toBeNull();
	});

	it('changes a line, ends, and goes back', async () => {
		const props = await read();
		await press('[data-slot="home-since"]');
		await press('[data-action="next"]');
		await press('[data-action="back"]');
		expect(props.onopen).toHaveBeenCalledExactlyOnceWith('home-since');
		expect(props.onfinish).toHaveBeenCalledOnce();
		expect(props.onclose).toHaveBeenCalledOnce();
	});
});
