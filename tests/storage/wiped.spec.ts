/** T9: what is wiped is gone from the whole profile, and what is not wiped lies nowhere in clear. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { tellFigure } from '../trust/figure';
import type { StoragePage } from './page';
import { FILES, Profile } from './profile';
import { startStorageSite, type Site } from './site';

const PHOTO = 'KANARIE-foto';
/** What was told to the map; none of it stands so in the program or in this test. */
const CANARIES = [0, 39, 40, 41, 89]
	.map((number) => `KANARIE-${number}-Samira`)
	.concat(['gone', 'stays'].map((id) => `KANARIE-titel-${id}`))
	.concat(PHOTO, 'KANARIE-plaats');
const SECRET = { from: 4, to: 36 };

let site: Site;
let profile: Profile;
test.beforeEach(async () => {
	site = await startStorageSite();
	profile = await Profile.make();
});
test.afterEach(async () => {
	await profile.remove();
	await site.stop();
});

/** Makes a map with names, a title of its own and a photo, made compact once on the way. */
function make(page: Page, id: string): Promise<void> {
	return page.evaluate(
		async ({ id, photo }) => {
			const { storage } = globalThis as unknown as StoragePage;
			const typist = await storage.Typist.sit(id);
			await typist.store.describe(id, { title: `KANARIE-titel-${id}` });
			await typist.map.savePlace({ cursor: 'KANARIE-plaats' });
			for (let number = 0; number < 90; number++) {
				typist.add(number);
				await typist.queue.flush();
				if (number === 40) await typist.compact();
			}
			await typist.map.putPhoto('KANARIE-p1', new Blob([photo, new Uint8Array(90_000)]));
			typist.map.close();
		},
		{ id, photo: PHOTO }
	);
}

/** The secret bytes of every map, as they lie in the key files. */
function secrets(): Buffer[] {
	const keys = profile
		.files(FILES)
		.map((path) => readFileSync(path))
		.filter((bytes) => bytes.subarray(0, 4).toString() === 'BKK1');
	return [...new Map(keys.map((bytes) => [bytes.toString('hex'), bytes])).values()].map((bytes) =>
		bytes.subarray(SECRET.from, SECRET.to)
	);
}

const searchAll = () => CANARIES.flatMap((canary) => profile.search(canary));

test('T9: after a wipe no word of the map and no byte of its key is left, and the other map opens', async () => {
	await profile.use(site.origin, async (page) => {
		// So that a search that finds nothing means something.
		await page.evaluate(() => localStorage.setItem('control', 'KONTROLE-Samira'));
		await make(page, 'gone');
	});
	const gone = secrets();
	expect(gone).toHaveLength(1);
	expect(profile.search(gone[0]!).length).toBeGreaterThan(1);
	expect(profile.search('KONTROLE-Samira').length).toBeGreaterThan(0);
	expect(searchAll(), 'in clear before the wipe').toEqual([]);

	await profile.use(site.origin, async (page) => {
		await make(page, 'stays');
		await page.evaluate(async () => {
			const { storage } = globalThis as unknown as StoragePage;
			await (await storage.openVaultStore()).purge('gone');
		});
	});
	const hits = [...searchAll(), ...profile.search(gone[0]!)];
	const [left, ...more] = secrets();
	expect(more).toEqual([]);
	expect(left!.equals(gone[0]!)).toBe(false);
	tellFigure('T9', `${CANARIES.length} names in UTF-8 and UTF-16 and the wiped key, found`, hits.length, 0);
	expect(hits).toEqual([]);

	const found = await profile.use(site.origin, (page) =>
		page.evaluate(async () => {
			const { storage } = globalThis as unknown as StoragePage;
			const typist = await storage.Typist.sit('stays');
			const photo = await typist.map.photo('KANARIE-p1');
			return { ...typist.look(), entries: await typist.store.list(), photo: photo?.size };
		})
	);
	expect(found).toMatchObject({
		count: 90,
		halves: 0,
		entries: [{ id: 'stays', title: 'KANARIE-titel-stays' }],
		photo: 90_000 + PHOTO.length
	});
});

test('a wipe that was cut anywhere is ended by the next start', async () => {
	await profile.use(site.origin, (page) => make(page, 'm'));
	const cuts = {
		'after the mark': async () => {},
		'after the first key file': async (folder: FileSystemDirectoryHandle) => folder.removeEntry('key.1'),
		'after both': async (folder: FileSystemDirectoryHandle) => {
			await folder.removeEntry('key.1');
			await folder.removeEntry('key.2');
		},
		'after the folder': async (
			folder: FileSystemDirectoryHandle,
			root: FileSystemDirectoryHandle
		): Promise<void> => root.removeEntry(folder.name, { recursive: true })
	};
	for (const [where, cut] of Object.entries(cuts)) {
		const own = await profile.copy();
		const left = await own.use(site.origin, (page) =>
			page.evaluate(async (cut) => {
				const { storage } = globalThis as unknown as StoragePage;
				const database = await new Promise<IDBDatabase>((resolve) => {
					const opening = indexedDB.open('buurtkaart-vault');
					opening.onsuccess = () => resolve(opening.result);
				});
				const rows = database.transaction('maps', 'readwrite');
				const asked = rows.objectStore('maps').get('m');
				asked.onsuccess = () => rows.objectStore('maps').put({ ...asked.result, going: true });
				await new Promise((resolve) => (rows.oncomplete = resolve));
				const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('buurtkaart-vault');
				const act = new Function(`return (${cut})`)() as (...given: unknown[]) => Promise<void>;
				await act(await root.getDirectoryHandle(asked.result.birth), root);
				const store = await storage.openVaultStore();
				const names: string[] = [];
				for await (const name of root.keys()) names.push(name);
				const counting = database.transaction('log').objectStore('log').count();
				await new Promise((resolve) => (counting.onsuccess = resolve));
				database.close();
				return { maps: await store.list(), names, records: counting.result };
			}, cut.toString())
		);
		await own.remove();
		expect(left, where).toEqual({ maps: [], names: [], records: 0 });
	}
});
