import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyMap, anyMoments } from '../../../tests/maps/arbitraries';
import { createDocument } from '$lib/model/document';
import { bareActor, emptyMap } from '$lib/model/map';
import { parseFile } from '$lib/model/format';
import { download } from './download';
import { nameMapFile, readMap, readMapFile, takeVoices, writeMapFile, type MapToKeep } from './file';
import { takePhoto } from './photo';
import { makeSound } from '../../../tests/views/sound';

const facts = { id: 'm1', savedAt: '2026-11-23T15:04:05Z' };
const small = emptyMap('2026-11-23', ['nl']);
const keep = (more: Partial<MapToKeep> = {}): MapToKeep => ({
	...{ ...facts, map: small, moments: [], photos: new Map() },
	...more
});

async function takeShot(colour: string, width = 60): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, 40);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = colour;
	pen.fillRect(0, 0, width, 40);
	const taken = await takePhoto(await canvas.convertToBlob({ type: 'image/png' }));
	if ('problem' in taken) throw new Error(taken.problem);
	return taken.photo;
}

const bytesOf = async (blob: Blob) => Array.from(new Uint8Array(await blob.arrayBuffer()));

async function write(what: MapToKeep): Promise<Blob> {
	const written = await writeMapFile(what);
	if ('problem' in written) throw new Error(written.problem);
	return written.file;
}

async function read(file: Blob) {
	const got = await readMapFile(file);
	if ('problem' in got) throw new Error(got.problem);
	return got;
}

describe('a map file', () => {
	it('gives back any map with its moments, and every photo byte for byte', async () => {
		const photos = new Map([
			['p1', await takeShot('#802020')],
			['p2', await takeShot('#208020', 90)]
		]);
		await fc.assert(
			fc.asyncProperty(anyMap, anyMoments, async (map, moments) => {
				const document = createDocument(map, moments).encode();
				const { file, photos: back } = await read(await write(keep({ map, moments, photos, document })));
				expect(file).toMatchObject({ id: 'm1', map, moments, readonly: false });
				expect(file.document).toEqual(document);
				for (const [id, photo] of photos) expect(await bytesOf(back.get(id)!)).toEqual(await bytesOf(photo));
			}),
			{ numRuns: 60 }
		);
	});

	it('is the same as the ground would write, with photos and voices of any number', async () => {
		const photo = await takeShot('#123456');
		const voice = makeSound(2.5);
		for (const count of [0, 1, 3]) {
			const photos = new Map(Array.from({ length: count }, (_, at) => [`p${at}`, photo]));
			const voices = new Map(Array.from({ length: count }, (_, at) => [`v${at}`, voice]));
			const both = new Map([...voices, ...photos]);
			const parsed = parseFile(await (await write(keep({ photos: both }))).text());
			if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
			expect(Object.keys(parsed.file.photos)).toEqual([...photos.keys()]);
			expect(Object.keys(parsed.file.voices)).toEqual([...voices.keys()]);
			for (const sound of takeVoices(parsed.file.voices).values()) {
				expect([sound.type, await bytesOf(sound)]).toEqual(['audio/wav', await bytesOf(voice)]);
			}
			expect(Object.values(parsed.file.voices).every(({ seconds }) => seconds === 2.5)).toBe(true);
		}
	});

	it('says on the way out which photos are no pictures', async () => {
		const photos = new Map([
			['good', await takeShot('#123456')],
			['bad', new Blob(['words'])]
		]);
		expect(await writeMapFile(keep({ photos }))).toMatchObject({ leftOut: ['bad'] });
	});

	it('is refused for one photo that is none, and then says what there is without it', async () => {
		const good = await takeShot('#123456');
		const text = await (await write(keep({ photos: new Map([['good', good]]) }))).text();
		const script = btoa('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
		const hostile = text.replace(
			'"photos": {',
			`"photos": {"x": {"type": "image/webp", "width": 5, "height": 5, "data": "${script}"},`
		);
		const refused = await readMapFile(new Blob([hostile]));
		if (!('problem' in refused)) throw new Error('it was believed');
		expect(refused.problem).toBe('file-photos');
		expect(refused.refused).toEqual([{ path: 'photos.x', reason: 'photo-not-a-picture' }]);
		expect([...refused.rest!.photos.keys()]).toEqual(['good']);
		expect(await bytesOf(refused.rest!.photos.get('good')!)).toEqual(await bytesOf(good));
	});

	it('leaves what lets it merge aside when that is not the map beside it', async () => {
		const other = createDocument(emptyMap('2020-01-01')).encode();
		const large = new Uint8Array(5 * 1024 * 1024);
		for (const document of [other, Uint8Array.of(1, 2, 3), large]) {
			expect((await read(await write(keep({ document })))).file).not.toHaveProperty('document');
		}
	});

	it('that is large is read beside the page, which stays awake, and can be left', async () => {
		const actors = Array.from({ length: 2000 }, (_, at) => bareActor(`a${at}`, { note: 'x'.repeat(2000) }));
		const map = { ...small, actors };
		const file = await write(keep({ map }));
		expect(file.size).toBeGreaterThan(4_000_000);
		const held: number[] = [];
		const watch = new PerformanceObserver((list) =>
			held.push(...list.getEntries().map(({ duration }) => duration))
		);
		watch.observe({ entryTypes: ['longtask'] });
		expect(await readMap(file)).toMatchObject({ file: { map } });
		watch.disconnect();
		expect(held.filter((duration) => duration > 200)).toEqual([]);
		const stop = new AbortController();
		const reading = readMap(file, stop);
		stop.abort();
		await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('follows the work photo by photo, and stops when asked', async () => {
		const photo = await takeShot('#123456');
		const photos = new Map(Array.from({ length: 5 }, (_, at) => [`p${at}`, photo]));
		const out: string[] = [];
		const written = await writeMapFile(keep({ photos }), {
			onprogress: (done, of) => out.push(`${done}/${of}`)
		});
		expect(out).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
		if ('problem' in written) throw new Error(written.problem);
		const stop = new AbortController();
		const reading = readMapFile(written.file, {
			signal: stop.signal,
			onprogress: (done) => done === 2 && stop.abort()
		});
		await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
		await expect(writeMapFile(keep({ photos }), { signal: stop.signal })).rejects.toMatchObject({
			name: 'AbortError'
		});
	});

	it('never writes what it would not read back', async () => {
		const heavy = new Blob([await takeShot('#123456'), new Uint8Array(9 * 1024 * 1024)]);
		const photos = new Map(Array.from({ length: 6 }, (_, at) => [`p${at}`, heavy]));
		expect(await writeMapFile(keep({ photos }))).toEqual({ problem: 'file-too-big' });
		const many = new Map(Array.from({ length: 201 }, (_, at) => [`p${at}`, heavy.slice(0, 200)]));
		expect(await writeMapFile(keep({ photos: many }))).toEqual({ problem: 'file-too-big' });
	});

	it('refuses what is broken, foreign, newer, too big or wrong, within a second', async () => {
		const good = await (
			await write(keep({ map: { ...small, actors: [bareActor('a1', { name: 'A' })] } }))
		).text();
		const cases: [BlobPart, string][] = [
			['', 'file-broken'],
			[good.slice(0, -20), 'file-broken'],
			[Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'file-broken'],
			['{"format":"anders"}', 'file-foreign'],
			['[]', 'file-foreign'],
			[good.replace('"version": 1', '"version": 2'), 'file-newer'],
			[good.replace('"name": "A"', '"name": 7'), 'file-invalid'],
			['['.repeat(5_000_000), 'file-too-big'],
			[new Uint8Array(64 * 1024 * 1024 + 1), 'file-too-big']
		];
		for (const [content, problem] of cases) {
			const begun = performance.now();
			expect(await readMap(new Blob([content]))).toMatchObject({ problem });
			expect(performance.now() - begun).toBeLessThan(1000);
		}
	});

	it('goes out under a name that tells nothing of who made it', () => {
		expect(nameMapFile('2026-11-23')).toBe('buurtkaart-2026-11-23.buurtkaart.json');
		const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
		download(new Blob(['x']), nameMapFile('2026-11-23'));
		const link = clicked.mock.contexts[0] as HTMLAnchorElement;
		clicked.mockRestore();
		expect([link.download, new URL(link.href).protocol]).toEqual([
			'buurtkaart-2026-11-23.buurtkaart.json',
			'blob:'
		]);
		expect(document.querySelector('a')).toBeNull();
	});
});
