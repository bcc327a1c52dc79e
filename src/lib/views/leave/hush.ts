/** Silence at once: a page that is covered must not go on speaking, playing or listening. */
import { reader } from '../aloud/reader.svelte';

/** What the window is told when everything is to be silent; who listens to a microphone lets go of it. */
export const HUSH = 'buurtkaart:hush';

/** Stops reading aloud, every sound, and whoever listens. */
export function hush(): void {
	reader.stop();
	for (const sound of document.querySelectorAll('audio')) sound.pause();
	dispatchEvent(new Event(HUSH));
}
