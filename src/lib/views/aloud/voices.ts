/**
 * The voices of this device. A voice of another language is never used: an Arabic sentence in a Dutch voice helps
 * nobody. Neither is one that is not on the device: it would send what stands on the screen, names too, to a company.
 */
import { languageOf, plain, tagsFor } from './regions';

/** How long to wait for a browser that tells its voices late, in milliseconds. */
export const PATIENCE = 1500;

/** Why a language has no voice here: there is none at all, or only one that would send the text away. */
export type Voiceless = 'none' | 'remote';

/** A voice of the device, or why there is none. */
export type Found = { readonly voice: SpeechSynthesisVoice } | { readonly why: Voiceless };

/** The voice that suits a language best, of those at hand. */
export function chooseVoice(
	voices: readonly SpeechSynthesisVoice[],
	lang: string,
	wanted?: readonly string[]
): Found {
	const speaking = voices.filter((voice) => languageOf(voice.lang) === languageOf(lang));
	const here = speaking.filter(({ localService }) => localService !== false);
	const ofRegion = tagsFor(lang, wanted).map((tag) => here.find((voice) => plain(voice.lang) === tag));
	const voice = ofRegion.find(Boolean) ?? here.find((one) => one.default) ?? here[0];
	if (voice) return { voice };
	return { why: speaking.length > 0 ? 'remote' : 'none' };
}

/** The voice for a language, waited for while the browser may still tell of more; `until` by `performance.now()`. */
export async function findVoice(lang: string, until = performance.now() + PATIENCE): Promise<Found> {
	if (!('speechSynthesis' in globalThis)) return { why: 'none' };
	for (;;) {
		const found = chooseVoice(speechSynthesis.getVoices(), lang);
		const left = until - performance.now();
		if ('voice' in found || left <= 0) return found;
		await moreVoices(left);
	}
}

/** Resolves when the browser tells of voices, or when the time is over. */
function moreVoices(patience: number): Promise<void> {
	return new Promise((resolve) => {
		const tell = () => {
			clearTimeout(wait);
			speechSynthesis.removeEventListener('voiceschanged', tell);
			resolve();
		};
		const wait = setTimeout(tell, patience);
		speechSynthesis.addEventListener('voiceschanged', tell);
	});
}
