import { actor, aMap } from '$lib/model/building';
import { createDocument, openDocument, type MapDocument } from '$lib/model/document';
import type { Command } from '$lib/model/commands';
import { parseFile, writeFile, type MapFile } from '$lib/model/format';
import { foreseeJoin, type JoinWishes } from '$lib/model/joining';
import type { NeighbourhoodMap } from '$lib/model/map';
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import JoinCopies from './JoinCopies.svelte';

const START = aMap()
	.with(
		actor('a1').name('Bakker').kind('place').ring(2).value('neutral'),
		actor('a2').name('Slager').ring(3),
		actor('a3').name('الجارة غريتا').kind('person'),
		actor('a4').kind('person')
	)
	.build();
const wishes: JoinWishes = { wins: 'mine', own: [], newId: () => 'new' };

function fileOf(document: MapDocument, isMergeable: boolean): MapFile {
	const facts = { id: 'm1', savedAt: '2026-11-23' };
	const own = isMergeable ? { document: document.encode() } : {};
	const parsed = parseFile(writeFile(document.project(), document.moments(), {}, {}, { ...facts, ...own }));
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}

/** What is foreseen of a map and its copy, after each side did something. */
function foresee(
	here: readonly Command[],
	there: readonly Command[],
	isMergeable = true,
	start: NeighbourhoodMap = START
) {
	const mine = createDocument(start);
	const theirs = openDocument([mine.encode()]);
	mine.execute(here);
	theirs.execute(there);
	return foreseeJoin(mine, fileOf(theirs, isMergeable), wishes);
}

const BOTH = foresee(
	[
		{ type: 'addActor', id: 'b1', fields: { name: 'Jef' } },
		{ type: 'changeActor', id: 'a1', fields: { note: 'Brood op zondag' } }
	],
	[
		{ type: 'addActor', id: 'b2', fields: { name: 'Samira' } },
		{ type: 'removeActor', id: 'a2' },
		{ type: 'changeActor', id: 'a1', fields: { ring: 4, name: 'Bakkerij' } },
		{ type: 'addWish', id: 'w1', fields: { text: 'Werk' } }
	]
);

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const listed = (what: string) =>
	all(`[data-difference="${what}"]`).map((one) => one.textContent!.replace(/\s+/g, ' ').trim());

async function open(more: object = {}, languages: { lang?: string; aside?: string } = {}) {
	const props = {
		...({ foreseen: BOTH, between: 'device', wins: 'mine', busy: false, photo: () => undefined } as const),
		...{ onwins: vi.fn(), onjoin: vi.fn(), onmine: vi.fn(), onboth: vi.fn(), onleave: vi.fn() },
		...more
	};
	const screen = show(JoinCopies, props, languages);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	return { props, screen };
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

it('says by name who is only in the file, who is only here, and what joining does with each', async () => {
	await open();
	expect(listed('added')).toEqual([expect.stringMatching(/Samira Komt erbij$/)]);
	expect(listed('gone')).toEqual([
		expect.stringMatching(/Slager Gaat weg/),
		expect.stringMatching(/Jef Blijft staan$/)
	]);
	expect(listed('same')).toEqual([
		expect.stringContaining('الجارة غريتا'),
		expect.stringContaining('deze persoon')
	]);
	expect(find('details summary').textContent).toContain('Hetzelfde: 2');
	expect(all('[data-part]').map(({ dataset }) => dataset.part)).toEqual(['wishes']);
});

it('says in words what is not the same, here, in the file and joined', async () => {
	await open();
	const rows = all('[data-difference="changed"] dl div').map((row) =>
		[...row.querySelectorAll('dt, li')].map(({ textContent }) => textContent)
	);
	expect(rows).toEqual([
		['Op dit toestel', 'Bakker', 'dichtbij'],
		['In het bestand', 'Bakkerij', 'ver'],
		['Samen', 'Bakkerij', 'ver']
	]);
	expect(find('[data-difference="changed"]').textContent).toMatch(/Ook anders:\s*Notitie/);
});

it('hands over what was chosen, and nothing before', async () => {
	const { props } = await open();
	for (const [answer, deed] of [
		['join', props.onjoin],
		['mine', props.onmine],
		['both', props.onboth]
	] as const) {
		expect(deed).not.toHaveBeenCalled();
		await userEvent.click(find(`[data-answer="${answer}"]`));
		expect(deed).toHaveBeenCalledOnce();
	}
	await userEvent.click(find('[data-action="leave-join"]'));
	expect(props.onleave).toHaveBeenCalledOnce();
	expect(find('fieldset')).toBeNull();
});

it('asks whose word counts only where nothing tells which is newer', async () => {
	const foreseen = foresee([], [{ type: 'changeActor', id: 'a1', fields: { ring: 4 } }], false);
	const { props } = await open({ foreseen });
	expect(find('[data-answer="mine"][aria-pressed="true"]')).not.toBeNull();
	await userEvent.click(find('fieldset [data-answer="theirs"]'));
	expect(props.onwins).toHaveBeenCalledExactlyOnceWith('theirs');
});

it('offers no joining where nothing differs, or where a map could not hold all of both', async () => {
	const { screen } = await open({ foreseen: foresee([], []) });
	await expect.element(page.getByText('In het bestand staat precies hetzelfde.')).toBeVisible();
	expect(all('[data-answer]').map(({ dataset }) => dataset.answer)).toEqual(['mine']);
	await screen.unmount();
	const many = Array.from({ length: 1001 }, (_, at) => at);
	const add = (letter: string) =>
		many.map((at): Command => ({ type: 'addActor', id: `${letter}${at}`, fields: {} }));
	await open({ foreseen: foresee(add('x'), add('y')) });
	expect(all('[data-answer]').map(({ dataset }) => dataset.answer)).toEqual(['mine', 'both']);
	await expect.element(page.getByRole('alert')).toBeVisible();
});

it('says that an empty copy takes nothing away', async () => {
	const foreseen = foresee(
		[],
		START.actors.map(({ id }): Command => ({ type: 'removeActor', id }))
	);
	await open({ foreseen });
	expect(listed('gone').every((line) => line.endsWith('Blijft staan'))).toBe(true);
	expect(listed('gone')).toHaveLength(4);
	await expect.element(page.getByText('Daar staat nog niemand op. Er gaat niets weg.')).toBeVisible();
});

it.each([
	['nl', undefined, 360],
	['en', 'nl', 360],
	['nl', undefined, 1280]
] as const)('has no barrier and fits (%s, %s, %i px)', async (lang, aside, width) => {
	await page.viewport(width, 740);
	const contested = foresee([], [{ type: 'changeActor', id: 'a1', fields: { ring: 4 } }], false);
	for (const foreseen of [BOTH, contested]) {
		const { screen } = await open(
			{ foreseen, problem: 'ui:saved.failed-full' },
			{ lang, ...(aside ? { aside } : {}) }
		);
		for (const summary of all('summary')) summary.click();
		expect(await barriers()).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
		await screen.unmount();
	}
});

it('can be gone through with the keyboard alone, from the heading on', async () => {
	const { props } = await open();
	expect(document.activeElement).toBe(find('h1'));
	const reached: (string | undefined)[] = [];
	for (let presses = 0; presses < 6; presses += 1) {
		await userEvent.keyboard('{Tab}');
		const focused = document.activeElement as HTMLElement;
		reached.push(focused.dataset.answer ?? focused.dataset.action ?? focused.tagName.toLowerCase());
		if (focused.dataset.answer === 'join') await userEvent.keyboard('{Enter}');
	}
	expect(reached.slice(0, 5)).toEqual(['summary', 'join', 'mine', 'both', 'leave-join']);
	expect(props.onjoin).toHaveBeenCalledOnce();
});
