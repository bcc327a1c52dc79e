/**
 * How one record (an actor, the home, the guide's answers) lies in a flat map, so that two copies merge field by field.
 *
 * A single value is one key. A list is one key per value (`alsoIn:leisure` -> its position), a record one key per
 * entry (`noAnswer:ring` -> `unknown`): had the list been one value, a merge would keep one side's list and drop the
 * other's. A key can never leave a Yjs map again, its value can; hence a list of the person's own words lies under
 * random keys. Nothing here knows Yjs: any `Map` will do, and an equal value is never written.
 */
import { LIMITS } from '../format/limits';
import { cleanName, cleanText, cutText } from '../format/text';

/** What a flat map must be able to do; `Map` and `Y.Map` both can. */
export interface Flat {
	get(key: string): unknown;
	has(key: string): boolean;
	set(key: string, value: unknown): unknown;
	delete(key: string): unknown;
	entries(): Iterable<[string, unknown]>;
}

/**
 * How a field is kept: a `value` whole; a `flag` only when true; a `list` of keys or ids by its values; `words`, a
 * list of own words, by random keys; `parts`, a record, by its entries.
 */
export type How = 'value' | 'flag' | 'list' | 'words' | 'parts';
/** How every field of a record is kept. */
export type Shape = Readonly<Record<string, How>>;

/** Writes the fields that a patch names, where they differ: `null`, `''` and `[]` take away, `undefined` leaves. */
export function writeFields(flat: Flat, shape: Shape, patch: Readonly<Record<string, unknown>>): void {
	for (const [field, how] of Object.entries(shape)) {
		const value = Object.hasOwn(patch, field) ? patch[field] : undefined;
		if (value !== undefined) writeField(flat, field, how, value);
	}
}

function writeField(flat: Flat, field: string, how: How, value: unknown): void {
	if (how === 'value') writeValue(flat, field, value);
	else if (how === 'flag') writeValue(flat, field, value === true ? true : null);
	else if (how === 'parts') writeParts(flat, field, (value ?? {}) as Record<string, unknown>);
	else writeList(flat, field, how, (value ?? []) as readonly string[]);
}

/** Writes one key where its value differs; an empty value takes the key away. */
export function writeValue(flat: Flat, key: string, value: unknown): void {
	const fresh = copyClean(value, key === 'name');
	if (isEmpty(fresh)) {
		if (flat.has(key)) flat.delete(key);
	} else if (!isSame(flat.get(key), fresh)) {
		flat.set(key, fresh);
	}
}

function writeParts(flat: Flat, field: string, parts: Readonly<Record<string, unknown>>): void {
	for (const [key] of [...flat.entries()]) {
		const part = partOf(key, field);
		if (part !== undefined && !Object.hasOwn(parts, part)) flat.delete(key);
	}
	for (const [part, value] of Object.entries(parts)) writeValue(flat, `${field}:${part}`, value);
}

function writeList(flat: Flat, field: string, how: 'list' | 'words', list: readonly string[]): void {
	const wanted = [...new Set(list.map((value) => copyClean(value) as string))].filter(
		(value) => value !== ''
	);
	const kept = new Map<string, ListEntry>();
	for (const entry of listEntries(flat, field, how)) {
		// Two copies may have added the same words; both keys must go when the words go.
		if (wanted.includes(entry.value) && !kept.has(entry.value)) kept.set(entry.value, entry);
		else flat.delete(entry.key);
	}
	let last = -1;
	for (const value of wanted) {
		const entry = kept.get(value);
		const position = entry && entry.position > last ? entry.position : last + 1;
		const key = entry?.key ?? `${field}:${how === 'words' ? randomKey() : value}`;
		writeValue(flat, key, how === 'words' ? [position, value] : position);
		last = position;
	}
}

interface ListEntry {
	readonly key: string;
	readonly value: string;
	readonly position: number;
}

function listEntries(flat: Flat, field: string, how: 'list' | 'words'): ListEntry[] {
	const entries: ListEntry[] = [];
	for (const [key, kept] of flat.entries()) {
		const part = partOf(key, field);
		if (part !== undefined) entries.push(listEntry(key, part, how, kept));
	}
	return entries.sort(byPosition);
}

function listEntry(key: string, part: string, how: 'list' | 'words', kept: unknown): ListEntry {
	if (how === 'list') return { key, value: part, position: kept as number };
	const [position, value] = kept as [number, string];
	return { key, value, position };
}

function byPosition(a: ListEntry, b: ListEntry): number {
	return a.position - b.position || compareText(a.value, b.value) || compareText(a.key, b.key);
}

/** Orders texts by their code units, the same in every language. */
export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The record as plain values: lists and records are never absent, values are absent when nothing was said. */
export function readFields(flat: Flat, shape: Shape): Record<string, unknown> {
	const record: Record<string, unknown> = {};
	const grouped = new Map<string, [string, unknown][]>();
	for (const [key, value] of flat.entries()) {
		const cut = key.indexOf(':');
		const field = cut < 0 ? key : key.slice(0, cut);
		if (cut < 0) {
			if (shape[field] === 'value' || shape[field] === 'flag') record[field] = value;
		} else {
			const group = grouped.get(field);
			if (group) group.push([key.slice(cut + 1), value]);
			else grouped.set(field, [[key.slice(cut + 1), value]]);
		}
	}
	for (const [field, how] of Object.entries(shape)) {
		const group = grouped.get(field) ?? [];
		if (how === 'flag') record[field] = record[field] === true;
		else if (how === 'parts')
			record[field] = Object.fromEntries(group.sort((a, b) => compareText(a[0], b[0])));
		else if (how !== 'value') record[field] = readList(group, how);
	}
	return record;
}

function readList(group: readonly [string, unknown][], how: 'list' | 'words'): string[] {
	const entries = group.map(([part, kept]) => listEntry(part, part, how, kept)).sort(byPosition);
	return [...new Set(entries.map((entry) => entry.value))];
}

function partOf(key: string, field: string): string | undefined {
	return key.startsWith(`${field}:`) ? key.slice(field.length + 1) : undefined;
}

function randomKey(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
		byte.toString(16).padStart(2, '0')
	).join('');
}

function isEmpty(value: unknown): boolean {
	return (
		value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
	);
}

/** A fresh copy of a plain value, its texts cleaned and cut: what the caller still holds cannot change the document. */
export function copyClean(value: unknown, isName = false): unknown {
	if (typeof value === 'string') {
		return isName ? cutText(cleanName(value), LIMITS.name) : cutText(cleanText(value), LIMITS.text);
	}
	if (Array.isArray(value)) return value.map((item) => copyClean(item));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, part]) => part !== undefined)
			.map(([key, part]) => [key, copyClean(part)])
	);
}

/** Whether two plain values are equal through and through. */
export function isSame(a: unknown, b: unknown): boolean {
	if (Object.is(a, b)) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const keys = Object.keys(a);
	return (
		keys.length === Object.keys(b).length &&
		keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
	);
}
