import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import Unlock from './Unlock.svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
/** A dialog over a page: the page's own landmarks and heading are not here. */
const ofThePage = /^(region|page-has-heading-one|landmark)/;

async function open(more: object = {}) {
	const props = { busy: false, onwords: vi.fn(), onclose: vi.fn(), ...more };
	show(Unlock, props);
	await expect.element(page.getByRole('dialog')).toBeVisible();
	return props;
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

it('asks for the words, and hands them over by its button and by Enter', async () => {
	const props = await open();
	expect(document.activeElement).toBe(find('[data-answer="secret"]'));
	expect(find('[data-action="unlock"]')).toBeDisabled();
	await userEvent.keyboard('fiets brood');
	await userEvent.click(find('[data-action="unlock"]'));
	find('[data-answer="secret"]').focus();
	await userEvent.keyboard('{Enter}');
	expect(props.onwords.mock.calls).toEqual([['fiets brood'], ['fiets brood']]);
	expect(find('[data-answer="secret-again"]')).toBeNull();
});

it('says that words did not fit and that nothing is lost, without a barrier', async () => {
	await open({ problem: 'ui:takeHome.lock-words' });
	await expect.element(page.getByRole('alert')).toHaveTextContent('Er is niets verloren');
	expect((await barriers()).filter((one) => !ofThePage.test(one))).toEqual([]);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
});

it('says that it is at work, and can be left even then', async () => {
	const props = await open({ busy: true });
	await expect.element(page.getByRole('progressbar')).toBeVisible();
	expect(find('[data-answer="secret"]')).toBeDisabled();
	await userEvent.click(find('[data-action="leave-locked"]'));
	expect(props.onclose).toHaveBeenCalledOnce();
});

it('shows the sign of a map of this device, and offers the way back to the list', async () => {
	const props = await open({ sign: '1F431' });
	expect(find('h2 img').getAttribute('src')).toContain('1F431');
	await expect.element(page.getByRole('dialog')).toHaveTextContent('Deze kaart heeft een slot');
	expect((await barriers()).filter((one) => !ofThePage.test(one))).toEqual([]);
	await userEvent.click(find('[data-action="leave-locked"]'));
	expect(props.onclose).toHaveBeenCalledOnce();
});
