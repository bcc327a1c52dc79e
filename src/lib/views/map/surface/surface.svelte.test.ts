import { crowdedMap, SHEET_WORDS } from '$lib/layout/crowd';
import { layout } from '$lib/layout/layout';
import type { Scene } from '$lib/layout/scene';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { barriers, smallTargets } from '../../../../../tests/views/accessibility';
import { show } from '../../../../../tests/views/show';
import { sceneOf } from '../map.examples';
import { mapOf } from './camera';
import MapSurface from './MapSurface.svelte';
import type { SurfaceProps } from './surface';

const find = <E extends Element = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const surface = () => find('[data-surface]');
const drawing = () => find<SVGSVGElement>('[data-map-view]');
const actor = (id: string) => find<SVGGElement>(`[data-actor="${id}"]`);
const zoom = () => Number(surface().dataset.zoom);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Until the map has come to where it goes. */
const still = async () => {
	await frame();
	await Promise.all(
		find('.stage')
			.getAnimations()
			.map(({ finished }) => finished)
	);
};
const boxOf = () => drawing().viewBox.baseVal;

/** Where a point of the sheet (mm) is on the screen now, by the browser's own reckoning. */
function onScreen(x: number, y: number) {
	const at = new DOMPoint(x, y).matrixTransform(drawing().getScreenCTM()!);
	return { clientX: at.x, clientY: at.y };
}

const room = { width: 1000, height: 700 };

async function open(more: Partial<SurfaceProps> = {}, size = room) {
	const told = {
		onactor: vi.fn<(id: string) => void>(),
		onhome: vi.fn<() => void>(),
		onspot: vi.fn<NonNullable<SurfaceProps['onspot']>>(),
		ondrop: vi.fn<NonNullable<SurfaceProps['ondrop']>>(),
		onstep: vi.fn<NonNullable<SurfaceProps['onstep']>>()
	};
	const props: SurfaceProps = {
		scene: sceneOf('twenty-five'),
		photo: () => undefined,
		pictogram: () => '',
		label: 'Je kaart',
		mode: 'look',
		wheelZooms: true,
		...told,
		...more
	};
	const shown = show(MapSurface as never, props as never);
	shown.container.style.cssText = `display: block; inline-size: ${size.width}px; block-size: ${size.height}px`;
	await vi.waitFor(() => expect(surface()).not.toBeNull());
	await vi.waitFor(() => expect(boxOf().width / boxOf().height).toBeCloseTo(size.width / size.height, 2));
	const again = (changed: Partial<SurfaceProps>) =>
		shown.rerender({ lang: 'nl', component: MapSurface, given: { ...props, ...changed } } as never);
	return { props: { ...props, ...told }, again };
}

type Where = { clientX: number; clientY: number };
function touch(type: string, at: Where, more: PointerEventInit = {}, target: Element = surface()) {
	const init = { pointerId: 1, pointerType: 'touch', button: 0, buttons: 1, bubbles: true, cancelable: true };
	target.dispatchEvent(new PointerEvent(type, { ...init, ...at, ...more }));
}
const by = ({ clientX, clientY }: Where, x: number, y: number) => ({
	clientX: clientX + x,
	clientY: clientY + y
});
const middle = () => {
	const { left, top, width, height } = surface().getBoundingClientRect();
	return { clientX: left + width / 2, clientY: top + height / 2 };
};
/** A point of the sheet in the first ring at which nobody stands, nor a name. */
function emptySpot(scene: Scene) {
	for (let x = 100; x < 260; x += 2)
		for (let y = 70; y < 230; y += 2) {
			const under = document.elementFromPoint(onScreen(x, y).clientX, onScreen(x, y).clientY);
			const near = scene.actors.some((mark) => Math.hypot(mark.x - x, mark.y - y) < mark.room + 14);
			if (!near && under && !under.closest('[data-actor], [data-home], [data-wish], button')) return { x, y };
		}
	throw new Error('no empty spot');
}
const dragMouse = async (id: string, x: number, y: number, ending: 'up' | 'held' = 'up') => {
	const { x: cx, y: cy } = sceneMark(id);
	const from = onScreen(cx, cy);
	const mouse = { pointerType: 'mouse' };
	touch('pointerdown', from, mouse, actor(id));
	for (const share of [0.1, 0.4, 0.7, 1]) {
		touch('pointermove', by(from, x * share, y * share), mouse);
		await frame();
	}
	if (ending === 'up') touch('pointerup', by(from, x, y), mouse);
};
const sceneMark = (id: string) => sceneOf('twenty-five').actors.find((mark) => mark.id === id)!;
const someone = () => sceneOf('twenty-five').actors.find((mark) => !mark.inTray)!.id;

/** A page that scrolls, and the device's own finger and wheel in it: what a browser itself makes of them. */
async function inLongPage(act: (device: Device) => Promise<void>) {
	const session = cdp() as unknown as { send: (what: string, how: object) => Promise<unknown> };
	const { left, top, width } = window.frameElement!.getBoundingClientRect();
	const scale = width / innerWidth;
	const inWindow = (at: Where) => ({ x: left + at.clientX * scale, y: top + at.clientY * scale });
	const finger = (type: string, ...at: Where[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(inWindow) });
	document.body.style.minBlockSize = '4000px';
	await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
	try {
		await act({
			async swipe(from, to, hold = 0) {
				await finger('touchStart', from);
				await rest(hold);
				for (let share = 0.1; share < 1.05; share += 0.1) {
					const at = by(from, (to.clientX - from.clientX) * share, (to.clientY - from.clientY) * share);
					await finger('touchMove', at);
					await frame();
				}
				await finger('touchEnd');
			},
			wheel: async (at, deltaY) =>
				void session.send('Input.dispatchMouseEvent', {
					type: 'mouseWheel',
					...inWindow(at),
					deltaX: 0,
					deltaY
				})
		});
	} finally {
		await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
		scrollTo(0, 0);
		document.body.style.minBlockSize = '';
	}
}
interface Device {
	swipe: (from: Where, to: Where, hold?: number) => Promise<void>;
	wheel: (at: Where, deltaY: number) => Promise<void>;
}

/** A drawing of so many actors: those of a hundred, as often as needed, each time a little aside. */
function sceneOfMany(count: number): Scene {
	const scene = layout(crowdedMap(3, Math.min(100, count)), SHEET_WORDS);
	const actors = Array.from({ length: count }, (_, index) => {
		const mark = scene.actors[index % scene.actors.length]!;
		const turn = Math.floor(index / scene.actors.length);
		return turn === 0 ? mark : { ...mark, id: `${mark.id}-${turn}`, x: mark.x + turn, y: mark.y - turn };
	});
	return { ...scene, actors };
}

beforeEach(async () => {
	await page.viewport(1280, 900);
});

describe('looking', () => {
	it('begins with the whole sheet where there is room, and on a phone with the circle and what is written round it', async () => {
		await open();
		expect(zoom()).toBe(1);
		expect(boxOf().x).toBeLessThanOrEqual(0.5);
		expect(boxOf().x + boxOf().width).toBeGreaterThanOrEqual(419.5);
		document.body.replaceChildren();
		await page.viewport(360, 740);
		const { props } = await open({}, { width: 360, height: 600 });
		const { x0, x1 } = mapOf(props.scene);
		await vi.waitFor(() => expect(boxOf().x).toBeCloseTo(x0, 1));
		expect(boxOf().width).toBeCloseTo(x1 - x0, 1);
	});

	it('brings two fingers nearer to what lies between them', async () => {
		await open();
		const at = middle();
		const before = boxOf().width;
		touch('pointerdown', by(at, -40, 0));
		touch('pointerdown', by(at, 40, 0), { pointerId: 2 });
		for (const apart of [60, 80, 100, 120]) {
			touch('pointermove', by(at, -apart, 0));
			touch('pointermove', by(at, apart, 0), { pointerId: 2 });
			await frame();
		}
		// Until the fingers rest, what was drawn is only moved.
		expect(boxOf().width).toBe(before);
		expect(find('.stage').style.transform).toContain('scale(3)');
		touch('pointerup', by(at, -120, 0));
		touch('pointerup', by(at, 120, 0), { pointerId: 2 });
		await vi.waitFor(() => expect(zoom()).toBeCloseTo(3, 1));
		const mid = onScreen(boxOf().x + boxOf().width / 2, boxOf().y + boxOf().height / 2);
		expect(mid.clientX).toBeCloseTo(at.clientX, 0);
	});

	it('moves the sheet with one finger, and what it is moved over was drawn before', async () => {
		const { props } = await open();
		find('[data-action="zoom-in"]').click();
		find('[data-action="zoom-in"]').click();
		await vi.waitFor(() => expect(zoom()).toBeCloseTo(2.56, 2));
		await still();
		const home = onScreen(props.scene.home.x, props.scene.home.y);
		const at = middle();
		touch('pointerdown', at);
		for (const share of [0.2, 0.6, 1]) {
			touch('pointermove', by(at, 90 * share, -50 * share));
			await frame();
		}
		expect(find('.stage').style.transform).not.toBe('');
		const carried = onScreen(props.scene.home.x, props.scene.home.y);
		touch('pointerup', by(at, 90, -50));
		await vi.waitFor(() => expect(find('.stage').style.transform).toBe(''));
		await frame();
		const now = onScreen(props.scene.home.x, props.scene.home.y);
		expect(now.clientX - home.clientX).toBeCloseTo(90, 0);
		expect(now.clientY - home.clientY).toBeCloseTo(-50, 0);
		expect(carried.clientX).toBeCloseTo(now.clientX, 0);
		expect(props.onspot).not.toHaveBeenCalled();
		expect(props.onactor).not.toHaveBeenCalled();
	});

	it('draws nothing of the scene anew: only which part of it is seen', async () => {
		await open();
		const changes: MutationRecord[] = [];
		const watch = new MutationObserver((records) => changes.push(...records));
		watch.observe(drawing(), { subtree: true, childList: true, attributes: true, characterData: true });
		for (const which of ['in', 'in', 'out', 'whole']) find(`[data-action="zoom-${which}"]`).click();
		const at = middle();
		touch('pointerdown', at);
		for (let step = 0; step < 20; step++) {
			touch('pointermove', by(at, step * 3, step));
			await frame();
		}
		touch('pointerup', at);
		await rest(50);
		watch.takeRecords().forEach((record) => changes.push(record));
		watch.disconnect();
		expect(
			new Set(changes.map(({ target, attributeName }) => `${target.nodeName} ${attributeName}`))
		).toEqual(new Set(['svg viewBox']));
	});

	it('leaves a wheel to the page unless it has the screen to itself; two fingers on a trackpad are its own', async () => {
		const { again } = await open({ wheelZooms: false });
		const turn = (more: WheelEventInit = {}) => {
			const event = new WheelEvent('wheel', {
				deltaY: -50,
				bubbles: true,
				cancelable: true,
				...middle(),
				...more
			});
			actor(someone()).dispatchEvent(event);
			return event.defaultPrevented;
		};
		expect(turn()).toBe(false);
		await rest(200);
		expect(zoom()).toBe(1);
		expect(turn({ ctrlKey: true })).toBe(true);
		await vi.waitFor(() => expect(zoom()).toBeGreaterThan(1.3));
		await again({ wheelZooms: true });
		const before = zoom();
		expect(turn()).toBe(true);
		await vi.waitFor(() => expect(zoom()).toBeGreaterThan(before));
	});

	it('lets a finger and a wheel on the whole map scroll the page around it', async () => {
		const { props } = await open({ wheelZooms: false });
		const on = onScreen(sceneMark(someone()).x, sceneMark(someone()).y);
		await inLongPage(async (device) => {
			await device.swipe(on, by(on, 0, -200));
			await vi.waitFor(() => expect(scrollY).toBeGreaterThan(120));
			await rest(500);
			scrollTo(0, 0);
			await device.wheel(on, 200);
			await vi.waitFor(() => expect(scrollY).toBeGreaterThan(120));
		});
		expect(zoom()).toBe(1);
		for (const said of [props.ondrop, props.onspot, props.onactor]) expect(said).not.toHaveBeenCalled();
	});

	it('leaves out badges of which nobody could see more than a speck, until one looks from nearer', async () => {
		const scene = sceneOf('three hundred');
		const badges = () => drawing().querySelectorAll('[data-actor] [data-badge]').length;
		await open({ scene }, { width: 200, height: 220 });
		expect(badges()).toBe(0);
		surface().focus();
		await userEvent.keyboard('+++++');
		await vi.waitFor(() => expect(zoom()).toBe(8));
		expect(badges()).toBe(scene.actors.flatMap((mark) => mark.badges).length);
		expect(badges()).toBeGreaterThan(20);
	});

	it('keeps every word in sight that is in the part that is seen, at every zoom', async () => {
		await open({ scene: sceneOf('every sign') });
		const outside = () =>
			[...drawing().querySelectorAll('text')].filter((text) => {
				const { left, right, top, bottom } = text.getBoundingClientRect();
				const page = surface().getBoundingClientRect();
				return (
					left < page.left - 1 || right > page.right + 1 || top < page.top - 1 || bottom > page.bottom + 1
				);
			}).length;
		expect(outside()).toBe(0);
		find('[data-action="zoom-in"]').click();
		await vi.waitFor(() => expect(outside()).toBeGreaterThan(0));
		find('[data-action="zoom-whole"]').click();
		await still();
		expect(outside()).toBe(0);
	});
});

describe('a tap', () => {
	it.each([1, 2, 4])('on an empty spot says where, to half a millimetre, %i steps near', async (steps) => {
		const { props } = await open();
		for (let step = 1; step < steps; step++) await userEvent.keyboard('{Tab}');
		surface().focus();
		for (let step = 1; step < steps; step++) await userEvent.keyboard('+');
		await still();
		const spot = emptySpot(props.scene);
		const at = onScreen(spot.x, spot.y);
		const target = document.elementFromPoint(at.clientX, at.clientY)!;
		for (const pointerType of ['mouse', 'touch']) {
			touch('pointerdown', at, { pointerType }, target);
			touch('pointerup', at, { pointerType }, target);
			const [said] = props.onspot.mock.lastCall!;
			expect(Math.hypot(said.x - spot.x, said.y - spot.y)).toBeLessThan(0.5);
		}
		expect(props.onspot).toHaveBeenCalledTimes(2);
		expect(props.onactor).not.toHaveBeenCalled();
	});

	it('on somebody chooses, once, however long the finger stays', async () => {
		const { props } = await open();
		const id = someone();
		await userEvent.click(actor(id).querySelector('path')!);
		expect(props.onactor.mock.calls).toEqual([[id]]);
		const at = onScreen(sceneMark(id).x, sceneMark(id).y);
		touch('pointerdown', at, {}, actor(id));
		await rest(400);
		touch('pointerup', at, {}, actor(id));
		expect(props.onactor.mock.calls).toEqual([[id], [id]]);
		await userEvent.click(find('[data-home] .disc'));
		expect(props.onhome).toHaveBeenCalledOnce();
		expect(props.onspot).not.toHaveBeenCalled();
	});

	it('with a finger beside a small picture still finds it', async () => {
		const { props } = await open();
		const mark = sceneMark(someone());
		const at = by(onScreen(mark.x, mark.y), 14, 14);
		touch('pointerdown', at);
		touch('pointerup', at);
		expect(props.onactor).toHaveBeenCalledOnce();
	});

	it('says where the chosen one goes, also on top of somebody', async () => {
		const { props } = await open({ mode: 'place', chosen: someone() });
		const other = props.scene.actors.find(({ id, inTray }) => id !== someone() && !inTray)!;
		await userEvent.click(actor(other.id).querySelector('path')!);
		expect(props.onspot).toHaveBeenCalledOnce();
		expect(props.onactor).not.toHaveBeenCalled();
	});

	it('does nothing while somebody draws', async () => {
		const { props } = await open({ mode: 'draw' });
		await userEvent.click(actor(someone()).querySelector('path')!);
		await dragMouse(someone(), 50, 0);
		expect(props.onactor).not.toHaveBeenCalled();
		expect(props.onspot).not.toHaveBeenCalled();
		expect(props.ondrop).not.toHaveBeenCalled();
	});
});

describe('carrying somebody', () => {
	const scale = () => surface().clientWidth / boxOf().width;

	it('by mouse says where it was let go, and is no tap', async () => {
		const { props } = await open();
		const id = someone();
		await dragMouse(id, 60, -24);
		expect(props.ondrop).toHaveBeenCalledOnce();
		const [who, at] = props.ondrop.mock.lastCall!;
		expect(who).toBe(id);
		expect(at.x).toBeCloseTo(sceneMark(id).x + 60 / scale(), 1);
		expect(at.y).toBeCloseTo(sceneMark(id).y - 24 / scale(), 1);
		actor(id).dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
		expect(props.onactor).not.toHaveBeenCalled();
	});

	it('by finger begins after a moment of stillness; one that moves at once moves the sheet', async () => {
		const { props } = await open();
		const id = someone();
		const at = onScreen(sceneMark(id).x, sceneMark(id).y);
		touch('pointerdown', at, {}, actor(id));
		touch('pointermove', by(at, 30, 0));
		await frame();
		touch('pointerup', by(at, 30, 0));
		expect(props.ondrop).not.toHaveBeenCalled();
		await rest(50);
		const then = onScreen(sceneMark(id).x, sceneMark(id).y);
		touch('pointerdown', then, {}, actor(id));
		await rest(300);
		touch('pointermove', by(then, 30, 0));
		await frame();
		expect(find('[data-carried]').dataset.carried).toBe(id);
		touch('pointerup', by(then, 30, 0));
		expect(props.ondrop.mock.lastCall![1].x).toBeCloseTo(sceneMark(id).x + 30 / scale(), 1);
	});

	it('by a finger that lay still does not scroll the page under it', async () => {
		const { props } = await open({ wheelZooms: false });
		const mark = sceneMark(someone());
		const on = onScreen(mark.x, mark.y);
		await inLongPage(async (device) => {
			await device.swipe(on, by(on, 20, -100), 400);
			await vi.waitFor(() => expect(props.ondrop).toHaveBeenCalledOnce());
			expect(scrollY).toBe(0);
		});
		const [who, at] = props.ondrop.mock.lastCall!;
		expect(who).toBe(mark.id);
		expect(at.y).toBeCloseTo(mark.y - 100 / scale(), 0);
		expect(props.onactor).not.toHaveBeenCalled();
	});

	it('is put back by Escape, and by a second finger', async () => {
		const { props } = await open();
		await dragMouse(someone(), 50, 50, 'held');
		expect(find('[data-carried]')).not.toBeNull();
		expect(actor(someone()).getAttribute('opacity')).toBe('0');
		const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
		document.body.dispatchEvent(escape);
		expect(escape.defaultPrevented).toBe(true);
		await vi.waitFor(() => expect(find('[data-carried]')).toBeNull());
		touch('pointerup', middle(), { pointerType: 'mouse' });
		expect(actor(someone()).hasAttribute('opacity')).toBe(false);
		await dragMouse(someone(), 50, 50, 'held');
		touch('pointerdown', middle(), { pointerId: 2 });
		await vi.waitFor(() => expect(find('[data-carried]')).toBeNull());
		touch('pointerup', middle());
		touch('pointerup', middle(), { pointerId: 2 });
		expect(props.ondrop).not.toHaveBeenCalled();
	});

	it('off the circle still says where', async () => {
		const { props } = await open();
		await dragMouse(someone(), -900, 0);
		expect(props.ondrop.mock.lastCall![1].x).toBeLessThan(0);
	});

	it('says what it is over, in words', async () => {
		await open({ read: ({ x }) => ({ ring: x > 100 ? 'dichtbij' : 'ver', domain: 'wonen' }) });
		const home = sceneOf('twenty-five').home;
		const mark = sceneMark(someone());
		const k = scale();
		await dragMouse(someone(), (home.x + 40 - mark.x) * k, (home.y - mark.y) * k, 'held');
		await vi.waitFor(() => expect(find('[data-carried] p').textContent).toBe('dichtbijwonen'));
		expect(find('[data-cell-sign="under"]')).not.toBeNull();
		touch('pointerup', middle(), { pointerType: 'mouse' });
	});

	it('is not possible where nothing may be moved', async () => {
		await open({ ondrop: undefined });
		await dragMouse(someone(), 50, 50, 'held');
		expect(find('[data-carried]')).toBeNull();
		touch('pointerup', middle(), { pointerType: 'mouse' });
	});

	it.each([25, 1000])(
		'changes nothing of the map, and keeps up with the screen, of %i actors',
		async (count) => {
			const scene = sceneOfMany(count);
			const { id, x, y } = scene.actors.find(({ inTray }) => !inTray)!;
			const { props } = await open({ scene, read: (at) => ({ ring: at.x > 178 ? 'a' : 'b' }) });
			const from = onScreen(x, y);
			const mouse = { pointerType: 'mouse' };
			touch('pointerdown', from, mouse, actor(id));
			touch('pointermove', by(from, 12, 0), mouse);
			await vi.waitFor(() => expect(find('[data-carried]')).not.toBeNull());
			await rest(100);
			let changes = 0;
			const watch = new MutationObserver((records) => (changes += records.length));
			watch.observe(drawing(), { subtree: true, childList: true, attributes: true, characterData: true });
			const framesOf = async (act: (step: number) => void) => {
				const times: number[] = [];
				let last = performance.now();
				for (let step = 0; step < 60; step++) {
					act(step);
					await frame();
					times.push(performance.now() - last);
					last = performance.now();
				}
				return times.sort((one, other) => one - other)[57]!.toFixed(1);
			};
			const idle = await framesOf(() => undefined);
			const carried = await framesOf((step) =>
				touch('pointermove', by(from, 12 + step * 2, Math.sin(step / 8) * 120), mouse)
			);
			watch.disconnect();
			touch('pointerup', from, mouse);
			console.info(`over ${count} actors, p95 of a frame: carrying ${carried} ms, doing nothing ${idle} ms`);
			expect(changes).toBe(0);
			expect(props.ondrop).toHaveBeenCalledOnce();
		}
	);
});

describe('at the keyboard', () => {
	it('an arrow key on somebody moves who has the focus, and the focus stays through the new drawing', async () => {
		const scene = sceneOf('twenty-five');
		const { props, again } = await open({ scene });
		const last = scene.actors.find(({ ring }) => ring === 4)!;
		await userEvent.keyboard('{Tab}');
		actor(last.id).focus();
		for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
			await userEvent.keyboard(`{${key}}`);
		expect(props.onstep.mock.calls).toEqual(
			['nearer', 'farther', 'before', 'after'].map((way) => [last.id, way])
		);
		const order = () =>
			[...document.querySelectorAll('[data-actor]')].findIndex((one) => one === actor(last.id));
		const before = order();
		const nearer = scene.actors.map((mark) => (mark.id === last.id ? { ...mark, ring: 1 as const } : mark));
		await again({ scene: { ...scene, actors: nearer } });
		await vi.waitFor(() => expect(order()).toBeLessThan(before));
		expect(document.activeElement).toBe(actor(last.id));
		await again({ scene: { ...scene, actors: scene.actors.filter(({ id }) => id !== last.id) } });
		await vi.waitFor(() => expect(document.activeElement).toBe(surface()));
	});

	it('Enter and space choose', async () => {
		const { props } = await open();
		actor(someone()).focus();
		await userEvent.keyboard('{Enter} ');
		expect(props.onactor.mock.calls).toEqual([[someone()], [someone()]]);
	});

	it('plus, minus, zero and arrows look nearer, farther, at the whole, and beside', async () => {
		await open();
		surface().focus();
		await userEvent.keyboard('++');
		await vi.waitFor(() => expect(zoom()).toBeCloseTo(2.56, 2));
		const { x } = boxOf();
		await userEvent.keyboard('{ArrowRight}');
		await vi.waitFor(() => expect(boxOf().x).toBeGreaterThan(x + 5));
		await userEvent.keyboard('-');
		await vi.waitFor(() => expect(zoom()).toBeCloseTo(1.6, 2));
		await userEvent.keyboard('0');
		await vi.waitFor(() => expect(zoom()).toBe(1));
	});

	it('brings into sight who gets the focus', async () => {
		await open();
		surface().focus();
		await userEvent.keyboard('+++++');
		await vi.waitFor(() => expect(zoom()).toBe(8));
		await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}');
		const id = document.activeElement!.getAttribute('data-actor')!;
		const { x, y } = sceneMark(id);
		await vi.waitFor(() => {
			expect(Math.abs(boxOf().x + boxOf().width / 2 - x)).toBeLessThan(boxOf().width / 2);
			expect(Math.abs(boxOf().y + boxOf().height / 2 - y)).toBeLessThan(boxOf().height / 2);
		});
		expect(surface().scrollLeft + surface().scrollTop).toBe(0);
	});

	it('places by a cursor that arrow keys move over the cells, and that says where it is', async () => {
		const id = someone();
		const read = vi.fn(() => ({ ring: 'dichtbij', domain: 'wonen' }));
		const { props, again } = await open({ read });
		actor(id).focus();
		await userEvent.keyboard('{Enter}');
		await again({ mode: 'place', chosen: id });
		await vi.waitFor(() => expect(document.activeElement).toBe(surface()));
		await vi.waitFor(() => expect(find('[data-cell-sign="cursor"]')).not.toBeNull());
		expect(find('[role="status"]').textContent).toBe('dichtbij, wonen');
		for (let step = 0; step < 4; step++) await userEvent.keyboard('{ArrowUp}');
		await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowLeft}{Enter}');
		const [at] = props.onspot.mock.lastCall!;
		const [, second] = props.scene.rings;
		const away = Math.hypot(at.x - props.scene.circle.x, at.y - props.scene.circle.y);
		expect(away).toBeCloseTo((second!.inner + second!.outer) / 2, 1);
		const { domain } = sceneMark(id);
		const { from, to } = props.scene.sectors.find((sector) => sector.domain === domain)!;
		const turned = Math.atan2(at.x - props.scene.circle.x, props.scene.circle.y - at.y);
		expect((turned + 2 * Math.PI) % (2 * Math.PI)).toBeCloseTo((from + to) / 2, 2);
	});
});

it('has no barrier, and buttons large enough, on a phone and on a desk', async () => {
	await open();
	expect((await barriers()).filter((one) => !/^(region|landmark|page-has)/.test(one))).toEqual([]);
	document.body.replaceChildren();
	await page.viewport(360, 740);
	await open({}, { width: 360, height: 600 });
	expect((await barriers()).filter((one) => !/^(region|landmark|page-has)/.test(one))).toEqual([]);
	expect(smallTargets().filter((one) => !/actor|home/.test(one))).toEqual([]);
});
