import type { Scene } from '$lib/layout/scene';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../fonts.css';
import { MAPS, sceneOf } from './map.examples';
import MapDrawing from './MapDrawing.svelte';
import { windowOn } from './window';

const props = { photo: () => undefined, pictogram: () => '', label: 'Je kaart' };
const draw = (scene: Scene, more: object = {}) => render(MapDrawing, { scene, ...props, ...more }).container;
const attributesOf = (element: Element | null) =>
	Object.fromEntries(
		[...(element?.attributes ?? [])]
			.filter(({ name }) => name.startsWith('data-'))
			.map(({ name, value }) => [name, value])
	);

describe('the drawing', () => {
	it('says every fact in its attributes, and nothing of what was not said', () => {
		const drawing = draw(sceneOf('every sign'));
		expect(attributesOf(drawing.querySelector('[data-actor=bakery]'))).toEqual({
			'data-actor': 'bakery',
			'data-ring': '1',
			'data-domain': 'local-shops',
			'data-kind': 'place',
			'data-value': 'constructive',
			'data-safety': 'safe'
		});
		expect(attributesOf(drawing.querySelector('[data-actor=choir]'))).toEqual({
			'data-actor': 'choir',
			'data-domain': 'leisure',
			'data-kind': 'organisation'
		});
		expect(attributesOf(drawing.querySelector('[data-from-actor=desk]'))).toEqual({
			'data-from-actor': 'desk',
			'data-influence': '3',
			'data-value': 'neutral'
		});
		expect(drawing.querySelectorAll('[data-ring-band]')).toHaveLength(4);
		expect(drawing.querySelectorAll('[data-home]')).toHaveLength(1);
	});

	it('explains each sign that it shows, and no other', () => {
		const signs = [...draw(sceneOf('every sign')).querySelectorAll('[data-legend]')].map((row) =>
			row.getAttribute('data-legend')
		);
		expect(signs).toHaveLength(20);
		expect(
			[...draw(sceneOf('one')).querySelectorAll('[data-legend]')].map((row) =>
				row.getAttribute('data-legend')
			)
		).toEqual(['kind']);
		expect(draw(sceneOf('every sign'), { view: 'map' }).querySelectorAll('[data-legend]')).toHaveLength(0);
	});

	it('draws every badge on paper, however small', () => {
		const scene = sceneOf('three hundred');
		const badges = scene.actors.flatMap((mark) => mark.badges);
		expect(draw(scene).querySelectorAll('[data-actor] [data-badge]')).toHaveLength(badges.length);
	});

	it('marks red by its colour and by its zigzag, so that it can be told without colours', () => {
		const rim = draw(sceneOf('every sign')).querySelector('[data-actor=D] path[stroke-width="0.75"]');
		expect(rim?.getAttribute('d')?.split('L').length).toBeGreaterThan(25);
	});

	it('draws every example at 360 pixels without a word that leaves the sheet', () => {
		for (const example of Object.keys(MAPS) as (keyof typeof MAPS)[]) {
			const scene = sceneOf(example);
			const svg = draw(scene).querySelector('svg') as SVGSVGElement;
			const page = svg.getBoundingClientRect();
			for (const text of svg.querySelectorAll('text')) {
				const { left, right, top, bottom } = text.getBoundingClientRect();
				expect(left).toBeGreaterThanOrEqual(page.left - 0.5);
				expect(right).toBeLessThanOrEqual(page.right + 0.5);
				expect(top).toBeGreaterThanOrEqual(page.top - 0.5);
				expect(bottom).toBeLessThanOrEqual(page.bottom + 0.5);
			}
		}
	});

	it('sets no line of text wider than the layout measured it', async () => {
		const scene = sceneOf('twenty-five');
		const container = draw(scene);
		await Promise.all(
			['a', 'ā', 'б', 'ع'].map((letter) =>
				document.fonts.load("500 20px 'Atkinson Hyperlegible Next', Vazirmatn, 'Noto Sans'", letter)
			)
		);
		await document.fonts.ready;
		for (const mark of scene.actors) {
			const texts = container.querySelectorAll<SVGTextElement>(`[data-actor="${mark.id}"] > text`);
			expect(texts.length).toBe(mark.label?.lines.length ?? 0);
			const { x0, x1 } = mark.label?.box ?? { x0: 0, x1: 0 };
			for (const text of texts) expect(text.getComputedTextLength()).toBeLessThanOrEqual((x1 - x0) * 1.01);
		}
	});

	it('isolates each name, whatever its direction', () => {
		const name = draw(sceneOf('four scripts')).querySelector('[data-actor=neighbour] > text');
		expect(name?.getAttribute('direction')).toBe('rtl');
		expect(name?.getAttribute('unicode-bidi')).toBe('isolate');
	});
});

describe('opening an actor', () => {
	it('works by tap, by Enter and by space; the name says who it is and how close', () => {
		const onactor = vi.fn();
		const mark = draw(sceneOf('every sign'), { onactor }).querySelector('[data-actor=bakery]') as SVGGElement;
		expect(mark.getAttribute('role')).toBe('button');
		expect(mark.getAttribute('aria-label')).toBe('Bakker op de hoek, heel dichtbij');
		mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		for (const key of ['Enter', ' ', 'x'])
			mark.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		expect(onactor.mock.calls).toEqual([['bakery'], ['bakery'], ['bakery']]);
	});

	it('is in reading order: ring by ring from the house outwards', () => {
		const order = [
			...draw(sceneOf('every sign'), { onactor: () => undefined }).querySelectorAll('[data-actor]')
		];
		const rings = order.map((mark) => Number(mark.getAttribute('data-ring') ?? 5));
		expect(rings).toEqual([...rings].sort());
	});

	it('is not offered where it cannot be done: then the drawing is one picture with one name', () => {
		const svg = draw(sceneOf('one')).querySelector('svg');
		expect(svg?.getAttribute('role')).toBe('img');
		expect(svg?.querySelector('[tabindex]')).toBeNull();
	});
});

describe('the window on a small screen', () => {
	it('holds the home and the actor that is talked about, name and all', () => {
		const scene = sceneOf('twenty-five');
		for (const mark of scene.actors) {
			const box = windowOn(scene, mark.id);
			for (const held of [
				mark.label?.box,
				{ x0: scene.home.x, y0: scene.home.y, x1: scene.home.x, y1: scene.home.y }
			]) {
				if (held === undefined) continue;
				expect(box.x0).toBeLessThanOrEqual(held.x0);
				expect(box.y1).toBeGreaterThanOrEqual(held.y1);
			}
		}
	});

	it('shows the tray when the actor lies there', () => {
		const scene = sceneOf('every sign');
		expect(windowOn(scene, 'choir')).toEqual(scene.tray?.box);
	});
});
