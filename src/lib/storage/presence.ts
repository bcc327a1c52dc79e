/**
 * Whether anything may be kept on this device, found out without the store, which is not small: a first visit need not
 * fetch it to learn that there is no map. It makes nothing, and where a browser does not tell, the answer is yes.
 */

/** Whether this origin has a database or a file on this device, or may have. */
export async function mayKeepSomething(): Promise<boolean> {
	try {
		if ((await indexedDB.databases()).length > 0) return true;
		for await (const _ of (await navigator.storage.getDirectory()).keys()) return true;
		return false;
	} catch {
		return true;
	}
}
