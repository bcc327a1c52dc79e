import { showParts } from '$lib/i18n/words';

export const load = () => showParts('pages');
