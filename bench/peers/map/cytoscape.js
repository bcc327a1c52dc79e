/** cytoscape on its canvas, with the places given, so that it has no layout to do. */
import cytoscape from 'cytoscape';
import { HOUSE, makeActors, makeTies, MIDDLE, typeSize } from '../actors.js';

const app = document.getElementById('app');
app.style.cssText = 'width:100vw;height:100vh';
let graph;

function render(count) {
	graph?.destroy();
	const id = (index) => (index < 0 ? 'home' : `n${index}`);
	const elements = [
		{
			data: { id: 'home', label: 'Home', colour: '#ffe9b0', size: 2 * HOUSE },
			position: { x: MIDDLE, y: MIDDLE }
		},
		...makeActors(count).map(({ index, name, x, y, r, colour }) => ({
			data: { id: id(index), label: name, colour, size: 2 * r },
			position: { x, y }
		})),
		...makeTies(count).map(({ from, to, colour }, index) => ({
			data: { id: `e${index}`, source: id(from), target: id(to), colour }
		}))
	];
	const node = {
		label: 'data(label)',
		'background-color': 'data(colour)',
		width: 'data(size)',
		height: 'data(size)',
		'font-size': typeSize(count),
		'text-valign': 'bottom',
		'border-width': 1,
		'text-outline-color': '#fff',
		'text-outline-width': 1.5
	};
	const edge = {
		width: 2,
		'line-color': 'data(colour)',
		'target-arrow-shape': 'triangle',
		'curve-style': 'straight'
	};
	return new Promise((resolve) => {
		graph = cytoscape({
			container: app,
			elements,
			layout: { name: 'preset', fit: true },
			style: [
				{ selector: 'node', style: node },
				{ selector: 'edge', style: edge }
			]
		});
		graph.one('render', () => resolve());
	});
}

window.__bench = {
	ready: () => true,
	render,
	count: () => graph.nodes().length - 1,
	position: (index) => Object.values(graph.$id(`n${index}`).position()),
	actorPoint(index) {
		const { x, y } = graph.$id(`n${index}`).renderedPosition();
		return [x, y];
	}
};
