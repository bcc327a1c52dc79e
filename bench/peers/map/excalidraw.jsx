/** Excalidraw with the map as its elements. */
import { convertToExcalidrawElements, Excalidraw, sceneCoordsToViewportCoords } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createRoot } from 'react-dom/client';
import { endsOf, makeActors, makeTies, MIDDLE, RINGS, typeSize } from '../actors.js';

window.EXCALIDRAW_ASSET_PATH = '/map-excalidraw/';
const app = document.getElementById('app');
app.style.cssText = 'width:100vw;height:100vh';
let board;
const opened = new Promise((resolve) => {
	createRoot(app).render(
		<Excalidraw
			excalidrawAPI={(api) => {
				board = api;
				resolve();
			}}
		/>
	);
});

async function render(count) {
	await opened;
	const actors = makeActors(count);
	const rings = [...RINGS].reverse().map((r) => ({
		type: 'ellipse',
		x: MIDDLE - r,
		y: MIDDLE - r,
		width: 2 * r,
		height: 2 * r,
		strokeColor: '#99aabb',
		roughness: 0,
		locked: true
	}));
	const ties = makeTies(count).map((tie) => {
		const { x1, y1, x2, y2 } = endsOf(tie, actors);
		const points = [
			[0, 0],
			[x2 - x1, y2 - y1]
		];
		const strokeStyle = tie.isDashed ? 'dashed' : 'solid';
		return { type: 'arrow', x: x1, y: y1, points, strokeColor: tie.colour, strokeStyle, roughness: 0 };
	});
	const people = actors.flatMap(({ index, name, x, y, r, colour }) => [
		{
			type: 'ellipse',
			id: `n${index}`,
			x: x - r,
			y: y - r,
			width: 2 * r,
			height: 2 * r,
			backgroundColor: colour,
			fillStyle: 'solid',
			roughness: 0,
			groupIds: [`g${index}`]
		},
		{
			type: 'text',
			x,
			y: y + r,
			text: name,
			fontSize: typeSize(count),
			textAlign: 'center',
			groupIds: [`g${index}`]
		}
	]);
	const elements = convertToExcalidrawElements([...rings, ...ties, ...people], { regenerateIds: false });
	board.updateScene({ elements });
	board.scrollToContent(elements, { fitToContent: true, animate: false });
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

const elementOf = (index) => board.getSceneElements().find(({ id }) => id === `n${index}`);
window.__bench = {
	ready: () => !!board && !!document.querySelector('.excalidraw canvas'),
	render,
	count: () => board.getSceneElements().filter(({ id }) => /^n\d+$/.test(id)).length,
	position: (index) => [elementOf(index).x, elementOf(index).y],
	actorPoint(index) {
		const { x, y, width, height } = elementOf(index);
		const at = sceneCoordsToViewportCoords(
			{ sceneX: x + width / 2, sceneY: y + height / 2 },
			board.getAppState()
		);
		return [at.x, at.y];
	}
};
