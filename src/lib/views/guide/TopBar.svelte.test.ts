import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import ExitLink from '../leave/ExitLink.svelte';
import TopBar from './TopBar.svelte';

/** Buttons that reach past the end; a word that is only for ears reaches nowhere. */
const cutOff = () =>
	[...document.querySelectorAll('header button')].filter(
		(one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
	);
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;

async function open(more: object = {}) {
	const props = {
		saved: 'saved' as const,
		canUndo: true,
		canRedo: true,
		looksAlong: true,
		onundo: vi.fn(),
		onredo: vi.fn(),
		onoverview: vi.fn(),
		onsettings: vi.fn(),
		onpause: vi.fn(),
		onlookaway: vi.fn(),
		onretry: vi.fn(),
		...more
	};
	show(TopBar, props);
	await vi.waitFor(() => expect(find('[data-action="pause"]')).not.toBeNull());
	return props;
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('the bar above', () => {
	it('stands in one row in 340 px, with everything large enough to tap', async () => {
		await page.viewport(340, 740);
		await open({ saved: 'failed', looksAlong: false });
		const buttons = [...document.querySelectorAll('header button')];
		expect(new Set(buttons.map((one) => one.getBoundingClientRect().top)).size).toBe(1);
		expect(cutOff()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it.each([360, 700, 1280])('has a name for every button at %i px', async (width) => {
		await page.viewport(width, 740);
		await open();
		expect((await barriers()).filter((one) => !/^(region|landmark|page-has)/.test(one))).toEqual([]);
		expect(cutOff()).toEqual([]);
	});

	it.each([360, 1280])('leaves as much room at its end as the way out takes, at %i px', async (width) => {
		await page.viewport(width, 740);
		await open();
		const room = find('.exit.room').getBoundingClientRect();
		show(ExitLink, {});
		await vi.waitFor(() => expect(find('[data-action="exit"]')).not.toBeNull());
		const { width: taken } = find('[data-action="exit"]').getBoundingClientRect();
		expect(room.width).toBeCloseTo(taken, 0);
		expect(room.right).toBeCloseTo(find('header').getBoundingClientRect().right, 0);
	});

	it('says how it is kept, and tries again only where that failed', async () => {
		const { onretry } = await open({ saved: 'failed' });
		expect(find('[data-saved]').dataset.saved).toBe('failed');
		expect(find('[data-saved]').textContent).toContain('Niet bewaard');
		await userEvent.click(find('[data-saved]'));
		expect(onretry).toHaveBeenCalledOnce();
	});

	it('dims what cannot be taken back', async () => {
		await open({ canUndo: false, canRedo: true });
		expect(find('[data-action="undo"]').hasAttribute('disabled')).toBe(true);
		expect(find('[data-action="redo"]').hasAttribute('disabled')).toBe(false);
	});
});
