import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { packFolder } from '../scripts/pack.mjs';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function makeFolder(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'buurtkaart-pack-'));
	folders.push(folder);
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

/** The files of a zip file, read as the format says: from the table at its end. */
function unpack(zip: Buffer): Readonly<Record<string, string>> {
	const end = zip.length - 22;
	const found: Record<string, string> = {};
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		expect(zip.readUInt32LE(at)).toBe(0x02014b50);
		const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
		const head = zip.readUInt32LE(at + 42);
		expect(zip.readUInt32LE(head)).toBe(0x04034b50);
		const start = head + 30 + zip.readUInt16LE(head + 26);
		const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 24));
		expect(zip.readUInt32LE(at + 16)).toBe(crc32(bytes));
		found[name] = bytes.toString('utf8');
		at += 46 + zip.readUInt16LE(at + 28);
	}
	expect(at).toBe(end);
	return found;
}

describe('the packed program', () => {
	it('holds every file, the hidden ones too', () => {
		const zip = packFolder(makeFolder({ 'index.html': '<p>één</p>', '.htaccess': 'x', 'nl/été.txt': '' }));
		expect(unpack(zip)).toEqual({
			'buurtkaart/index.html': '<p>één</p>',
			'buurtkaart/.htaccess': 'x',
			'buurtkaart/nl/été.txt': ''
		});
	});

	it('is the same, whenever and in whatever order its files were made', () => {
		const one = packFolder(makeFolder({ a: '1', 'b/c': '2', B: '3' }));
		const other = packFolder(makeFolder({ B: '3', 'b/c': '2', a: '1' }));
		expect(one.equals(other)).toBe(true);
		expect(one.equals(packFolder(makeFolder({ a: '1', 'b/c': '2', B: '4' })))).toBe(false);
	});

	it('leaves out what a host makes itself', () => {
		expect(Object.keys(unpack(packFolder(makeFolder({ 'a.js': '', 'a.js.br': '', 'a.js.gz': '' }))))).toEqual(
			['buurtkaart/a.js']
		);
	});
});
