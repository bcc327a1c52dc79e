import { transcript } from '$lib/flows/transcript';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show } from '../../../../tests/views/show';
import Conversation from './Conversation.svelte';
import { ON_THE_WAY as map } from './guide.examples';

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const trail = [
	'level',
	'home-name',
	'home-since',
	'domains:local-shops/domain-ask',
	'rounds/value:constructive'
];

async function open(roomy: boolean) {
	const onopen = vi.fn();
	const lines = transcript({ map, today: '2026-11-23' }, trail);
	expect(lines).toHaveLength(trail.length);
	show(Conversation, { lines, map, roomy, onopen });
	await vi.waitFor(() => expect(all('.conversation')).toHaveLength(1));
	return { onopen };
}

describe('the conversation so far', () => {
	it('is folded on a phone, so that the open question stands alone', async () => {
		await open(false);
		expect(all('li')).toHaveLength(0);
		await userEvent.click(all('[data-action="conversation"]')[0]!);
		expect(all('li')).toHaveLength(trail.length);
	});

	it('shows its last lines where there is room', async () => {
		await open(true);
		expect(all('[data-action="edit"]').map(({ dataset }) => dataset.slot)).toEqual(trail.slice(-3));
	});

	it('says what was said, but nothing of a personal question', async () => {
		await open(true);
		const lines = all('li').map(({ textContent }) => textContent);
		expect(lines[1]).toContain('Bakker Els');
		expect(lines[2]).toContain('Persoonlijke vraag');
		expect(lines[2]).not.toContain('Bakker');
	});

	it('says in the name of each button what it changes', async () => {
		await open(true);
		const names = all('[data-action="edit"]').map(({ attributes }) =>
			attributes
				.getNamedItem('aria-labelledby')!
				.value.split(' ')
				.map((id) => document.getElementById(id)!.textContent.trim())
				.join(' ')
		);
		expect(names[0]).toBe('wijzig Hoe lang al');
		expect(new Set(names).size).toBe(names.length);
	});

	it('leads back to each question', async () => {
		const { onopen } = await open(true);
		await userEvent.click(all('[data-slot="home-since"]')[0]!);
		expect(onopen).toHaveBeenCalledExactlyOnceWith('home-since');
	});
});
