import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { codesOf } from '$lib/exchange/codes';
import { DOMAIN_PICTOGRAMS } from '$lib/flows/domains';
import { speaker } from '$lib/i18n/words';
import { layout } from '$lib/layout/layout';
import type { Scene } from '$lib/layout/scene';
import { bareActor, emptyMap } from '$lib/model/map';
import { layCodePages } from '$lib/views/codes/codePages';
import { sheetWords } from '$lib/views/map/sheetWords';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import OutputPanel from './OutputPanel.svelte';
import type { OutputChoice } from './work';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));
const openFold = (name: string) => press(`[data-fold="${name}"] > summary`);
const CHOICE: OutputChoice = { names: 'shown', beside: 'legend', photos: true, strokes: true };

function sceneOf(name: string): Scene {
	const actors = [bareActor('a', { name, kind: 'person', domain: 'work', ring: 2 })];
	const map = { ...emptyMap('2026-11-23', ['nl']), actors };
	return layout(map, sheetWords({ say: speaker('nl') }, map, DOMAIN_PICTOGRAMS), { forOutput: true });
}

async function open(more: object = {}) {
	const props = {
		scene: sceneOf('Bakker Els'),
		photo: () => undefined,
		pictogram: (code: string) => `/pictograms/${code}.svg`,
		choice: CHOICE,
		hasPhotos: true,
		hasStrokes: true,
		codes: { wanted: false, pages: [] },
		onchoose: vi.fn(),
		onprint: vi.fn(),
		onpng: vi.fn(),
		onsvg: vi.fn(),
		onphotos: vi.fn(),
		onsave: vi.fn(),
		onpage: vi.fn(),
		onwithcodes: vi.fn(),
		oncodes: vi.fn(),
		onlocked: vi.fn(),
		ontemplate: vi.fn(),
		oncancel: vi.fn(),
		...more
	};
	show(OutputPanel, props);
	await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
	return props;
}

/** A panel is a part of a page: it has no landmarks and no first heading of its own. */
const ofThePage = /^(region|page-has-heading-one|landmark)/;
const barriersOfThePanel = async () => (await barriers()).filter((one) => !ofThePage.test(one));

beforeEach(async () => {
	await page.viewport(360, 740);
});

it('has no barrier on a phone, and fits, with everything unfolded, while it works and when it failed', async () => {
	await open({
		busy: { what: 'png', done: 1, total: 4 },
		problem: 'ui:error.png-failed',
		notice: 'ui:output.missing'
	});
	await openFold('choose');
	await openFold('more');
	expect(await barriersOfThePanel()).toEqual([]);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
});

it('begins calm: what comes out, two ways out of the screen, and the rest folded away', async () => {
	await open();
	const seen = [...document.querySelectorAll<HTMLElement>('[data-action]')].filter((one) =>
		one.checkVisibility()
	);
	expect(seen.map(({ dataset }) => dataset.action)).toEqual(['preview', 'print', 'png', 'save']);
	expect(find('[data-answer="list"]').checkVisibility()).toBe(false);
});

it('shows every sheet that will come out, and shows it large when pressed', async () => {
	const scene = sceneOf('Bakker Els');
	const { date, reference } = scene;
	const heading = { ...date, lines: [{ ...date.lines[0]!, text: 'Wie staat erop?' }] };
	await open({ scene: { ...scene, further: [{ date, reference, heading, rows: [heading] }] } });
	const sheets = () => [...document.querySelectorAll('[data-preview-sheet]')].map((one) => one.textContent);
	expect(sheets()).toHaveLength(2);
	expect(sheets()[0]).toContain('Bakker Els');
	expect(sheets()[1]).toContain('Wie staat erop?');
	await press('[data-action="preview"]');
	await expect.element(page.getByRole('dialog')).toBeVisible();
	expect(find('[data-preview] svg').getBoundingClientRect().width).toBeGreaterThan(1400);
	expect(await barriersOfThePanel()).toEqual([]);
	await press('[data-action="close-preview"]');
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

it('shows the sheet of codes that comes with it, where one is wanted, and says why there is none', async () => {
	const made = await codesOf({ map: emptyMap('2026-11-23', ['nl']), id: 'm1', savedAt: '2026-11-23' });
	if ('problem' in made) throw new Error(made.problem);
	const words = {
		title: 'Deze kaart als code',
		steps: [],
		notes: [],
		nameOf: () => '',
		date: '',
		reference: ''
	};
	const codes = { wanted: true, pages: layCodePages(made.codes, words), problem: 'ui:codes.too-many' };
	const props = await open({ codes });
	expect(find('[data-preview-sheet="2"]').textContent).toContain('Deze kaart als code');
	await openFold('choose');
	expect(find('[data-answer="codes-yes"]')).toBeChecked();
	await expect.element(page.getByRole('alert')).toHaveTextContent('te groot voor codes');
	await press('[data-answer="codes-no"]');
	expect(props.onwithcodes).toHaveBeenCalledExactlyOnceWith(false);
	expect(await barriersOfThePanel()).toEqual([]);
	expect(overflowing()).toEqual([]);
});

it('is not a second map: nothing in it bears the marks of the one on the screen', async () => {
	await open();
	expect(document.querySelectorAll('[data-preview-sheet] svg').length).toBe(1);
	const marks = '[data-actor], [data-home], [data-map-view], [data-ring-band], [data-legend]';
	expect(document.querySelectorAll(marks).length).toBe(0);
});

it('asks what stands on it, one thing at a time, and keeps the rest as it was chosen', async () => {
	const props = await open({ choice: { ...CHOICE, names: 'none' } });
	await openFold('choose');
	for (const answer of ['list', 'numbers', 'photos-no', 'strokes-no']) {
		await press(`[data-answer="${answer}"]`);
	}
	const chosen = { ...CHOICE, names: 'none' };
	expect(props.onchoose.mock.calls).toEqual([
		[{ ...chosen, beside: 'list' }],
		[{ ...chosen, names: 'numbers' }],
		[{ ...chosen, photos: false }],
		[{ ...chosen, strokes: false }]
	]);
});

it('does not ask about photos and drawings where there are none', async () => {
	await open({ hasPhotos: false, hasStrokes: false });
	const gone = '[data-answer^="photos"], [data-answer^="strokes"], [data-action="photos-sheet"]';
	expect(document.querySelectorAll(gone).length).toBe(0);
});

it('prints on A3 unless A4 was chosen, the empty sheet too', async () => {
	const props = await open();
	await press('[data-action="print"]');
	await openFold('choose');
	await openFold('more');
	await press('[data-answer="A4"]');
	await press('[data-action="print"]');
	await press('[data-action="print-template"]');
	expect(props.onprint.mock.calls).toEqual([['A3'], ['A4']]);
	expect(props.ontemplate.mock.calls).toEqual([['A4']]);
});

it('makes a picture of 150 dpi unless 300 was chosen', async () => {
	const props = await open();
	await press('[data-action="png"]');
	await openFold('choose');
	await press('[data-answer="300"]');
	await press('[data-action="png"]');
	expect(props.onpng.mock.calls).toEqual([[150], [300]]);
});

it('gives the drawing file, the photos to cut out, and the person’s own file', async () => {
	const props = await open();
	await press('[data-action="save"]');
	await openFold('more');
	await press('[data-action="svg"]');
	await press('[data-action="photos-sheet"]');
	for (const told of [props.onsave, props.onsvg, props.onphotos]) expect(told).toHaveBeenCalledOnce();
});

it('says how far it is, can be stopped, and begins nothing else meanwhile', async () => {
	const props = await open({ busy: { what: 'print', done: 3, total: 4 } });
	const bar = page.getByRole('progressbar').element() as HTMLProgressElement;
	expect([bar.value, bar.max]).toEqual([3, 4]);
	for (const action of ['print', 'png', 'svg', 'photos-sheet', 'save', 'print-template']) {
		expect(find(`[data-action="${action}"]`)).toBeDisabled();
	}
	await press('[data-action="cancel"]');
	expect(props.oncancel).toHaveBeenCalledOnce();
});

it('has something that moves while it works, and that does not wait for the page itself', async () => {
	await open({ busy: { what: 'png', done: 3, total: 4 } });
	const moving = find('[data-working] .runner').getAnimations();
	expect(moving.map(({ playState }) => playState)).toEqual(['running']);
	const frames = (moving[0]!.effect as KeyframeEffect).getKeyframes();
	const kept = ['offset', 'computedOffset', 'easing', 'composite'];
	const changes = frames.flatMap((frame) => Object.keys(frame).filter((name) => !kept.includes(name)));
	expect([...new Set(changes)]).toEqual(['transform']);
});

it('says what went wrong, and that nothing is lost', async () => {
	await open({ problem: 'ui:error.png-failed' });
	await expect.element(page.getByRole('alert')).toHaveTextContent('Je kaart staat er nog');
});
