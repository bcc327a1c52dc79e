/**
 * What the program itself holds of the heap: its texts, objects, lists and functions, counted in a snapshot. What the
 * browser made of the script (its code, which it compiles again and better the longer it runs) and elements are not in it.
 */

const HELD = new Set([
	'string',
	'concatenated string',
	'sliced string',
	'object',
	'array',
	'closure',
	'number',
	'bigint',
	'regexp',
	'symbol',
	'object shape'
]);

/** The bytes that a heap snapshot (its text, as the browser writes it) tells of these kinds. */
export function heldIn(text) {
	const { snapshot, nodes } = JSON.parse(text);
	const { node_fields: fields, node_types: types } = snapshot.meta;
	const [kind, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
	let bytes = 0;
	for (let node = 0; node < nodes.length; node += fields.length)
		if (HELD.has(types[kind][nodes[node + kind]])) bytes += nodes[node + size];
	return bytes;
}
