import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { show } from '../../../../../tests/views/show';
import { sceneOf } from '../map.examples';
import WholeMap from './WholeMap.svelte';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function lay(example: Parameters<typeof sceneOf>[0]) {
	const list = createRawSnippet(() => ({ render: () => '<p></p>' }));
	const none = () => undefined;
	show(
		WholeMap as never,
		{ scene: sceneOf(example), photo: none, pictogram: () => '', list, onclose: none } as never
	);
}
const movesNow = () =>
	document
		.getAnimations()
		.some(({ effect }) => (effect as KeyframeEffect).target?.closest('[data-whole-map]'));

it('the map on the table is drawn once, for the room that it has, and the first button has the focus', async () => {
	const boxes: string[] = [];
	const watch = new MutationObserver((records) => {
		for (const { target, addedNodes } of records)
			for (const node of [target, ...addedNodes]) {
				const drawing =
					node instanceof Element && (node.closest('svg') ?? node.querySelector('svg[data-map-view]'));
				const box = drawing && drawing.getAttribute('viewBox');
				if (box && drawing.hasAttribute('data-map-view') && boxes.at(-1) !== box) boxes.push(box);
			}
	});
	watch.observe(document.body, { subtree: true, childList: true, attributes: true });
	lay('twenty-five');
	await expect.poll(() => document.querySelectorAll('[data-whole-map] [data-actor]').length).toBe(25);
	for (let frames = 0; frames < 3; frames++) await frame();
	watch.disconnect();

	expect(boxes).toHaveLength(1);
	const [, , width, height] = boxes[0]!.split(' ').map(Number) as [number, number, number, number];
	const room = document.querySelector('[data-surface]')!;
	expect(width / height).toBeCloseTo(room.clientWidth / room.clientHeight, 2);
	expect(document.activeElement?.getAttribute('data-action')).toBe('drawing');
});

it('something moves on the table until a large map stands there', async () => {
	const moved: boolean[] = [];
	const watch = new MutationObserver(() => {
		if (document.querySelector('dialog[open]:not(:has([data-actor]))')) moved.push(movesNow());
	});
	watch.observe(document.body, { subtree: true, childList: true, attributes: true });
	lay('three hundred');
	await expect.poll(() => document.querySelectorAll('[data-whole-map] [data-actor]').length).toBe(300);
	watch.disconnect();
	expect(moved.at(-1)).toBe(true);
	expect(movesNow()).toBe(false);
});
