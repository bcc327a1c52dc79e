/** T3 and T4: a device whose storage was damaged between two visits. */
import { expect, test, type Page } from '@playwright/test';
import type { MapEntry, Recovery } from '$lib/storage/store';
import { DATABASE, FILES, Profile } from './profile';
import { startStorageSite, type Site } from './site';
import { tellFigure } from '../trust/figure';
import type { StoragePage } from './page';

/** How many answers are on the map, enough for two snapshots and a tail. */
const ANSWERS = 180;
const KEY = 'BKK1';
const COPY = 'BKV1';

let site: Site;
let seeded: Profile;
let profile: Profile;
test.beforeAll(async () => {
	site = await startStorageSite();
	seeded = await Profile.make();
	await seeded.use(site.origin, seed);
});
test.beforeEach(async () => {
	profile = await seeded.copy();
});
test.afterEach(() => profile.remove());
test.afterAll(async () => {
	await seeded.remove();
	await site.stop();
});

async function seed(page: Page): Promise<void> {
	await page.evaluate(async (answers) => {
		const { storage } = globalThis as unknown as StoragePage;
		const typist = await storage.Typist.sit('m');
		for (let number = 0; number < answers; number++) {
			typist.add(number);
			await typist.queue.flush();
		}
		await typist.map.savePlace('here');
		typist.map.close();
	}, ANSWERS);
}

interface Found {
	readonly entries: readonly MapEntry[];
	readonly why?: string;
	readonly count?: number;
	readonly halves?: number;
	readonly recovered?: Recovery;
	readonly goesOn?: boolean;
}

/** What somebody finds who opens the map again, and then goes on with it. */
function look(page: Page): Promise<Found> {
	return page.evaluate(async () => {
		const { storage } = globalThis as unknown as StoragePage;
		const store = await storage.openVaultStore();
		const entries = await store.list();
		try {
			const typist = await storage.Typist.sit(entries[0]!.id);
			const found = { ...typist.look(), recovered: typist.kept.recovered };
			typist.add(10_000);
			const goesOn = await typist.queue.flush();
			typist.map.close();
			const { recovered, ...rest } = found;
			return { entries, ...rest, ...(recovered ? { recovered } : {}), goesOn };
		} catch (error) {
			return { entries, why: (error as { why?: string }).why ?? String(error) };
		}
	});
}

const visit = <T>(deed: (page: Page) => Promise<T>) => profile.use(site.origin, deed);

/** The log files of the database, with something in them. */
const isLog = (path: string, bytes: Buffer) => /leveldb\/.*\.log$/.test(path) && bytes.length > 5000;
const starts = (mark: string) => (_path: string, bytes: Buffer) => bytes.subarray(0, 4).toString() === mark;

function flip(bytes: Buffer, at = bytes.length >> 1): Buffer {
	for (let index = at; index < Math.min(at + 64, bytes.length); index++) bytes[index]! ^= 0xff;
	return bytes;
}

const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

/** Changes records of the map's log as nothing but damage could. */
function spoilRecords(page: Page, numbers: readonly number[]): Promise<void> {
	return page.evaluate(async (numbers) => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const opening = indexedDB.open('buurtkaart-vault');
			opening.onsuccess = () => resolve(opening.result);
		});
		const transaction = database.transaction('log', 'readwrite');
		for (const number of numbers)
			transaction.objectStore('log').put(new Uint8Array([255, 1, 2, 3]), ['m', number]);
		await new Promise((resolve) => (transaction.oncomplete = resolve));
		database.close();
	}, numbers);
}

const everyBack: Record<string, () => void | Promise<void>> = {
	'64 bytes of the log flipped': () =>
		void expect(profile.damage(DATABASE, isLog, (b) => flip(b))).toBeGreaterThan(0),
	'the log cut in half': () => void expect(profile.damage(DATABASE, isLog, cut)).toBeGreaterThan(0),
	'the MANIFEST garbled': () =>
		void expect(
			profile.damage(
				DATABASE,
				(path) => /MANIFEST/.test(path),
				() => Buffer.alloc(100, 7)
			)
		).toBeGreaterThan(0),
	'the folder of the database removed': () => profile.removeFolder(DATABASE),
	'one bad record': () => visit((page) => spoilRecords(page, [90])),
	'the last record and one of the middle bad': () => visit((page) => spoilRecords(page, [17, ANSWERS + 1])),
	'the folder of the database removed and the newest copy damaged': () => {
		profile.removeFolder(DATABASE);
		let done = false;
		profile.damage(
			FILES,
			(path, bytes) => starts(COPY)(path, bytes) && bytes.length > 30_000,
			(bytes) => {
				const changed = done ? bytes : flip(bytes);
				done = true;
				return changed;
			}
		);
	}
};

/** Those that `npm test` has: of each kind one. */
const SHORT = [
	'64 bytes of the log flipped',
	'one bad record',
	'the folder of the database removed and the newest copy damaged',
	'removed'
];
const among = (what: string) => (SHORT.includes(what) ? '' : '@trust ');

for (const [what, how] of Object.entries(everyBack))
	test(`${among(what)}T3: ${what}: everything comes back, with a note`, async () => {
		await how();
		const found = await visit(look);
		expect(found).toMatchObject({
			entries: [{ id: 'm', sign: 'tree' }],
			count: ANSWERS,
			halves: 0,
			recovered: { from: 'copy', missing: 0 },
			goesOn: true
		});
		tellFigure('T3', `${what}: answers back`, `${found.count} of ${ANSWERS}`, ANSWERS);
		// What was mended is whole: nothing is said the next time, and what came since is there.
		const next = await visit(look);
		expect(next).toMatchObject({ count: ANSWERS + 1, halves: 0, goesOn: true });
		expect(next.recovered).toBeUndefined();
	});

for (const [what, how] of Object.entries({
	garbled: (bytes: Buffer) => flip(bytes, 10),
	emptied: () => Buffer.alloc(0),
	removed: () => undefined
}))
	test(`${among(what)}T3: one key file ${what}: the other one is enough, and mends it`, async () => {
		let keys = 0;
		const spoil = (which: number) => {
			keys = 0;
			profile.damage(FILES, starts(KEY), (bytes) => (keys++ === which ? how(bytes) : bytes));
		};
		for (const which of [0, 1, 0]) {
			spoil(which);
			expect(keys).toBe(2);
			expect(await visit(look)).toMatchObject({ halves: 0, goesOn: true });
		}
	});

test('without damage nothing is said', async () => {
	const found = await visit(look);
	expect(found).toMatchObject({ count: ANSWERS, halves: 0, goesOn: true });
	expect(found.recovered).toBeUndefined();
});

test('what nobody has any more is counted, and the rest is given back', async () => {
	await visit((page) => spoilRecords(page, [90]));
	expect(
		profile.damage(FILES, starts(COPY), (bytes) => (bytes.length > 5000 ? cut(bytes) : bytes))
	).toBeGreaterThan(0);
	const found = await visit(look);
	expect(found.entries).toHaveLength(1);
	expect(found.recovered?.unreadable).toBe(1);
	expect(found.count === ANSWERS || found.recovered!.missing !== 0).toBe(true);
});

test('T4: both stores broken: it says so, and writes no blank map over what may still be saved', async () => {
	profile.damage(
		DATABASE,
		(path) => /MANIFEST/.test(path),
		() => Buffer.alloc(100, 7)
	);
	expect(profile.damage(FILES, starts(COPY), () => Buffer.alloc(300, 7))).toBeGreaterThan(3);
	const found = await visit(look);
	expect(found.entries).toHaveLength(1);
	expect(found.why).toBe('unreadable');
	// Somebody brings the files back: all of it is there.
	profile.takeFolder(FILES, seeded);
	const back = await visit(look);
	expect(back).toMatchObject({ count: ANSWERS, halves: 0, recovered: { from: 'copy', missing: 0 } });
	tellFigure(
		'T4',
		'both stores broken: answers there once the files came back',
		`${back.count} of ${ANSWERS}`,
		ANSWERS
	);
});

test('T4: the files removed: it says so, leaves the log alone, and takes the map from a file', async () => {
	profile.removeFolder(FILES);
	const found = await visit(look);
	expect(found).toMatchObject({ entries: [{ id: 'm', isUnreadable: true }], why: 'unreadable' });
	const other = await profile.copy();
	other.takeFolder(FILES, seeded);
	const back = await other.use(site.origin, look);
	expect(back).toMatchObject({ count: ANSWERS, halves: 0 });
	tellFigure(
		'T4',
		'files removed: answers there once they came back',
		`${back.count} of ${ANSWERS}`,
		ANSWERS
	);
	await other.remove();
	const anew = await visit((page) =>
		page.evaluate(async () => {
			const { storage } = globalThis as unknown as StoragePage;
			const store = await storage.openVaultStore();
			const map = await store.create({ id: 'm', sign: 'sun' });
			await map.append(new Uint8Array([1]));
			return { entries: await store.list(), updates: (await map.load()).updates.length };
		})
	);
	expect(anew).toMatchObject({ entries: [{ id: 'm', sign: 'sun' }], updates: 1 });
	expect(anew.entries[0]).not.toHaveProperty('isUnreadable');
});
