import { loadWorkersWords } from '$lib/i18n/words';

export const load = async ({ parent }) => loadWorkersWords((await parent()).lang);
