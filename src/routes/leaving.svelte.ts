/**
 * Leaving at once, from whatever is on the screen, and what the way back shows afterwards.
 *
 * The order matters: first the cover, in the same moment; then what is on its way to the disk is written; then the map
 * goes out of memory, and our own neutral page takes the place of this one, without a trace of it to go forward to. What
 * is kept nowhere but in memory would be lost by that: such a map stays, covered (the person was told when choosing so).
 *
 * The pages before this one still stand in the browser's history. Whoever only goes back to them sees the neutral page
 * again, until somebody opens the program anew.
 */
import { base } from '$app/paths';
import { desk } from '$lib/session/desk.svelte';
import { afterPaint } from '$lib/session/painted';

const LEFT = 'buurtkaart.left';

/** Puts our own neutral page in the place of this one. */
export const goAway = (): void => location.replace(`${base}/away/`);

/** Waits until what was just changed is on the screen: a page that goes at once would go uncovered. */
const isOnScreen = () => new Promise<void>((resolve) => afterPaint(resolve));

class Leaving {
	#isCovered = $state.raw(false);
	#isGoing = false;

	/** Whether the screen is covered. */
	get isCovered(): boolean {
		return this.#isCovered;
	}

	/** Covers the screen, then leaves if nothing is lost by it. */
	readonly now = async (): Promise<void> => {
		if (this.#isCovered) return;
		this.#isCovered = true;
		this.#isGoing = true;
		const [isFree] = await Promise.all([desk.letGo().catch(() => false), isOnScreen()]);
		this.#isGoing = false;
		if (isFree) this.#go();
	};

	/** Takes the cover off again, where the map is still beneath it. */
	readonly comeBack = (): void => {
		if (!this.#isGoing) this.#isCovered = false;
	};

	/** The other way round at the same sign. */
	readonly turn = (): void => {
		if (this.#isCovered) this.comeBack();
		else void this.now();
	};

	/** To be asked as a page appears: covers and goes where only the way back led here. */
	readonly appear = (isBack: boolean): void => {
		if (sessionStorage.getItem(LEFT) === null) return;
		if (isBack) {
			this.#isCovered = true;
			this.#go();
		} else sessionStorage.removeItem(LEFT);
	};

	#go(): void {
		sessionStorage.setItem(LEFT, '');
		this.#isGoing = true;
		goAway();
	}
}

/** How this tab is left. */
export const leaving = new Leaving();

/** Whether the way back or forward in the history led to this page. */
export function cameBack(): boolean {
	const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return arrival?.type === 'back_forward';
}

/** Leaves when a way out is pressed anywhere on the page; returns how to stop listening. */
export function listenForExits(): () => void {
	const press = (event: Event) => {
		if (!(event.target instanceof Element) || !event.target.closest('a[data-action="exit"]')) return;
		// Neither the link itself nor anything on the page may do something else with it.
		event.preventDefault();
		event.stopImmediatePropagation();
		void leaving.now();
	};
	document.addEventListener('click', press, { capture: true });
	return () => document.removeEventListener('click', press, { capture: true });
}
