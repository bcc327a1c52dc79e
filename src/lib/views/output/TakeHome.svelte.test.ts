import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import TakeHome from './TakeHome.svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));
const type = (answer: string, text: string) => userEvent.fill(find(`[data-answer="${answer}"]`), text);
const lock = () => find('[data-action="save-locked"]');
const drawn = () => find('[data-drawn-words]').textContent;
const strength = () => find('[data-strength]');

/** A part of a panel has no landmarks and no first heading of its own. */
const ofThePage = /^(region|page-has-heading-one|landmark)/;

async function open(more: object = {}, languages: { lang?: string; aside?: string } = {}) {
	const props = {
		disabled: false,
		onsave: vi.fn(),
		onpage: vi.fn(),
		oncodes: vi.fn(),
		onlocked: vi.fn(),
		...more
	};
	show(TakeHome, props, languages);
	await expect.poll(() => find('[data-action="save"]')).toBeTruthy();
	return props;
}

async function openLock(more: object = {}, languages: { lang?: string; aside?: string } = {}) {
	const props = await open(more, languages);
	await press('[data-fold="take-home"] > summary');
	await press('[data-fold="lock"] > summary');
	await expect.poll(() => drawn()).not.toBe('');
	return props;
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

it('gives the plain file at once, and the page one fold away', async () => {
	const props = await open();
	await press('[data-action="save"]');
	expect(props.onsave).toHaveBeenCalledOnce();
	expect(find('[data-action="save-page"]').checkVisibility()).toBe(false);
	await press('[data-fold="take-home"] > summary');
	await press('[data-action="save-page"]');
	expect(props.onpage).toHaveBeenCalledOnce();
	expect(document.body.textContent).toContain('ook wat alleen voor jou is');
});

it('shows the map as codes when asked', async () => {
	const props = await open();
	await press('[data-fold="take-home"] > summary');
	await press('[data-action="show-codes"]');
	expect(props.oncodes).toHaveBeenCalledOnce();
});

it('has no barrier on a phone, with everything unfolded, in drawn words and in own ones', async () => {
	await openLock();
	for (const whose of ['drawn', 'own']) {
		await press(`[data-answer="${whose}"]`);
		if (whose === 'own') await type('secret', 'mijn hondje');
		expect((await barriers()).filter((one) => !ofThePage.test(one))).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	}
});

it('locks with six words drawn by lot, and draws others when asked', async () => {
	const props = await openLock();
	const first = drawn();
	expect(first).toMatch(/^[a-z]+( [a-z]+){5}$/);
	expect(document.body.textContent).toMatch(/één uit \D*512.*54\D* bits/);
	await press('[data-action="other-words"]');
	expect(drawn()).not.toBe(first);
	await press('[data-answer="page"]');
	await userEvent.click(lock());
	expect(props.onlocked.mock.calls).toEqual([['page', drawn()]]);
});

it('draws from the words of the language of the screen', async () => {
	await openLock({}, { lang: 'en' });
	const { loadSecretWords } = await import('$lib/i18n/secretWords');
	const list = await loadSecretWords('en');
	expect(
		drawn()
			.split(' ')
			.filter((word) => !list.includes(word))
	).toEqual([]);
});

it('takes own words when they were typed the same twice, and says honestly what they are worth', async () => {
	const props = await openLock();
	await press('[data-answer="own"]');
	expect(lock()).toBeDisabled();
	await type('secret', 'hond');
	expect(strength()).toHaveTextContent('Te kort');
	await type('secret-again', 'hond');
	expect(lock()).toBeDisabled();
	await type('secret', 'mijn hondje');
	expect(strength().textContent.replace(/[\u2068\u2069]/g, '')).toContain('Woorden: 2. Tekens: 11.');
	expect(strength()).toHaveTextContent('Makkelijk te raden');
	expect(strength()).toHaveTextContent('niet gelijk');
	expect(lock()).toBeDisabled();
	await type('secret-again', 'mijn hondje');
	expect(strength()).not.toHaveTextContent('niet gelijk');
	await userEvent.click(lock());
	expect(props.onlocked.mock.calls).toEqual([['file', 'mijn hondje']]);
});

it('asks own words only once where they are shown, and locks on Enter', async () => {
	const props = await openLock();
	await press('[data-answer="own"]');
	await type('secret', 'fiets brood kikker lamp');
	expect(getComputedStyle(find('[data-answer="secret"]')).getPropertyValue('-webkit-text-security')).toBe(
		'disc'
	);
	await press('[data-answer="reveal"]');
	expect(find('[data-answer="secret-again"]')).toBeNull();
	expect(getComputedStyle(find('[data-answer="secret"]')).getPropertyValue('-webkit-text-security')).toBe(
		'none'
	);
	find('[data-answer="secret"]').focus();
	await userEvent.keyboard('{Enter}');
	expect(props.onlocked.mock.calls).toEqual([['file', 'fiets brood kikker lamp']]);
});

it('offers a browser nothing to keep', async () => {
	await openLock();
	await press('[data-answer="own"]');
	const fields = [...document.querySelectorAll<HTMLInputElement>('[data-answer^="secret"]')];
	expect(fields).toHaveLength(2);
	expect(fields.every((one) => one.autocomplete === 'off' && one.type === 'text' && !one.spellcheck)).toBe(
		true
	);
	expect(find('form')).toHaveAttribute('autocomplete', 'off');
});

it('begins nothing while something is being made', async () => {
	await openLock({ disabled: true });
	for (const action of ['save', 'save-page', 'save-locked', 'other-words']) {
		expect(find(`[data-action="${action}"]`)).toBeDisabled();
	}
});
