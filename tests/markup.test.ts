/**
 * Two promises that every component must keep by itself, read from the components: no dialog is without the way out at
 * once, since it puts the page's own out of reach; and no field is remembered by a browser, which otherwise writes what
 * was typed, and the names of chosen files, into its list of open tabs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

interface Node {
	readonly type?: string;
	readonly name?: string;
	readonly start?: number;
	readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
}

const root = new URL('../src/', import.meta.url);
const components = readdirSync(root, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && entry.name.endsWith('.svelte'))
	.map((entry) => `${entry.parentPath}/${entry.name}`)
	.map((path) => ({ path: path.slice(root.pathname.length), text: readFileSync(path, 'utf8') }));

/** Every element and component in a piece of a component's tree. */
function elementsIn(piece: unknown): readonly Node[] {
	if (typeof piece !== 'object' || piece === null) return [];
	if (Array.isArray(piece)) return piece.flatMap(elementsIn);
	const node = piece as Node;
	const isOne = node.type === 'RegularElement' || node.type === 'Component';
	return [...(isOne ? [node] : []), ...Object.values(piece).flatMap(elementsIn)];
}

const named = (piece: unknown, ...names: readonly string[]) =>
	elementsIn(piece).filter(({ name }) => names.includes(name!));
const treeOf = (text: string) => parse(text, { modern: true }).fragment;

/** Dialogs out of which nothing leads, by their line. */
function dialogsWithoutExit(text: string): readonly string[] {
	return named(treeOf(text), 'dialog')
		.filter((dialog) => named(dialog, 'ExitLink', 'DialogTop').length === 0)
		.map(({ start }) => `line ${text.slice(0, start).split('\n').length}`);
}

/** Fields and forms that a browser may remember. */
function rememberedFields(text: string): readonly string[] {
	const isOff = ({ attributes = [] }: Node) =>
		attributes.some(({ name, value }) => {
			const [only] = (Array.isArray(value) ? value : [value]) as readonly { readonly data?: string }[];
			return name === 'autocomplete' && only?.data === 'off';
		});
	return named(treeOf(text), 'form', 'input', 'textarea', 'select')
		.filter((field) => !isOff(field))
		.map(({ name, start }) => `${name} in line ${text.slice(0, start).split('\n').length}`);
}

const where = (found: (text: string) => readonly string[]) =>
	components.flatMap(({ path, text }) => found(text).map((what) => `${path}: ${what}`));

describe('every dialog', () => {
	it('holds the way out at once', () => {
		expect(components.length).toBeGreaterThan(100);
		// The cover is where the way out leads.
		expect(where(dialogsWithoutExit).filter((one) => !one.includes('/leave/Cover.svelte'))).toEqual([]);
	});

	it('is found where it does not', () => {
		expect(dialogsWithoutExit('<p>\n<dialog><h2>x</h2></dialog></p><ExitLink />')).toEqual(['line 2']);
		expect(dialogsWithoutExit('{#if a}<dialog><p><ExitLink /></p></dialog>{/if}')).toEqual([]);
	});
});

describe('every field and form', () => {
	it('T10: is forgotten by the browser', () => {
		expect(where(rememberedFields)).toEqual([]);
	});

	it('is found where it is not', () => {
		const text = '{#if a}<form autocomplete="off"><input />\n<select autocomplete="on"></select></form>{/if}';
		expect(rememberedFields(text)).toEqual(['input in line 1', 'select in line 2']);
	});
});
