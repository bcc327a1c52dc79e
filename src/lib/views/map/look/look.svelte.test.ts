import { DOMAIN_GUIDES } from '$lib/flows/domains';
import { isLooking, type Look } from '$lib/layout/looking';
import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../fonts.css';
import { barriers, overflowing, smallTargets } from '../../../../../tests/views/accessibility';
import { show } from '../../../../../tests/views/show';
import { MAPS } from '../map.examples';
import LookBar from './LookBar.svelte';

const domains = DOMAINS.map((domain) => ({ domain, ...DOMAIN_GUIDES[domain] }));
const PARTS = ['domains', 'rings', 'values', 'arrows', 'kinds', 'safeties'] as const;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (selector: string) => userEvent.click(find(selector)!);
const offered = () =>
	[...document.querySelectorAll<HTMLElement>('[data-look]')].map(({ dataset }) => dataset.look);
const seen = () => find('[data-look-count]')?.dataset.lookCount;

/** The bar with the look that it asks for; `now` is that look. */
async function open(map: NeighbourhoodMap, start: Look = {}, languages = {}) {
	let look = $state.raw(start);
	const given = {
		map,
		domains,
		get look() {
			return look;
		},
		onlook: (asked: Look) => (look = asked)
	};
	show(LookBar, given, languages);
	await vi.waitFor(() => expect(find('[data-action=look]')).not.toBeNull());
	return { now: () => look };
}

/** Folds a part of the sheet open. */
async function unfold(part: (typeof PARTS)[number]) {
	await press(`[data-action=look-${part}]`);
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('on a phone', () => {
	it('it is one row until it is opened, and then leaves more than half to the map', async () => {
		await open(MAPS['every sign'], { rings: [1] });
		expect(find('[data-part=look-bar]')!.getBoundingClientRect().height).toBeLessThanOrEqual(56);
		expect(find('[data-part=look]')).toBeNull();
		await press('[data-action=look]');
		await unfold('domains');
		const sheet = find('[data-part=look]')!.getBoundingClientRect();
		expect(sheet.height).toBeLessThanOrEqual(innerHeight * 0.45 + 1);
		expect(sheet.bottom).toBeCloseTo(innerHeight, 0);
	});

	it.each(PARTS)('%s: no barrier, nothing to scroll sideways, no small target', async (part) => {
		await open(MAPS['every sign'], { rings: [1], values: ['destructive'], wishes: true });
		await press('[data-action=look]');
		await unfold(part);
		expect((await barriers()).filter((one) => !/^(region|landmark|page-has)/.test(one))).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it('it fits at 320 pixels from right to left, in two languages', async () => {
		await page.viewport(320, 640);
		document.documentElement.dir = 'rtl';
		await open(MAPS['every sign'], { rings: [1] }, { lang: 'en', aside: 'nl' });
		await press('[data-action=look]');
		for (const part of PARTS) await unfold(part);
		const wide = overflowing();
		document.documentElement.dir = 'ltr';
		expect(wide).toEqual([]);
	});
});

describe('what can be looked for', () => {
	it('is what stands on the map, and nothing else', async () => {
		await open(aMap().with(actor('a').name('Bakker').domain('local-shops').value('neutral')).build());
		await press('[data-action=look]');
		const parts = PARTS.filter((part) => find(`[data-action=look-${part}]`));
		expect(parts).toEqual(['domains', 'values']);
		await unfold('domains');
		expect(offered()).toEqual(['domain-local-shops', 'difficult']);
		await unfold('values');
		expect(offered()).toEqual(['value-neutral', 'difficult']);
	});

	it('says by a form, not by colour alone, which colour it is', async () => {
		await open(MAPS['every sign']);
		await press('[data-action=look]');
		await unfold('values');
		const forms = ['constructive', 'neutral', 'destructive'].map((value) =>
			[...document.querySelectorAll(`[data-look=value-${value}] svg path`)]
				.map((path) => path.getAttribute('d')!.split('L').length > 25)
				.join()
		);
		expect(new Set(forms).size).toBe(3);
	});

	it('always offers to hide difficult contacts, so that the offer tells nothing', async () => {
		await open(aMap().build());
		await press('[data-action=look]');
		expect(offered()).toEqual(['difficult']);
	});

	it('does not offer the red of who is hidden', async () => {
		await open(MAPS['every sign'], { hidesDifficult: true });
		await press('[data-action=look]');
		await unfold('values');
		expect(offered()).not.toContain('value-destructive');
		expect(seen()).toBe('6');
	});

	it('is called by the resident’s own word for the sign', async () => {
		const map = { ...MAPS['every sign'], legend: { words: { destructive: 'Later' } } };
		await open(map, { values: ['destructive'] });
		await press('[data-action=look]');
		await unfold('values');
		expect(find('[data-look=value-destructive]')!.textContent).toContain('Later');
		expect(document.body.textContent).not.toContain('Kost energie');
	});
});

describe('choosing', () => {
	it('counts what is looked at, adds up, and a second tap takes it back', async () => {
		const { now } = await open(MAPS['every sign']);
		expect(seen()).toBe('9');
		await press('[data-action=look]');
		await unfold('rings');
		await press('[data-look=ring-1]');
		expect(now()).toEqual({ rings: [1] });
		expect(seen()).toBe('2');
		await press('[data-look=ring-4]');
		expect(seen()).toBe('5');
		expect(find('[data-look=ring-4]')!.getAttribute('aria-pressed')).toBe('true');
		await unfold('kinds');
		await press('[data-look=kind-place]');
		expect(now()).toEqual({ rings: [1, 4], kinds: ['place'] });
		expect(seen()).toBe('2');
		await press('[data-look=kind-place]');
		expect(now()).toEqual({ rings: [1, 4] });
	});

	it('looks at wishes only, and hides difficult contacts', async () => {
		const { now } = await open(MAPS['every sign']);
		await press('[data-action=look]');
		await press('[data-look=wishes]');
		expect(seen()).toBe('2');
		await press('[data-look=difficult]');
		expect(now()).toEqual({ wishes: true, hidesDifficult: true });
		await press('[data-look=wishes]');
		await press('[data-look=difficult]');
		expect(isLooking(now())).toBe(false);
	});

	it('says so when nobody fits, and one tap shows all again', async () => {
		const { now } = await open(MAPS['every sign'], { rings: [1], values: ['destructive'] });
		await press('[data-action=look]');
		await expect.element(page.getByText('Hier past niemand bij.')).toBeVisible();
		expect(document.querySelectorAll('[data-action=look-all]')).toHaveLength(1);
		await press('[data-action=look-all]');
		expect(now()).toEqual({});
		expect(find('[data-part=look]')!.contains(document.activeElement)).toBe(true);
	});
});

describe('by keyboard', () => {
	it('it opens, chooses, closes with Escape, and the focus comes back', async () => {
		const { now } = await open(MAPS['every sign']);
		find('[data-action=look]')!.focus();
		await userEvent.keyboard('{Enter}');
		expect(document.activeElement).toBe(find('[data-part=look]'));
		await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}{Tab} ');
		expect(now()).toEqual({ rings: [1] });
		await userEvent.keyboard('{Escape}');
		expect(find('[data-part=look]')).toBeNull();
		expect(document.activeElement).toBe(find('[data-action=look]'));
		await userEvent.keyboard('{Tab}{Enter}');
		expect(now()).toEqual({});
		expect(document.activeElement).toBe(find('[data-action=look]'));
	});
});
