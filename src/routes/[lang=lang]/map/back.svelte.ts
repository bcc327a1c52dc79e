/**
 * The browser's and Android's back button is the guide's Back.
 *
 * One history entry stands above the page. Back takes it away; what Back means here is then done, and the entry is put
 * there again, as long as there is anything to go back to. No address changes, so nothing of a map reaches the history.
 */
import { onNavigate, pushState } from '$app/navigation';
import { page } from '$app/state';
import { newId } from '$lib/session/ids';
import { untrack } from 'svelte';

/** Answers the browser's Back with `goBack`; where that returns false, the person leaves the page with `leave`. */
export function followBackButton(goBack: () => boolean, leave: () => void): void {
	let armed = false;
	// An entry that an earlier life of the page left in the history is not the one to stand on.
	const life = newId();
	// A second tap on what leads here takes the entry away as well, and is no step back.
	let wasAskedAgain = false;
	onNavigate(() => {
		wasAskedAgain = true;
	});
	$effect(() => {
		const above = page.state.inGuide === life;
		untrack(() => {
			if (above) return;
			const isBack = armed && !wasAskedAgain;
			wasAskedAgain = false;
			if (isBack && !goBack()) {
				leave();
				return;
			}
			armed = true;
			// A turn later: the entry cannot be put there while the browser still goes back.
			setTimeout(() => pushState('', { inGuide: life }));
		});
	});
}
