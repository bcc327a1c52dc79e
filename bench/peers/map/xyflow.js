/** Svelte Flow (xyflow), with the places given. */
import { flushSync, mount, unmount } from 'svelte';
import { HOUSE, makeActors, makeTies, MIDDLE, middleOf, typeSize } from '../actors.js';
import Flow from './Flow.svelte';

const app = document.getElementById('app');
app.style.cssText = 'width:100vw;height:100vh';
let flow;

function render(count) {
	if (flow) void unmount(flow);
	const size = typeSize(count);
	const id = (index) => (index < 0 ? 'home' : `n${index}`);
	const node = (id, x, y, r, colour, label) => ({
		id,
		type: 'actor',
		position: { x: x - r, y: y - r },
		data: { r, colour, label, size }
	});
	const first = [
		node('home', MIDDLE, MIDDLE, HOUSE, '#ffe9b0', 'Home'),
		...makeActors(count).map(({ index, name, x, y, r, colour }) => node(id(index), x, y, r, colour, name))
	];
	const lines = makeTies(count).map(({ from, to, colour, isDashed }, index) => ({
		id: `e${index}`,
		type: 'straight',
		source: id(from),
		target: id(to),
		style: `stroke:${colour};stroke-width:2${isDashed ? ';stroke-dasharray:6 4' : ''}`,
		markerEnd: { type: 'arrowclosed' }
	}));
	return new Promise((resolve) => {
		flow = mount(Flow, { target: app, props: { first, lines, onready: resolve } });
		flushSync();
	});
}

const nodeOf = (index) => app.querySelector(`[data-index="n${index}"]`);
window.__bench = {
	ready: () => true,
	render: async (count) => void (await render(count)),
	count: () => app.querySelectorAll('.svelte-flow__node').length - 1,
	position: (index) => [nodeOf(index).closest('.svelte-flow__node').style.transform],
	actorPoint: (index) => middleOf(nodeOf(index))
};
