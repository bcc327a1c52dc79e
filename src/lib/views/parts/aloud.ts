/**
 * Reading a sentence aloud with the voices of this device. A voice of another language is never used: an Arabic
 * sentence read by a Dutch voice helps nobody, and saying so is honest.
 */
import type { Spoken } from './speech';

/** How long to wait for a browser that tells its voices late, in milliseconds. */
const PATIENCE = 1500;

/** Reads sentences aloud, one utterance each; false where this device has no voice for their language. */
export async function readAloud(sentences: readonly Spoken[]): Promise<boolean> {
	if (!('speechSynthesis' in globalThis) || sentences.length === 0) return false;
	const voices = await voicesOfDevice();
	speechSynthesis.cancel();
	let wasRead = false;
	for (const { text, lang } of sentences) {
		const voice = voices.find((one) => one.lang.toLowerCase().split(/[-_]/)[0] === lang.split('-')[0]);
		if (!voice) continue;
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		speechSynthesis.speak(utterance);
		wasRead = true;
	}
	return wasRead;
}

/** Stops reading. */
export function stopReading(): void {
	if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}

function voicesOfDevice(): Promise<readonly SpeechSynthesisVoice[]> {
	const now = speechSynthesis.getVoices();
	if (now.length > 0) return Promise.resolve(now);
	return new Promise((resolve) => {
		const tell = () => resolve(speechSynthesis.getVoices());
		speechSynthesis.addEventListener('voiceschanged', tell, { once: true });
		setTimeout(tell, PATIENCE);
	});
}
