/**
 * Focus in a drawing that is drawn anew. The drawing is in reading order, so an actor whose ring changes moves in the
 * page, and an element that moves loses its focus: a person at the keyboard would be thrown out of the map.
 */
import { untrack } from 'svelte';
import { partUnder } from './under';

/** The actor in a surface that has the focus. */
export function focusedActor(surface: HTMLElement | undefined): string | undefined {
	return surface?.contains(document.activeElement) ? partUnder(document.activeElement).actor : undefined;
}

/** What `keepFocus` is told: what is drawn, in which element, and what is done when it was drawn anew. */
interface Kept {
	readonly drawn: () => unknown;
	readonly surface: () => HTMLElement | undefined;
	readonly after: (actor: string) => void;
}

/** Keeps the focus on the same actor whenever `drawn` changes, or on the surface if it is gone; then calls `after`. */
export function keepFocus({ drawn, surface, after }: Kept): void {
	let kept: string | undefined;
	$effect.pre(() => {
		drawn();
		kept = untrack(() => focusedActor(surface()));
	});
	$effect(() => {
		drawn();
		untrack(() => {
			if (kept === undefined) return;
			if (focusedActor(surface()) !== kept) {
				const mark = surface()?.querySelector<SVGElement>(`[data-actor="${CSS.escape(kept)}"]`);
				(mark ?? surface())?.focus({ preventScroll: true });
			}
			after(kept);
		});
	});
}
