/**
 * A voice note from the microphone: asked for, recorded for a minute at most, and let go of again.
 *
 * The sound goes nowhere else: it is neither listened to by a service nor turned into text.
 */

/** How long a note may be, in seconds. */
export const LONGEST_NOTE = 60;

/** Why there is no recording; the words stand under `ui.error`. */
export type VoiceProblem = 'voice-none' | 'voice-refused' | 'voice-failed';

/** A recording under way. */
export interface Recording {
	/** Ends it; `onend` follows. */
	stop(): void;
	/** Ends it with nothing made, and lets go of the microphone. */
	drop(): void;
}

/** What is told of a recording: how it goes on, and how it ends. */
export interface RecordingEvents {
	readonly onseconds: (seconds: number) => void;
	readonly onend: (voice: Blob, seconds: number) => void;
	readonly onproblem: (problem: VoiceProblem) => void;
}

/** Why the browser gave no microphone. */
export function problemOf(error: unknown): VoiceProblem {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'voice-refused';
	return ['NotFoundError', 'TypeError', 'ReferenceError'].includes(name) ? 'voice-none' : 'voice-failed';
}

/** Asks for the microphone and begins; answers with nothing when there is none, after `onproblem` said why. */
export async function record(events: RecordingEvents): Promise<Recording | undefined> {
	let stream: MediaStream | undefined;
	try {
		// On a page without a secure address there is no microphone at all, and no list of them.
		stream = await navigator.mediaDevices.getUserMedia({ audio: true });
		return follow(stream, new MediaRecorder(stream), events);
	} catch (error) {
		if (stream) letGo(stream);
		events.onproblem(problemOf(error));
		return undefined;
	}
}

function follow(stream: MediaStream, recorder: MediaRecorder, events: RecordingEvents): Recording {
	const pieces: Blob[] = [];
	const begun = performance.now();
	const seconds = () => Math.min(LONGEST_NOTE, (performance.now() - begun) / 1000);
	let length: number | undefined;
	let dropped = false;
	const stop = () => {
		length ??= seconds();
		if (recorder.state !== 'inactive') recorder.stop();
	};
	const clock = setInterval(() => {
		if (seconds() >= LONGEST_NOTE) stop();
		else events.onseconds(seconds());
	}, 250);
	recorder.ondataavailable = ({ data }) => data.size > 0 && pieces.push(data);
	recorder.onstop = () => {
		clearInterval(clock);
		letGo(stream);
		if (dropped) return;
		if (pieces.length === 0) events.onproblem('voice-failed');
		else events.onend(new Blob(pieces, { type: recorder.mimeType }), length ?? seconds());
	};
	recorder.start();
	return {
		stop,
		drop() {
			dropped = true;
			stop();
			letGo(stream);
		}
	};
}

function letGo(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}
