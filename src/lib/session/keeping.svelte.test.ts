import { openMemoryStore } from '$lib/storage/memory';
import { expect, it, vi } from 'vitest';
import { Keeping } from './keeping';

it('hands over what waits for the paint when the map is let go of', async () => {
	vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
	const store = openMemoryStore('chosen');
	(await store.create({ id: 'm1', sign: '1F3E0' })).close();
	const keeping = await Keeping.inStore(store, 'm1');
	keeping.add(Uint8Array.of(7));
	keeping.close();
	const { updates } = await (await store.open('m1')).load();
	expect(updates).toEqual([Uint8Array.of(7)]);
	vi.restoreAllMocks();
});
