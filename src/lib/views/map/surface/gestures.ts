/**
 * What fingers, a pen or a mouse mean on a surface: a tap, moving the sheet, two fingers that zoom, or taking up what
 * lies there and carrying it. It knows neither map nor camera; places are px from the surface's top and left edge.
 *
 * A finger that moves at once moves the sheet, or the page where the surface does not pan; only after a moment of
 * stillness does it take up what it lies on, so carrying never fights scrolling. A mouse takes up at once. What moves is
 * told once a frame, however often the device reports it.
 */
import type { Point } from './camera';

/** What a surface does with the gestures made on it. */
export interface Hands {
	/** Whether this press belongs to the surface at all. */
	readonly minds: (event: PointerEvent) => boolean;
	/** What could be taken up where this press is. */
	readonly grasp: (event: PointerEvent) => string | undefined;
	/** Whether one finger or the mouse moves the sheet. */
	readonly pans: (event: PointerEvent) => boolean;
	readonly tap: (event: PointerEvent) => void;
	readonly pan: (by: Point) => void;
	/** Two fingers came `factor` times as far apart; their middle went from one place to the other. */
	readonly pinch: (from: Point, to: Point, factor: number) => void;
	/** Moving or zooming the sheet has ended. */
	readonly settle: () => void;
	readonly lift: (id: string) => void;
	/** How far it has been carried from where it was, in px. */
	readonly carry: (by: Point) => void;
	readonly drop: (by: Point) => void;
	readonly putBack: () => void;
}

/** How far a press may stray, in px, before it is no tap. */
const STRAY = 8;
/** How long a finger lies still before it holds what is under it, in ms. */
const STILL = 250;
/** How long after a press its echo may come, in ms. */
const ECHO = 700;
const ECHOES = ['mousedown', 'mouseup', 'click'] as const;

type Doing = 'nothing' | 'pressing' | 'holding' | 'panning' | 'pinching' | 'carrying';

interface Finger {
	readonly event: PointerEvent;
	readonly start: Point;
	now: Point;
}

/** Follows what is done by hand on an element, until the returned function is called. */
export function followHands(surface: HTMLElement, hands: Hands): () => void {
	const fingers = new Map<number, Finger>();
	let doing: Doing = 'nothing';
	let grasped: string | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let frame: number | undefined;
	/** What was last told of a movement, so that a frame tells only what came after. */
	let told: Point = { x: 0, y: 0 };
	let toldApart = 1;
	/** When a press was last answered here. */
	let answeredAt = -Infinity;

	/** Asked once a gesture: to ask with every movement would lay the page out as often. */
	let corner = { left: 0, top: 0 };
	const placeOf = ({ clientX, clientY }: PointerEvent): Point => ({
		x: clientX - corner.left,
		y: clientY - corner.top
	});
	const only = () => [...fingers.values()][0] as Finger;
	const strayed = ({ start, now }: Finger) => Math.hypot(now.x - start.x, now.y - start.y) >= STRAY;
	const since = (from: Point, to: Point) => ({ x: to.x - from.x, y: to.y - from.y });

	function pair(): { middle: Point; apart: number } {
		const [one, other] = [...fingers.values()] as [Finger, Finger];
		const apart = Math.hypot(one.now.x - other.now.x, one.now.y - other.now.y);
		return {
			middle: { x: (one.now.x + other.now.x) / 2, y: (one.now.y + other.now.y) / 2 },
			apart: Math.max(1, apart)
		};
	}

	function tell() {
		if (frame !== undefined) cancelAnimationFrame(frame);
		frame = undefined;
		if (doing === 'panning') {
			const { now } = only();
			hands.pan(since(told, now));
			told = now;
		} else if (doing === 'pinching') {
			const { middle, apart } = pair();
			hands.pinch(told, middle, apart / toldApart);
			[told, toldApart] = [middle, apart];
		} else if (doing === 'carrying') {
			const { start, now } = only();
			hands.carry(since(start, now));
		}
	}

	function down(event: PointerEvent) {
		// A third finger changes nothing.
		if (event.button !== 0 || fingers.size >= 2 || !hands.minds(event)) return;
		if (fingers.size === 0) {
			corner = surface.getBoundingClientRect();
			listen();
		}
		const now = placeOf(event);
		fingers.set(event.pointerId, { event, start: now, now });
		if (fingers.size === 2) return beginPinch();
		doing = 'pressing';
		grasped = hands.grasp(event);
		if (grasped !== undefined && event.pointerType === 'touch')
			timer = setTimeout(() => {
				if (doing === 'pressing') doing = 'holding';
			}, STILL);
	}

	function beginPinch() {
		clearTimeout(timer);
		if (doing === 'carrying') hands.putBack();
		doing = 'pinching';
		({ middle: told, apart: toldApart } = pair());
		for (const id of fingers.keys()) capture(id);
	}

	function move(event: PointerEvent) {
		const finger = fingers.get(event.pointerId);
		if (finger === undefined) return;
		// The button was let go where nobody could see it.
		if (event.pointerType === 'mouse' && event.buttons === 0) return cancel(event);
		finger.now = placeOf(event);
		if ((doing === 'pressing' || doing === 'holding') && strayed(finger)) beginMoving(finger);
		if (doing === 'panning' || doing === 'pinching' || doing === 'carrying')
			frame ??= requestAnimationFrame(tell);
	}

	function beginMoving({ event, start }: Finger) {
		clearTimeout(timer);
		const takes = grasped !== undefined && (doing === 'holding' || event.pointerType !== 'touch');
		if (!takes && !hands.pans(event)) {
			doing = 'nothing';
			return;
		}
		capture(event.pointerId);
		told = start;
		doing = takes ? 'carrying' : 'panning';
		if (takes) hands.lift(grasped as string);
	}

	function up(event: PointerEvent) {
		const finger = fingers.get(event.pointerId);
		if (finger === undefined) return;
		finger.now = placeOf(event);
		answeredAt = event.timeStamp;
		tell();
		const was = doing;
		const by = since(finger.start, finger.now);
		release(event);
		if (was === 'pressing' || was === 'holding') hands.tap(event);
		if (was === 'carrying') hands.drop(by);
		if (was === 'panning') hands.settle();
	}

	function cancel(event: PointerEvent) {
		if (!fingers.has(event.pointerId)) return;
		const was = doing;
		release(event);
		if (was === 'carrying') hands.putBack();
		if (was === 'panning') hands.settle();
	}

	/** One finger less: the one that stays goes on moving the sheet. */
	function release(event: PointerEvent) {
		clearTimeout(timer);
		if (doing === 'pinching') hands.settle();
		fingers.delete(event.pointerId);
		if (fingers.size > 0) {
			doing = 'panning';
			told = only().now;
			return;
		}
		doing = 'nothing';
		deafen();
	}

	function capture(pointer: number) {
		try {
			surface.setPointerCapture(pointer);
		} catch {
			// It was lifted in the meantime: its end has been told, or will be.
		}
	}

	function letGo(event: KeyboardEvent) {
		if (event.key !== 'Escape' || doing !== 'carrying') return;
		// Or it would close the dialog around the surface too.
		event.preventDefault();
		event.stopPropagation();
		doing = 'nothing';
		hands.putBack();
	}

	/** A page scrolls under a finger unless it is told not to while the finger's first movement is still undecided. */
	function keepPageStill(event: TouchEvent) {
		if (event.cancelable && (event.touches.length > 1 || doing === 'holding' || doing === 'carrying'))
			event.preventDefault();
	}

	/**
	 * A browser still makes a mouse of a finger's tap, after the tap was answered here: it would fall on whatever that has
	 * just brought up under the finger. What comes without a new press is such an echo.
	 */
	function swallowEcho(event: MouseEvent) {
		if (event.timeStamp - answeredAt > ECHO || event.detail === 0) return;
		event.preventDefault();
		event.stopPropagation();
	}
	function expectNoEcho() {
		answeredAt = -Infinity;
	}

	function keepMenuAway(event: Event) {
		if (doing === 'holding' || doing === 'carrying' || only()?.event.pointerType === 'touch')
			event.preventDefault();
	}

	/** Some browsers would drag a photo out of the page. */
	function keepPictureHere(event: Event) {
		event.preventDefault();
	}

	const onPage = [
		['pointermove', move],
		['pointerup', up],
		['pointercancel', cancel]
	] as const;
	function listen() {
		for (const [name, act] of onPage) window.addEventListener(name, act);
		window.addEventListener('keydown', letGo, true);
	}
	function deafen() {
		for (const [name, act] of onPage) window.removeEventListener(name, act);
		window.removeEventListener('keydown', letGo, true);
	}

	surface.addEventListener('pointerdown', down);
	surface.addEventListener('touchmove', keepPageStill, { passive: false });
	window.addEventListener('pointerdown', expectNoEcho, true);
	for (const name of ECHOES) window.addEventListener(name, swallowEcho, true);
	surface.addEventListener('contextmenu', keepMenuAway);
	surface.addEventListener('dragstart', keepPictureHere);
	return () => {
		clearTimeout(timer);
		if (frame !== undefined) cancelAnimationFrame(frame);
		deafen();
		surface.removeEventListener('pointerdown', down);
		surface.removeEventListener('touchmove', keepPageStill);
		window.removeEventListener('pointerdown', expectNoEcho, true);
		for (const name of ECHOES) window.removeEventListener(name, swallowEcho, true);
		surface.removeEventListener('contextmenu', keepMenuAway);
		surface.removeEventListener('dragstart', keepPictureHere);
	};
}
