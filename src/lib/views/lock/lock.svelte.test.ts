import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import KeepingNotes from '../guide/KeepingNotes.svelte';
import LockedMap from './LockedMap.svelte';
import LockOffer from './LockOffer.svelte';
import LockSheet from './LockSheet.svelte';
import ShutSoon from './ShutSoon.svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));
const type = (selector: string, text: string) => userEvent.fill(find(selector), text);
/** A part of a page has no landmarks and no heading of its own. */
const ofAPart = (one: string) => !/^(region|landmark|page-has-heading)/.test(one);

async function expectNoBarrier() {
	// What a top that stays in sight half covers is no smaller for it.
	document.querySelector('dialog')?.scrollTo({ top: 0 });
	expect((await barriers()).filter(ofAPart)).toEqual([]);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
}

const callbacks = () => ({
	onput: vi.fn(),
	onoff: vi.fn(),
	ontime: vi.fn(),
	onshut: vi.fn(),
	onclose: vi.fn()
});

async function openSheet(more: object = {}, languages: object = {}) {
	const props = {
		isOn: false,
		sign: '1F3E0',
		closes: 'calm',
		times: ['soon', 'calm', 'late', 'never'],
		busy: false,
		...callbacks(),
		...more
	};
	const screen = show(LockSheet as never, props as never, languages);
	await expect.element(page.getByRole('dialog')).toBeVisible();
	return { props, screen };
}

const drawn = () => find('[data-drawn-words]').textContent ?? '';

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('the sheet of the lock, before there is one', () => {
	it('is put on with six words drawn by lot, once they were written down', async () => {
		const { props } = await openSheet();
		await expect.poll(() => drawn().split(' ').length).toBe(6);
		const button = page.elementLocator(find('[data-action="put-lock"]'));
		await expect.element(button).toBeDisabled();
		await press('[data-answer="written"]');
		await press('[data-answer="1F431"]');
		await press('[data-answer="late"]');
		await button.click();
		expect(props.onput).toHaveBeenCalledExactlyOnceWith({ words: drawn(), sign: '1F431', closes: 'late' });
	});

	it('asks anew whether words were written down when they are others', async () => {
		const { props } = await openSheet();
		await expect.poll(drawn).not.toBe('');
		await press('[data-answer="written"]');
		const before = drawn();
		await press('[data-action="other-words"]');
		await expect.poll(drawn).not.toBe(before);
		await expect.element(page.elementLocator(find('[data-action="put-lock"]'))).toBeDisabled();
		await press('[data-answer="written"]');
		await press('[data-action="put-lock"]');
		expect(props.onput.mock.calls[0]![0]).toMatchObject({ words: drawn(), closes: 'calm' });
	});

	it('takes own words when they are the same twice, and says what they are worth', async () => {
		const { props } = await openSheet();
		await press('[data-answer="own"]');
		await type('[data-answer="secret"]', 'fiets brood kikker lamp');
		await expect.element(page.elementLocator(find('[data-answer="written"]'))).toBeDisabled();
		await type('[data-answer="secret-again"]', 'fiets brood kikker lamp');
		expect(find('[data-strength]').dataset.strength).toBe('fair');
		await press('[data-answer="written"]');
		await press('[data-action="put-lock"]');
		expect(props.onput.mock.calls[0]![0]).toMatchObject({ words: 'fiets brood kikker lamp' });
	});

	it.each([{}, { lang: 'en', aside: 'nl' }])('has no barrier on a phone (%o)', async (languages) => {
		await openSheet({}, languages);
		await expect.poll(drawn).not.toBe('');
		await expectNoBarrier();
		await press('[data-answer="own"]');
		await expectNoBarrier();
	});

	it('says that it is at work, and why it did not work', async () => {
		const { screen, props } = await openSheet({ busy: true });
		await expect.element(page.getByRole('progressbar')).toBeVisible();
		await screen.unmount();
		await openSheet({ ...props, busy: false, problem: 'ui:saved.failed-full' });
		await expect.element(page.getByRole('alert')).toHaveTextContent('geen plaats');
	});
});

describe('the sheet of the lock that is on', () => {
	it('shuts the map, and takes when it is to shut by itself, without its words', async () => {
		const { props } = await openSheet({ isOn: true });
		await press('[data-action="shut"]');
		await press('[data-answer="never"]');
		expect(props.onshut).toHaveBeenCalledOnce();
		expect(props.ontime).toHaveBeenCalledExactlyOnceWith('never');
		await expectNoBarrier();
	});

	it('takes other words, or comes off, only with those of now', async () => {
		const { props } = await openSheet({ isOn: true });
		await press('[data-action="lock-off"]');
		await expect.element(page.elementLocator(find('[data-action="take-lock-off"]'))).toBeDisabled();
		await type('[data-take-lock-off] [data-answer="secret"]', 'oude woorden');
		await userEvent.keyboard('{Enter}');
		expect(props.onoff).toHaveBeenCalledExactlyOnceWith('oude woorden');
		await expectNoBarrier();

		await press('[data-action="lock-other"]');
		await expect.poll(drawn).not.toBe('');
		await press('[data-answer="written"]');
		await expect.element(page.elementLocator(find('[data-action="put-lock"]'))).toBeDisabled();
		await type('[data-put-lock] [data-answer="secret"]', 'oude woorden');
		await press('[data-action="put-lock"]');
		expect(props.onput).toHaveBeenCalledExactlyOnceWith({
			words: drawn(),
			sign: '1F3E0',
			closes: 'calm',
			from: 'oude woorden'
		});
		await expectNoBarrier();
	});

	it('says what was done, and that words did not fit', async () => {
		await openSheet({ isOn: true, done: 'ui:lock.done-on' });
		await expect.element(page.getByRole('status')).toHaveTextContent('Het slot zit erop');
	});
});

describe('a map that is shut', () => {
	const given = () => ({ sign: '1F431', busy: false, onwords: vi.fn(), onleave: vi.fn() });

	it('shows its sign, asks for its words, and says plainly what is so without them', async () => {
		const props = given();
		show(LockedMap, props);
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(document.activeElement?.tagName).toBe('H1');
		await type('[data-answer="secret"]', 'fiets brood');
		await userEvent.keyboard('{Enter}');
		expect(props.onwords).toHaveBeenCalledExactlyOnceWith('fiets brood');
		await press('details summary');
		await expect.element(page.getByText('Er is geen andere weg')).toBeVisible();
		await press('[data-action="leave-locked"]');
		expect(props.onleave).toHaveBeenCalledOnce();
		await expectNoBarrier();
	});

	it('keeps what was typed when it did not fit, and says that nothing is lost', async () => {
		const props = given();
		const screen = show(LockedMap, props);
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		await type('[data-answer="secret"]', 'fiets brod');
		await screen.rerender({ given: { ...props, problem: 'ui:saved.failed-words' } } as never);
		await expect.element(page.getByRole('alert')).toHaveTextContent('Er is niets verloren');
		await expect.element(page.elementLocator(find('[data-answer="secret"]'))).toHaveValue('fiets brod');
		await expectNoBarrier();
	});
});

describe('what is said beside a question', () => {
	it('is the offer of a lock, which can be left', async () => {
		const props = { isOver: false, onlock: vi.fn(), onno: vi.fn() };
		show(LockOffer, props);
		await expect.element(page.getByText('Gebruikt nog iemand')).toBeVisible();
		await expectNoBarrier();
		await press('[data-action="lock"]');
		await press('[data-action="no-lock"]');
		expect([props.onlock, props.onno].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
	});

	it('is that the lock is about to shut', async () => {
		show(ShutSoon, {});
		await expect.element(page.getByRole('status')).toHaveTextContent('Straks gaat het slot dicht');
		await expectNoBarrier();
	});

	it.each([
		[{ recovered: { missing: 0 } }, 'recovered', 'Je hele kaart is terug'],
		[{ recovered: { missing: 3 } }, 'recovered', 'die ontbreken: 3'],
		[{ recovered: { missing: 'unknown' } }, 'recovered', 'Misschien ontbreekt het laatste'],
		[{ memory: 'chosen' }, 'memory', 'Ik bewaar niets'],
		[{ memory: 'absent' }, 'memory', 'Deze browser kan niets bewaren'],
		[{ memory: 'refused' }, 'memory', 'laat niet toe'],
		[{ memory: 'full' }, 'memory', 'geen plaats']
	])('is what came of %o, until it was seen', async (given, name, said) => {
		const onfile = vi.fn();
		show(KeepingNotes as never, { ...given, onfile } as never);
		await expect.poll(() => find(`[data-note="${name}"]`)?.textContent).toContain(said);
		await expectNoBarrier();
		await press('[data-action="save-now"]');
		expect(onfile).toHaveBeenCalledOnce();
		await press('[data-action="seen"]');
		expect(find('[data-note]')).toBeNull();
	});
});
