/**
 * Where one looks now, on the screen. There are two cameras: the one by which the drawing was last drawn, and the one by
 * which it is seen. While fingers move, only the second changes, and what was drawn is moved and enlarged as a picture;
 * when they rest, it is drawn anew, sharp. So no movement draws the map again.
 */
import type { Box } from '$lib/layout/scene';
import { untrack } from 'svelte';
import {
	bringIntoSight,
	CLOSEST,
	fitWidth,
	hold,
	pan,
	seenAt,
	transformBetween,
	wholeOf,
	windowOf,
	zoomAbout,
	type Camera,
	type Frame,
	type Point
} from './camera';

/** How far a button or key zooms, and the share of the room that an arrow key moves. */
const STEP = 1.6;
const STRIDE = 0.15;
/** How long a wheel must rest, in ms, before what it moved is drawn sharp. */
const REST = 140;
/** The longest that a movement on the screen may last, in ms. */
const MOTION = 100;

/** Where a pointer is in the browser's window, in px. */
type Pointer = { readonly clientX: number; readonly clientY: number };

/** The camera of one surface. `whole` says what zoom 1 shows; `first` what is seen first, in a room of this width. */
export class Looking {
	/** The room on the screen in px; unknown until it was measured. */
	#room = $state.raw<{ readonly width: number; readonly height: number }>();
	#drawn = $state.raw<Camera>();
	#seen: Camera | undefined;
	#surface: HTMLElement | undefined;
	#resting: ReturnType<typeof setTimeout> | undefined;
	readonly #whole: () => Box;
	readonly #first: (width: number) => Box | undefined;
	readonly #stage: () => HTMLElement | undefined;

	constructor(
		whole: () => Box,
		first: (width: number) => Box | undefined,
		stage: () => HTMLElement | undefined
	) {
		this.#whole = whole;
		this.#first = first;
		this.#stage = stage;
	}

	readonly #frame = $derived.by(
		(): Frame | undefined => this.#room && { whole: this.#whole(), ...this.#room }
	);
	readonly #camera = $derived(this.#frame && hold(this.#frame, this.#drawn ?? wholeOf(this.#frame)));

	/** The part of the sheet that is drawn, in mm; nothing before the room is known. */
	readonly window = $derived(this.#frame && this.#camera && windowOf(this.#frame, this.#camera));
	/** How many times larger than the whole it is drawn. */
	readonly zoom = $derived(this.#camera?.zoom ?? 1);
	readonly isWhole = $derived(this.zoom < 1.001);
	readonly isClosest = $derived(this.zoom > CLOSEST - 0.001);

	/** Looks through this element, however large it is, until the returned function is called. */
	watch(surface: HTMLElement): () => void {
		const sizes = new ResizeObserver(() => this.#measure(surface.clientWidth, surface.clientHeight));
		this.#surface = surface;
		// Known before anything is drawn, so that nothing is drawn for a room of another size first.
		untrack(() => this.#measure(surface.clientWidth, surface.clientHeight));
		sizes.observe(surface);
		return () => {
			sizes.disconnect();
			clearTimeout(this.#resting);
		};
	}

	/** The point of the sheet, in mm, under a pointer. */
	pointUnder(event: Pointer): Point {
		const [frame, camera, place] = [this.#frame, this.#seen ?? this.#camera, this.#placeOf(event)];
		return frame && camera ? seenAt(frame, camera, place) : place;
	}

	/** How many px a mm takes. */
	get scale(): number {
		const seen = this.window;
		return seen && this.#room ? this.#room.width / (seen.x1 - seen.x0) : 1;
	}

	/** Moves the sheet by px, as a finger does. */
	pan(by: Point): void {
		this.#look((frame, camera) => pan(frame, camera, by));
	}

	/** Zooms about a place that itself goes from one point of the room (px) to another. */
	pinch(from: Point, to: Point, factor: number): void {
		this.#look((frame, camera) =>
			pan(frame, zoomAbout(frame, camera, from, factor), { x: to.x - from.x, y: to.y - from.y })
		);
	}

	/** Zooms so many times by a wheel, about the place that it is over. */
	wheel(event: Pointer, factor: number): void {
		const at = this.#placeOf(event);
		this.pinch(at, at, factor);
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => this.settle(), REST);
	}

	/** Draws what is seen, sharp. */
	settle(): void {
		clearTimeout(this.#resting);
		if (this.#seen !== undefined) this.#drawn = this.#seen;
		this.#show(undefined);
	}

	/** One step nearer to the middle of the room, one step farther, or back to the whole. */
	step(which: 'in' | 'out' | 'whole'): void {
		this.#go((frame, camera) => {
			if (which === 'whole') return wholeOf(frame);
			const middle = { x: frame.width / 2, y: frame.height / 2 };
			return zoomAbout(frame, camera, middle, which === 'in' ? STEP : 1 / STEP);
		});
	}

	/** Moves where one looks by a stride: x to the east, y to the south, -1, 0 or 1. */
	stride({ x, y }: Point): void {
		this.#go((frame, camera) =>
			pan(frame, camera, { x: -x * STRIDE * frame.width, y: -y * STRIDE * frame.height })
		);
	}

	/** Brings a point of the sheet into sight, with so much round it (mm), if it is not. */
	bring({ x, y }: Point, round: number): void {
		const part = { x0: x - round, y0: y - round, x1: x + round, y1: y + round };
		this.#go((frame, camera) => bringIntoSight(frame, camera, part));
	}

	#measure(width: number, height: number): void {
		if (width <= 0 || height <= 0) return;
		if (this.#room?.width === width && this.#room.height === height) return;
		const part = this.#room === undefined ? this.#first(width) : undefined;
		this.settle();
		this.#room = { width, height };
		if (part) this.#drawn = fitWidth({ whole: this.#whole(), width, height }, part);
	}

	#placeOf({ clientX, clientY }: Pointer): Point {
		const { left = 0, top = 0 } = this.#surface?.getBoundingClientRect() ?? {};
		return { x: clientX - left, y: clientY - top };
	}

	/** Looks otherwise without drawing: for what changes with every frame. */
	#look(change: (frame: Frame, camera: Camera) => Camera): void {
		const [frame, camera] = [this.#frame, this.#seen ?? this.#camera];
		if (frame && camera) this.#show(change(frame, camera));
	}

	/** Looks otherwise and draws at once; where motion is wanted, what was seen moves there. */
	#go(change: (frame: Frame, camera: Camera) => Camera): void {
		this.settle();
		const [frame, from] = [this.#frame, this.#camera];
		if (!frame || !from) return;
		const to = change(frame, from);
		if (to === from) return;
		this.#drawn = to;
		if (matchMedia('(prefers-reduced-motion: no-preference)').matches)
			this.#stage()?.animate(
				{ transform: [transformBetween(frame, to, from), 'none'] },
				{ duration: MOTION, easing: 'ease-out' }
			);
	}

	#show(camera: Camera | undefined): void {
		const [stage, frame, drawn] = [this.#stage(), this.#frame, this.#camera];
		this.#seen = camera === drawn ? undefined : camera;
		if (!stage) return;
		const isMoved = this.#seen !== undefined && frame !== undefined && drawn !== undefined;
		stage.style.transform = isMoved ? transformBetween(frame, drawn, this.#seen as Camera) : '';
		stage.style.willChange = isMoved ? 'transform' : '';
	}
}
