import { STEPS } from '$lib/flows/guide';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import AboutPage from './AboutPage.svelte';
import ProtectionPage from './ProtectionPage.svelte';
import WorkersPage from './WorkersPage.svelte';

const phases = [{ phase: 3, steps: STEPS.filter(({ phase }) => phase === 3).map(({ key }) => key) }];
const pages = [
	{ name: 'about', component: AboutPage, given: { language: 'nl' } },
	{ name: 'protection', component: ProtectionPage, given: { language: 'nl' } },
	{ name: 'workers', component: WorkersPage, given: { language: 'nl', phases, onprint: () => {} } }
];
const text = () => document.body.textContent ?? '';

async function open(component: unknown, given: object, lang: string) {
	show(component as never, { ...given, language: lang }, { lang });
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	for (const summary of document.querySelectorAll('summary')) summary.click();
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe.each(pages)('the page $name', ({ component, given }) => {
	it.each(['nl', 'en'])('has no barrier, fits a phone, and has all its words (%s)', async (lang) => {
		await open(component, given, lang);
		expect(await barriers()).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(text()).not.toMatch(/\b(ui|guide|vocabulary):|\b(about|protection|workers)\.[\w-]+/);
		expect(document.querySelector('nav a')?.getAttribute('href')).toBe(`/${lang}/`);
	});
});

it('about names the source of the method, and whose work is in the program', async () => {
	await open(AboutPage, {}, 'nl');
	expect(text()).toContain(
		'Verhaegen, I., Claeys, J., Deleu, H., Meys, F., Vos, E., Taamouti, M. (2021). Resokit'
	);
	expect(text()).toContain('De vragen in deze gids zijn onze eigen vragen.');
	for (const part of ['OpenMoji, CC BY-SA 4.0', 'SIL Open Font License', 'svelte 5', 'yjs 13']) {
		expect(text()).toContain(part);
	}
});

it('workers has the hint of every question, and of every domain where these are asked', async () => {
	await open(WorkersPage, { phases }, 'nl');
	expect(text()).toContain('Begin met de grote vraag.');
	expect(text()).toContain('Start niet met ‘Wat is je werk?’.');
});

it('workers prints, and leads to a map that keeps nothing', async () => {
	const onprint = vi.fn();
	await open(WorkersPage, { phases, onprint }, 'nl');
	await userEvent.click(document.querySelector('[data-action="print"]')!);
	expect(onprint).toHaveBeenCalledOnce();
	expect(document.querySelector('[data-action="practice"]')?.getAttribute('href')).toBe('/nl/map/#practice');
});
