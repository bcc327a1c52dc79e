import type { Stroke } from '$lib/model/map';
import { describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { barriers, smallTargets } from '../../../../../tests/views/accessibility';
import FreehandTable from '../../../../../tests/views/FreehandTable.svelte';
import { show } from '../../../../../tests/views/show';
import { sceneOf } from '../map.examples';
import { MAP_WIDTHS, MOST_STROKES } from './pen';

const scene = sceneOf('every sign');
const at = <E extends Element = HTMLElement>(selector: string): E => {
	const found = document.querySelector<E>(selector);
	if (!found) throw new Error(`no ${selector}`);
	return found;
};
/** Without what isolates the name of a colour from the words around it. */
const nameOf = (one: Element | null) => one?.getAttribute('aria-label')?.replace(/[\u2066-\u2069]/g, '');
const act = (action: string) => at(`[data-action="freehand-${action}"]`);
const line = (y: number, colour = '#1F5FAF'): Stroke => ({
	points: [
		[0.2, y],
		[0.8, y]
	],
	colour,
	width: 0.008
});

async function open(strokes: readonly Stroke[] = [], lang = 'nl') {
	const drawn: (readonly Stroke[])[] = [];
	const ondone = vi.fn();
	const given = { scene, strokes, ondraw: (next: readonly Stroke[]) => drawn.push(next), ondone };
	const shown = await show(FreehandTable as never, given, { lang });
	await vi.waitFor(() =>
		expect(at('[data-freehand] rect').getBoundingClientRect().width).toBeGreaterThan(50)
	);
	await settle();
	return { drawn, ondone, shown };
}

/** The surface looks at its own size first, and draws after. */
async function settle() {
	for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

/** A share of the square as a place on the screen. */
function place(x: number, y: number) {
	const square = at('[data-freehand] rect').getBoundingClientRect();
	return { clientX: square.left + x * square.width, clientY: square.top + y * square.height };
}

type Hold = Partial<PointerEventInit> & { readonly pointerId?: number };

function point(type: string, x: number, y: number, hold: Hold = {}) {
	at('[data-freehand] rect').dispatchEvent(
		new PointerEvent(type, {
			bubbles: true,
			cancelable: true,
			isPrimary: true,
			pointerId: 7,
			pointerType: 'touch',
			buttons: 1,
			...place(x, y),
			...hold
		})
	);
}

function draw(way: readonly (readonly [number, number])[], hold: Hold = {}) {
	const [first, ...rest] = way as [readonly [number, number], ...(readonly [number, number])[]];
	point('pointerdown', ...first, hold);
	for (const step of rest) point('pointermove', ...step, hold);
	point('pointerup', ...rest.at(-1)!, { ...hold, buttons: 0 });
}

const steps = (y: number, count = 12) =>
	Array.from({ length: count }, (_, index) => [0.2 + (0.6 * index) / (count - 1), y] as const);

describe('drawing on the map', () => {
	it('hands up the whole list once a line is done, in shares of the square round the circle', async () => {
		const { drawn } = await open();
		draw(steps(0.3));
		expect(drawn).toHaveLength(1);
		const [stroke] = drawn[0]!;
		expect(stroke!.colour).toBe('#211E1A');
		expect(stroke!.width).toBe(MAP_WIDTHS.medium);
		const [from, to] = [stroke!.points[0]!, stroke!.points.at(-1)!];
		for (const [is, should] of [
			[from[0], 0.2],
			[from[1], 0.3],
			[to[0], 0.8],
			[to[1], 0.3]
		] as const)
			expect(Math.abs(is - should)).toBeLessThan(0.005);
		draw(steps(0.6));
		expect(drawn[1]).toHaveLength(2);
		expect(drawn[1]![0]).toEqual(stroke);
	});

	it('is drawn by the map exactly where the hand went', async () => {
		await open();
		act('orange').click();
		draw(steps(0.3, 40));
		await settle();
		await vi.waitFor(() =>
			expect(document.querySelectorAll('path[fill="#D9822B"]').length).toBeGreaterThan(0)
		);
		const marks = [...document.querySelectorAll('path[fill="#D9822B"]')].map((path) =>
			path.getBoundingClientRect()
		);
		const [from, to] = [place(0.2, 0.3), place(0.8, 0.3)];
		expect(
			marks.some(
				(box) =>
					Math.abs(box.left - from.clientX) < 3 &&
					Math.abs(box.right - to.clientX) < 3 &&
					Math.abs(box.top + box.height / 2 - from.clientY) < 2
			)
		).toBe(true);
	});

	it('works with a real finger, and the page stays where it is', async () => {
		const { drawn } = await open();
		const { clientX, clientY } = place(0.3, 0.3);
		const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
		const touch = (type: string, by: number) =>
			(cdp() as { send: (name: string, given: object) => Promise<unknown> }).send(
				'Input.dispatchTouchEvent',
				{
					type,
					touchPoints: type === 'touchEnd' ? [] : [{ x: frame.left + clientX, y: frame.top + clientY + by }]
				}
			);
		await touch('touchStart', 0);
		for (let by = 10; by <= 80; by += 10) await touch('touchMove', by);
		await touch('touchEnd', 80);
		await vi.waitFor(() => expect(drawn).toHaveLength(1));
		expect(drawn[0]![0]!.points.length).toBeGreaterThan(1);
		expect(window.scrollY).toBe(0);
	});

	it('makes a harder pressed pen write wider', async () => {
		const { drawn } = await open();
		draw(steps(0.3), { pointerType: 'pen', pressure: 0.1 });
		draw(steps(0.5), { pointerType: 'pen', pressure: 0.9 });
		const [light, hard] = drawn[1]!;
		expect(hard!.width).toBeGreaterThan(light!.width * 1.5);
	});

	it('uses the felt-tip and the width that were chosen', async () => {
		const { drawn } = await open();
		act('red').click();
		act('thick').click();
		draw(steps(0.3));
		expect(drawn[0]![0]).toMatchObject({ colour: '#B3261E', width: MAP_WIDTHS.thick });
	});

	it('minds neither the hand that leans on the glass nor two fingers that come together', async () => {
		const { drawn } = await open();
		point('pointerdown', 0.3, 0.3, { pointerType: 'pen', pressure: 0.5 });
		point('pointerdown', 0.9, 0.9, { pointerId: 8 });
		point('pointermove', 0.2, 0.9, { pointerId: 8 });
		point('pointermove', 0.5, 0.3, { pointerType: 'pen', pressure: 0.5 });
		point('pointerup', 0.2, 0.9, { pointerId: 8 });
		point('pointerup', 0.5, 0.3, { pointerType: 'pen' });
		expect(drawn).toHaveLength(1);
		expect(Math.max(...drawn[0]![0]!.points.map(([, y]) => y))).toBeLessThan(0.4);
		await new Promise((resolve) => setTimeout(resolve, 800));
		point('pointerdown', 0.3, 0.3);
		point('pointerdown', 0.6, 0.6, { pointerId: 9 });
		point('pointermove', 0.2, 0.2);
		point('pointerup', 0.2, 0.2);
		point('pointerup', 0.6, 0.6, { pointerId: 9 });
		expect(drawn).toHaveLength(1);
		draw(steps(0.7));
		expect(drawn).toHaveLength(2);
	});

	it('forgets the finger that was there before the pen, and what the device takes back', async () => {
		const { drawn } = await open();
		point('pointerdown', 0.9, 0.9);
		draw(steps(0.3), { pointerId: 8, pointerType: 'pen', pressure: 0.5 });
		point('pointerup', 0.9, 0.9);
		expect(drawn).toHaveLength(1);
		expect(drawn[0]).toHaveLength(1);
		await new Promise((resolve) => setTimeout(resolve, 800));
		point('pointerdown', 0.5, 0.5);
		point('pointermove', 0.6, 0.6);
		point('pointercancel', 0.6, 0.6);
		expect(drawn).toHaveLength(1);
	});

	it('moves nothing on the screen: the map stays under the hand while lines come', async () => {
		const { drawn } = await open();
		const before = at('[data-freehand] rect').getBoundingClientRect();
		for (const y of [0.2, 0.4, 0.6]) draw(steps(y));
		await settle();
		expect(drawn).toHaveLength(3);
		expect(at('[data-freehand] rect').getBoundingClientRect()).toEqual(before);
	});

	it('takes no line when the sheet is full, and says what to do', async () => {
		const { drawn } = await open(Array.from({ length: MOST_STROKES }, () => line(0.5)));
		expect(at('[data-freehand-tools]').textContent).toContain('Je blad is vol.');
		draw(steps(0.3));
		expect(drawn).toEqual([]);
	});
});

describe('the eraser', () => {
	const three = [line(0.3), line(0.5, '#B3261E'), line(0.7, '#123456')];

	it('takes away the whole line that is touched, and only that one', async () => {
		const { drawn } = await open(three);
		act('erase').click();
		await vi.waitFor(() => expect(document.querySelectorAll('[data-stroke]')).toHaveLength(3));
		point('pointerdown', 0.4, 0.5);
		point('pointerup', 0.4, 0.5);
		expect(drawn).toEqual([[three[0], three[2]]]);
	});

	it('takes everything that it is led over in one step', async () => {
		const { drawn } = await open(three);
		act('erase').click();
		await vi.waitFor(() => expect(document.querySelectorAll('[data-stroke]')).toHaveLength(3));
		draw([
			[0.4, 0.1],
			[0.4, 0.6]
		]);
		expect(drawn).toEqual([[three[2]]]);
	});

	it('is also the other end of a pen', async () => {
		const { drawn } = await open(three);
		point('pointerdown', 0.4, 0.7, { pointerType: 'pen', button: 5, buttons: 32 });
		point('pointerup', 0.4, 0.7, { pointerType: 'pen', button: 5, buttons: 0 });
		expect(drawn).toEqual([[three[0], three[1]]]);
	});

	it('reaches every line by keyboard, names it, and stays at its place when it is gone', async () => {
		const { drawn } = await open(three);
		act('erase').focus();
		await userEvent.keyboard(' ');
		await vi.waitFor(() => expect(document.querySelectorAll('[data-stroke]')).toHaveLength(3));
		const names = [...document.querySelectorAll('[data-stroke]')].map((one) => nameOf(one));
		expect(names).toEqual(['Lijn 1 wissen, blauw', 'Lijn 2 wissen, rood', 'Lijn 3 wissen']);
		at<SVGPathElement>('[data-stroke="0"]').focus();
		await userEvent.tab();
		expect(document.activeElement).toBe(at('[data-stroke="1"]'));
		await userEvent.keyboard('{Delete}');
		expect(drawn).toEqual([[three[0], three[2]]]);
		await vi.waitFor(() => expect(nameOf(document.activeElement)).toBe('Lijn 2 wissen'));
		await userEvent.keyboard('{Backspace}');
		await userEvent.keyboard('{Enter}');
		expect(drawn.at(-1)).toEqual([]);
		await vi.waitFor(() => expect(document.activeElement).toBe(at('[data-freehand]')));
	});
});

describe('the tools', () => {
	it('take the last line away, one by one', async () => {
		const { drawn } = await open([line(0.3), line(0.5)]);
		act('undo').click();
		await vi.waitFor(() => expect(drawn).toEqual([[line(0.3)]]));
		act('undo').click();
		await vi.waitFor(() => expect(drawn[1]).toEqual([]));
		await vi.waitFor(() => expect((act('undo') as HTMLButtonElement).disabled).toBe(true));
	});

	it('hide the drawing and show it again; nobody draws on what is hidden, and a pen shows it', async () => {
		const { drawn } = await open([line(0.3, '#7A4B2A')]);
		const visible = () => document.querySelectorAll('[data-map-view] path[fill="#7A4B2A"]').length;
		expect(visible()).toBe(1);
		act('shown').click();
		await vi.waitFor(() => expect(visible()).toBe(0));
		expect(document.querySelector('[data-freehand]')).toBeNull();
		expect(at('[data-freehand-tools]').textContent).toContain('verborgen');
		act('green').click();
		await vi.waitFor(() => expect(visible()).toBe(1));
		draw(steps(0.6));
		expect(drawn[0]).toHaveLength(2);
	});

	it('can all be used by keyboard', async () => {
		const { ondone } = await open([line(0.3)]);
		at<HTMLInputElement>('[data-action="freehand-black"]').focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(at<HTMLInputElement>('[data-action="freehand-blue"]').checked).toBe(true);
		const reached = [];
		for (let step = 0; step < 5; step += 1) {
			await userEvent.tab();
			reached.push((document.activeElement as HTMLElement).dataset.action);
		}
		expect(reached).toEqual(['medium', 'erase', 'undo', 'shown', 'done'].map((name) => `freehand-${name}`));
		await userEvent.keyboard('{Enter}');
		expect(ondone).toHaveBeenCalledTimes(1);
	});

	it('keep no one out, with the pen and with the eraser, and fit on a small telephone', async () => {
		for (const lang of ['nl', 'en']) {
			const { shown } = await open([line(0.3), line(0.5)], lang);
			expect(await barriers()).toEqual([]);
			expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
			expect(at('[data-freehand-tools]').scrollWidth).toBeLessThanOrEqual(336);
			expect(smallTargets()).toEqual([]);
			act('erase').click();
			await vi.waitFor(() => expect(document.querySelectorAll('[data-stroke]')).toHaveLength(2));
			expect(await barriers()).toEqual([]);
			await shown.unmount();
		}
	});
});

describe('two hundred lines', () => {
	it('stay quick: a movement of the hand draws only its own line', async () => {
		const many = Array.from({ length: 200 }, (_, index) => ({
			...line(index / 200),
			points: Array.from({ length: 40 }, (_, step) => [step / 40, (index + Math.sin(step)) / 200] as const)
		}));
		await open(many);
		point('pointerdown', 0.1, 0.1);
		const took: number[] = [];
		for (let step = 1; step < 60; step += 1) {
			const begun = performance.now();
			point('pointermove', 0.1 + step / 100, 0.1 + Math.sin(step) / 20);
			await Promise.resolve();
			took.push(performance.now() - begun);
		}
		point('pointerup', 0.7, 0.1, { buttons: 0 });
		expect(took.sort((one, other) => one - other)[30]).toBeLessThan(8);
	});
});
