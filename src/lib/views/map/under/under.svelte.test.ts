import { takePhoto as takeIn } from '$lib/exchange/photo';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../../tests/views/accessibility';
import { show } from '../../../../../tests/views/show';
import UnderTable from '../../../../../tests/views/UnderTable.svelte';
import { sceneOf } from '../map.examples';
import { sheetPoint } from './fitting';
import type { TakenUnder, TakeUnder, Under } from './under';

const scene = sceneOf('every sign');
/** Where the house is drawn on the paper map, and a point of its edge, in px of the photo. */
const HOUSE = { x: 500, y: 320 };
const EDGE = { x: 740, y: 320 };

const at = <E extends Element = HTMLElement>(selector: string): E => {
	const found = document.querySelector<E>(selector);
	if (!found) throw new Error(`no ${selector}`);
	return found;
};
const act = (action: string) => at<HTMLButtonElement>(`button[data-action="under-${action}"]`);
const tools = () => at('[data-under-tools]').textContent ?? '';

async function paperMap() {
	const canvas = new OffscreenCanvas(800, 600);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = '#f4ecd8';
	pen.fillRect(0, 0, 800, 600);
	pen.strokeStyle = '#333333';
	pen.lineWidth = 6;
	pen.beginPath();
	pen.arc(HOUSE.x, HOUSE.y, EDGE.x - HOUSE.x, 0, 7);
	pen.stroke();
	pen.fillStyle = '#b3261e';
	pen.fillRect(HOUSE.x - 15, HOUSE.y - 15, 30, 30);
	return new File([await canvas.convertToBlob()], 'kaart.png', { type: 'image/png' });
}

/** As a page does it. */
const takePhoto: TakeUnder = async (file, signal) => {
	const taken = await takeIn(file, signal);
	if ('problem' in taken) return taken;
	return { url: URL.createObjectURL(taken.photo), width: taken.width, height: taken.height };
};

async function open(more: object = {}, lang = 'nl') {
	const laid: (Under | undefined)[] = [];
	const ondone = vi.fn();
	const given = { scene, takePhoto, onunder: (next: Under | undefined) => laid.push(next), ondone, ...more };
	const shown = await show(UnderTable as never, given, { lang });
	await vi.waitFor(() => expect(at('[data-map-view]').getBoundingClientRect().width).toBeGreaterThan(50));
	return { laid, ondone, shown };
}

const hand = async (file: File) =>
	userEvent.upload(at<HTMLInputElement>('input[data-action="under-choose"]'), file);

async function openWithPhoto(lang = 'nl') {
	const opened = await open({}, lang);
	await hand(await paperMap());
	await vi.waitFor(() => expect(document.querySelector('[data-under] image')).not.toBeNull());
	return opened;
}

/** Taps what lies at a point of the photo, in its px, where it is seen now. */
function tapPhoto({ x, y }: { x: number; y: number }) {
	const { a, b, c, d, e, f } = at<SVGImageElement>('[data-under] image').getScreenCTM()!;
	const clientX = a * x + c * y + e;
	const clientY = b * x + d * y + f;
	at('[data-map-view]').dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY }));
}

describe('a photo under the map', () => {
	it('is laid right by tapping the house and then the edge', async () => {
		const { laid } = await openWithPhoto();
		expect(tools()).toContain('Tik op het huis op je foto.');
		// Our house lies over theirs.
		expect(Number(getComputedStyle(at('[data-home]')).opacity)).toBeLessThan(0.3);
		tapPhoto(HOUSE);
		await vi.waitFor(() => expect(tools()).toContain('rand van de kaart op je foto'));
		tapPhoto(EDGE);
		await vi.waitFor(() => expect(tools()).toContain('Het huis ligt nu in het midden.'));
		const { placing, width, height } = laid.at(-1)!;
		const house = sheetPoint(placing, { width, height }, HOUSE);
		const edge = sheetPoint(placing, { width, height }, EDGE);
		// A tap is as fine as a pixel, on a small screen about a mm.
		const fine = 1.5 / at<SVGSVGElement>('[data-map-view]').getScreenCTM()!.a;
		expect(Math.hypot(house.x - scene.circle.x, house.y - scene.circle.y)).toBeLessThan(fine);
		expect(Math.abs(edge.x - scene.circle.x - scene.circle.r)).toBeLessThan(fine);
	});

	it('is drawn where that says, below the rings, which let it through', async () => {
		await openWithPhoto();
		tapPhoto(HOUSE);
		await vi.waitFor(() => expect(tools()).toContain('rand'));
		tapPhoto(EDGE);
		await vi.waitFor(() => expect(tools()).toContain('Het huis ligt nu'));
		const home = at('[data-home]').getBoundingClientRect();
		const image = at('[data-under] image').getBoundingClientRect();
		const seen = {
			x: image.left + (HOUSE.x / 800) * image.width,
			y: image.top + (HOUSE.y / 600) * image.height
		};
		expect(Math.abs(seen.x - home.left - home.width / 2)).toBeLessThan(home.width / 2);
		expect(Math.abs(seen.y - home.top - home.height / 2)).toBeLessThan(home.height);
		const ring = at('[data-ring-band] circle');
		expect(at('[data-under]').compareDocumentPosition(ring)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
		expect(getComputedStyle(ring).fillOpacity).toBe('0');
		expect(getComputedStyle(at('[data-home]')).opacity).toBe('1');
		act('done').click();
		await vi.waitFor(() => expect(getComputedStyle(ring).fillOpacity).toBe('1'));
	});

	it('is laid right when it lies turned and pushed, too', async () => {
		const { laid } = await openWithPhoto();
		act('stop').click();
		await vi.waitFor(() => expect(document.querySelector('[data-action="under-fit"]')).not.toBeNull());
		at<HTMLDetailsElement>('[data-under-tools] details').open = true;
		for (const way of ['turn', 'right', 'down', 'smaller']) {
			act(way).click();
			await new Promise(requestAnimationFrame);
		}
		act('fit').click();
		await vi.waitFor(() => expect(tools()).toContain('Tik op het huis'));
		tapPhoto(HOUSE);
		await vi.waitFor(() => expect(tools()).toContain('rand'));
		tapPhoto(EDGE);
		await vi.waitFor(() => expect(tools()).toContain('Het huis ligt nu'));
		const { placing, width, height } = laid.at(-1)!;
		expect(placing.turns).toBe(1);
		const edge = sheetPoint(placing, { width, height }, EDGE);
		expect(Math.abs(edge.y - scene.circle.y - scene.circle.r)).toBeLessThan(0.5);
	});

	it('asks for the edge again when both taps were at the house', async () => {
		const { laid } = await openWithPhoto();
		const before = laid.at(-1)!.placing;
		tapPhoto(HOUSE);
		await vi.waitFor(() => expect(tools()).toContain('rand'));
		tapPhoto({ x: HOUSE.x + 4, y: HOUSE.y });
		await vi.waitFor(() => expect(tools()).toContain('te dicht bij het huis'));
		expect(laid.at(-1)).toMatchObject({ asks: 'edge', placing: before });
		tapPhoto(EDGE);
		await vi.waitFor(() => expect(tools()).toContain('Het huis ligt nu'));
	});

	it('can be laid without a single tap on it, and shown in three strengths, all by keyboard', async () => {
		const { laid } = await openWithPhoto();
		const first = laid.at(-1)!.placing;
		act('stop').focus();
		await userEvent.keyboard('{Enter}');
		at('summary').focus();
		await userEvent.keyboard('{Enter}');
		act('left').focus();
		await userEvent.keyboard('{Enter}{Enter}');
		expect(laid.at(-1)!.placing.x).toBe(first.x - 10);
		act('bigger').focus();
		await userEvent.keyboard(' ');
		expect(laid.at(-1)!.placing.scale).toBeGreaterThan(first.scale);
		act('middle').focus();
		await userEvent.keyboard(' ');
		expect(laid.at(-1)!.placing).toEqual(first);
		const opacities = [];
		for (const strength of ['faint', 'medium', 'strong']) {
			act(strength).focus();
			await userEvent.keyboard(' ');
			expect(act(strength).getAttribute('aria-pressed')).toBe('true');
			opacities.push(Number(at('[data-under]').getAttribute('opacity')));
		}
		expect(opacities).toEqual([...opacities].sort((one, other) => one - other));
		expect(new Set(opacities).size).toBe(3);
	});

	it('says that it stays here, and leaves nothing behind when it is taken away', async () => {
		const { laid, ondone } = await openWithPhoto();
		expect(tools()).toContain('De foto blijft op dit scherm.');
		const { url } = laid.at(-1)!;
		expect((await fetch(url)).ok).toBe(true);
		act('done').click();
		expect(laid.at(-1)).toBeUndefined();
		expect(ondone).toHaveBeenCalledTimes(1);
		await expect(fetch(url)).rejects.toThrow();
		await vi.waitFor(() => expect(document.querySelector('[data-under]')).toBeNull());
	});

	it('says what is wrong with a file that is no picture, and still offers both ways', async () => {
		const { laid } = await open();
		await hand(new File(['dag'], 'kaart.jpg', { type: 'image/jpeg' }));
		await vi.waitFor(() => expect(tools()).toContain('Dit bestand is geen foto.'));
		expect(laid).toEqual([]);
		await hand(await paperMap());
		await vi.waitFor(() => expect(laid).toHaveLength(1));
	});

	it('can be stopped while the photo is taken in: nothing is laid down, and the next photo is', async () => {
		const finish: ((taken: TakenUnder) => void)[] = [];
		const signals: AbortSignal[] = [];
		const takeSlowly: TakeUnder = (_, signal) => {
			signals.push(signal);
			return new Promise((resolve) => finish.push(resolve));
		};
		const { laid } = await open({ takePhoto: takeSlowly });
		await hand(await paperMap());
		await vi.waitFor(() => expect(document.querySelector('[data-working]')).not.toBeNull());
		at('[data-working] [data-action="cancel"]').click();
		expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
		await vi.waitFor(() => expect(document.querySelector('[data-working]')).toBeNull());
		await hand(await paperMap());
		await vi.waitFor(() => expect(signals).toHaveLength(2));
		const urls = ['late', 'next'].map((text) => URL.createObjectURL(new Blob([text])));
		finish.forEach((end, at) => end({ url: urls[at]!, width: 800, height: 600 }));
		await vi.waitFor(() => expect(laid.map((under) => under?.url)).toEqual([urls[1]]));
		// The one that nobody waited for is let go of.
		await expect(fetch(urls[0]!)).rejects.toThrow();
	});

	it('keeps no one out, and fits on a small telephone', async () => {
		for (const lang of ['nl', 'en']) {
			const { shown } = await open({}, lang);
			expect(await barriers()).toEqual([]);
			await shown.unmount();
			const { shown: laid } = await openWithPhoto(lang);
			act('stop').click();
			await vi.waitFor(() => expect(document.querySelector('[data-action="under-fit"]')).not.toBeNull());
			at<HTMLDetailsElement>('[data-under-tools] details').open = true;
			expect(await barriers()).toEqual([]);
			expect(overflowing()).toEqual([]);
			expect(smallTargets()).toEqual([]);
			await laid.unmount();
		}
	});
});
