/** The limit of a map: one string of SVG, and what is dragged on a layer of its own over a drawing that stands still. */
import {
	endsOf,
	HOUSE,
	makeActors,
	makeTies,
	MIDDLE,
	middleOf,
	RINGS,
	SECTORS,
	SIZE,
	typeSize
} from '../actors.js';

const app = document.getElementById('app');
app.style.cssText = 'position:relative;width:100vw;height:100vh;contain:strict';
const near = (number) => Math.round(number * 10) / 10;
let actors = [];
let ties = [];
let carried;

function ground() {
	const rings = [...RINGS]
		.reverse()
		.map((r) => `<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${r}" fill="#eef4f8" stroke="#9ab"/>`);
	const sectors = Array.from({ length: SECTORS }, (_, index) => {
		const bearing = (index / SECTORS) * 2 * Math.PI - Math.PI / 2;
		const [x, y] = [MIDDLE + 940 * Math.cos(bearing), MIDDLE + 940 * Math.sin(bearing)];
		return `<line x1="${MIDDLE}" y1="${MIDDLE}" x2="${near(x)}" y2="${near(y)}" stroke="#9ab"/><text x="${near(x)}" y="${near(y)}" font-size="24">Domain ${index + 1}</text>`;
	});
	return `${rings.join('')}${sectors.join('')}<circle cx="${MIDDLE}" cy="${MIDDLE}" r="${HOUSE}" fill="#ffe9b0" stroke="#a80"/>`;
}

function tieMarkup(tie, index) {
	const { x1, y1, x2, y2 } = endsOf(tie, actors);
	return `<line data-tie="${index}" x1="${near(x1)}" y1="${near(y1)}" x2="${near(x2)}" y2="${near(y2)}" stroke="${tie.colour}" stroke-width="2"${tie.isDashed ? ' stroke-dasharray="6 4"' : ''} marker-end="url(#head)"/>`;
}

function actorMarkup({ index, x, y, r, colour, name }) {
	const size = typeSize(actors.length);
	return `<g data-index="${index}" transform="translate(${near(x)} ${near(y)})"><circle r="${r}" fill="${colour}" stroke="#333"/><text y="${r + size}" font-size="${size}" text-anchor="middle" paint-order="stroke" stroke="#fff" stroke-width="3">${name}</text></g>`;
}

const sheet = (content, style) =>
	`<svg viewBox="0 0 ${SIZE} ${SIZE}" width="100%" height="100%" font-family="Arial, sans-serif" style="position:absolute;inset:0;will-change:transform;${style}">${content}</svg>`;

function render(count) {
	actors = makeActors(count);
	ties = makeTies(count);
	const head =
		'<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L10 5L0 10z" fill="#555"/></marker></defs>';
	app.innerHTML =
		sheet(
			`${head}${ground()}<g>${ties.map(tieMarkup).join('')}</g><g>${actors.map(actorMarkup).join('')}</g>`,
			'touch-action:none'
		) + sheet('', 'pointer-events:none');
}

app.onpointerdown = (event) => {
	const group = event.target.closest('[data-index]');
	if (!group) return;
	const index = Number(group.dataset.index);
	const [below, above] = app.children;
	const back = below.getScreenCTM().inverse();
	const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(back);
	const lines = ties.flatMap((tie, number) =>
		tie.from === index || tie.to === index
			? [{ tie, line: below.querySelector(`[data-tie="${number}"]`) }]
			: []
	);
	above.append(...lines.map(({ line }) => line), group);
	carried = {
		group,
		actor: actors[index],
		back,
		by: [actors[index].x - at.x, actors[index].y - at.y],
		lines
	};
	app.setPointerCapture(event.pointerId);
};
app.onpointermove = (event) => {
	if (!carried) return;
	carried.frame ??= requestAnimationFrame(move);
	carried.last = event;
};
app.onpointerup = () => {
	if (!carried) return;
	const [ground, people] = app.children[0].querySelectorAll(':scope > g');
	ground.append(...carried.lines.map(({ line }) => line));
	people.append(carried.group);
	carried = undefined;
};

function move() {
	if (!carried) return;
	carried.frame = undefined;
	const { last, back, actor, by, group, lines } = carried;
	const at = new DOMPoint(last.clientX, last.clientY).matrixTransform(back);
	[actor.x, actor.y] = [at.x + by[0], at.y + by[1]];
	group.setAttribute('transform', `translate(${near(actor.x)} ${near(actor.y)})`);
	for (const { tie, line } of lines)
		for (const [name, value] of Object.entries(endsOf(tie, actors))) line.setAttribute(name, near(value));
}

window.__bench = {
	ready: () => true,
	render: async (count) => render(count),
	count: () => app.querySelectorAll('[data-index]').length,
	position: (index) => [actors[index].x, actors[index].y],
	actorPoint: (index) => middleOf(app.querySelector(`[data-index="${index}"] circle`))
};
