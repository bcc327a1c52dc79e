/** The map that every peer draws: so many actors in thirteen sectors and four rings, each tied to the house in the middle. */

/** The sheet, in its own units. */
export const SIZE = 2000;
export const MIDDLE = SIZE / 2;
export const HOUSE = 70;
export const RINGS = [230, 480, 720, 940];
export const SECTORS = 13;

const COLOURS = ['#c0392b', '#2471a3', '#1e8449', '#b7950b', '#7d3c98', '#a04000', '#117a65', '#5d6d7e'];
const NAMES = [
	'Bakker Janssens',
	'Fietsatelier',
	'Oma Rosa',
	'Speelplein',
	'Basisschool',
	'Greta',
	'Bushalte'
];

/** The size of type for so many actors. */
export const typeSize = (count) => (count > 400 ? 11 : count > 60 ? 16 : 22);

/** `count` actors, each in a free place of its cell. */
export function makeActors(count) {
	const r = count > 400 ? 9 : count > 60 ? 14 : 22;
	const actors = Array.from({ length: count }, (_, index) => ({
		index,
		name: index < NAMES.length ? NAMES[index] : `${NAMES[index % NAMES.length]} ${index}`,
		colour: COLOURS[index % COLOURS.length],
		sector: (index * 5) % SECTORS,
		ring: (index * 7) % RINGS.length,
		r
	}));
	const cells = Map.groupBy(actors, ({ sector, ring }) => sector * RINGS.length + ring);
	for (const cell of cells.values())
		cell.forEach((actor, at) => Object.assign(actor, placeIn(actor, at, cell.length)));
	return actors;
}

function placeIn({ sector, ring }, at, count) {
	const [from, to] = [ring === 0 ? HOUSE + 20 : RINGS[ring - 1] + 10, RINGS[ring] - 10];
	const rows = Math.max(1, Math.ceil(Math.sqrt(count / 2)));
	const columns = Math.ceil(count / rows);
	const away = from + ((Math.floor(at / columns) + 0.5) * (to - from)) / rows;
	const bearing = ((sector + ((at % columns) + 0.5) / columns) / SECTORS) * 2 * Math.PI - Math.PI / 2;
	return { x: MIDDLE + away * Math.cos(bearing), y: MIDDLE + away * Math.sin(bearing) };
}

/** From the house to each actor, and from every fifth to the one behind it; the house is -1. */
export function makeTies(count) {
	const ties = Array.from({ length: count }, (_, index) => ({
		from: -1,
		to: index,
		colour: COLOURS[(index * 3) % COLOURS.length],
		isDashed: index % 3 === 0
	}));
	for (let index = 0; index + 1 < count; index += 5)
		ties.push({ from: index, to: index + 1, colour: '#888', isDashed: false });
	return ties;
}

/** Where a tie begins and ends: at the rims of what it ties. */
export function endsOf({ from, to }, actors) {
	const one = from < 0 ? { x: MIDDLE, y: MIDDLE, r: HOUSE } : actors[from];
	const other = actors[to];
	const apart = Math.hypot(other.x - one.x, other.y - one.y) || 1;
	const [x, y] = [(other.x - one.x) / apart, (other.y - one.y) / apart];
	return {
		x1: one.x + x * one.r,
		y1: one.y + y * one.r,
		x2: other.x - x * (other.r + 3),
		y2: other.y - y * (other.r + 3)
	};
}

/** Where the middle of an element is on the screen. */
export function middleOf(element) {
	const { x, y, width, height } = element.getBoundingClientRect();
	return [x + width / 2, y + height / 2];
}
