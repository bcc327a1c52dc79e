/** Whoever wants every question read hears each as it comes, once the browser lets a page speak (after a first tap). */
import type { Reading } from '$lib/i18n/reading';
import { tick } from 'svelte';
import { reader } from './reader.svelte';

/** Reads a question that arrives, for whoever wants that; what is called when it goes, which ends any reading. */
export function hearQuestion(question: Element, { aloud }: Reading): () => void {
	const mayBegin = navigator.userActivation?.hasBeenActive ?? true;
	let isThere = true;
	if (mayBegin && aloud === 'always') {
		void tick().then(() => (isThere ? reader.read(question) : undefined));
	}
	return () => {
		isThere = false;
		reader.stop();
	};
}
