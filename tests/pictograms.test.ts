/**
 * The pictograms: every one that the program names is there as a file that stands on its own, and none lies there for
 * nothing.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usedPictograms } from '../scripts/pictograms.mjs';
import { STEPS } from '../src/lib/flows/guide';
import type { Step } from '../src/lib/flows/step';

const OUR_OWN = ['half-battery', 'text-large', 'text-largest', 'text-plain'];
const folder = new URL('../static/pictograms/', import.meta.url);
const there = readdirSync(folder)
	.filter((file) => file.endsWith('.svg'))
	.map((file) => file.slice(0, -'.svg'.length));
const used: readonly string[] = usedPictograms();

test('every pictogram that the program names is there; if not, run scripts/pictograms.mjs', () => {
	expect(used.length).toBeGreaterThan(150);
	expect(used.filter((code) => !there.includes(code))).toEqual([]);
});

test('none is there that the program does not name', () => {
	expect(there.filter((code) => !used.includes(code) && !OUR_OWN.includes(code))).toEqual([]);
});

test('every question and every answer has one', () => {
	const named = (STEPS as readonly Step[]).flatMap((step) => [
		step.pictogram,
		...step.answers.map(({ pictogram }) => pictogram),
		...(step.round ?? []).map(({ pictogram }) => pictogram),
		...(step.fields ?? []).flatMap(({ answers = [] }) => answers.map(({ pictogram }) => pictogram))
	]);
	expect([...new Set(named)].filter((code) => !there.includes(code))).toEqual([]);
});

test('each is a drawing on its own: nothing runs in it, and it fetches nothing', () => {
	for (const code of there) {
		const svg = readFileSync(new URL(`${code}.svg`, folder), 'utf8');
		expect(svg, code).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 72 72">/);
		expect(svg, code).not.toMatch(/<(script|style|image|foreignObject|text)\b|href="(?!#)|url\(|\son\w+=/);
	}
});

test('the licence names whose drawings they are', () => {
	const licence = readFileSync(new URL('LICENSE.txt', folder), 'utf8');
	expect(licence).toMatch(/OpenMoji/);
	expect(licence).toMatch(/CC BY-SA 4\.0/);
	for (const own of OUR_OWN) expect(licence).toContain(`${own}.svg`);
});
