/**
 * Packs the built program into one zip file, for people who have no terminal: `npm run pack`. The same sources give the
 * same file on every machine, byte for byte (one order, one date, no owner), so whoever gets it can make it again and
 * compare (see SECURITY.md); beside it lies its SHA-256.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILD, buildProgram } from './build.mjs';
import { readBuiltRelease } from './release.mjs';

/** 1 January 1980, 00:00: the first day that the format knows. */
const DAY = 0x21;
const UTF8_NAMES = 0x0800;

/**
 * A zip file of these `{ name, bytes }`. They are stored as they are: what is large among them is small already, and a
 * compressor of another version would make another file of the same program.
 */
export function writeZip(files) {
	const parts = [];
	const index = [];
	let offset = 0;
	for (const { name, bytes } of files) {
		const path = Buffer.from(name, 'utf8');
		const facts = Buffer.alloc(26);
		facts.writeUInt16LE(20, 0);
		facts.writeUInt16LE(UTF8_NAMES, 2);
		facts.writeUInt16LE(DAY, 8);
		facts.writeUInt32LE(sumOf(bytes), 10);
		facts.writeUInt32LE(bytes.length, 14);
		facts.writeUInt32LE(bytes.length, 18);
		facts.writeUInt16LE(path.length, 22);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		index.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, path);
		const head = [Buffer.from('PK\x03\x04', 'latin1'), facts, path];
		parts.push(...head, bytes);
		offset += 30 + path.length + bytes.length;
	}
	const table = Buffer.concat(index);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(table.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, table, end]);
}

const SUMS = Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** The checksum that the format asks for (CRC-32). */
function sumOf(bytes) {
	let sum = 0xffffffff;
	for (const byte of bytes) sum = SUMS[(sum ^ byte) & 0xff] ^ (sum >>> 8);
	return (sum ^ 0xffffffff) >>> 0;
}

/**
 * What lies built in a folder as one file. Without the compressed twins: hosts make those themselves, and another Node
 * would make others.
 */
export function packFolder(folder) {
	return writeZip(listFiles(folder, 'buurtkaart').filter(({ name }) => !/\.(br|gz)$/.test(name)));
}

/** Every file under a folder, in one order, with names that begin with `top`. */
function listFiles(folder, top) {
	return readdirSync(folder, { withFileTypes: true })
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			const name = `${top}/${entry.name}`;
			return entry.isDirectory() ? listFiles(path, name) : [{ name, bytes: readFileSync(path) }];
		});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	if (!buildProgram()) process.exit(1);
	const folder = fileURLToPath(new URL('../releases', import.meta.url));
	const name = `buurtkaart-${readBuiltRelease(BUILD)}`;
	const zip = packFolder(BUILD);
	const sum = createHash('sha256').update(zip).digest('hex');
	const file = join(folder, `${name}.zip`);
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, zip);
	writeFileSync(`${file}.sha256`, `${sum}  ${basename(file)}\n`);
	console.log(`releases/${name}.zip\nSHA-256 ${sum}`);
}
