import { aMap } from '$lib/model/building';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Resident } from '../../../../tests/guide/resident';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { aVoice, giveVoices } from '../../../../tests/views/fakeVoices';
import { makeSound } from '../../../../tests/views/sound';
import { show } from '../../../../tests/views/show';
import { reader } from './reader.svelte';
import { fileOf } from './recordings';

const at = (selector: string) => document.querySelector<HTMLElement>(selector)!;

afterEach(() => {
	reader.stop();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** Serves a folder with recordings in place of the one that the program has; gives what was asked of it. */
function serve(list: object): readonly string[] {
	const asked: string[] = [];
	vi.stubGlobal('fetch', (address: string) => {
		asked.push(address);
		return Promise.resolve(new Response(address.endsWith('.json') ? JSON.stringify(list) : makeSound(0.4)));
	});
	return asked;
}

/** The length of each sound that was played to its end. */
function listenIn(): readonly string[] {
	const heard: string[] = [];
	const { play } = HTMLMediaElement.prototype;
	vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
		this.addEventListener('ended', () => heard.push(`${this.duration.toFixed(1)} s`));
		// Nobody needs to hear it.
		this.muted = true;
		return play.call(this);
	});
	return heard;
}

it('a text that somebody spoke in is heard as it was spoken in, and the rest by the device’s voice', async () => {
	const { spoken } = giveVoices([aVoice('nl-BE')]);
	document.documentElement.lang = 'nl';
	const resident = new Resident(aMap().build());
	resident.go({ type: 'EDITED', slot: 'level' });
	await show(AtTheGuide, { resident, heard: [] });
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
	const question = at('h1 .said').textContent!;
	const asked = serve({
		nl: { [question]: 'level.wav', 'Een oude vraag?': 'old.wav' },
		en: { [at('[data-answer] .said').textContent!]: 'english.wav' }
	});
	const heard = listenIn();
	// Before a first tap of a hand a browser plays no sound, not even a muted one; a tap by script is none.
	await userEvent.click(at('h1'));

	at('[data-action="listen"]').click();
	await vi.waitFor(() => expect(at('h1').hasAttribute('data-reading')).toBe(true), 5000);
	await vi.waitFor(() => expect(reader.root).toBeUndefined(), 20_000);
	expect(heard).toEqual(['0.4 s']);
	expect(spoken.map(({ text }) => text)).not.toContain(question);
	expect(spoken.length).toBeGreaterThan(3);
	// The list, once, and what it names for what stands on the screen in its language: nothing else.
	expect(asked).toEqual(['/audio/recordings.json', '/audio/nl/level.wav']);
});

it('a name that leads out of the language’s own folder is no recording', () => {
	for (const file of ['../secret.wav', '/etc/x.wav', 'https://elsewhere/x.wav', 'x.html', '', '.wav', 7]) {
		expect(fileOf({ nl: { Ja: file as string } }, 'Ja', 'nl')).toBeUndefined();
	}
	expect(fileOf({ nl: { Ja: 'ja.wav' } }, ' Ja ', 'nl-BE')).toBe('ja.wav');
});
