import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveListener } from '../../../../tests/views/fakeListener';
import { show } from '../../../../tests/views/show';
import TextEntry from '../guide/TextEntry.svelte';
import { hush } from '../leave/hush';

const at = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const field = () => at<HTMLInputElement>('[data-answer="text"]');
const button = () => at('[data-action="dictate"]');
const words = () => at('.dictation [role="status"]').textContent!.trim();
const onDevice = (tag: string, local: boolean) => (local && tag === 'nl-be' ? 'available' : 'unavailable');
const soon = () => new Promise((resolve) => setTimeout(resolve, 150));

async function open(more: object = {}) {
	const entered: string[] = [];
	const shown = await show(TextEntry as never, {
		label: 'guide:actor-name.answer.text',
		hands: 'several',
		onenter: (text: string) => entered.push(text) > 0,
		...more
	});
	await vi.waitFor(() => expect(field()).not.toBeNull());
	return { entered, shown };
}

afterEach(() => vi.unstubAllGlobals());

describe('speaking instead of typing is not offered', () => {
	it.each([
		['by a browser that cannot listen', undefined],
		['by one that can be asked nothing', { knowsLocal: true }],
		['by one that does not know of listening here', { available: () => 'available', knowsLocal: false }],
		['where the language would first have to be fetched', { available: () => 'downloadable' }],
		[
			'where only a company listens',
			{ available: (_: string, local: boolean) => (local ? 'unavailable' : 'available') }
		],
		[
			'in another language than the screen’s',
			{ available: (tag: string) => (tag.startsWith('en') ? 'available' : '') }
		]
	])('%s', async (_, promises) => {
		const made = promises && giveListener(promises);
		if (!promises) vi.stubGlobal('SpeechRecognition', undefined);
		await open();
		await soon();
		expect(button()).toBeNull();
		expect(field().disabled).toBe(false);
		expect(made?.listening() ?? []).toEqual([]);
		expect((made?.asked ?? []).every((one) => one.processLocally)).toBe(true);
	});

	it('for a day, which is not spoken', async () => {
		giveListener({ available: onDevice });
		await open({ type: 'date' });
		await soon();
		expect(button()).toBeNull();
	});
});

describe('speaking instead of typing, where the device listens by itself', () => {
	it('puts what is said behind what stands there, and hands nothing in', async () => {
		const { listening } = giveListener({ available: onDevice });
		const { entered } = await open();
		await vi.waitFor(() => expect(button()).not.toBeNull());
		field().value = 'Bakker';
		field().dispatchEvent(new Event('input', { bubbles: true }));
		button().click();
		await vi.waitFor(() => expect(words()).toContain('Ik luister'));
		const [one] = listening();
		expect([one!.processLocally, one!.lang]).toEqual([true, 'nl-be']);
		one!.hear(' Els ');
		await vi.waitFor(() => expect(field().value).toBe('Bakker Els'));
		button().click();
		await vi.waitFor(() => expect(words()).toBe(''));
		expect(entered).toEqual([]);
		at('[data-action="add"]').click();
		expect(entered).toEqual(['Bakker Els']);
	});

	it('keeps what was said at once where a field keeps what is typed', async () => {
		const { listening } = giveListener({ available: onDevice });
		const { entered } = await open({ hands: 'field', text: '' });
		await vi.waitFor(() => expect(button()).not.toBeNull());
		button().click();
		listening()[0]!.hear('Soep koken');
		await vi.waitFor(() => expect(entered).toEqual(['Soep koken']));
	});

	it.each([
		['no-speech', 'Ik hoorde niets.'],
		['not-allowed', 'Ik mag de microfoon niet gebruiken.'],
		['audio-capture', 'Ik vind geen microfoon.'],
		['language-not-supported', 'Dat lukte niet.']
	])('says plainly what went wrong: %s', async (error, sentence) => {
		const { listening } = giveListener({ available: onDevice });
		await open();
		await vi.waitFor(() => expect(button()).not.toBeNull());
		button().click();
		listening()[0]!.end(error);
		await vi.waitFor(() => expect(words()).toContain(sentence));
		field().value = 'getypt';
		expect(field().value).toBe('getypt');
	});

	it('stops at once when one leaves, or when the field goes away, and then hears nothing more', async () => {
		const { listening } = giveListener({ available: onDevice });
		const { shown } = await open();
		await vi.waitFor(() => expect(button()).not.toBeNull());
		button().click();
		hush();
		const [first] = listening();
		expect(first!.aborted).toBe(true);
		first!.hear('te laat');
		await soon();
		expect(field().value).toBe('');
		button().click();
		await shown.unmount();
		expect(listening()[1]!.aborted).toBe(true);
	});
});
