/** One sentence by a voice of the device, or one recording, until it is over, fails, or is called off. */

/** How it went: heard to its end, called off, forbidden before the first tap, no voice after all, or not at all. */
export type Heard = 'heard' | 'off' | 'refused' | 'none' | 'remote' | 'failed';

/** How long a voice may take to begin, and to read one character at its slowest, in milliseconds. */
const TO_BEGIN = 6000;
const PER_SIGN = 300;

const REASONS: Readonly<Record<string, Heard>> = {
	'not-allowed': 'refused',
	'language-unavailable': 'none',
	'voice-unavailable': 'none',
	'synthesis-unavailable': 'none',
	network: 'remote'
};

/** Speaks one sentence. */
export function saySentence(text: string, voice: SpeechSynthesisVoice, off: AbortSignal): Promise<Heard> {
	const utterance = new SpeechSynthesisUtterance(text);
	utterance.voice = voice;
	utterance.lang = voice.lang;
	return heardUntil(off, (tell) => {
		// Some voices never say that they began or ended; the screen must not wait for them for ever.
		let wait = setTimeout(() => tell('failed'), TO_BEGIN);
		utterance.onstart = () => {
			clearTimeout(wait);
			wait = setTimeout(() => tell('heard'), TO_BEGIN + text.length * PER_SIGN);
		};
		utterance.onend = () => tell('heard');
		utterance.onerror = ({ error }) => tell(REASONS[error] ?? 'failed');
		speechSynthesis.speak(utterance);
		return () => {
			clearTimeout(wait);
			if (off.aborted) speechSynthesis.cancel();
		};
	});
}

/** Plays one recording. */
export function playSound(sound: Blob, off: AbortSignal): Promise<Heard> {
	const url = URL.createObjectURL(sound);
	const player = new Audio(url);
	return heardUntil(off, (tell) => {
		player.onended = () => tell('heard');
		player.onerror = () => tell('failed');
		player.play().catch((error: unknown) => {
			const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
			tell(isRefused ? 'refused' : 'failed');
		});
		return () => {
			player.pause();
			URL.revokeObjectURL(url);
		};
	});
}

function heardUntil(off: AbortSignal, begin: (tell: (how: Heard) => void) => () => void): Promise<Heard> {
	return new Promise((resolve) => {
		if (off.aborted) return resolve('off');
		let end = () => {};
		const tell = (how: Heard) => {
			off.removeEventListener('abort', callOff);
			end();
			resolve(how);
		};
		const callOff = () => tell('off');
		off.addEventListener('abort', callOff);
		end = begin(tell);
	});
}
