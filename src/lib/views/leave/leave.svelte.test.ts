import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import Calendar from './Calendar.svelte';
import Cover from './Cover.svelte';
import DialogTop from './DialogTop.svelte';
import ExitLink from './ExitLink.svelte';
import { HUSH } from './hush';
import { coverWhileUnseen } from './unseen';
import { createRawSnippet } from 'svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const press = (selector: string) => userEvent.click(find(selector));
const today = '[aria-current="date"]';
/** A part of a page has no landmarks of its own. */
const ofAPart = (one: string) => !/^(region|landmark|page-has-heading)/.test(one);
const november = new Date(2026, 10, 24);

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('the calendar', () => {
	async function open(language = 'nl') {
		const onback = vi.fn();
		show(Calendar, { language, today: november, onback });
		await vi.waitFor(() => expect(find('[data-calendar]')).not.toBeNull());
		return onback;
	}

	it.each(['nl', 'en-US', 'ar', 'uk', 'am'])(
		'is an ordinary month in %s, for eye, finger and ear',
		async (tag) => {
			await open(tag);
			expect(all('td button')).toHaveLength(30);
			expect(all(today)).toHaveLength(1);
			expect(find('[data-calendar]').dir).toBe(tag === 'ar' ? 'rtl' : 'ltr');
			expect((await barriers()).filter(ofAPart)).toEqual([]);
			expect(overflowing()).toEqual([]);
			expect(smallTargets()).toEqual([]);
		}
	);

	it('leads back when today is pressed three times in a row, and not before', async () => {
		const onback = await open();
		await press(today);
		await press(today);
		expect(onback).not.toHaveBeenCalled();
		await press(today);
		expect(onback).toHaveBeenCalledOnce();
	});

	it('does so by the keyboard too', async () => {
		const onback = await open();
		find(today).focus();
		await userEvent.keyboard('{Enter}{Enter}{Enter}');
		expect(onback).toHaveBeenCalledOnce();
	});

	it('leads nobody back who leafs through it and presses other days', async () => {
		const onback = await open();
		const other = 'tbody tr:first-child button';
		for (const one of [today, other, today, other, today, today, '.leaf', '.leaf:last-child'])
			await press(one);
		expect(find('h1').textContent).toBe('november 2026');
		await press(today);
		await press(today);
		for (let number = 0; number < 4; number++) await press(other);
		expect(onback).not.toHaveBeenCalled();
		expect(find('[role=status]').textContent).toBe('zondag 1 november 2026');
	});
});

describe('the cover', () => {
	const lower = createRawSnippet(() => ({ render: () => '<h2>Samira</h2>' }));

	/** A map, a dialog over it, and the cover. */
	async function open() {
		let covered = $state(false);
		const onback = vi.fn(() => (covered = false));
		const given = {
			get covered() {
				return covered;
			},
			onback
		};
		show(DialogTop, { children: lower });
		show(Cover, given);
		await vi.waitFor(() => expect(find('[data-cover="away"]')).not.toBeNull());
		const dialog = document.createElement('dialog');
		dialog.innerHTML = '<h1>Kanarie</h1><button>weg</button>';
		document.body.append(dialog);
		dialog.showModal();
		return { onback, dialog, cover: () => (covered = true) };
	}
	/** What the point in the middle of a corner, and the middle of the screen, belongs to. */
	const onTop = () =>
		[
			[5, 5],
			[180, 370],
			[355, 735]
		].map(([x, y]) => document.elementFromPoint(x!, y!)?.closest('[data-cover="away"]') !== null);

	it('lies over everything, dialogs too, within a frame, and is called as the calendar is', async () => {
		document.title = 'Buurtkaart';
		const { cover, dialog } = await open();
		cover();
		await new Promise(requestAnimationFrame);
		expect(onTop()).toEqual([true, true, true]);
		expect(document.title).toMatch(/^\p{L}+ \d{4}$/u);
		expect(getComputedStyle(dialog).opacity).toBe('0');
		expect((await barriers(find('[data-cover="away"]'))).filter(ofAPart)).toEqual([]);
		dialog.remove();
	});

	it('goes when today is pressed three times, and everything is as it was', async () => {
		document.title = 'Buurtkaart';
		const { cover, dialog, onback } = await open();
		cover();
		await vi.waitFor(() => expect(onTop()).toEqual([true, true, true]));
		const day = `[data-cover="away"] ${today}`;
		for (let number = 0; number < 3; number++) await press(day);
		expect(onback).toHaveBeenCalledOnce();
		await vi.waitFor(() => expect(onTop()).toEqual([false, false, false]));
		expect([document.title, getComputedStyle(dialog).opacity]).toEqual(['Buurtkaart', '1']);
		dialog.remove();
	});

	it('does not go by Escape, however often', async () => {
		const { cover, dialog } = await open();
		cover();
		await vi.waitFor(() => expect(onTop()).toEqual([true, true, true]));
		for (let number = 0; number < 4; number++) {
			await userEvent.keyboard('{Escape}');
			expect(onTop()).toEqual([true, true, true]);
		}
		dialog.remove();
	});

	it('comes back by itself where a browser closes it, and nothing is seen meanwhile', async () => {
		const { cover, dialog } = await open();
		cover();
		await vi.waitFor(() => expect(onTop()).toEqual([true, true, true]));
		(find('[data-cover="away"]') as HTMLDialogElement).close();
		expect(getComputedStyle(document.body).opacity).toBe('0');
		expect(getComputedStyle(dialog).opacity).toBe('0');
		await vi.waitFor(() => expect(onTop()).toEqual([true, true, true]));
		dialog.remove();
	});

	it('makes everything silent', async () => {
		const { cover, dialog } = await open();
		const heard = vi.fn();
		addEventListener(HUSH, heard);
		cover();
		await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
		removeEventListener(HUSH, heard);
		dialog.remove();
	});
});

describe('while nobody looks at the page', () => {
	const seen = (state: DocumentVisibilityState) => {
		Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
		document.dispatchEvent(new Event('visibilitychange'));
	};

	it('nothing of it can be seen, not even a dialog; on paper all of it can', async () => {
		show(ExitLink, {});
		const dialog = document.createElement('dialog');
		document.body.append(dialog);
		dialog.showModal();
		const stop = coverWhileUnseen();
		const opacities = () => [document.body, dialog].map((one) => getComputedStyle(one).opacity);
		expect(opacities()).toEqual(['1', '1']);
		seen('hidden');
		expect(opacities()).toEqual(['0', '0']);
		seen('visible');
		expect(opacities()).toEqual(['1', '1']);
		dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
		expect(opacities()).toEqual(['0', '0']);
		const browser = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
		await browser.send('Emulation.setEmulatedMedia', { media: 'print' });
		expect(opacities()).toEqual(['1', '1']);
		await browser.send('Emulation.setEmulatedMedia', { media: '' });
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
		expect(opacities()).toEqual(['1', '1']);
		stop();
		seen('hidden');
		expect(opacities()).toEqual(['1', '1']);
		Reflect.deleteProperty(document, 'visibilityState');
		dialog.remove();
	});
});
