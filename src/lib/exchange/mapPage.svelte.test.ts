import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMap, anyMoments } from '../../../tests/maps/arbitraries';
import { bareActor, emptyMap } from '$lib/model/map';
import { readMap, readMapFile, writeMapFile, type MapToKeep } from './file';
import { takeOutOfPage } from './mapInPage';
import { nameMapPage, writeMapPage, type PageContent, type PageText } from './mapPage';
import { takePhoto } from './photo';
import { makeSound } from '../../../tests/views/sound';

const HOSTILE = [
	'</script><script>top.hit=1</script>',
	'<!-- <script type="application/vnd.buurtkaart+json">',
	'--></title></style><img src=x onerror="top.hit=1">',
	`"'\`><svg onload=top.hit=1>`,
	`${String.fromCodePoint(0x202e)}gnidaer${String.fromCodePoint(0x202c)} ${String.fromCodePoint(0x2066)}x`,
	'nul\u0000 nul\u001b',
	'&lt;b&gt; & ]]> {{name}} \\u003c $& $1',
	'الجارة غريتا'
];
const say = (text: string): PageText => ({ text, lang: 'nl', dir: 'ltr' });
const DRAWING =
	'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0"/></svg>\n';

function contentOf(names: readonly string[], photos: readonly string[] = []): PageContent {
	return {
		...{ label: say('Kaart'), date: '23 november 2026', enlarge: say('Toon groot') },
		...(names[0] === undefined ? {} : { title: names[0] }),
		home: { name: names[0] ?? 'thuis', facts: [], photos: [] },
		sections: [
			{
				heading: say('Dichtbij'),
				lines: names.map((name) => ({
					name,
					facts: [say(name), { text: name, lang: 'ar', dir: 'rtl' as const }],
					photos: photos.map((id) => ({ id, alt: name }))
				}))
			}
		],
		notes: [say('Einde')]
	};
}

async function fileOf(more: Partial<MapToKeep> = {}): Promise<Blob> {
	const map = emptyMap('2026-11-23', ['nl']);
	const what = { id: 'm1', savedAt: '2026-11-23T15:04:05Z', map, moments: [], photos: new Map(), ...more };
	const written = await writeMapFile(what);
	if ('problem' in written) throw new Error(written.problem);
	return written.file;
}

async function pageOf(
	file: Blob,
	content = contentOf([]),
	photos: ReadonlyMap<string, Blob> = new Map()
): Promise<Blob> {
	const written = await writeMapPage({ content, drawing: DRAWING, photos, file });
	if ('problem' in written) throw new Error(written.problem);
	return written.page;
}

async function takeShot(width: number, height: number): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	canvas.getContext('2d')!.fillRect(0, 0, width, height);
	const taken = await takePhoto(await canvas.convertToBlob({ type: 'image/png' }));
	if ('problem' in taken) throw new Error(taken.problem);
	return taken.photo;
}

const parse = async (page: Blob) => new DOMParser().parseFromString(await page.text(), 'text/html');
/** A text as a page can show it: without what is no character. */
// eslint-disable-next-line no-control-regex
const shown = (text: string) => text.replace(/[\u0000-\u0008\u000b-\u001f]/g, '');

describe('a page to take home', () => {
	it('gives back any map with its moments, whatever names stand on it', async () => {
		const names = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), {
			maxLength: 4
		});
		await fc.assert(
			fc.asyncProperty(anyMap, anyMoments, names, async (map, moments, names) => {
				const file = await fileOf({ map, moments });
				const page = await pageOf(file, contentOf(names));
				expect(takeOutOfPage(await page.text())).toBeDefined();
				const [read, plain] = [await readMap(page), await readMap(file)];
				expect(read).toMatchObject({ file: { id: 'm1', map, moments, readonly: false } });
				expect(read).toEqual(plain);
			}),
			{ numRuns: 60 }
		);
	});

	it('holds hostile names as names: on the map, in the list, and in the file within', async () => {
		const actors = HOSTILE.map((name, at) => bareActor(`a${at}`, { name }));
		const file = await fileOf({ map: { ...emptyMap('2026-11-23', ['nl']), title: HOSTILE[0]!, actors } });
		const page = await pageOf(file, contentOf(HOSTILE));
		expect(await readMap(page)).toEqual(await readMap(file));
		const read = await parse(page);
		expect(read.querySelectorAll('script')).toHaveLength(1);
		expect(read.querySelector('script')!.type).toBe('application/vnd.buurtkaart+json');
		expect([...read.querySelectorAll('li bdi')].map((one) => one.textContent)).toEqual(HOSTILE.map(shown));
		const all = [...read.querySelectorAll('*')];
		const attributes = all.flatMap((one) => [...one.attributes]);
		expect(attributes.filter(({ name }) => /^on|^style$|^href$|^action$/.test(name))).toEqual([]);
		expect(all.filter((one) => one.matches('svg')).length).toBe(1);
		expect(read.title).toBe('Kaart');
		const inside = JSON.parse(read.querySelector('script')!.textContent) as object;
		expect(inside).toEqual(JSON.parse(await file.text()));
	});

	it('runs nothing and asks for nothing, by its own policy, and says its language', async () => {
		const content = { ...contentOf(['x']), label: { text: 'خريطة', lang: 'ar', dir: 'rtl' as const } };
		const read = await parse(await pageOf(await fileOf(), content));
		const policy = read.querySelector<HTMLMetaElement>('meta[http-equiv]')!;
		expect(policy.httpEquiv).toBe('Content-Security-Policy');
		expect(policy.content).toBe(
			"default-src 'none'; img-src data:; media-src data:; style-src 'unsafe-inline'; font-src data:"
		);
		expect([read.documentElement.lang, read.documentElement.dir]).toEqual(['ar', 'rtl']);
		expect(read.querySelector('h2')).toMatchObject({ lang: 'nl', dir: 'ltr' });
		expect(read.compatMode).toBe('CSS1Compat');
	});

	it('lets every voice note be heard, and no file that is no sound', async () => {
		const photos = new Map([
			['v1', makeSound(0.5)],
			['v2', new Blob(['<b>'], { type: 'text/html' })]
		]);
		const content = contentOf(['Els', 'Omar', 'Mia']);
		const [lines] = content.sections.map(({ lines }) => lines);
		const voiced = lines!.map((line, at) => ({ ...line, voice: ['v1', 'v2', 'gone'][at]! }));
		const section = { ...content.sections[0]!, lines: voiced };
		const read = await parse(await pageOf(await fileOf(), { ...content, sections: [section] }, photos));
		const sounds = [...read.querySelectorAll('audio')];
		expect(sounds.map((one) => one.closest('li')?.querySelector('.name')?.textContent)).toEqual(['Els']);
		const sound = new Audio(sounds[0]!.src);
		await new Promise((resolve) => (sound.onloadedmetadata = resolve));
		expect(sound.duration).toBe(0.5);
		expect(sounds[0]!.controls).toBe(true);
	});

	it('shows every photo no larger than a telephone needs, keeps it whole in the file, and counts what is missing', async () => {
		const photos = new Map([
			['p1', await takeShot(1600, 1200)],
			['p2', await takeShot(60, 40)]
		]);
		const content = contentOf(['Els'], ['p1', 'p2', 'gone']);
		const file = await fileOf({ photos });
		const written = await writeMapPage({ content, drawing: DRAWING, photos, file });
		if ('problem' in written) throw new Error(written.problem);
		expect(written.missing).toBe(1);
		const images = [...(await parse(written.page)).querySelectorAll('img')];
		const sides = await Promise.all(
			images.map(async ({ src }) => {
				const image = new Image();
				image.src = src;
				await image.decode();
				return [image.naturalWidth, image.naturalHeight];
			})
		);
		expect(sides).toEqual([
			[800, 600],
			[60, 40]
		]);
		expect(images.map(({ alt }) => alt)).toEqual(['Els', 'Els']);
		const back = await readMapFile(written.page);
		if ('problem' in back) throw new Error(back.problem);
		for (const [id, photo] of photos) {
			expect(await back.photos.get(id)!.arrayBuffer()).toEqual(await photo.arrayBuffer());
		}
	});

	it('is believed for nothing but its one block of data', async () => {
		const good = await (await pageOf(await fileOf())).text();
		const opening = '<script type="application/vnd.buurtkaart+json">';
		const cases: [string, string | undefined][] = [
			[good, undefined],
			[`\ufeff\r\n  ${good}`, undefined],
			[good.replace('<h1>', '<h1>{"format":"anders"}'), undefined],
			['<!doctype html><p>Een krant</p>', 'file-foreign'],
			[good.replace(opening, '<script>'), 'file-foreign'],
			[good.replace(opening, `${opening}{}</script>${opening}`), 'file-broken'],
			[good.slice(0, -40), 'file-broken'],
			[good.replace('</script>', '<b></script>'), 'file-broken'],
			[good.replace('"version": 1', '"version": 2'), 'file-newer'],
			[good.replace('"date": "2026-11-23"', '"date": 7'), 'file-invalid'],
			[`<p>${opening}${'['.repeat(5_000_000)}</script>`, 'file-too-big'],
			['<script '.repeat(1_000_000), 'file-foreign']
		];
		for (const [at, [text, problem]] of cases.entries()) {
			const begun = performance.now();
			const read = await readMap(new Blob([text]));
			expect('problem' in read ? read.problem : undefined, `case ${at}`).toBe(problem);
			expect(performance.now() - begun).toBeLessThan(1000);
		}
	});

	it('never comes larger than what is read back, can be stopped, and goes out under a neutral name', async () => {
		const heavy = new Blob([new Uint8Array(64 * 1024 * 1024).fill(32)]);
		const parts = { content: contentOf([]), drawing: DRAWING, photos: new Map(), file: heavy };
		expect(await writeMapPage(parts)).toEqual({ problem: 'file-too-big' });
		const content = contentOf(['Els'], ['p1']);
		const stopped = writeMapPage({ ...parts, content }, { signal: AbortSignal.abort() });
		await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
		expect(nameMapPage('2026-11-23')).toBe('buurtkaart-2026-11-23.html');
	});
});
