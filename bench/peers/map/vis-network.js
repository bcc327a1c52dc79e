/** vis-network on its canvas, with the places given, so that it has no layout to do. */
import { DataSet } from 'vis-data';
import { Network } from 'vis-network';
import { makeActors, makeTies, MIDDLE, typeSize } from '../actors.js';

const app = document.getElementById('app');
app.style.cssText = 'width:100vw;height:100vh';
let network;
let total = 0;

function render(count) {
	network?.destroy();
	total = count;
	const nodes = new DataSet([
		{ id: -1, label: 'Home', x: 0, y: 0, color: '#ffe9b0', shape: 'circle' },
		...makeActors(count).map(({ index, name, x, y, r, colour }) => ({
			id: index,
			label: name,
			x: x - MIDDLE,
			y: y - MIDDLE,
			color: colour,
			shape: 'dot',
			size: r,
			font: { size: typeSize(count), strokeWidth: 3 }
		}))
	]);
	const edges = new DataSet(
		makeTies(count).map(({ from, to, colour, isDashed }, id) => ({
			id,
			from,
			to,
			color: colour,
			arrows: 'to',
			dashes: isDashed,
			width: 2
		}))
	);
	return new Promise((resolve) => {
		const settings = { physics: false, edges: { smooth: false }, interaction: { hideEdgesOnDrag: false } };
		network = new Network(app, { nodes, edges }, settings);
		network.once('afterDrawing', resolve);
		network.fit({ animation: false });
	});
}

window.__bench = {
	ready: () => true,
	render: async (count) => void (await render(count)),
	count: () => total,
	position: (index) => Object.values(network.getPosition(index)),
	actorPoint(index) {
		const { x, y } = network.canvasToDOM(network.getPosition(index));
		return [x, y];
	}
};
