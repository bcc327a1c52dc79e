/** A wish and a next step, said by pictures: an example, a pictogram, and whatever is made. */
import { PLAIN_READING } from '$lib/i18n/reading';
import { aMap } from '$lib/model/building';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Resident } from '../../../../tests/guide/resident';
import { clipped, overflowing, overlapping } from '../../../../tests/views/accessibility';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { show } from '../../../../tests/views/show';
import type { Make } from './make';

const find = (selector: string) => document.querySelector<HTMLElement>(`[data-step] ${selector}`);
const press = (selector: string) => userEvent.click(find(selector)!);
const pictures = () => ({ ...PLAIN_READING, show: 'pictures' as const });

async function open(slot: string, more: object = {}): Promise<Resident> {
	const resident = new Resident(aMap().build());
	resident.go({ type: 'EDITED', slot });
	show(AtTheGuide, { resident, heard: [], ...more });
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
	return resident;
}

beforeEach(async () => {
	await page.viewport(360, 3000);
});

describe('a wish', () => {
	it('is said by the picture of a domain and of an example, and stands in that domain', async () => {
		const resident = await open('wish', { reading: pictures });
		await press('[data-answer="add"]');
		await press('[data-examples-of="leisure"]');
		await press('[data-example="library"]');
		await vi.waitFor(() => expect(resident.map.wishes).toHaveLength(1));
		expect(resident.map.wishes[0]).toMatchObject({ text: 'bibliotheek', domain: 'leisure' });
		await vi.waitFor(() => expect(find('[data-example="library"]')).toHaveProperty('disabled', true));
		// Whoever chose it by its picture finds that picture again.
		const example = find('[data-example="library"] img')!.getAttribute('src');
		expect(document.querySelectorAll(`[data-step] li:not(:has(button)) img[src="${example}"]`)).toHaveLength(
			1
		);
		expect([...overflowing(), ...clipped(), ...overlapping()]).toEqual([]);
	});

	it('has a photo, a recording, a drawing or a pictogram too, and stands on the map with it', async () => {
		const onmake: Make = (_, use) => use({ picture: { type: 'pictogram', pictogram: '1F3CA' } });
		const resident = await open('wish', { onmake });
		await press('[data-answer="add"]');
		for (const way of ['photo', 'voice', 'drawing']) expect(find(`[data-action="${way}"]`)).not.toBeNull();
		await press('[data-action="pictogram"]');
		await vi.waitFor(() => expect(resident.map.actors).toHaveLength(1));
		expect(resident.map.actors[0]).toMatchObject({
			status: 'wished',
			picture: { type: 'pictogram', pictogram: '1F3CA' }
		});
		expect(resident.map.wishes).toEqual([]);
	});

	it('begins with a person’s own words where words carry', async () => {
		await open('wish');
		await press('[data-answer="add"]');
		expect(find('[data-examples-of]')).toBeNull();
		await press('[data-action="examples"]');
		expect(find('[data-examples-of="leisure"]')).not.toBeNull();
	});
});

describe('a next step', () => {
	it('is said by the picture of an example', async () => {
		const resident = await open('next-step', { reading: pictures });
		await press('[data-answer="try"]');
		await press('[data-examples-of="leisure"]');
		await press('[data-example="library"]');
		await vi.waitFor(() =>
			expect(resident.map.nextSteps).toMatchObject([{ type: 'try', text: 'bibliotheek' }])
		);
	});

	it('asks nothing more of who wants to show the map', async () => {
		await open('next-step', { reading: pictures });
		await press('[data-answer="show"]');
		expect(find('[data-examples-of]')).toBeNull();
	});
});
