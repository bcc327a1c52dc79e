/**
 * Asks the browser not to clear what is kept here by itself when the device runs short of room. Asked once a person has
 * said that their map may stay: some browsers ask them in turn, and before that it would be a question out of nowhere.
 * Resolves to whether it was granted; Safari's seven days are not covered by it.
 */
export async function askToStay(): Promise<boolean> {
	try {
		return (await navigator.storage?.persist?.()) ?? false;
	} catch {
		return false;
	}
}
