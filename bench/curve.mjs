/** A curve of the heap over time as a picture (SVG), to be kept in the documents. */

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [640, 240, 48, 32];

/** Draws `[minutes, MB]` points; `title` says what is seen. */
export function drawCurve(points, title) {
	const end = points.at(-1)[0];
	const most = Math.ceil(Math.max(...points.map(([, heap]) => heap)) * 1.2);
	const x = (minutes) => LEFT + (minutes / end) * (WIDTH - LEFT - 16);
	const y = (heap) => HEIGHT - BOTTOM - (heap / most) * (HEIGHT - BOTTOM - 40);
	const line = points.map(([minutes, heap]) => `${x(minutes).toFixed(1)},${y(heap).toFixed(1)}`).join(' ');
	const heaps = [0, most / 2, most].map(
		(heap) =>
			`<line x1="${LEFT}" x2="${WIDTH - 16}" y1="${y(heap)}" y2="${y(heap)}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y(heap) + 4}" text-anchor="end">${heap}</text>`
	);
	const times = [0, end / 2, end].map(
		(minutes) =>
			`<text x="${x(minutes)}" y="${HEIGHT - 10}" text-anchor="middle">${minutes.toFixed(1)}</text>`
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="11" fill="#444">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="20" font-size="13">${title} (MB, over minutes)</text>
${heaps.join('')}${times.join('')}
<polyline points="${line}" fill="none" stroke="#0f5e59" stroke-width="2"/>
</svg>
`;
}
