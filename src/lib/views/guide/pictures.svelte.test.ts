/** Where pictures carry, nothing on a question has to be read: what can be pressed has a picture, each another one. */
import { PLAIN_READING } from '$lib/i18n/reading';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { Resident } from '../../../../tests/guide/resident';
import { clipped, overflowing, overlapping } from '../../../../tests/views/accessibility';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { show } from '../../../../tests/views/show';
import { QUESTIONS, type QuestionExample } from './guide.examples';

const PICTURES = { ...PLAIN_READING, show: 'pictures' } as const;

beforeEach(async () => {
	await page.viewport(360, 6000);
	document.documentElement.dataset['show'] = 'pictures';
});

afterEach(() => {
	delete document.documentElement.dataset['show'];
});

async function open({ map, slot }: QuestionExample): Promise<void> {
	const resident = new Resident(map);
	resident.go({ type: 'EDITED', slot });
	show(AtTheGuide, { resident, heard: [], reading: () => PICTURES });
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
}

/** What a button looks like to who does not read: its pictures, drawings and letters of names. */
function lookOf(button: HTMLElement): string {
	const pictures = [...button.querySelectorAll('img, svg, .letter')].filter((one) => one.checkVisibility());
	return pictures.map((one) => one.getAttribute('src') ?? one.textContent + one.innerHTML).join(' + ');
}

/** A language stands in its own script, which its readers know by sight. */
const buttons = () =>
	[...document.querySelectorAll<HTMLElement>('section button, section summary')].filter(
		(one) => one.checkVisibility() && one.lang === ''
	);

it.each(QUESTIONS)(
	'$name: whatever can be pressed has a picture, and no other has the same',
	async (example) => {
		await open(example);
		const looks = buttons().map((one) => ({ look: lookOf(one), said: one.textContent.trim() }));
		expect(looks.length).toBeGreaterThan(2);
		expect(looks.filter(({ look }) => look === '')).toEqual([]);
		const twice = looks.filter(({ look }, at) => looks.findIndex((other) => other.look === look) !== at);
		expect(twice).toEqual([]);
	}
);

it.each(QUESTIONS)('$name: fits a phone', async (example) => {
	await open(example);
	expect(overflowing()).toEqual([]);
	expect(clipped()).toEqual([]);
	expect(overlapping()).toEqual([]);
});

it.each(QUESTIONS)('$name: no picture is too small to be seen, where words carry too', async (example) => {
	for (const where of ['pictures', 'words']) {
		document.documentElement.dataset['show'] = where;
		await open(example);
		const pictures = [...document.querySelectorAll<HTMLImageElement>('section img')];
		const seen = pictures.filter((one) => one.checkVisibility());
		expect(seen.filter((one) => one.getBoundingClientRect().width < 16).map(({ src }) => src)).toEqual([]);
		expect(seen.length).toBeGreaterThan(0);
	}
});
