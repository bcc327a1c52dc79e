/** tldraw with the map as its shapes. */
import { createRoot } from 'react-dom/client';
import { createShapeId, Tldraw, toRichText } from 'tldraw';
import 'tldraw/tldraw.css';
import { endsOf, makeActors, makeTies, typeSize } from '../../peers/actors.js';

const COLOURS = ['red', 'blue', 'green', 'yellow', 'violet', 'orange', 'light-green', 'grey'];
const app = document.getElementById('app');
app.style.cssText = 'position:fixed;inset:0';
let editor;
createRoot(app).render(
	<Tldraw
		onMount={(mounted) => {
			editor = mounted;
		}}
	/>
);

async function render(count) {
	const actors = makeActors(count);
	const ties = makeTies(count).map((tie, index) => {
		const { x1, y1, x2, y2 } = endsOf(tie, actors);
		const [start, end] = [
			{ x: 0, y: 0 },
			{ x: x2 - x1, y: y2 - y1 }
		];
		const props = { start, end, dash: tie.isDashed ? 'dashed' : 'solid', size: 's' };
		return { id: createShapeId(`e${index}`), type: 'arrow', x: x1, y: y1, props };
	});
	const people = actors.flatMap(({ index, name, x, y, r }) => [
		{
			id: createShapeId(`n${index}`),
			type: 'geo',
			x: x - r,
			y: y - r,
			props: {
				geo: 'ellipse',
				w: 2 * r,
				h: 2 * r,
				color: COLOURS[index % COLOURS.length],
				fill: 'solid',
				dash: 'solid'
			}
		},
		{
			id: createShapeId(`t${index}`),
			type: 'text',
			x: x - typeSize(count) * 2,
			y: y + r,
			props: { richText: toRichText(name), size: 's', autoSize: true }
		}
	]);
	editor.createShapes([...ties, ...people]);
	editor.zoomToFit({ animation: undefined });
	editor.setCurrentTool('select');
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

const boundsOf = (index) => editor.getShapePageBounds(createShapeId(`n${index}`));
window.__bench = {
	ready: () => !!editor && !!document.querySelector('.tl-canvas'),
	render,
	count: () => editor.getCurrentPageShapes().filter(({ id }) => id.startsWith('shape:n')).length,
	position: (index) => [boundsOf(index).x, boundsOf(index).y],
	actorPoint(index) {
		const { x, y } = editor.pageToScreen(boundsOf(index).center);
		return [x, y];
	}
};
