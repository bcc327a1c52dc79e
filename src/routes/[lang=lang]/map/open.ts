/** Which map lies on the desk when the map's page opens. */
import { desk } from '$lib/session/desk.svelte';
import { beginMap, openKeptMap } from '$lib/session/opening';
import type { SessionOptions } from '$lib/session/session.svelte';
import { prepare } from '$lib/flows/preparing';
import { StoreError } from '$lib/storage/store';

const options: SessionOptions = { deviceStore: desk.deviceStore };

/**
 * Opens what the way here asked for: a new map (`#new`), a practice map that keeps nothing (`#practice`), the map that
 * already lies on the desk, the one this tab had open, or else a new one. A map that cannot be opened any more gives a
 * new one and says so; one that has a lock lies there shut.
 */
export async function openDesk(how: string, lang: string): Promise<{ readonly lost: boolean }> {
	const languages = desk.aside === undefined || desk.aside === lang ? [lang] : [lang, desk.aside];
	if (how === '#practice') {
		await desk.lay(await beginMap(languages, { ...options, practice: true }));
		return { lost: false };
	}
	if (how !== '#new' && (desk.session || desk.locked)) return { lost: false };
	const id = how === '#new' ? undefined : desk.remembered;
	if (id !== undefined) {
		try {
			await desk.lay(await openKeptMap(id, options));
			return { lost: false };
		} catch (error) {
			if (error instanceof StoreError && error.why === 'locked') {
				desk.locked = id;
				return { lost: false };
			}
			await begin(languages);
			return { lost: true };
		}
	}
	await begin(languages);
	return { lost: false };
}

async function begin(languages: readonly string[]): Promise<void> {
	const session = await beginMap(languages, options);
	if (desk.preparation) session.execute(prepare(desk.preparation));
	desk.preparation = undefined;
	await desk.lay(session);
}
