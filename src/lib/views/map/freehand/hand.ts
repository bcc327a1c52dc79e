/**
 * One hand that draws on an element, with a finger, a pen or a mouse. It knows no line: it says where a stroke begins,
 * goes on and ends, and when what looked like one was none.
 *
 * A pen comes before a finger, since the hand that holds it leans on the glass: a finger that was there first is
 * forgotten, and for a moment after the pen none is minded. Two fingers that come down together mean something else than
 * drawing, until both are gone.
 */

/** How something is held: how hard it is pressed, 0 to 1, where the device tells; a pen turned round erases. */
export interface Press {
	readonly pressure?: number;
	readonly turned: boolean;
}

/** What is done with a stroke. */
export interface Strokes {
	readonly begin: (event: PointerEvent, press: Press) => void;
	readonly lead: (event: PointerEvent, press: Press) => void;
	readonly end: () => void;
	/** It was no stroke. */
	readonly forget: () => void;
}

/** A second finger that comes within this time, in ms, comes together with the first. */
const TOGETHER = 220;
/** How long after a pen, in ms, a finger is only the hand that held it. */
const LEANING = 700;
/** The button that a pen reports when its other end touches. */
const OTHER_END = 5;

/** Follows one hand on an element, until the returned function is called. */
export function followHand(element: SVGElement, strokes: Strokes): () => void {
	let hand: { readonly id: number; readonly type: string; readonly since: number } | undefined;
	let penAt = -Infinity;
	const fingers = new Set<number>();
	/** Whether several fingers came down together, and some are still there. */
	let several = false;

	function down(event: PointerEvent) {
		const { pointerId: id, pointerType: type, timeStamp: since, button } = event;
		if (button !== 0 && !(type === 'pen' && button === OTHER_END)) return;
		if (type === 'touch') {
			fingers.add(id);
			if (hand?.type === 'touch' && since - hand.since < TOGETHER) {
				several = true;
				letGo();
			}
			if (several || since - penAt < LEANING) return;
		}
		if (type === 'pen' && hand?.type === 'touch') letGo();
		if (hand) return;
		hand = { id, type, since };
		capture(id);
		strokes.begin(event, pressOf(event));
	}

	function move(event: PointerEvent) {
		if (event.pointerId !== hand?.id) return;
		// The button was let go where nobody could see it.
		if (event.pointerType === 'mouse' && event.buttons === 0) return up(event);
		const steps = event.getCoalescedEvents?.() ?? [];
		for (const step of steps.length > 0 ? steps : [event]) strokes.lead(step, pressOf(step));
	}

	function up(event: PointerEvent) {
		lift(event);
		if (event.pointerId !== hand?.id) return;
		hand = undefined;
		strokes.end();
	}

	/** What the device takes back of a finger was the ball of a hand; a pen that loses the glass has still drawn. */
	function cancel(event: PointerEvent) {
		if (event.pointerType !== 'touch') return up(event);
		lift(event);
		if (event.pointerId === hand?.id) letGo();
	}

	function lift({ pointerId, pointerType, timeStamp }: PointerEvent) {
		if (pointerType === 'pen') penAt = timeStamp;
		fingers.delete(pointerId);
		if (fingers.size === 0) several = false;
	}

	function letGo() {
		hand = undefined;
		strokes.forget();
	}

	function capture(id: number) {
		try {
			element.setPointerCapture(id);
		} catch {
			// It was lifted in the meantime: its end has been told, or will be.
		}
	}

	/** A browser that does not heed where fingers draw would scroll the page under the line. */
	function keepPageStill(event: TouchEvent) {
		if (event.cancelable) event.preventDefault();
	}

	const heard = [
		['pointerdown', down],
		['pointermove', move],
		['pointerup', up],
		['pointercancel', cancel]
	] as const;
	for (const [name, act] of heard) element.addEventListener(name, act);
	element.addEventListener('touchmove', keepPageStill, { passive: false });
	return () => {
		for (const [name, act] of heard) element.removeEventListener(name, act);
		element.removeEventListener('touchmove', keepPageStill);
		if (hand) letGo();
	};
}

function pressOf({ pointerType, pressure, button, buttons }: PointerEvent): Press {
	const turned = pointerType === 'pen' && (button === OTHER_END || (buttons & 32) !== 0);
	return pointerType === 'pen' && pressure > 0 ? { pressure, turned } : { turned };
}
