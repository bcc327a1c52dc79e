import { firstPreparation, preparationChoices, type Preparation } from '$lib/flows/preparing';
import { LANGUAGES } from '$lib/i18n/languages';
import { DOMAINS } from '$lib/model/vocabulary';
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import PreparePage from './PreparePage.svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const press = (selector: string) => userEvent.click(find(selector));
const choose = (field: string, answer: string) => press(`[data-field="${field}"] [data-answer="${answer}"]`);

async function open(preparation: Preparation = firstPreparation(['nl'])) {
	const props = {
		choices: preparationChoices(),
		languages: LANGUAGES,
		preparation,
		onready: vi.fn<(preparation: Preparation) => void>(),
		onback: vi.fn()
	};
	show(PreparePage as never, props);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	return {
		props,
		begin: async () => {
			await press('[data-action="next"]');
			return props.onready.mock.calls.at(-1)![0];
		}
	};
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

it('has no barrier on a phone, and fits, with every part unfolded', async () => {
	await open();
	for (const summary of all('summary')) summary.click();
	expect(await barriers()).toEqual([]);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
});

it('hands over what the guide proposes when nothing is touched', async () => {
	const { begin } = await open();
	expect(await begin()).toEqual(firstPreparation(['nl']));
});

it('has a tile for each domain, and leaves the choice to the resident when none is on', async () => {
	const { begin } = await open();
	expect(all('[data-field="domains"] [data-answer]').map(({ dataset }) => dataset.answer)).toEqual([
		...DOMAINS
	]);
	await choose('domains', 'work');
	await choose('domains', 'belief');
	expect((await begin()).domains).toEqual(['work', 'belief']);
	await choose('domains', 'work');
	await choose('domains', 'belief');
	expect((await begin()).domains).toBeUndefined();
});

it('keeps only the switches that say something else than the level', async () => {
	const { begin } = await open({ ...firstPreparation(['nl']), level: 'full' });
	for (const summary of all('summary')) summary.click();
	await press('[data-answer="influence"]');
	expect((await begin()).steps).toEqual({ influence: false });
	await press('[data-answer="influence"]');
	expect((await begin()).steps).toEqual({});
});

it('takes an answer back when it is tapped again', async () => {
	const { begin } = await open();
	await choose('evaluate', 'later');
	expect((await begin()).evaluate).toBe('later');
	await choose('evaluate', 'later');
	expect((await begin()).evaluate).toBeUndefined();
});

it('speaks of personal questions only beside a worker or an interpreter, and hands over nothing otherwise', async () => {
	const { begin } = await open();
	await choose('private', 'alone-later');
	expect((await begin()).privateQuestions).toBe('alone-later');
	await choose('company', 'someone-i-know');
	expect(find('[data-field="private"]')).toBeNull();
	expect((await begin()).privateQuestions).toBeUndefined();
});

it('puts the resident’s language first and the worker’s second', async () => {
	const { begin } = await open();
	await choose('languages', 'en');
	await press('[data-field="languages"] [data-language="nl"]');
	expect((await begin()).languages).toEqual(['en', 'nl']);
	await choose('languages', 'nl');
	expect((await begin()).languages).toEqual(['nl']);
});

it('goes back without handing anything over', async () => {
	const { props } = await open();
	await press('[data-action="back"]');
	expect(props.onback).toHaveBeenCalledOnce();
	expect(props.onready).not.toHaveBeenCalled();
});
