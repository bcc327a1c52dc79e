/**
 * Shift pressed three times, and nothing else between: the way out at once for who has a keyboard at hand.
 *
 * Whoever types capitals holds Shift and presses another key; whoever selects text holds it and clicks; whoever changes
 * the keyboard's language holds another key beside it. None of these is a press of Shift alone, and each begins the
 * count anew. Three and not five: on Windows five ask for sticky keys.
 */

/** Milliseconds within which three presses belong together: calm presses do, and two of yesterday do not. */
export const TOGETHER = 2500;

const NEEDED = 3;

/** What is read of a key. */
export type Key = Pick<KeyboardEvent, 'type' | 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'>;

/** Counts presses of Shift alone. */
export class ThreeShifts {
	#isHeld = false;
	#presses: readonly number[] = [];

	/** Takes a key that goes down or comes up; true when it was the third press. */
	take({ type, key, ctrlKey, altKey, metaKey, timeStamp }: Key): boolean {
		if (key !== 'Shift' || ctrlKey || altKey || metaKey) {
			this.forget();
			return false;
		}
		if (type === 'keydown') {
			this.#isHeld = true;
			return false;
		}
		if (!this.#isHeld) return false;
		this.#isHeld = false;
		const presses = [...this.#presses.filter((time) => timeStamp - time < TOGETHER), timeStamp];
		const isThird = presses.length >= NEEDED;
		this.#presses = isThird ? [] : presses;
		return isThird;
	}

	/** Something else was done: a click, another key. */
	forget(): void {
		this.#isHeld = false;
		this.#presses = [];
	}
}

/** Calls `onthird` at the third press on this page, whatever has the focus; returns how to stop listening. */
export function listenForShifts(onthird: () => void): () => void {
	const shifts = new ThreeShifts();
	const take = (event: KeyboardEvent) => {
		if (shifts.take(event)) onthird();
	};
	const forget = () => shifts.forget();
	// First of all: nothing on the page may swallow it.
	const first = { capture: true };
	addEventListener('keydown', take, first);
	addEventListener('keyup', take, first);
	addEventListener('pointerdown', forget, first);
	return () => {
		removeEventListener('keydown', take, first);
		removeEventListener('keyup', take, first);
		removeEventListener('pointerdown', forget, first);
	};
}
