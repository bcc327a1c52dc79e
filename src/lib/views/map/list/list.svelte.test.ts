import { editCommands, type Edit } from '$lib/flows/editing';
import { crowdedMap, SHEET_WORDS } from '$lib/layout/crowd';
import { layout } from '$lib/layout/layout';
import type { Look } from '$lib/layout/looking';
import { actor, aMap } from '$lib/model/building';
import { createDocument } from '$lib/model/document';
import { parseFile } from '$lib/model/format';
import { actorOf, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, RINGS } from '$lib/model/vocabulary';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../fonts.css';
import { anyMap } from '../../../../../tests/maps/arbitraries';
import { barriers, overflowing, smallTargets } from '../../../../../tests/views/accessibility';
import { asHeard, heard } from '../../../../../tests/views/heard';
import { show } from '../../../../../tests/views/show';
import arGuide from '../../../i18n/locales/ar/guide.json';
import arUi from '../../../i18n/locales/ar/ui.json';
import arVocabulary from '../../../i18n/locales/ar/vocabulary.json';
import enGuide from '../../../i18n/locales/en/guide.json';
import enUi from '../../../i18n/locales/en/ui.json';
import enVocabulary from '../../../i18n/locales/en/vocabulary.json';
import nlGuide from '../../../i18n/locales/nl/guide.json';
import nlUi from '../../../i18n/locales/nl/ui.json';
import nlVocabulary from '../../../i18n/locales/nl/vocabulary.json';
import { MAPS } from '../map.examples';
import MapList from '../MapList.svelte';

const PERSONAS: Readonly<Record<string, string>> = {
	samir: 'persona-1',
	yamna: 'persona-2',
	jordi: 'persona-3'
};
type Texts = Readonly<Record<string, unknown>>;
const WORDS = {
	ar: { guide: arGuide, ui: arUi, vocabulary: arVocabulary },
	nl: { guide: nlGuide, ui: nlUi, vocabulary: nlVocabulary },
	en: { guide: enGuide, ui: enUi, vocabulary: enVocabulary }
} as const;
type Lang = keyof typeof WORDS;

/** A text by its path in a language's files, read here and not by the program. */
function text(lang: Lang, path: string, filled: Readonly<Record<string, string>> = {}): string {
	const found = path.split('/').reduce<unknown>((tree, key) => (tree as Texts)[key], WORDS[lang] as unknown);
	return asHeard(String(found).replace(/\{\{(\w+)\}\}/g, (_, key: string) => filled[key] ?? ''));
}

/** What must be heard of a map, written down from what was said and from the drawing's rules, line by line. */
function twinOf(map: NeighbourhoodMap, lang: Lang): readonly string[] {
	const on = (step: string) => map.guide.steps[step] !== false;
	const rings = on('closeness') && map.actors.some(({ ring }) => ring);
	const nameOf = (one: Actor) =>
		asHeard(one.name ?? text(lang, `vocabulary/unnamed/${one.kind ?? 'absent'}`));
	const label = (domain: string) => text(lang, `vocabulary/domain/${domain}/label`);
	const own = (sign: string, path: string, one: Actor) =>
		asHeard(map.legend.words[sign] ?? text(lang, path, { name: one.name ?? nameOf(one) }));
	const row = (sign: string, one: Actor) => own(sign, `guide/legend/row/${sign}`, one);

	const factsOf = (one: Actor): readonly (string | false | undefined)[] => {
		const arrow =
			on('reciprocity') && (one.reciprocity ?? (one.noAnswer.reciprocity === 'unknown' && 'unknown'));
		const influence = on('influence') && one.influence;
		return [
			one.kind && text(lang, `vocabulary/kind/${one.kind}`),
			one.domain && label(one.domain),
			...one.alsoIn.filter((domain) => domain !== one.domain).map(label),
			arrow && own(arrow, `vocabulary/spoken/${arrow}`, one),
			!arrow && influence === 2 && row('plain', one),
			on('reciprocity') && one.reciprocityDoubt && own('doubt', 'vocabulary/spoken/doubt', one),
			influence && influence !== 2 && own('influence', `vocabulary/spoken/influence-${influence}`, one),
			on('value') && one.value && own(one.value, `guide/value/answer/${one.value}`, one),
			on('safety') && one.safety && one.safety !== 'ordinary' && row(one.safety, one),
			on('actor-outside') && one.outside && own('outside', 'guide/actor-outside/answer/outside', one),
			one.keyPerson && row('key-person', one),
			one.status && one.status !== 'present' && row(one.status, one),
			one.private && text(lang, 'ui/list/private')
		];
	};
	const lineOf = (one: Actor) => [
		`button: ${nameOf(one)}`,
		`button: ${text(lang, 'ui/button/change')} ${nameOf(one)}`,
		...factsOf(one).filter((fact): fact is string => typeof fact === 'string' && fact !== '')
	];
	const group = (heading: string, actors: readonly Actor[]) =>
		actors.length === 0 ? [] : [`heading: ${heading}`, ...actors.flatMap(lineOf)];
	const groups = rings
		? [
				...RINGS.flatMap((ring) =>
					group(
						text(lang, `vocabulary/ring/${ring}`),
						map.actors.filter((one) => one.ring === ring)
					)
				),
				...group(
					text(lang, 'ui/sheet/tray'),
					map.actors.filter((one) => !one.ring)
				)
			]
		: [
				...DOMAINS.flatMap((domain) =>
					group(
						label(domain),
						map.actors.filter((one) => one.domain === domain)
					)
				),
				...group(
					text(lang, 'ui/list/no-domain'),
					map.actors.filter((one) => !one.domain)
				)
			];
	const wishes = [...DOMAINS, undefined].flatMap((domain) =>
		map.wishes
			.filter((wish) => wish.domain === domain)
			.flatMap((wish) => [
				asHeard(wish.text),
				...(domain ? [label(domain)] : []),
				...(wish.private ? [text(lang, 'ui/list/private')] : [])
			])
	);
	const empty = DOMAINS.filter(
		(domain) =>
			['asked', 'nobody'].includes(map.domains[domain] ?? '') &&
			![...map.actors, ...map.wishes].some((one) => one.domain === domain)
	);
	const called = map.home.called && text(lang, `guide/home-name/answer/${map.home.called}`);
	return [
		...(map.title ? [asHeard(map.title)] : []),
		`button: ${asHeard(map.home.name ?? called ?? text(lang, 'ui/sheet/home'))}`,
		...(map.actors.length + map.wishes.length === 0 ? [text(lang, 'ui/list/empty')] : []),
		...groups,
		...(wishes.length > 0 ? [`heading: ${text(lang, 'ui/list/wishes')}`, ...wishes] : []),
		...(empty.length > 0 ? [`heading: ${text(lang, 'ui/list/nobody')}`, ...empty.map(label)] : []),
		...(map.strokes.length > 0 ? [text(lang, 'ui/edit/drawn')] : [])
	];
}

const nothing = () => {};
const everything = { onactor: nothing, onhome: nothing, onedit: nothing };
const line = (id: string) => document.querySelector<HTMLElement>(`[data-line="${id}"]`);
const within = (id: string, selector: string) => line(id)!.querySelector<HTMLElement>(selector)!;
const listedIds = () =>
	[...document.querySelectorAll<HTMLElement>('[data-list-actor]')].map(({ dataset }) => dataset.listActor);
const isThere = () => vi.waitFor(() => expect(document.querySelector('[data-map-list]')).not.toBeNull());

/** The list with a real document behind it. */
async function open(start: NeighbourhoodMap, more: object = {}) {
	const document = createDocument(start);
	let map = $state.raw(document.project());
	const edits: Edit[] = [];
	const given = {
		...everything,
		get map() {
			return map;
		},
		onedit(edit: Edit) {
			edits.push(edit);
			document.execute(editCommands(edit, { map, today: map.date }, { newId: () => 'new', today: map.date }));
			map = document.project();
		},
		...more
	};
	show(MapList, given);
	await isThere();
	return { edits, now: (id: string) => actorOf(document.project(), id) };
}

/** Somebody whose controls are open. */
async function change(id: string) {
	await userEvent.click(within(id, '[data-action=list-change]'));
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('by ear the list is the map', () => {
	const names = [...Object.keys(PERSONAS), ...Object.keys(MAPS)];
	// The long ones hold the same sentences as the short ones.
	const isLong = (name: string) => name === 'thousand' || name === 'three hundred';
	const cases = names
		.flatMap((name) => (['nl', 'en', 'ar'] as const).map((lang) => [name, lang] as const))
		.filter(([name, lang]) => !isLong(name) || lang === 'ar');

	it.each(cases)('%s, in %s', async (name, lang) => {
		const map = name in PERSONAS ? await mapOf(name) : MAPS[name as keyof typeof MAPS];
		show(MapList, { map, ...everything }, { lang });
		await isThere();
		expect(await heard()).toEqual(twinOf(map, lang));
	});

	it('any map', async () => {
		let map = $state.raw(aMap().build());
		const given = {
			...everything,
			get map() {
				return map;
			}
		};
		show(MapList, given);
		await isThere();
		for (const any of fc.sample(anyMap, { numRuns: 20, seed: 20261123 })) {
			map = any;
			await vi.waitFor(async () => expect(await heard()).toEqual(twinOf(any, 'nl')));
		}
	}, 60_000);

	it('says every sign that the drawing shows, the padlock too', async () => {
		let map = $state.raw(aMap().build());
		const given = {
			...everything,
			get map() {
				return map;
			}
		};
		show(MapList, given);
		await isThere();
		const maps = [MAPS['every sign'], crowdedMap(5, 40), ...fc.sample(anyMap, { numRuns: 20, seed: 7 })];
		for (const any of maps.map((one) => ({ ...one, legend: { words: {} } }))) {
			map = any;
			await vi.waitFor(() => expect(listedIds()).toHaveLength(any.actors.length));
			const { actors, lines } = layout(any, SHEET_WORDS);
			const said = (id: string) => asHeard(line(id)!.textContent);
			for (const mark of actors) {
				const row = (sign: string) => text('nl', `guide/legend/row/${sign}`);
				for (const { sign } of mark.badges)
					expect(said(mark.id)).toContain(sign === 'private' ? text('nl', 'ui/list/private') : row(sign));
				if (mark.value) expect(said(mark.id)).toContain(text('nl', `guide/value/answer/${mark.value}`));
				if (mark.dashed) expect(said(mark.id)).toContain(text('nl', 'guide/actor-outside/answer/outside'));
			}
			for (const { actor: id, reciprocity, influence, doubt } of lines) {
				const name = asHeard(
					actorOf(any, id)?.name ?? text('nl', `vocabulary/unnamed/${actorOf(any, id)?.kind ?? 'absent'}`)
				);
				const key = reciprocity ?? (influence === 2 ? undefined : `influence-${influence}`);
				expect(said(id)).toContain(
					key ? text('nl', `vocabulary/spoken/${key}`, { name }) : text('nl', 'guide/legend/row/plain')
				);
				if (doubt) expect(said(id)).toContain(text('nl', 'vocabulary/spoken/doubt', { name }));
			}
		}
	}, 60_000);

	it('comes in the order of the drawing, and is tabbed through in that order', async () => {
		const map = await mapOf('samir');
		const { onactor, onhome } = everything;
		show(MapList, { map, onactor, onhome });
		await isThere();
		const inDrawing = [...layout(map, SHEET_WORDS).actors]
			.sort((one, other) => (one.ring ?? 5) - (other.ring ?? 5))
			.map(({ id }) => id);
		expect(listedIds()).toEqual(inDrawing);
		const tabbed: (string | undefined)[] = [];
		await userEvent.keyboard('{Tab}');
		expect(document.activeElement?.hasAttribute('data-list-home')).toBe(true);
		for (let step = 0; step < inDrawing.length; step++) {
			await userEvent.keyboard('{Tab}');
			tabbed.push((document.activeElement as HTMLElement).dataset.listActor);
		}
		expect(tabbed).toEqual(inDrawing);
	});
});

describe('on a phone', () => {
	it.each([
		['nl', undefined],
		['en', 'nl']
	] as const)(
		'there is no barrier, nothing to scroll sideways, no small target: %s %s',
		async (lang, aside) => {
			show(
				MapList,
				{ map: MAPS['every sign'], ...everything, onopen: nothing, onadd: nothing },
				{ lang, ...(aside && { aside }) }
			);
			await isThere();
			await change('bakery');
			await userEvent.click(within('bakery', '[data-action=list-merge]'));
			expect(
				(await barriers()).filter((one) => !/^(region|landmark|page-has|heading-order)/.test(one))
			).toEqual([]);
			expect(overflowing()).toEqual([]);
			expect(smallTargets()).toEqual([]);
		}
	);

	it('it fits at 320 pixels from right to left', async () => {
		await page.viewport(320, 640);
		document.documentElement.dir = 'rtl';
		show(MapList, { map: MAPS['four scripts'], ...everything });
		await isThere();
		await change('housing');
		const { scrollWidth, clientWidth } = document.documentElement;
		const wide = overflowing();
		document.documentElement.dir = 'ltr';
		expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
		expect(wide).toEqual([]);
	});
});

describe('from the list one changes', () => {
	const start = aMap()
		.domains({ work: 'asked', leisure: 'asked' })
		.with(
			actor('a').name('Bakker').domain('work').ring(1).spot({ along: 0.5, out: 0.5 }),
			actor('b').name('Koor').domain('leisure').ring(2),
			actor('c').name('Buur').domain('leisure').ring(2),
			actor('d').name('Neef')
		)
		.build();

	it('the ring, by its number and by steps, and stays at the button', async () => {
		const { now } = await open(start);
		await change('a');
		await userEvent.click(within('a', '[data-action=list-ring][data-answer="4"]'));
		expect(now('a')?.ring).toBe(4);
		expect(document.activeElement).toBe(within('a', '[data-action=list-ring][data-answer="4"]'));
		expect(listedIds()).toEqual(['b', 'c', 'a', 'd']);
		await userEvent.keyboard('{Tab}{Enter}');
		expect(now('a')?.ring).toBe(3);
		expect(document.activeElement).toBe(within('a', '[data-action=list-nearer]'));
		await change('d');
		await userEvent.click(within('d', '[data-action=list-farther]'));
		expect(now('d')?.ring).toBe(3);
	});

	it('the domain and the second one', async () => {
		const { now } = await open(start);
		await change('b');
		await userEvent.selectOptions(within('b', '[data-action=list-domain]'), 'belief');
		expect(now('b')?.domain).toBe('belief');
		await userEvent.selectOptions(within('b', '[data-action=list-also]'), 'work');
		await userEvent.selectOptions(within('b', '[data-action=list-also]'), 'housing');
		expect(now('b')?.alsoIn).toEqual(['work', 'housing']);
		await userEvent.click(within('b', '[data-action=list-not-also][data-answer=work]'));
		expect(now('b')?.alsoIn).toEqual(['housing']);
		expect(document.activeElement).toBe(within('b', '[data-action=list-change]'));
		await userEvent.selectOptions(within('b', '[data-action=list-domain]'), '');
		expect(now('b')?.domain).toBeUndefined();
	});

	it('its place, whether it is there at all, and whether it is one with another', async () => {
		const { edits, now } = await open(start);
		await change('a');
		await userEvent.click(within('a', '[data-action=list-let-go]'));
		expect(now('a')?.spot).toBeUndefined();
		await userEvent.click(within('a', '[data-action=list-remove]'));
		expect(listedIds()).toEqual(['b', 'c', 'd']);
		expect(document.activeElement).toBe(within('b', '[data-list-actor]'));
		await change('b');
		await userEvent.click(within('b', '[data-action=list-merge]'));
		await userEvent.click(within('b', '[data-answer=c]'));
		await userEvent.click(within('b', '[data-action=edit-merge-yes]'));
		expect(listedIds()).toEqual(['c', 'd']);
		expect(edits.map(({ does }) => does)).toEqual(['let-go', 'remove', 'merge']);
		expect(document.activeElement).toBe(within('c', '[data-list-actor]'));
	});

	it('everything else on the sheet of the actor', async () => {
		const onopen = vi.fn();
		const onactor = vi.fn();
		await open(start, { onopen, onactor });
		await change('c');
		await userEvent.click(within('c', '[data-action=list-open]'));
		await userEvent.click(within('b', '[data-list-actor]'));
		expect([onopen.mock.calls, onactor.mock.calls]).toEqual([[['c']], [['b']]]);
	});

	it('one at a time; and nothing where it may not be changed', async () => {
		await open(start);
		await change('a');
		await change('b');
		expect(document.querySelectorAll('.controls [data-action=list-remove]')).toHaveLength(1);
	});

	it('nothing where it may only be looked at', async () => {
		show(MapList, { map: start });
		await isThere();
		expect(document.querySelectorAll('button')).toHaveLength(0);
		expect(listedIds()).toHaveLength(4);
	});

	it('no ring where none is drawn', async () => {
		await open(MAPS['without rings']);
		await change('a0');
		expect(line('a0')!.querySelector('[data-action=list-ring], [data-action=list-nearer]')).toBeNull();
		expect(within('a0', '[data-action=list-domain]')).not.toBeNull();
	});
});

describe('while one looks at a part', () => {
	const looked = (look: Look, more: object = {}) =>
		open(MAPS['every sign'], { look, ...more }).then(() => listedIds());

	it('who does not fit is left out and counted; one tap shows all', async () => {
		const onlook = vi.fn();
		expect(await looked({ rings: [4] }, { onlook })).toEqual(['desk', 'tunnel', 'agent']);
		expect(await heard()).toContain(text('nl', 'ui/look/count', { seen: '3', all: '9' }));
		await userEvent.click(document.querySelector('[data-action=look-all]')!);
		expect(onlook.mock.calls).toEqual([[{}]]);
	});

	it('who is hidden is not counted, nor said to be there in any way', async () => {
		const ids = await looked({ hidesDifficult: true });
		expect(ids).toEqual(['bakery', 'doctor', 'desk', 'agent', 'choir']);
		expect(await heard()).toContain(text('nl', 'ui/look/count', { seen: '6', all: '6' }));
		const without = MAPS['every sign'].actors.filter(({ id }) => ids.includes(id));
		const expected = twinOf({ ...MAPS['every sign'], actors: without }, 'nl');
		const count = text('nl', 'ui/look/count', { seen: '6', all: '6' });
		expect((await heard()).filter((one) => one !== count)).toEqual(expected);
	});

	it('further ids can be kept out', async () => {
		expect(await looked({}, { hidden: new Set(['bakery', 'w']) })).not.toContain('bakery');
		expect(document.querySelector('[data-list-wish]')).toBeNull();
	});
});

/** The map of a made-up resident. */
async function mapOf(persona: string): Promise<NeighbourhoodMap> {
	const file = await fetch(`/samples/${PERSONAS[persona]}.buurtkaart.json`);
	const parsed = parseFile(await file.text());
	if ('refused' in parsed) throw new Error('no map in this file');
	return parsed.file.map;
}
