import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import Finished from './Finished.svelte';
import HelpLines from './HelpLines.svelte';
import LookAway from './LookAway.svelte';
import Paused from './Paused.svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));
/** A part of a page has no landmarks of its own. */
const ofAPart = (one: string) => !/^(region|landmark|page-has-heading)/.test(one);

async function open(component: unknown, given: Record<string, unknown>) {
	show(component as never, given as never);
	await expect.element(page.getByRole('heading').first()).toBeVisible();
	expect((await barriers()).filter(ofAPart)).toEqual([]);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('please look away', () => {
	it('covers the whole screen, and goes by its button or by Escape', async () => {
		const onback = vi.fn();
		await open(LookAway, { onback });
		const { width, height } = find('dialog').getBoundingClientRect();
		expect([width, height]).toEqual([360, 740]);
		await press('[data-action="next"]');
		await userEvent.keyboard('{Escape}');
		expect(onback).toHaveBeenCalledTimes(2);
	});
});

describe('the help lines', () => {
	it('offer only numbers that were checked, to be called by the person', async () => {
		const onclose = vi.fn();
		await open(HelpLines, { onclose });
		const numbers = [...document.querySelectorAll('a[data-help-line]')].map((link) =>
			link.getAttribute('href')
		);
		expect(numbers).toEqual(['tel:101', 'tel:112', 'tel:1712']);
		expect(document.body.textContent).toContain('Ik stuur dit naar niemand');
		await press('[data-action="back"]');
		expect(onclose).toHaveBeenCalledOnce();
	});
});

describe('a pause', () => {
	it('says that the map is kept, only where it is', async () => {
		const given = { kept: true, onresume: vi.fn(), onleave: vi.fn() };
		await open(Paused, given);
		expect(find('h1').textContent).toContain('Je kaart is bewaard');
		await press('[data-action="next"]');
		await press('[data-action="home"]');
		expect(given.onresume).toHaveBeenCalledOnce();
		expect(given.onleave).toHaveBeenCalledOnce();
	});

	it('says what is lost with the window otherwise', async () => {
		await open(Paused, { kept: false, onresume: () => {}, onleave: () => {} });
		expect(find('h1').textContent).toContain('niet bewaard op dit toestel');
		expect(find('section').textContent).toContain('Dan is je kaart weg');
	});
});

describe('the end', () => {
	it('leaves open what is open, and begins again another day', async () => {
		const given = { kept: true, onagain: vi.fn(), onoverview: vi.fn(), onleave: vi.fn() };
		await open(Finished, given);
		expect(document.activeElement).toBe(find('h1'));
		await press('[data-action="overview"]');
		await press('[data-action="again"]');
		await press('[data-action="home"]');
		for (const heard of [given.onagain, given.onoverview, given.onleave]) {
			expect(heard).toHaveBeenCalledOnce();
		}
	});
});
