import { describe, expect, it, vi } from 'vitest';
import { takePhoto } from './photo';
import { LONGEST_SIDE, lookAt, type TakenPhoto } from './photoMaking';

const CANARY = 'Kanariestraat 12, 51.0543N 3.7174E';

/** A picture as a camera would make it: upper half red, lower half blue. */
async function shoot(width: number, height: number, type = 'image/jpeg'): Promise<Blob> {
	const canvas = document.createElement('canvas');
	Object.assign(canvas, { width, height });
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = '#c00000';
	pen.fillRect(0, 0, width, height / 2);
	pen.fillStyle = '#0000c0';
	pen.fillRect(0, height / 2, width, height / 2);
	return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type, 0.9));
}

/** The JPEG with an Exif segment put in: this orientation, and a note that must not survive. */
async function withNotes(jpeg: Blob, orientation: number): Promise<Blob> {
	const note = new TextEncoder().encode(CANARY);
	const tiff = new Uint8Array(8 + 2 + 2 * 12 + 4 + note.length);
	const view = new DataView(tiff.buffer);
	tiff.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
	view.setUint16(8, 2);
	view.setUint16(10, 0x010e);
	view.setUint16(12, 2);
	view.setUint32(14, note.length);
	view.setUint32(18, 38);
	view.setUint16(22, 0x0112);
	view.setUint16(24, 3);
	view.setUint32(26, 1);
	view.setUint16(30, orientation);
	tiff.set(note, 38);
	const length = tiff.length + 8;
	const opening = [0xff, 0xe1, length >> 8, length & 0xff, ...new TextEncoder().encode('Exif\0\0')];
	const comment = [0xff, 0xfe, 0, note.length + 2, ...note];
	return new Blob([
		...[jpeg.slice(0, 2), Uint8Array.from(opening), tiff, Uint8Array.from(comment)],
		...[jpeg.slice(2), CANARY]
	]);
}

async function take(file: Blob): Promise<TakenPhoto> {
	const taken = await takePhoto(file);
	if ('problem' in taken) throw new Error(taken.problem);
	return taken;
}

async function colourAt({ photo, width, height }: TakenPhoto, x: number, y: number): Promise<string> {
	const bitmap = await createImageBitmap(photo);
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	pen.drawImage(bitmap, 0, 0);
	const [red = 0, , blue = 0] = pen.getImageData(x * (width - 1), y * (height - 1), 1, 1).data;
	return red > blue + 60 ? 'red' : blue > red + 60 ? 'blue' : 'neither';
}

const textOf = async (blob: Blob) => new TextDecoder('latin1').decode(await blob.arrayBuffer());

describe('taking in a photo', () => {
	it('is done beside the page, and can be left in its midst', async () => {
		const canvas = vi.spyOn(document, 'createElement');
		const telephone = await shoot(4000, 3000);
		canvas.mockClear();
		expect(await take(telephone)).toMatchObject({ width: 1600, height: 1200 });
		expect(canvas.mock.calls.filter(([name]) => name === 'canvas')).toEqual([]);
		const ended = vi.spyOn(Worker.prototype, 'terminate');
		const stop = new AbortController();
		const taking = takePhoto(telephone, stop.signal);
		stop.abort();
		await expect(taking).rejects.toMatchObject({ name: 'AbortError' });
		expect(ended).toHaveBeenCalled();
		vi.restoreAllMocks();
	});

	it('carries no byte of the notes that a camera wrote', async () => {
		const shot = await withNotes(await shoot(640, 480), 1);
		expect(await textOf(shot)).toContain(CANARY);
		const taken = await take(shot);
		const text = await textOf(taken.photo);
		expect(text).not.toContain('Kanarie');
		expect(text).not.toContain('Exif');
		expect(text).not.toContain('ICCP');
		expect(await lookAt(taken.photo)).toEqual({ kind: 'webp', width: 640, height: 480, bare: true });
	});

	it.each([
		[1, 800, 400, [0.5, 0.1], [0.5, 0.9]],
		[3, 800, 400, [0.5, 0.9], [0.5, 0.1]],
		[6, 400, 800, [0.9, 0.5], [0.1, 0.5]],
		[8, 400, 800, [0.1, 0.5], [0.9, 0.5]]
	])('stands a photo of orientation %i upright', async (orientation, width, height, red, blue) => {
		const taken = await take(await withNotes(await shoot(800, 400), orientation));
		expect([taken.width, taken.height]).toEqual([width, height]);
		expect(await colourAt(taken, red[0]!, red[1]!)).toBe('red');
		expect(await colourAt(taken, blue[0]!, blue[1]!)).toBe('blue');
	});

	it('scales a large photo down, on its side too, and never makes a small one larger', async () => {
		const large = await shoot(4000, 3000);
		expect(await take(large)).toMatchObject({ width: LONGEST_SIDE, height: 1200 });
		expect(await take(await withNotes(large, 6))).toMatchObject({ width: 1200, height: LONGEST_SIDE });
		expect(await take(await shoot(5, 3))).toMatchObject({ width: 5, height: 3 });
		expect(await take(await shoot(3000, 1))).toMatchObject({ width: LONGEST_SIDE, height: 1 });
	});

	it('takes PNG and WebP, and shows paper where a picture has no ground', async () => {
		expect(await take(await shoot(60, 40, 'image/png'))).toMatchObject({ width: 60, height: 40 });
		expect(await take(await shoot(60, 40, 'image/webp'))).toMatchObject({ width: 60, height: 40 });
		const canvas = new OffscreenCanvas(20, 20);
		canvas.getContext('2d')!.clearRect(0, 0, 20, 20);
		const taken = await take(await canvas.convertToBlob({ type: 'image/png' }));
		const pen = new OffscreenCanvas(20, 20).getContext('2d')!;
		pen.drawImage(await createImageBitmap(taken.photo), 0, 0);
		const [red = 0, green = 0, blue = 0] = pen.getImageData(10, 10, 1, 1).data;
		expect(Math.min(red, green, blue)).toBeGreaterThan(235);
	});

	it('takes a real photo of thirty megabytes', async () => {
		const shot = await shoot(2000, 1500);
		const segment = new Uint8Array(65_535).fill(7);
		segment.set([0xff, 0xe2, 0xff, 0xfd]);
		const notes = Array.from({ length: 470 }, () => segment);
		const heavy = new Blob([shot.slice(0, 2), ...notes, shot.slice(2)]);
		expect(heavy.size).toBeGreaterThan(30_000_000);
		expect(await take(heavy)).toMatchObject({ width: LONGEST_SIDE, height: 1200 });
	});

	it('says what is the matter with what it cannot take', async () => {
		const shot = await shoot(64, 64);
		const png = new Uint8Array(await (await shoot(64, 64, 'image/png')).arrayBuffer());
		const claims = (width: number, height: number) => {
			const copy = png.slice();
			new DataView(copy.buffer).setUint32(16, width);
			new DataView(copy.buffer).setUint32(20, height);
			return new Blob([copy]);
		};
		const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
		const heic = Uint8Array.from([
			0,
			0,
			0,
			24,
			...new TextEncoder().encode('ftypheic'),
			...Array(12).fill(0)
		]);
		const cases: [Blob, string][] = [
			[new File(['Dag.'], 'foto.jpg', { type: 'image/jpeg' }), 'photo-not-a-picture'],
			[new Blob([]), 'photo-not-a-picture'],
			[new Blob([script], { type: 'image/svg+xml' }), 'photo-not-a-picture'],
			[new Blob([heic]), 'photo-unreadable'],
			[claims(50_000, 50_000), 'photo-too-big'],
			[claims(0, 10), 'photo-unreadable'],
			[new Blob([shot.slice(0, 30)]), 'photo-not-a-picture'],
			[new Blob([png.slice(0, 40)]), 'photo-unreadable'],
			[new Blob([new Uint8Array(64 * 1024 * 1024 + 1)]), 'photo-too-big']
		];
		for (const [file, problem] of cases) expect(await takePhoto(file)).toEqual({ problem });
	});

	it('answers on a file that is gone, instead of failing', async () => {
		const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
		expect(await takePhoto(gone as unknown as Blob)).toEqual({ problem: 'photo-unreadable' });
	});
});
