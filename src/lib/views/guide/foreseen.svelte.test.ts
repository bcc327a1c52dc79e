import { actor, aMap } from '$lib/model/building';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Resident } from '../../../../tests/guide/resident';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { show } from '../../../../tests/views/show';

const ABOUT_NADIA = 'domains:key-people/actor:a1/';
const find = (selector: string) => document.querySelector<HTMLElement>(`[data-step] ${selector}`);
const place = () => document.querySelector<HTMLElement>('[data-step]')?.dataset.place;

/** Every heading that was made, on a page or not, in order; each of them belongs to one question. */
function watchHeadings(): HTMLElement[] {
	const made: HTMLElement[] = [];
	const { cloneNode } = Node.prototype;
	vi.spyOn(Node.prototype, 'cloneNode').mockImplementation(function (this: Node, deep) {
		const node = cloneNode.call(this, deep);
		if (node instanceof Element) made.push(...node.querySelectorAll('h1'));
		return node;
	});
	vi.spyOn(document, 'importNode').mockImplementation((node, deep) => {
		const copy = cloneNode.call(node, deep === true) as typeof node;
		if (copy instanceof Element) made.push(...copy.querySelectorAll('h1'));
		return copy;
	});
	onTestFinished(() => void vi.restoreAllMocks());
	return made;
}

/** Opens a question about Nadia, and waits until so many are foreseen; the headings of all, the open one's first. */
async function openAbout(question: string, foreseen = 1) {
	const map = aMap('2026-11-23')
		.with(actor('a1').name('Nadia').kind('person').domain('key-people').ring(1))
		.build();
	const answers = { 'with-whom': 'alone', 'private-questions': 'yes' };
	const resident = new Resident({
		...map,
		guide: { ...map.guide, level: 'full', evaluate: 'as-we-go', answers }
	});
	resident.go({ type: 'JUMPED', slot: `${ABOUT_NADIA}${question}` });
	const headings = watchHeadings();
	show(AtTheGuide, { resident, heard: [] });
	await vi.waitFor(() => expect(headings).toHaveLength(1 + foreseen));
	return headings;
}

beforeEach(() => page.viewport(360, 740));

describe('the question that is foreseen', () => {
	it('is made, and nobody can find it while another is open', async () => {
		const [open, next] = await openAbout('reciprocity');
		expect(open!.isConnected).toBe(true);
		expect(next!.isConnected).toBe(false);
		expect(document.querySelectorAll('h1, #question')).toHaveLength(1);
	});

	it('is the one that is shown, takes the focus, and can be answered', async () => {
		const [, next] = await openAbout('reciprocity');
		await userEvent.click(find('[data-answer="gives"]')!);
		expect(place()).toBe(`${ABOUT_NADIA}influence`);
		expect(next!.isConnected).toBe(true);
		expect(document.activeElement).toBe(next);
		await userEvent.click(find('[data-answer="2"]')!);
		expect(place()).toBe(`${ABOUT_NADIA}value`);
		expect(next!.isConnected).toBe(false);
	});

	it('is made as soon as the open one is painted, from the second question on', async () => {
		const headings = await openAbout('reciprocity');
		vi.spyOn(window, 'requestIdleCallback').mockReturnValue(0);
		await userEvent.click(find('[data-answer="gives"]')!);
		expect(place()).toBe(`${ABOUT_NADIA}influence`);
		await vi.waitFor(() => expect(headings).toHaveLength(3));
		expect(headings[2]!.isConnected).toBe(false);
	});

	it('shows what was answered since it was made', async () => {
		const [, next] = await openAbout('value', 2);
		await userEvent.click(find('[data-answer="destructive"]')!);
		expect(place()).toContain('value-follow-up');
		await vi.waitFor(() => expect(next!.isConnected).toBe(true));
		// Back to what was answered: it stands as chosen, though the question had been made before.
		await userEvent.click(find('[data-action="back"]')!);
		expect(find('[data-answer="destructive"]')!.getAttribute('aria-pressed')).toBe('true');
	});

	it('is made anew where it was left and is asked again', async () => {
		const headings = await openAbout('reciprocity');
		await userEvent.click(find('[data-action="skip"]')!);
		await userEvent.click(find('[data-action="back"]')!);
		expect(place()).toBe(`${ABOUT_NADIA}reciprocity`);
		expect(document.querySelectorAll('h1')).toHaveLength(1);
		await vi.waitFor(() => expect(headings.filter((one) => one.isConnected)).toHaveLength(1));
		await userEvent.click(find('[data-action="skip"]')!);
		expect(place()).toBe(`${ABOUT_NADIA}influence`);
		await userEvent.click(find('[data-answer="3"]')!);
		expect(place()).toBe(`${ABOUT_NADIA}value`);
	});

	it('is made for the other answers too, where they lead elsewhere', async () => {
		const [, ...foreseen] = await openAbout('value', 2);
		expect(foreseen.every((one) => !one.isConnected)).toBe(true);
		await userEvent.click(find('[data-action="skip"]')!);
		expect(place()).not.toContain('value-follow-up');
		expect(foreseen.map((one) => one.isConnected)).toEqual([false, true]);
		expect(document.activeElement).toBe(foreseen[1]);
	});

	it('waits where another is asked first', async () => {
		const headings = await openAbout('value', 2);
		await userEvent.click(find('[data-action="skip"]')!);
		await userEvent.click(find('[data-action="back"]')!);
		await userEvent.click(find('[data-answer="destructive"]')!);
		expect(place()).toContain('value-follow-up');
		expect(headings[1]!.isConnected).toBe(true);
	});
});
