/** Puts the storage room within reach of a test that steers the page, and somebody who types into a real map. */
import { createDocument, openDocument, type MapDocument } from '$lib/model/document';
import { emptyMap } from '$lib/model/map';
import { SaveQueue, type SaveState } from '$lib/storage/saving';
import type { KeptMap, MapStore, OpenMap, StoreTrouble } from '$lib/storage/store';
import { carryOut } from '$lib/storage/vault/argon';
import { EFFORT } from '$lib/storage/vault/stretch';
import { openVaultStore } from '$lib/storage/vault/vault';

/** Somebody with a map open, who adds one contact after the other. */
class Typist {
	readonly store: MapStore;
	readonly map: OpenMap;
	readonly document: MapDocument;
	readonly kept: KeptMap;
	readonly queue: SaveQueue;
	/** What the map said of its other tabs. */
	readonly news: string[] = [];
	/** Called whenever it is shown how keeping stands. */
	onshown: (state: SaveState, trouble?: StoreTrouble) => void = () => {};

	private constructor(store: MapStore, map: OpenMap, document: MapDocument, kept: KeptMap) {
		this.store = store;
		this.map = map;
		this.document = document;
		this.kept = kept;
		this.queue = new SaveQueue(map, store.kind, (state, why) => this.onshown(state, why));
		document.onUpdate((update) => this.queue.add(update));
		map.listen?.((news) => {
			this.news.push(news.kind);
			if (news.kind === 'updates') for (const update of news.updates) document.apply(update);
			if (news.kind === 'writable') void this.#takeOver();
		});
	}

	/** Opens the map of this id, with the words of its lock if it has one, or begins it. */
	static async sit(id: string, words?: string): Promise<Typist> {
		const store = await openVaultStore();
		const entries = await store.list();
		if (entries.some((entry) => entry.id === id)) {
			const map = await store.open(id, words);
			const kept = await map.load();
			return new Typist(store, map, openDocument(kept.updates), kept);
		}
		const map = await store.create({ id, sign: 'tree' });
		const document = createDocument(emptyMap('2026-11-24', ['nl']));
		await map.append(document.encode());
		return new Typist(store, map, document, { updates: [] });
	}

	/** One answer of two commands: a contact, and a note about it. Both are kept, or neither. */
	add(number: number, by = 'a'): void {
		const id = `${by}${number}`;
		this.document.execute([
			{ type: 'addActor', id, fields: { name: nameOf(number), kind: 'person', domain: 'work', ring: 2 } },
			{
				type: 'addNote',
				id: `n${id}`,
				fields: { at: '2026-11-24', text: `over ${nameOf(number)}`, about: id }
			}
		]);
	}

	/** What is on the map now: the contacts, and how many of them lack their note or name. */
	look(by = 'a'): { count: number; halves: number } {
		const { actors, notes } = this.document.project();
		const mine = actors.filter(({ id }) => id.startsWith(by));
		const whole = (id: string) => notes.some(({ about, text }) => about === id && text !== '');
		return { count: mine.length, halves: mine.filter(({ id, name }) => !name || !whole(id)).length };
	}

	/** As on a pause: nothing that was taken off the map stays in the log. */
	async compact(): Promise<void> {
		if (await this.queue.flush()) await this.map.compact(this.document.encode());
	}

	async #takeOver(): Promise<void> {
		for (const update of (await this.map.load()).updates) this.document.apply(update);
		await this.queue.flush();
	}
}

/** A name that is found nowhere but on such a map. */
export function nameOf(number: number): string {
	return `KANARIE-${number}-Samira`;
}

/** The work of one try of words, done here and now: this thread, not a worker's, is what a test can slow down. */
function tryWords(words: string): Promise<Uint8Array> {
	return carryOut({ words, salt: crypto.getRandomValues(new Uint8Array(16)), ...EFFORT });
}

const storage = { openVaultStore, SaveQueue, Typist, tryWords, EFFORT };

/** What such a page's global object carries beside a browser's own. */
export interface StoragePage {
	storage: typeof storage;
	typist: Typist;
}

Object.assign(globalThis, { storage });
