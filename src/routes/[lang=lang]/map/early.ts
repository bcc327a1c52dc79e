/**
 * The first screens that the page brings along (`FirstScreens.svelte`), as the guide finds them: they stand before it
 * in the page, and know what was tapped on them meanwhile.
 */
import { tick } from 'svelte';

/** The first screens, where they are shown. */
export class Early {
	readonly #screens = document.querySelector<HTMLElement & { readonly taps?: readonly string[] }>(
		'#first-screens'
	);

	/** Whether they are on the screen. */
	get isShown(): boolean {
		return this.#screens?.isConnected ?? false;
	}

	/**
	 * Takes them away, where the guide stands in their place, and does there what was tapped on them; before anything is
	 * painted, so that one looks like the other. What stood under the finger or the keys does so still.
	 */
	async handOver(): Promise<void> {
		const top = scrollY;
		const focused = this.#screens?.contains(document.activeElement)
			? nameOf(document.activeElement as HTMLElement)
			: undefined;
		const taps = this.#screens?.taps ?? [];
		this.leave();
		for (const tap of taps) {
			document.querySelector<HTMLElement>(tap)?.click();
			await tick();
		}
		if (focused) document.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
		scrollTo({ top });
	}

	/** Takes them away. */
	leave(): void {
		this.#screens?.remove();
		delete document.documentElement.dataset.early;
	}
}

/** How an element is found again on the guide's own screen. */
function nameOf({ id, dataset }: HTMLElement): string | undefined {
	if (dataset.answer !== undefined) return `[data-step] [data-answer="${dataset.answer}"]`;
	if (dataset.action !== undefined) return `[data-action="${dataset.action}"]`;
	return id ? `#${id}` : undefined;
}
