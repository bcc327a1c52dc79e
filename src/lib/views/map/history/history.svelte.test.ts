import { readDeed } from '$lib/flows/deeds';
import { editCommands, editLabel, type Edit } from '$lib/flows/editing';
import { STEPS } from '$lib/flows/guide';
import type { Step } from '$lib/flows/step';
import { loadLanguage, speaker } from '$lib/i18n/words';
import { actor, aMap } from '$lib/model/building';
import { createDocument } from '$lib/model/document';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../fonts.css';
import { barriers, overflowing, smallTargets } from '../../../../../tests/views/accessibility';
import { heard } from '../../../../../tests/views/heard';
import { show } from '../../../../../tests/views/show';
import { deedWords, type DeedLine } from './deedWords';
import HistoryList from './HistoryList.svelte';

const start = aMap()
	.with(actor('a').name('Bakker').ring(1), actor('b').ring(2).kind('person'), actor('c').name('Koor'))
	.build();
const lineOf = (label: string | undefined, hidden?: ReadonlySet<string>) =>
	deedWords(readDeed(label, start), start, hidden);
const lines = () => [...document.querySelectorAll<HTMLElement>('[data-action=back-to]')];
const said = () =>
	lines().map((line) => line.querySelector('.words')!.textContent.trim().replace(/\s+/g, ' '));

/** The list with a real document behind it, in which these edits were done. */
async function open(edits: readonly Edit[], languages = {}) {
	const document_ = createDocument(start);
	let map = $state.raw(document_.project());
	for (const edit of edits) {
		const facts = { map: document_.project(), today: start.date };
		const commands = editCommands(edit, facts, { newId: () => 'new', today: start.date });
		document_.execute(commands, { label: editLabel(edit) });
	}
	const list = (): readonly DeedLine[] =>
		document_
			.deeds()
			.map(({ label }) => deedWords(readDeed(label, document_.project()), document_.project()));
	let deeds = $state.raw(list());
	const given = {
		get deeds() {
			return deeds;
		},
		onback(count: number) {
			for (let turn = 0; turn < count; turn++) document_.undo();
			map = document_.project();
			deeds = list();
		}
	};
	show(HistoryList, given, languages);
	await vi.waitFor(() => expect(document.querySelector('[data-history]')).not.toBeNull());
	return { now: () => map };
}

const EDITS: readonly Edit[] = [
	{ does: 'ring', actor: 'a', ring: 2 },
	{ does: 'domain', actor: 'b', domain: 'work' },
	{ does: 'remove', actor: 'c' },
	{ does: 'draw', strokes: [{ points: [[0.5, 0.5]], colour: '#211e1a', width: 0.01 }] }
];

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('what was done', () => {
	it('is listed with its name, the newest first; who is gone or has no name is called what can be said', async () => {
		await open(EDITS);
		expect(said()).toEqual([
			'Getekend',
			'Weggehaald een contact',
			'Ander thema deze persoon',
			'Andere kring Bakker'
		]);
	});

	it('says so when it is nothing', async () => {
		await open([]);
		expect(lines()).toHaveLength(0);
		await expect.element(page.getByText('Je hebt nog niets veranderd.')).toBeVisible();
	});

	it('is at most the last ten', async () => {
		await open(
			Array.from({ length: 14 }, (_, turn) => ({ does: 'ring', actor: 'a', ring: turn % 2 ? 1 : 3 }) as Edit)
		);
		expect(lines()).toHaveLength(10);
	});

	it('goes back to before the line that is pressed, and no further; the keyboard goes on from what is left', async () => {
		const { now } = await open(EDITS);
		await userEvent.click(lines()[1]!);
		expect(now().actors.map(({ id, domain, ring }) => [id, domain, ring])).toEqual([
			['a', undefined, 2],
			['b', 'work', 2],
			['c', undefined, undefined]
		]);
		expect(now().strokes).toEqual([]);
		expect(said()).toEqual(['Ander thema deze persoon', 'Andere kring Bakker']);
		expect(document.activeElement).toBe(lines()[0]);
		await userEvent.keyboard('{Tab}{Enter}');
		expect(now()).toEqual(start);
		expect(document.activeElement).toBe(document.querySelector('[data-history]'));
	});

	it('is marked before it goes: the line and all above it', async () => {
		await open(EDITS);
		await userEvent.hover(lines()[2]!);
		expect(lines().map((line) => line.classList.contains('goes'))).toEqual([true, true, true, false]);
		lines()[0]!.focus();
		await vi.waitFor(() =>
			expect(lines().map((line) => line.classList.contains('goes'))).toEqual([true, false, false, false])
		);
	});

	it('has no barrier, fits on a phone, is large enough to tap, and says what a tap does', async () => {
		await open(EDITS, { lang: 'en', aside: 'nl' });
		expect((await barriers()).filter((one) => !/^(region|landmark|page-has)/.test(one))).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
		expect(await heard()).toContain('button: Another ring Bakker Put back to here');
	});
});

describe('the words of a deed', () => {
	it('are there for every edit, every question and everything else that has a name', async () => {
		await loadLanguage('nl');
		const say = speaker('nl');
		const does: Record<Edit['does'], true> = {
			...({ put: true, ring: true, step: true, domain: true, also: true } as const),
			...({ merge: true, remove: true, 'let-go': true, add: true, draw: true } as const)
		};
		const labels = [
			...Object.keys(does).map((one) => `edit.${one}:a`),
			...(STEPS as readonly Step[]).flatMap(({ key, round = [] }) => [
				key,
				`a.${key}`,
				...round.map((question) => `${key}.${question.key}`)
			]),
			...['catch', 'alone', 'legend', 'remove', 'sitting', 'work.domain-ask', undefined, 'whatever']
		];
		for (const label of labels) {
			const { words, about } = lineOf(label);
			expect(say(words).text, label).not.toContain(words.key.split(':')[1]);
			if (about && 'words' in about) expect(say(about.words).text).not.toContain(about.words.split(':')[1]);
		}
	});

	it('name nobody who is hidden, and no personal question', () => {
		expect(lineOf('a.closeness')).toEqual({
			words: { key: 'guide:closeness.title' },
			about: { own: 'Bakker' }
		});
		expect(lineOf('a.closeness', new Set(['a'])).about).toEqual({ words: 'ui:history.gone' });
		const personal = (STEPS as readonly Step[]).find(
			({ sensitive, scope }) => sensitive && scope === 'actor'
		)!;
		expect(lineOf(`a.${personal.key}`)).toEqual({ words: { key: 'ui:chat.private-line' } });
	});
});
