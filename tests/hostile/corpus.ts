/**
 * Files that somebody made to harm, and what must become of each: refused for a reason, or read as what it says and
 * nothing else. All are made here; none is kept.
 */
import { gzipSync } from 'node:zlib';
import { actor, aMap } from '../../src/lib/model/building';
import { createDocument } from '../../src/lib/model/document';
import { writeFile } from '../../src/lib/model/format';
import { putInPage } from '../../src/lib/exchange/mapInPage';
import * as bytes from './bytes';

/** One hostile file. `refused` is the problem that must be told, `reads` what must come of it where it can be read. */
export interface Hostile {
	readonly name: string;
	readonly make: () => Buffer | string;
	/** Tens of megabytes: left out where there is no time for it. */
	readonly heavy?: true;
	readonly refused?: string;
	readonly reads?: { readonly map?: object; readonly photos?: readonly string[]; readonly readonly?: boolean };
	/** Photos that a person may leave behind: the file is refused, and what remains holds these. */
	readonly rest?: readonly string[];
}

const MEBIBYTE = 1024 * 1024;
const FACTS = { id: 'm1', savedAt: '2026-11-23T15:04:05Z' };
const LONG = 5_000_000;
const DAY = { date: '2026-11-23' };

/** A map file as text: parts of its map, and parts beside it. */
export function fileWith(map: object, others: object = {}): string {
	return JSON.stringify({ format: 'buurtkaart', version: 1, ...FACTS, map: { ...DAY, ...map }, ...others });
}

/** A good file with this text in the place of its map's title. */
function withTitle(json: string): string {
	return fileWith({ title: 'HERE' }).replace('"HERE"', json);
}

/** A baker's map that says so many things that nobody knows. */
function withKeys(count: number): string {
	const keys = Array.from({ length: count }, (_, at) => `"k${at}":1`).join();
	return fileWith({ actors: [{ id: 'a1', name: 'Bakker' }] }).replace('"map":{', `"map":{${keys},`);
}

function withPhotos(photos: Readonly<Record<string, Buffer | string>>, type = 'image/webp'): string {
	const entries = Object.entries(photos).map(([id, data]) => [
		id,
		{ type, width: 5, height: 5, data: Buffer.from(data).toString('base64') }
	]);
	return fileWith({}, { photos: Object.fromEntries(entries) as object });
}

function withDocument(document: Buffer): string {
	return fileWith({ actors: [{ id: 'a1', name: 'Bakker' }] }, { document: document.toString('base64') });
}

const readsBaker = { map: { actors: [{ id: 'a1', name: 'Bakker' }] } };
const SCRIPT = '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.hit=1"><script>globalThis.hit=1</script></svg>';
const PAGE = `<!doctype html><html><body onload="globalThis.hit=1"><script>globalThis.hit=1</script>`;
const ageHead = (stanza: string) => `age-encryption.org/v1\n${stanza}\n`;

const JSON_FILES: readonly Hostile[] = [
	{ name: 'nothing', make: () => '', refused: 'file-broken' },
	{ name: 'a megabyte of zeros', make: () => Buffer.alloc(MEBIBYTE), refused: 'file-broken' },
	{ name: 'a hundred megabytes of spaces',
		heavy: true, make: () => Buffer.alloc(100 * MEBIBYTE, 0x20), refused: 'file-too-big' },
	{ name: 'sixty megabytes of spaces',
		heavy: true, make: () => Buffer.alloc(60 * MEBIBYTE, 0x20), refused: 'file-broken' },
	{ name: 'five million brackets', make: () => '['.repeat(LONG), refused: 'file-too-big' },
	{ name: 'five million brackets, closed', make: () => '['.repeat(LONG) + ']'.repeat(LONG), refused: 'file-too-big' },
	{ name: 'five million records in each other',
		heavy: true, make: () => '{"a":'.repeat(LONG), refused: 'file-too-big' },
	{ name: 'brackets within our own map', make: () => withTitle('['.repeat(LONG)), refused: 'file-too-big' },
	{ name: 'thirty-three levels', make: () => withTitle('['.repeat(31) + ']'.repeat(31)), refused: 'file-too-big' },
	{ name: 'twenty million empty lists',
		heavy: true, make: () => `[${'[],'.repeat(20_000_000)}1]`, refused: 'file-too-big' },
	{ name: 'twenty million empty records',
		heavy: true, make: () => withTitle(`[${'{},'.repeat(20_000_000)}1]`), refused: 'file-too-big' },
	{
		name: 'seven million keys',
		heavy: true,
		make: () => `{${Array.from({ length: 7_000_000 }, (_, at) => `"${at.toString(36)}":1`).join()}}`,
		refused: 'file-too-big'
	},
	{
		name: 'half a million keys that nobody knows',
		make: () => withKeys(500_000),
		refused: 'file-too-big'
	},
	{
		name: 'forty thousand keys that nobody knows',
		make: () => withKeys(40_000),
		reads: { ...readsBaker, readonly: true }
	},
	{ name: 'one key of sixty megabytes',
		heavy: true, make: () => fileWith({ guide: { answers: { ['x'.repeat(60 * MEBIBYTE)]: 'y' } } }), refused: 'file-invalid' },
	{ name: 'one unknown key of sixty megabytes',
		heavy: true, make: () => fileWith({ ['x'.repeat(60 * MEBIBYTE)]: 1 }), reads: { readonly: true } },
	{ name: 'a title of sixty megabytes',
		heavy: true, make: () => fileWith({ title: 'x'.repeat(60 * MEBIBYTE) }), refused: 'file-invalid' },
	{ name: 'a title of fifteen million faces',
		heavy: true, make: () => fileWith({ title: '👩'.repeat(15_000_000) }), refused: 'file-invalid' },
	{ name: 'a language of sixty megabytes',
		heavy: true, make: () => fileWith({ languages: [`nl${'-abcdefgh'.repeat(6_000_000)}`] }), refused: 'file-invalid' },
	{ name: 'sixty megabytes of quotes',
		heavy: true, make: () => withTitle(`"${'\\"'.repeat(30 * MEBIBYTE)}"`), refused: 'file-invalid' },
	{ name: 'two thousand and one actors', make: () => fileWith({ actors: Array.from({ length: 2001 }, (_, at) => ({ id: `a${at}` })) }), refused: 'file-too-big' },
	{ name: 'a name of eighty-one letters', make: () => fileWith({ actors: [{ id: 'a1', name: 'x'.repeat(81) }] }), refused: 'file-invalid' },
	{ name: 'the same key twice', make: () => fileWith({ title: 'een' }).replace('"title":"een"', '"title":"een","title":"twee"'), reads: { map: { title: 'twee' } } },
	{ name: 'two versions', make: () => fileWith({}).replace('"version":1', '"version":1,"version":2'), refused: 'file-newer' },
	{ name: 'version one and a half', make: () => fileWith({}, { version: 1.5 }), refused: 'file-invalid' },
	{ name: 'a version beyond all numbers', make: () => fileWith({}).replace('"version":1', '"version":1e400'), refused: 'file-invalid' },
	{ name: 'no number', make: () => withTitle('NaN'), refused: 'file-broken' },
	{ name: 'a number beyond all numbers', make: () => fileWith({ actors: [{ id: 'a1', spot: { along: 'X', out: 0 } }] }).replace('"X"', '1e400'), refused: 'file-invalid' },
	{ name: 'less than nothing', make: () => fileWith({ actors: [{ id: 'a1', spot: { along: 0.5, out: 'X' } }] }).replace('"X"', '-0'), reads: { map: { actors: [{ id: 'a1', spot: { along: 0.5, out: 0 } }] } } },
	{ name: 'a number of a million digits', make: () => fileWith({ actors: [{ id: 'a1', ring: 'X' }] }).replace('"X"', '1'.repeat(1_000_000)), refused: 'file-invalid' },
	{ name: 'unpaired halves in a name', make: () => fileWith({ actors: [{ id: 'a1', name: 'X' }] }).replace('"X"', '"Ba\\ud800kker\\udc00"'), reads: readsBaker },
	{ name: 'nothing but unpaired halves', make: () => fileWith({ actors: [{ id: 'a1', name: 'X' }] }).replace('"X"', '"\\ud800"'), refused: 'file-invalid' },
	{ name: 'letters that turn the sentence', make: () => fileWith({ actors: [{ id: 'a1', name: '\u202eBa\u0000kk\u2066er\u0007' }] }), reads: readsBaker },
	{ name: 'two texts in two encodings', make: () => Buffer.from(fileWith({}), 'utf16le'), refused: 'file-broken' },
	{ name: 'bytes that are no letters', make: () => Buffer.concat([Buffer.from('{"format":"'), Buffer.from('fffe80c0', 'hex')]), refused: 'file-broken' }
];

const PROTOTYPES: readonly Hostile[] = [
	...['__proto__', 'constructor', 'toString'].map((id) => ({ name: `an actor called ${id}`, make: () => fileWith({ actors: [{ id }] }), refused: 'file-invalid' })),
	{ name: 'a prototype of the map', make: () => fileWith({}).replace('"map":{', '"map":{"__proto__":{"hit":1},'), refused: 'file-invalid' },
	{ name: 'a prototype of the whole', make: () => fileWith({}).replace('{', '{"__proto__":{"hit":1},'), refused: 'file-invalid' },
	{ name: 'a prototype among the answers', make: () => fileWith({ guide: 'X' }).replace('"X"', '{"answers":{"__proto__":"x"}}'), refused: 'file-invalid' },
	{ name: 'a prototype among the photos', make: () => fileWith({}).replace(/}$/, ',"photos":{"__proto__":{"hit":1}}}'), refused: 'file-invalid' },
	{ name: 'a constructor of the map', make: () => fileWith({ constructor: { prototype: { hit: 1 } } }), reads: { readonly: true } },
	{ name: 'answers that objects have by nature', make: () => fileWith({ guide: { answers: { constructor: 'x', toString: 'y' } } }), reads: { map: { guide: { answers: { constructor: 'x', toString: 'y' } } } } }
];

const OTHER_FORMATS: readonly Hostile[] = [
	{ name: 'a zip bomb', make: bytes.zipBomb, refused: 'file-broken' },
	{ name: 'a gzip bomb',
		heavy: true, make: bytes.gzipBomb, refused: 'file-broken' },
	{ name: 'a packed map', make: () => gzipSync(fileWith({})), refused: 'file-broken' },
	{ name: 'a picture bomb', make: () => bytes.pngBomb(20_000, 20_000), refused: 'file-broken' },
	{ name: 'an XML bomb', make: () => bytes.xmlBomb(), refused: 'file-foreign' },
	{ name: 'an XML nest', make: () => '<a>'.repeat(LONG), refused: 'file-foreign' },
	{ name: 'a drawing with a script', make: () => SCRIPT, refused: 'file-foreign' },
	{ name: 'a page with a script', make: () => PAGE, refused: 'file-foreign' },
	{ name: 'a map behind a picture’s head', make: () => `GIF89a=1;/*${fileWith({})}*/`, refused: 'file-broken' },
	{ name: 'a map behind a paper’s head', make: () => `%PDF-1.7\n${fileWith({})}`, refused: 'file-broken' },
	{ name: 'a script with a map in it', make: () => `globalThis.hit=1//${fileWith({})}`, refused: 'file-broken' }
];

const PAGES: readonly Hostile[] = [
	{ name: 'a page with scripts around our map', make: () => `${PAGE}${putInPage(fileWith({ actors: [{ id: 'a1', name: 'Bakker' }] }))}<script>globalThis.hit=1</script>`, reads: readsBaker },
	{ name: 'a page with two maps', make: () => PAGE + putInPage(fileWith({})) + putInPage(fileWith({ title: 'twee' })), refused: 'file-broken' },
	{ name: 'a page whose map is a page', make: () => PAGE + putInPage(PAGE), refused: 'file-broken' },
	{ name: 'a page whose map breaks out', make: () => `${PAGE}<script type="application/vnd.buurtkaart+json">{"x":"</script><script>globalThis.hit=1</script>`, refused: 'file-broken' },
	{ name: 'a page with a hostile map', make: () => PAGE + putInPage(fileWith({}).replace('"map":{', '"map":{"__proto__":{"hit":1},')), refused: 'file-invalid' },
	{ name: 'a page with a nest', make: () => PAGE + putInPage('['.repeat(LONG)), refused: 'file-too-big' },
	{ name: 'a page that only begins', make: () => `${PAGE}<script type="application/vnd.buurtkaart+json">${fileWith({})}`, refused: 'file-broken' },
	{ name: 'sixty megabytes of open tags',
		heavy: true, make: () => '<'.repeat(60 * MEBIBYTE), refused: 'file-foreign' }
];

const PHOTOS: readonly Hostile[] = [
	{ name: 'a drawing with a script for a photo', make: () => withPhotos({ p1: SCRIPT }), refused: 'file-photos', rest: [] },
	{ name: 'a drawing that says it is one', make: () => withPhotos({ p1: SCRIPT }, 'image/svg+xml'), refused: 'file-invalid' },
	{ name: 'a page for a photo', make: () => withPhotos({ p1: PAGE }), refused: 'file-photos', rest: [] },
	{ name: 'an address for a photo', make: () => fileWith({}, { photos: { p1: { type: 'image/webp', width: 5, height: 5, data: `data:image/svg+xml,${SCRIPT}` } } }), refused: 'file-invalid' },
	{ name: 'four hundred million pixels', make: () => withPhotos({ p1: bytes.pngBomb(20_000, 20_000) }), refused: 'file-photos', rest: [] },
	{ name: 'pixels beyond all bounds', make: () => withPhotos({ p1: bytes.pngBomb(0x7fff_ffff, 1) }), refused: 'file-photos', rest: [] },
	{ name: 'a JPEG that only says it is large', make: () => withPhotos({ p1: bytes.jpegHead(65_535, 65_535) }), refused: 'file-photos', rest: [] },
	{ name: 'a WebP that only says it is large', make: () => withPhotos({ p1: bytes.webpHead(16_383, 16_383) }), refused: 'file-photos', rest: [] },
	{ name: 'a WebP without an image', make: () => withPhotos({ p1: bytes.webpHead(40, 30) }), refused: 'file-photos', rest: [] },
	{ name: 'a head without a picture', make: () => withPhotos({ p1: bytes.jpegHead(40, 30) }), refused: 'file-photos', rest: [] },
	{ name: 'half a picture', make: () => withPhotos({ p1: bytes.pngBomb(40, 30).subarray(0, 50) }), refused: 'file-photos', rest: [] },
	{ name: 'forty million pixels of one colour', make: () => withPhotos({ p1: bytes.pngBomb(6324, 6324) }), reads: { photos: ['p1'] } },
	{
		name: 'a picture full of notes',
		make: () => {
			const notes = bytes.chunk('tEXt', Buffer.from(`Location\0${bytes.CANARY}`, 'latin1'));
			return withPhotos({ p1: bytes.pngBomb(40, 30, [notes]) });
		},
		reads: { photos: ['p1'] }
	},
	{ name: 'a good picture beside a bad one', make: () => withPhotos({ good: bytes.pngBomb(40, 30), bad: SCRIPT }), refused: 'file-photos', rest: ['good'] },
	{ name: 'two hundred and one photos', make: () => fileWith({}, { photos: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`p${at}`, { type: 'image/png', width: 1, height: 1, data: '' }])) }), refused: 'file-too-big' },
	{ name: 'a page for a voice', make: () => fileWith({}, { voices: { v1: { type: 'text/html', seconds: 1, data: Buffer.from(PAGE).toString('base64') } } }), refused: 'file-invalid' },
	{ name: 'a colour that is an address', make: () => fileWith({ strokes: [{ points: [[0, 0]], colour: 'url(https://elders)', width: 0.1 }] }), refused: 'file-invalid' },
	{ name: 'a pictogram that is a path', make: () => fileWith({ home: { picture: { type: 'pictogram', pictogram: '../../x' } } }), refused: 'file-invalid' }
];

const DOCUMENTS: readonly Hostile[] = [
	{ name: 'a document of four million holes', make: () => withDocument(bytes.updateOfHoles(4 * MEBIBYTE)), reads: readsBaker },
	{ name: 'a document of thirty million holes',
		heavy: true, make: () => withDocument(bytes.updateOfHoles(30 * MEBIBYTE)), reads: readsBaker },
	{ name: 'a document that promises more than there is', make: () => withDocument(bytes.updateOfPromises()), reads: readsBaker },
	{ name: 'a document that is none', make: () => withDocument(Buffer.alloc(MEBIBYTE, 0xff)), reads: readsBaker },
	{
		name: 'a document of another map',
		make: () => withDocument(Buffer.from(createDocument(aMap().with(actor('a1').name('Slager')).build()).encode())),
		reads: readsBaker
	}
];

const LOCKED: readonly Hostile[] = [
	...[19, 22, 30, 63, 99].map((work) => ({
		name: `a lock of ${work}`,
		make: () => ageHead(`-> scrypt AAAAAAAAAAAAAAAAAAAAAA ${work}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}`),
		refused: 'lock-unreadable'
	})),
	{ name: 'a lock for a key', make: () => ageHead(`-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}`), refused: 'lock-unreadable' },
	{ name: 'a lock of a million parts',
		heavy: true, make: () => ageHead(`-> scrypt AAAAAAAAAAAAAAAAAAAAAA 15\n${'A'.repeat(43)}\n`.repeat(1_000_000)), refused: 'file-too-big' },
	{ name: 'a lock of half a million parts',
		heavy: true, make: () => ageHead(`-> scrypt AAAAAAAAAAAAAAAAAAAAAA 15\n${'A'.repeat(43)}\n`.repeat(500_000)), refused: 'lock-unreadable' },
	{ name: 'a lock with nothing behind it', make: () => ageHead('-> scrypt AAAAAAAAAAAAAAAAAAAAAA 15'), refused: 'lock-unreadable' },
	{ name: 'a hundred megabytes behind a lock',
		heavy: true, make: () => Buffer.concat([Buffer.from(ageHead('-> scrypt AAAAAAAAAAAAAAAAAAAAAA 15')), Buffer.alloc(100 * MEBIBYTE)]), refused: 'file-too-big' }
];

/** All of them. */
export const CORPUS: readonly Hostile[] = [
	...JSON_FILES,
	...PROTOTYPES,
	...OTHER_FORMATS,
	...PAGES,
	...PHOTOS,
	...DOCUMENTS,
	...LOCKED
];

/** A file with a document of its own, for whoever changes it. */
export function goodFile(): string {
	const map = aMap().with(actor('a1').name('Bakker').ring(2)).build();
	return writeFile(map, [], {}, {}, { ...FACTS, document: createDocument(map).encode() });
}
