import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinBytes, type Bytes } from './bytes';
import type { Folder } from './folder';
import { fromRuns, toRuns } from './numbers';
import { readMap, type Standing } from './reading';
import { Seal } from './seal';
import { Sheets, type SealedRecord, type Sheet } from './sheets';

const COUNT = 12;
const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
let seal: Seal;
let records: SealedRecord[];

beforeAll(async () => {
	seal = await Seal.of('m', crypto.getRandomValues(new Uint8Array(32)));
	records = await Promise.all(
		numbers.map(async (key) => [key, await seal.close(new Uint8Array([key]), String(key))] as const)
	);
});

/** Spoils one byte. */
const spoil = ([key, sealed]: SealedRecord): SealedRecord => [
	key,
	sealed.map((byte, at) => (at === 5 ? byte ^ 1 : byte))
];
const keysOf = (found: ReadonlyMap<number, Bytes>) => [...found.keys()];
const subset = fc.subarray(numbers);

/** A folder that is only a list of files. */
function makeFolder() {
	const files = new Map<string, Bytes>();
	const folder = {
		read: async (name: string) => files.get(name),
		prepare: (name: string, bytes: Bytes) => ({ finish: async () => void files.set(name, bytes) })
	};
	return { files, folder: folder as unknown as Folder };
}

describe('reading a map back', () => {
	it('gives back all that opens anywhere, says exactly how much is missing, and nothing when nothing is', async () => {
		await fc.assert(
			fc.asyncProperty(subset, subset, subset, subset, async (lost, bad, inTail, inSnapshot) => {
				const log = records
					.filter(([key]) => !lost.includes(key))
					.map((one) => (bad.includes(one[0]) ? spoil(one) : one));
				const standing: Standing = { due: toRuns(numbers), last: COUNT };
				const sheet = (turn: number, keys: readonly number[]): Sheet<Standing> => ({
					turn,
					heading: standing,
					records: records.filter(([key]) => keys.includes(key))
				});
				const sources = { log, tails: [sheet(2, inTail)], snapshots: [sheet(1, inSnapshot)] };
				const good = numbers.filter((key) => !lost.includes(key) && !bad.includes(key));
				const had = numbers.filter(
					(key) => good.includes(key) || inTail.includes(key) || inSnapshot.includes(key)
				);
				if (had.length === 0) {
					await expect(readMap(seal, sources)).rejects.toMatchObject({ why: 'unreadable' });
					return;
				}
				const { updates, recovered, mended, last } = await readMap(seal, sources);
				expect(keysOf(updates)).toEqual(had);
				for (const [key, update] of updates) expect([...update]).toEqual([key]);
				expect(last).toBe(COUNT);
				expect(mended.map(([key]) => key).sort((a, b) => a - b)).toEqual(
					had.filter((key) => !good.includes(key))
				);
				expect(recovered).toEqual(
					good.length === COUNT
						? undefined
						: {
								unreadable: log.length - good.length,
								from: had.length > good.length ? 'copy' : 'log',
								missing: COUNT - had.length
							}
				);
			}),
			{ numRuns: 300 }
		);
	});

	it('says that nobody knows what is missing when no tail can be read', async () => {
		const broken = { turn: 0, records: [] };
		const { recovered } = await readMap(seal, { log: records, tails: [broken, broken], snapshots: [] });
		expect(recovered).toEqual({ unreadable: 0, from: 'log', missing: 'unknown' });
	});

	it('takes a log that is ahead of its tail for whole', async () => {
		const heading = { due: toRuns(numbers.slice(0, 5)), last: 5 };
		const tails = [{ turn: 1, heading, records: [] }];
		const { recovered, last, updates } = await readMap(seal, { log: records, tails, snapshots: [] });
		expect([recovered, last, updates.size]).toEqual([undefined, COUNT, COUNT]);
	});

	it('opens no record of another number or another map', async () => {
		const other = await Seal.of('n', new Uint8Array(32));
		const moved = [[3, records[1]![1]] as const, [4, await other.close(new Uint8Array([4]), '4')] as const];
		const { updates, recovered } = await readMap(seal, {
			log: [records[0]!, ...moved],
			tails: [],
			snapshots: []
		});
		expect(keysOf(updates)).toEqual([1]);
		expect(recovered?.unreadable).toBe(2);
	});
});

describe('a sheet', () => {
	it('keeps the one before while it is written, and gives the newer one first', async () => {
		const { folder, files } = makeFolder();
		for (let turn = 1; turn <= 5; turn++)
			await new Sheets<{ word: string }>(folder, seal, 'tail').write(
				turn,
				{ word: `w${turn}` },
				records.slice(0, turn)
			);
		expect([...files.keys()].sort()).toEqual(['tail.a', 'tail.b']);
		const [newer, older] = await new Sheets<{ word: string }>(folder, seal, 'tail').read();
		expect([newer?.heading, newer?.records.length]).toEqual([{ word: 'w5' }, 5]);
		expect([older?.heading, older?.records.length]).toEqual([{ word: 'w4' }, 4]);
	});

	it('gives back nothing that was not in it, however it is cut or spoilt', async () => {
		const { folder, files } = makeFolder();
		await new Sheets<{ word: string }>(folder, seal, 'tail').write(1, { word: 'w' }, records);
		const [name, whole] = [...files][0]!;
		await fc.assert(
			fc.asyncProperty(
				fc.nat(whole.length - 1),
				fc.boolean(),
				fc.integer({ min: 1, max: 255 }),
				async (at, cut, by) => {
					const bytes = cut ? whole.slice(0, at) : joinBytes(whole);
					if (!cut) bytes[at]! ^= by;
					files.set(name, bytes);
					const [sheet] = await new Sheets<{ word: string }>(folder, seal, 'tail').read();
					if (sheet?.heading) expect(sheet.heading).toEqual({ word: 'w' });
					for (const [key, sealed] of sheet?.records ?? []) {
						const update = await seal.open(sealed, String(key));
						if (update) expect([...update]).toEqual([key]);
					}
				}
			),
			{ numRuns: 200 }
		);
	});
});

it('runs hold exactly their numbers', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(60)), (some) => {
			expect(fromRuns(toRuns(some))).toEqual([...some].sort((a, b) => a - b));
		})
	);
	expect(toRuns([44, 3, 1, 2])).toEqual([
		[1, 3],
		[44, 44]
	]);
});
