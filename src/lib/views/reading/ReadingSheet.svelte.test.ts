import { PLAIN_READING, READING_CHOICES, READING_PARTS, type Reading } from '$lib/i18n/reading';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import ReadingSheet from './ReadingSheet.svelte';

const cards = (part: string) => [
	...document.querySelectorAll<HTMLElement>(`[data-field="${part}"] [data-answer]`)
];

async function open(reading: Reading = PLAIN_READING) {
	const given = { reading, onchange: vi.fn(), onclose: vi.fn() };
	await show(ReadingSheet, given);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	return given;
}

describe('how one likes to read', () => {
	test('shows every choice as a picture with a word, and which one is made', async () => {
		await open({ ...PLAIN_READING, text: 'large' });
		for (const part of READING_PARTS) {
			expect(cards(part).map((card) => card.dataset['answer'])).toEqual([...READING_CHOICES[part]]);
			for (const card of cards(part)) expect(card.querySelector('img')).not.toBeNull();
		}
		const pressed = cards('text').filter((card) => card.getAttribute('aria-pressed') === 'true');
		expect(pressed.map((card) => card.dataset['answer'])).toEqual(['large']);
	});

	test('changes one thing and leaves the others as they were chosen', async () => {
		const given = await open({ ...PLAIN_READING, show: 'pictures' });
		await userEvent.click(document.querySelector('[data-field="contrast"] [data-answer="more"]')!);
		expect(given.onchange).toHaveBeenCalledExactlyOnceWith({
			...PLAIN_READING,
			show: 'pictures',
			contrast: 'more'
		});
	});

	test('closes by its button and by Escape', async () => {
		const given = await open();
		await userEvent.click(document.querySelector('[data-action="done"]')!);
		await userEvent.keyboard('{Escape}');
		expect(given.onclose).toHaveBeenCalledTimes(2);
	});

	test('has no barrier, and fits a phone in the largest text', async () => {
		await open();
		document.documentElement.dataset['text'] = 'largest';
		try {
			expect(await barriers()).toEqual([]);
			expect(overflowing()).toEqual([]);
			expect(smallTargets()).toEqual([]);
		} finally {
			delete document.documentElement.dataset['text'];
		}
	});
});
