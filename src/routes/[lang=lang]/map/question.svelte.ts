/** What the page does when another question comes. */

/** Follows the place in the conversation: `place` is another text at another question, and at another screen. */
export function followQuestion(place: () => string): void {
	// An answer that leaves the question open changes nothing here.
	const at = $derived(place());
	// The next question's heading takes the focus. Were it still on what was pressed when that goes, the browser would lay
	// out both questions together, to find where it is. Before anything else changes there is nothing to lay out.
	$effect.pre(() => {
		void at;
		const { activeElement } = document;
		if (activeElement instanceof HTMLButtonElement && activeElement.closest('[data-step]'))
			activeElement.blur();
	});
	// It begins at the top of the screen, wherever the last one was left.
	$effect(() => {
		void at;
		scrollTo({ top: 0 });
	});
}
