import { actor, aMap } from '$lib/model/building';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSound } from '../../../../tests/views/sound';
import { show } from '../../../../tests/views/show';
import AddedList from '../guide/AddedList.svelte';
import { hush } from '../leave/hush';
import MapList from '../map/MapList.svelte';
import VoiceNote from './VoiceNote.svelte';

const at = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const play = () => at('[data-action="play"]');
const sound = () => document.querySelector('audio');

let kept: (id: string) => string | undefined;
let asked: string[];

beforeEach(() => {
	asked = [];
	const url = URL.createObjectURL(makeSound(0.5));
	kept = (id) => {
		asked.push(id);
		return url;
	};
	// A page may make no sound before a first tap.
	const { play } = HTMLMediaElement.prototype;
	vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
		this.muted = true;
		return play.call(this);
	});
});

afterEach(() => vi.restoreAllMocks());

describe('a voice note', () => {
	it('is read from where it is kept when it is asked for, heard to its end, and heard again', async () => {
		await show(VoiceNote, { voice: 'v1', kept });
		await vi.waitFor(() => expect(play()).not.toBeNull());
		expect(asked).toEqual([]);
		for (const _ of [1, 2]) {
			play().click();
			await vi.waitFor(() => expect(sound()?.paused).toBe(false));
			expect(new Set(asked)).toEqual(new Set(['v1']));
			await vi.waitFor(() => expect(sound()).toBeNull(), 5000);
		}
	});

	it('stops at a second press, and when one leaves at once', async () => {
		await show(VoiceNote, { voice: 'v1', kept });
		for (const stop of [() => play().click(), hush]) {
			await vi.waitFor(() => expect(play()).not.toBeNull());
			play().click();
			await vi.waitFor(() => expect(sound()?.paused).toBe(false));
			const playing = sound()!;
			stop();
			await vi.waitFor(() => expect(sound()).toBeNull());
			expect(playing.paused).toBe(true);
		}
	});

	it('that cannot be read is said so', async () => {
		await show(VoiceNote, { voice: 'v1', kept: () => URL.createObjectURL(new Blob(['no sound'])) });
		await vi.waitFor(() => expect(play()).not.toBeNull());
		play().click();
		await vi.waitFor(() => expect(at('[role="alert"]')?.textContent).toContain('niet afspelen'));
	});
});

describe('whoever was spoken in', () => {
	const map = aMap()
		.with(
			actor('a1').kind('person').domain('family-friends').voice('v1'),
			actor('a2').name('Bakker').kind('place').domain('local-shops')
		)
		.build();

	it('can be heard in the list of the map', async () => {
		await show(MapList, { map, photo: kept });
		await vi.waitFor(() => expect(at('[data-line="a1"] [data-voice="v1"]')).not.toBeNull());
		expect(at('[data-line="a2"] [data-voice]')).toBeNull();
		play().click();
		await vi.waitFor(() => expect(sound()?.paused).toBe(false));
	});

	it('can be heard where it was added, beside what opens its sheet', async () => {
		const onopen = vi.fn();
		await show(AddedList, { actors: map.actors, photo: kept, onopen });
		await vi.waitFor(() => expect(play()).not.toBeNull());
		play().click();
		await vi.waitFor(() => expect(sound()?.paused).toBe(false));
		expect(onopen).not.toHaveBeenCalled();
		at('[data-added="a1"]').click();
		expect(onopen).toHaveBeenCalledWith('sheet:a1');
	});
});
