import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../../../../tests/views/show';
import { HOME_PICTOGRAMS, pictogramsFor } from '$lib/flows/pictograms';
import type { Made, Making } from './made';
import PictureMaker from './PictureMaker.svelte';

const at = <E extends HTMLElement = HTMLElement>(selector: string): E => {
	const found = document.querySelector<E>(selector);
	if (!found) throw new Error(`no ${selector}`);
	return found;
};
const button = (action: string) => at<HTMLButtonElement>(`[data-maker] [data-action="${action}"]`);
const sentence = () => at('[data-maker]').textContent ?? '';

async function open(what: Making, more: Record<string, unknown> = {}) {
	const made: Made[] = [];
	const oncancel = vi.fn();
	const given = {
		what,
		pictograms: HOME_PICTOGRAMS,
		takePhoto: () => Promise.resolve({ photo: 'p1' }),
		takeVoice: () => Promise.resolve({ voice: 'v1' }),
		ondone: (one: Made) => made.push(one),
		oncancel,
		...more
	};
	const shown = await show(PictureMaker as never, given);
	await vi.waitFor(() => expect(at<HTMLDialogElement>('[data-maker]').open).toBe(true));
	return { made, oncancel, shown };
}

async function hand(file: File) {
	const inputs = document.querySelectorAll<HTMLInputElement>('input[data-answer="photo-file"]');
	await userEvent.upload(inputs[inputs.length - 1]!, file);
}

const picture = async () => {
	const canvas = new OffscreenCanvas(30, 30);
	canvas.getContext('2d')!.fillRect(0, 0, 30, 30);
	return new File([await canvas.convertToBlob()], 'foto.png', { type: 'image/png' });
};

async function draw(from: readonly [number, number], to: readonly [number, number]) {
	const sheet = page.getByRole('img', { name: /Tekenblad/ });
	await userEvent.dragAndDrop(sheet, sheet, {
		sourcePosition: { x: from[0], y: from[1] },
		targetPosition: { x: to[0], y: to[1] }
	});
}

/** A microphone that hums, for a browser in a machine without one. */
function plugIn() {
	const studio = new AudioContext();
	const hum = studio.createOscillator();
	const plug = studio.createMediaStreamDestination();
	hum.connect(plug);
	hum.start();
	vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(plug.stream);
	return plug.stream;
}

afterEach(() => {
	vi.restoreAllMocks();
});

it.each(['photo', 'drawing', 'pictogram', 'voice'] as const)(
	'making by %s has a title in words',
	async (what) => {
		await open(what);
		await expect.poll(() => at('#maker-title').textContent).toMatch(/^[A-Z][a-z ]+$/);
	}
);

describe('choosing a pictogram', () => {
	it('ends with the pictogram that was tapped last, and not before “done”', async () => {
		const { made } = await open('pictogram', { pictograms: pictogramsFor('person') });
		expect(button('next').disabled).toBe(true);
		at('[data-answer="pictogram:1F464"]').click();
		at('[data-answer="pictogram:1F469"]').click();
		await vi.waitFor(() => expect(button('next').disabled).toBe(false));
		expect(made).toEqual([]);
		button('next').click();
		await vi.waitFor(() => expect(made).toEqual([{ picture: { type: 'pictogram', pictogram: '1F469' } }]));
	});

	it('leaves everything as it was when one goes back, by button or by key', async () => {
		const { made, oncancel } = await open('pictogram');
		button('back').click();
		expect(oncancel).toHaveBeenCalledTimes(1);
		await userEvent.keyboard('{Escape}');
		await vi.waitFor(() => expect(oncancel).toHaveBeenCalledTimes(2));
		expect(made).toEqual([]);
	});
});

describe('taking a photo', () => {
	it('keeps the photo that was handed over, and shows it', async () => {
		const takePhoto = vi.fn(() => Promise.resolve({ photo: 'p7' }));
		const { made } = await open('photo', { takePhoto });
		const file = await picture();
		await hand(file);
		await vi.waitFor(() => expect(button('next').disabled).toBe(false));
		expect(takePhoto).toHaveBeenCalledTimes(1);
		await vi.waitFor(() => expect(at<HTMLImageElement>('[data-maker] figure img').naturalWidth).toBe(30));
		button('next').click();
		await vi.waitFor(() => expect(made).toEqual([{ picture: { type: 'photo', photo: 'p7' } }]));
	});

	it('says what is wrong with another file, and still has the first photo', async () => {
		const answers = [{ photo: 'p1' }, { problem: 'photo-not-a-picture' }];
		const { made } = await open('photo', { takePhoto: () => Promise.resolve(answers.shift()) });
		await hand(await picture());
		await vi.waitFor(() => expect(button('next').disabled).toBe(false));
		await hand(new File(['dag'], 'foto.jpg', { type: 'image/jpeg' }));
		await vi.waitFor(() => expect(sentence()).toContain('Dit bestand is geen foto.'));
		expect(sentence()).toContain('Je vorige foto is er nog.');
		button('next').click();
		await vi.waitFor(() => expect(made).toEqual([{ picture: { type: 'photo', photo: 'p1' } }]));
	});

	it('waits with “done” while a photo is on its way, and says so when keeping it failed', async () => {
		let fail = (_: Error) => {};
		const { oncancel } = await open('photo', {
			takePhoto: () => new Promise((_, reject) => (fail = reject))
		});
		await hand(await picture());
		await vi.waitFor(() => expect(sentence()).toContain('Ik maak de foto klaar'));
		expect(button('next').disabled).toBe(true);
		fail(new Error('full'));
		await vi.waitFor(() => expect(sentence()).toContain('De foto bewaren lukte niet.'));
		expect(oncancel).not.toHaveBeenCalled();
	});

	it('can be stopped while a photo is on its way, and then the one from before stands', async () => {
		const first = { photo: 'p1' };
		let signal: AbortSignal | undefined;
		let finish = (_: typeof first) => {};
		const takePhoto = vi.fn((_: Blob, given: AbortSignal) => {
			signal = given;
			return new Promise<typeof first>((resolve) => (finish = resolve));
		});
		const { made } = await open('photo', { takePhoto });
		await hand(await picture());
		finish(first);
		await vi.waitFor(() => expect(button('next').disabled).toBe(false));
		await hand(await picture());
		await vi.waitFor(() => expect(takePhoto).toHaveBeenCalledTimes(2));
		at('[data-working] [data-action="cancel"]').click();
		expect(signal?.aborted).toBe(true);
		finish({ photo: 'p2' });
		await vi.waitFor(() => expect(button('next').disabled).toBe(false));
		expect(document.querySelector('[data-working]')).toBeNull();
		button('next').click();
		await vi.waitFor(() => expect(made).toEqual([{ picture: { type: 'photo', photo: 'p1' } }]));
	});

	it('warns of a house number at a place, and asks for leave at a person', async () => {
		const { shown } = await open('photo');
		expect(sentence()).toContain('huisnummer');
		await shown.unmount();
		await open('photo', { kindIsPerson: true });
		expect(sentence()).toContain('Vraag eerst of het mag.');
		expect(sentence()).not.toContain('huisnummer');
	});

	it('offers a pictogram instead, and the way back from it', async () => {
		await open('photo');
		button('instead').click();
		await vi.waitFor(() => expect(at('[data-maker]').dataset.maker).toBe('pictogram'));
		button('back').click();
		await vi.waitFor(() => expect(at('[data-maker]').dataset.maker).toBe('photo'));
	});
});

describe('drawing with a finger', () => {
	it('makes strokes of the colour and the width that were chosen, in shares of the sheet', async () => {
		const { made } = await open('drawing');
		await draw([20, 20], [120, 80]);
		at('[data-answer="tip:red"]').click();
		at('[data-answer="width:thick"]').click();
		await draw([40, 100], [140, 40]);
		await vi.waitFor(() => expect(document.querySelectorAll('[data-sheet] path')).toHaveLength(2));
		button('next').click();
		await vi.waitFor(() => expect(made).toHaveLength(1));
		const { picture } = made[0]!;
		if (picture?.type !== 'drawing') throw new Error('no drawing');
		const [first, second] = picture.strokes;
		expect([first!.colour, second!.colour, second!.width]).toEqual(['#211E1A', '#B3261E', 0.06]);
		const side = at('[data-sheet]').getBoundingClientRect().width;
		const [x, y] = first!.points[0]!;
		expect(Math.abs(x - 20 / side) + Math.abs(y - 20 / side)).toBeLessThan(0.02);
	});

	it('takes back a stroke, and an emptied sheet too', async () => {
		await open('drawing');
		const lines = () => document.querySelectorAll('[data-sheet] path').length;
		await draw([20, 20], [120, 80]);
		await draw([20, 60], [120, 120]);
		button('clear').click();
		await vi.waitFor(() => expect([lines(), button('next').disabled]).toEqual([0, true]));
		button('undo').click();
		await vi.waitFor(() => expect(lines()).toBe(2));
		button('undo').click();
		await vi.waitFor(() => expect(lines()).toBe(1));
		expect(button('next').disabled).toBe(false);
	});

	it('is not thrown away by a key that was pressed by accident', async () => {
		const { oncancel } = await open('drawing');
		await draw([20, 20], [120, 80]);
		await userEvent.keyboard('{Escape}');
		expect(at<HTMLDialogElement>('[data-maker]').open).toBe(true);
		expect(oncancel).not.toHaveBeenCalled();
	});

	it('lets the page scroll everywhere but on the sheet', async () => {
		await open('drawing');
		const holding = [...document.querySelectorAll('*')].filter(
			(element) => getComputedStyle(element).touchAction === 'none'
		);
		expect(holding.map((element) => element.hasAttribute('data-sheet'))).toEqual([true]);
	});
});

describe('speaking a name in', () => {
	it('records, plays back, and keeps what was said only at “done”', async () => {
		const stream = plugIn();
		const takeVoice = vi.fn((_: Blob, __: number) => Promise.resolve({ voice: 'v9' }));
		const { made } = await open('voice', { takeVoice });
		button('record').click();
		await vi.waitFor(() => expect(sentence()).toMatch(/Nog 5\d seconden/), 5000);
		button('stop').click();
		await vi.waitFor(() => expect(button('next').disabled).toBe(false), 5000);
		expect(stream.getTracks().every((track) => track.readyState === 'ended')).toBe(true);
		expect(takeVoice).not.toHaveBeenCalled();
		const playing = vi.spyOn(HTMLMediaElement.prototype, 'play');
		button('play').click();
		expect(playing).toHaveBeenCalledTimes(1);
		button('next').click();
		await vi.waitFor(() => expect(made).toEqual([{ voice: 'v9' }]));
		const [note, seconds] = takeVoice.mock.calls[0]!;
		expect([note.type.startsWith('audio/'), note.size > 100, seconds > 0]).toEqual([true, true, true]);
	});

	it.each([
		['NotFoundError', 'Ik vind geen microfoon.'],
		['NotAllowedError', 'Ik mag de microfoon niet gebruiken.'],
		['AbortError', 'Opnemen lukte niet.']
	])('says plainly why there is none: %s', async (name, words) => {
		vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockRejectedValue(new DOMException('', name));
		await open('voice');
		button('record').click();
		await vi.waitFor(() => expect(sentence()).toContain(words));
		expect(button('next').disabled).toBe(true);
		expect(button('record').disabled).toBe(false);
	});

	it('lets go of the microphone when it is closed in the midst', async () => {
		const stream = plugIn();
		const { shown } = await open('voice');
		button('record').click();
		await vi.waitFor(() => expect(button('stop')).toBeTruthy());
		await shown.unmount();
		expect(stream.getTracks().every((track) => track.readyState === 'ended')).toBe(true);
	});
});
