/** The made-up residents whose maps can be looked at first. */
import { uiKey } from '$lib/i18n/key';

/** Each sample by the name of its file in `static/samples`, with the words for it. */
export const SAMPLES = ['persona-1', 'persona-2', 'persona-3'].map((id) => ({
	id,
	words: uiKey('start', 'example', id)
}));
