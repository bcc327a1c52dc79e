/** A map behind its lock, from the session's side: over the real store of this browser. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openVaultStore } from '$lib/storage/vault/vault';
import { StoreError, type MapStore } from '$lib/storage/store';
import { beginMap, openKeptMap } from './opening';
import { desk } from './desk.svelte';
import type { Session } from './session.svelte';

const WORDS = 'fiets brood kikker lamp regen trap';
const wishes = { sign: '1F431', closes: 'calm' } as const;
let devices = 0;
let store: MapStore;

beforeEach(async () => {
	store = await openVaultStore({ name: `session-${Date.now()}-${devices++}`, patience: 20 });
});
afterEach(async () => {
	await desk.lay(undefined);
	vi.restoreAllMocks();
});

const deviceStore = async () => store;

/** A map that may stay on the device, at its second question. */
async function begin(): Promise<Session> {
	const session = await beginMap(['nl'], { deviceStore });
	session.reply({ answer: 'yes' });
	await expect.poll(() => session.saved).toBe('saved');
	vi.spyOn(desk, 'deviceStore').mockImplementation(deviceStore);
	await desk.lay(session);
	return session;
}

describe('a map with a lock', () => {
	it('shuts, and opens with its words at the same question, with what was being typed', async () => {
		const session = await begin();
		session.reply({ answer: 'simple' });
		const place = session.slot?.key;
		expect(await session.kept.lock.putOn(WORDS, wishes)).toBeUndefined();
		expect([session.kept.lock.isOn, session.kept.lock.closes]).toEqual([true, 'calm']);
		session.kept.onunsent = () => ({ name: 'Mevrouw Kan' });
		expect(await desk.lock()).toBe(true);
		expect([desk.session, desk.locked]).toEqual([undefined, session.id]);

		await expect(desk.unlock(session.id, 'andere woorden')).rejects.toMatchObject({ why: 'words' });
		expect([desk.session, desk.locked]).toEqual([undefined, session.id]);
		await desk.unlock(session.id, WORDS);
		expect(desk.locked).toBeUndefined();
		expect(desk.session!.slot?.key).toBe(place);
		expect(desk.session!.unsent).toEqual({ name: 'Mevrouw Kan' });
		expect(desk.session!.map).toEqual(session.map);
		expect(desk.session!.kept.lock.isOn).toBe(true);
	});

	it('stays open where it has no lock, and where something would be lost', async () => {
		const session = await begin();
		expect(await desk.lock()).toBe(false);
		await session.kept.lock.putOn(WORDS, wishes);
		const other = await store.open(session.id, WORDS);
		const full = vi
			.spyOn(Object.getPrototypeOf(other) as { append: () => Promise<void> }, 'append')
			.mockRejectedValue(new Error('full'));
		session.reply({ answer: 'simple' });
		await expect.poll(() => session.saved).toBe('failed');
		expect(await desk.lock()).toBe(false);
		expect(desk.session).toBe(session);
		full.mockRestore();
		expect(await desk.lock()).toBe(true);
		other.close();
		await desk.unlock(session.id, WORDS);
		expect(desk.session!.map.guide.level).toBe('simple');
	});

	it('takes another lock and lets it off only with its words', async () => {
		const { kept } = await begin();
		await kept.lock.putOn(WORDS, wishes);
		expect(await kept.lock.putOn('zes andere woorden', { ...wishes, from: 'x' })).toBe('words');
		expect(await kept.lock.putOn('zes andere woorden', { ...wishes, from: WORDS, closes: 'late' })).toBe(
			undefined
		);
		expect(kept.lock.closes).toBe('late');
		expect(await kept.lock.setTime('never')).toBeUndefined();
		await expect.poll(() => kept.lock.closes).toBe('never');
		expect(await kept.lock.takeOff(WORDS)).toBe('words');
		expect(await kept.lock.takeOff('zes andere woorden')).toBeUndefined();
		await expect.poll(() => kept.lock.isOn).toBe(false);
	});

	it('is told from one that is gone when it is opened without words', async () => {
		const session = await begin();
		await session.kept.lock.putOn(WORDS, wishes);
		await desk.lay(undefined);
		await expect(openKeptMap(session.id, { deviceStore })).rejects.toMatchObject({ why: 'locked' });
		expect(await store.list()).toMatchObject([{ sign: '1F431', isLocked: true }]);
	});
});

describe('a pause', () => {
	it('takes removed names off the device, and loses no answer that is given meanwhile', async () => {
		const session = await begin();
		session.execute([
			{ type: 'addActor', id: 'a1', fields: { name: 'Kanarie', kind: 'person', domain: 'work', ring: 2 } }
		]);
		session.execute([{ type: 'removeActor', id: 'a1' }]);
		session.go({ type: 'PAUSED' });
		session.execute([{ type: 'describeMap', fields: { title: 'Meanwhile' } }]);
		await session.rest();
		const kept = await (await store.open(session.id)).load();
		const text = kept.updates.map((update) => new TextDecoder('latin1').decode(update)).join();
		expect(text).not.toContain('Kanarie');
		expect(text).toContain('Meanwhile');
	});
});

describe('a map that is in memory only', () => {
	it('says why: the person chose it, or the browser has or allows nothing', async () => {
		const { openMemoryStore } = await import('$lib/storage/memory');
		const begin = async (given: () => Promise<MapStore>, answer: string) => {
			const session = await beginMap(['nl'], { deviceStore: given });
			session.reply({ answer });
			await expect.poll(() => session.saved).toBe('memory');
			await session.flush();
			return session.kept.memory;
		};
		expect(await begin(deviceStore, 'no')).toBe('chosen');
		for (const reason of ['absent', 'refused'] as const)
			expect(await begin(async () => openMemoryStore(reason), 'yes')).toBe(reason);
		const full = { ...store, create: () => Promise.reject(new StoreError('full', 'There is no room')) };
		expect(await begin(async () => full, 'yes')).toBe('full');
	});
});
