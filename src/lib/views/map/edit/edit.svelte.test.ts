import { DOMAIN_GUIDES } from '$lib/flows/domains';
import { editCommands, editProblem, type Edit } from '$lib/flows/editing';
import { SHEET_WORDS } from '$lib/layout/crowd';
import { actor, aMap } from '$lib/model/building';
import { createDocument } from '$lib/model/document';
import { actorOf, type NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../fonts.css';
import { barriers, overflowing, smallTargets } from '../../../../../tests/views/accessibility';
import { show } from '../../../../../tests/views/show';
import { ON_THE_WAY } from '../../guide/guide.examples';
import ActorPanel from './ActorPanel.svelte';
import { editWords } from './editWords';
import Placing from './Placing.svelte';
import { likeness, othersByLikeness } from './similar';
import SpotForm from './SpotForm.svelte';

const SOME = (['leisure', 'care-services', 'public-space', 'local-shops', 'family-friends'] as const).map(
	(domain) => ({ domain, ...DOMAIN_GUIDES[domain] })
);
const ALL = DOMAINS.map((domain) => ({ domain, ...DOMAIN_GUIDES[domain] }));
const SPOT = { along: 0.5, out: 0.5 };
/** A part of a page has no landmarks and no first heading of its own. */
const ofAPart = (one: string) => !/^(region|landmark|page-has)/.test(one);
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));
const baker = { ...actorOf(ON_THE_WAY, 'baker')!, spot: SPOT };

function panel(of = baker, more: object = {}, languages = {}) {
	const heard: unknown[] = [];
	const given = {
		map: ON_THE_WAY,
		actor: of,
		domains: SOME,
		ringsShown: true,
		photo: () => undefined,
		onedit: (edit: Edit) => heard.push(edit),
		onmove: () => heard.push('move'),
		onopen: () => heard.push('open'),
		onclose: () => heard.push('close'),
		...more
	};
	show(ActorPanel, given, languages);
	return expect
		.element(page.getByRole('dialog'))
		.toBeVisible()
		.then(() => heard);
}

function form(more: object = {}, languages = {}) {
	const heard: unknown[] = [];
	const given = {
		map: ON_THE_WAY,
		landing: { ring: 2 as const, domain: 'local-shops' as const, spot: SPOT },
		domains: SOME,
		ringsShown: true,
		photo: () => undefined,
		problem: undefined,
		onadd: (edit: Edit) => heard.push(edit),
		onmake: (what: string, use: (made: object) => void) => {
			heard.push(what);
			use({ picture: { type: 'pictogram', pictogram: '1F333' } });
		},
		onclose: () => heard.push('close'),
		...more
	};
	show(SpotForm, given, languages);
	return expect
		.element(page.getByRole('dialog'))
		.toBeVisible()
		.then(() => heard);
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

const SHOWN: readonly (readonly [string, (languages?: object) => Promise<unknown>, readonly string[]])[] = [
	['the panel', (languages) => panel(baker, { domains: ALL }, languages), []],
	['its domains', (languages) => panel(baker, { domains: ALL }, languages), ['[data-action=edit-domain]']],
	[
		'its second domains',
		(languages) => panel(baker, { domains: ALL }, languages),
		['[data-action=edit-also]']
	],
	['its likes', (languages) => panel(baker, {}, languages), ['[data-action=edit-merge]']],
	[
		'the question whether two are one',
		(languages) => panel(baker, {}, languages),
		['[data-action=edit-merge]', '[data-answer=nurse]']
	],
	['the form', (languages) => form({ problem: { why: 'need-something' } }, languages), []],
	['its rings', (languages) => form({}, languages), ['[data-action=spot-ring]']],
	['its domains', (languages) => form({ domains: ALL }, languages), ['[data-action=spot-domain]']],
	[
		'a name that is there already',
		(languages) => form({ problem: { why: 'already-there', actor: 'nurse' } }, languages),
		[]
	],
	[
		'the line that asks for a tap',
		async (languages) => {
			show(Placing, { actor: baker, photo: () => undefined, oncancel: vi.fn() }, languages);
			await expect.element(page.getByRole('status')).toBeVisible();
		},
		[]
	]
];

describe.each(SHOWN)('%s: %#', (_, open, steps) => {
	it('has no barrier, fits on a phone, and is large enough to tap', async () => {
		await open();
		for (const step of steps) await press(step);
		expect((await barriers()).filter(ofAPart)).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it('fits in Arabic letters’ direction, with two languages, on a narrow phone', async () => {
		await page.viewport(320, 640);
		document.documentElement.dir = 'rtl';
		await open({ lang: 'en', aside: 'nl' });
		for (const step of steps) await press(step);
		const { scrollWidth, clientWidth } = document.documentElement;
		document.documentElement.dir = 'ltr';
		expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
		expect(overflowing()).toEqual([]);
	});
});

describe('the panel of an actor', () => {
	it('leaves more than half of a phone to the map, and stands at the end side of a wide screen', async () => {
		await panel(baker, { domains: ALL });
		await press('[data-action=edit-domain]');
		const low = find('[data-part=edit]').getBoundingClientRect();
		expect(low.height).toBeLessThanOrEqual(innerHeight * 0.45 + 1);
		expect(low.bottom).toBeCloseTo(innerHeight, 0);
		await page.viewport(1280, 800);
		const wide = find('[data-part=edit]').getBoundingClientRect();
		expect(wide.left).toBeGreaterThan(800);
		expect(wide.bottom).toBeLessThanOrEqual(innerHeight);
	});

	it('shows the ring it stands on, and says every change as an edit', async () => {
		const heard = await panel();
		expect(
			[...document.querySelectorAll('[data-action=edit-ring]')].map((one) => one.getAttribute('aria-pressed'))
		).toEqual(['false', 'true', 'false', 'false']);
		await press('[data-action=edit-ring][data-answer="1"]');
		await press('[data-action=edit-move]');
		await press('[data-action=edit-open]');
		await press('[data-action=edit-domain]');
		await press('[data-action=edit-domain][data-answer=leisure]');
		await press('[data-action=edit-domain][data-answer=none]');
		await press('[data-action=edit-also]');
		await press('[data-action=edit-also][data-answer=leisure]');
		await press('[data-action=edit-let-go]');
		await press('[data-action=edit-remove]');
		await press('[data-action=edit-close]');
		expect(heard).toEqual([
			{ does: 'ring', actor: 'baker', ring: 1 },
			'move',
			'open',
			{ does: 'domain', actor: 'baker', domain: 'leisure' },
			{ does: 'domain', actor: 'baker', domain: null },
			{ does: 'also', actor: 'baker', domain: 'leisure', on: true },
			{ does: 'let-go', actor: 'baker' },
			{ does: 'remove', actor: 'baker' },
			'close'
		]);
	});

	it('takes a second place away that it has, and offers no place twice', async () => {
		const heard = await panel({ ...baker, alsoIn: ['leisure'] });
		await press('[data-action=edit-also]');
		expect(find('[data-action=edit-also][data-answer=local-shops]')).toBeNull();
		await press('[data-action=edit-also][data-answer=leisure]');
		expect(heard).toEqual([{ does: 'also', actor: 'baker', domain: 'leisure', on: false }]);
	});

	it('asks once before two become one, and no is no', async () => {
		const heard = await panel();
		await press('[data-action=edit-merge]');
		await press('[data-answer=park]');
		await press('[data-action=edit-merge-no]');
		expect(heard).toEqual([]);
		await press('[data-answer=park]');
		await press('[data-action=edit-merge-yes]');
		expect(heard).toEqual([{ does: 'merge', actor: 'baker', into: 'park' }]);
	});

	it('offers only what there is: no rings where none are asked, nothing to let go, nobody to be the same', async () => {
		const alone: NeighbourhoodMap = { ...ON_THE_WAY, actors: [baker] };
		await panel({ ...baker, spot: undefined } as never, { map: alone, ringsShown: false });
		expect(find('[data-action=edit-ring], [data-action=edit-let-go], [data-action=edit-merge]')).toBeNull();
	});

	it('works by keyboard alone, Escape closes it, and the focus is never lost', async () => {
		const heard = await panel();
		expect(document.activeElement).toBe(find('[data-part=edit]'));
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		expect(heard).toEqual([{ does: 'ring', actor: 'baker', ring: 1 }]);
		find('[data-action=edit-merge]').focus();
		await userEvent.keyboard('{Enter}{Tab}{Enter}');
		await expect.element(page.getByText(/maak er één van\?/)).toBeVisible();
		await userEvent.keyboard('{Tab}{Tab}{Enter}');
		expect(find('[data-part=edit]').contains(document.activeElement)).toBe(true);
		await userEvent.keyboard('{Escape}');
		expect(heard.at(-1)).toBe('close');
	});

	it('closes nothing behind it with Escape', async () => {
		const outer = vi.fn();
		document.addEventListener('keydown', outer);
		await panel();
		await userEvent.keyboard('{Escape}');
		document.removeEventListener('keydown', outer);
		expect(outer).not.toHaveBeenCalled();
	});
});

describe('with letters twice as large, and long ones', () => {
	it.each(['de', 'en-XA'])(
		'the panel’s heading leaves everything below it to be tapped (%s)',
		async (lang) => {
			await page.viewport(360, 740);
			document.documentElement.style.fontSize = '200%';
			try {
				await panel({ ...baker, name: 'Bakkerij Janssens-Vanderhaeghen' }, {}, { lang });
				const [sheet, header] = [find('[data-part="edit"]'), find('[data-part="edit"] > header')];
				expect(header.offsetHeight).toBeLessThan(sheet.offsetHeight / 2);
				for (const one of document.querySelectorAll<HTMLElement>(
					'[data-part="edit"] > :not(header) button'
				)) {
					one.scrollIntoView({ block: 'nearest' });
					const { left, top, width, height } = one.getBoundingClientRect();
					expect(one.contains(document.elementFromPoint(left + width / 2, top + height / 2))).toBe(true);
				}
			} finally {
				document.documentElement.style.fontSize = '';
			}
		}
	);
});

describe('who or what is here', () => {
	it('adds on Enter, where was tapped', async () => {
		const heard = await form();
		expect(document.activeElement).toBe(find('[data-answer=text]'));
		await userEvent.keyboard('Slager Jan{Enter}');
		expect(heard).toEqual([
			{
				does: 'add',
				at: { ring: 2, domain: 'local-shops', spot: SPOT },
				fields: { name: 'Slager Jan' }
			}
		]);
	});

	it('adds what was made and chosen; another ring or domain lets the spot go', async () => {
		const heard = await form();
		await press('[data-action=spot-pictogram]');
		await press('[data-action=spot-kind][data-answer=person]');
		await press('[data-action=spot-ring]');
		await press('[data-action=spot-ring][data-answer="4"]');
		await press('[data-action=spot-domain]');
		await press('[data-action=spot-domain][data-answer=leisure]');
		expect(document.activeElement).toBe(find('[data-action=spot-domain]'));
		await press('[data-action=spot-add]');
		expect(heard).toEqual([
			'pictogram',
			{
				does: 'add',
				at: { ring: 4, domain: 'leisure' },
				fields: { picture: { type: 'pictogram', pictogram: '1F333' }, kind: 'person' }
			}
		]);
	});

	it('shows the kind that the domain proposes', async () => {
		await form();
		expect(find('[data-action=spot-kind][aria-pressed=true]').dataset.answer).toBe('place');
	});

	it('has a button that says what is missing: its edits are judged by the rule of the deed', async () => {
		const heard = await form();
		await press('[data-action=spot-add]');
		const facts = { map: ON_THE_WAY, today: '2026-11-23' };
		const problem = editProblem(heard[0] as Edit, facts);
		expect(problem?.why).toBe('need-something');
		await form({ problem });
		await expect.element(page.getByRole('alert')).toHaveTextContent('Geef een naam of een beeld.');
	});

	it('puts here who has this name already, or adds another', async () => {
		const heard = await form({ problem: { why: 'already-there', actor: 'baker' } });
		await userEvent.keyboard('Bakker Els');
		await press('[data-action=spot-same]');
		await press('[data-action=spot-another]');
		const at = { ring: 2, domain: 'local-shops', spot: SPOT };
		expect(heard).toEqual([
			{ does: 'put', actor: 'baker', at },
			{ does: 'add', at, fields: { name: 'Bakker Els' }, another: true }
		]);
	});
});

describe('asking for a tap', () => {
	it('says who is to be put, and can be left by a button and by Escape', async () => {
		const oncancel = vi.fn();
		show(Placing, { actor: baker, photo: () => undefined, oncancel });
		await expect.element(page.getByRole('status')).toHaveTextContent(/Tik waar .Bakker Els. komt te staan\./);
		await press('[data-action=placing-cancel]');
		await userEvent.keyboard('{Escape}');
		expect(oncancel).toHaveBeenCalledTimes(2);
	});
});

describe('what an edit did', () => {
	const map = aMap()
		.domains({ work: 'asked' })
		.with(
			actor('a1').name('An').ring(1).domain('family-friends').spot(SPOT),
			actor('a2').name('Bo'),
			actor('a3').name('Cem').ring(4)
		)
		.build();
	const called = SHEET_WORDS;
	function said(edit: Edit, on = map) {
		const document = createDocument(on);
		const before = document.project();
		document.execute(
			editCommands(edit, { map: before, today: '2026-11-23' }, { newId: () => 'n', today: '2026-11-23' })
		);
		const after = document.project();
		const nameOf = (id: string) => (actorOf(after, id) ?? actorOf(before, id))?.name ?? '';
		const { key, with: filled } = editWords(edit, before, after, nameOf, called);
		return [key, ...Object.values(filled ?? {})];
	}
	const { rings, domains } = called;

	it.each<[string, Edit, readonly (string | number)[]]>([
		['a ring', { does: 'ring', actor: 'a1', ring: 2 }, ['ui:edit.ring', 'An', 2, rings[2]]],
		['a first ring', { does: 'step', actor: 'a2', way: 'nearer' }, ['ui:edit.ring', 'Bo', 3, rings[3]]],
		['the same ring', { does: 'ring', actor: 'a1', ring: 1 }, ['ui:edit.nothing', 'An']],
		['the nearest', { does: 'step', actor: 'a1', way: 'nearer' }, ['ui:edit.nearest', 'An']],
		['the farthest', { does: 'step', actor: 'a3', way: 'farther' }, ['ui:edit.farthest', 'Cem']],
		['a domain', { does: 'domain', actor: 'a2', domain: 'work' }, ['ui:edit.in', 'Bo', domains.work]],
		['no domain', { does: 'domain', actor: 'a1', domain: null }, ['ui:edit.in-none', 'An']],
		[
			'a ring and a domain',
			{ does: 'put', actor: 'a1', at: { ring: 3, domain: 'work' } },
			['ui:edit.ring-in', 'An', 3, rings[3], domains.work]
		],
		[
			'a place in the same cell',
			{ does: 'put', actor: 'a1', at: { ring: 1, domain: 'family-friends', spot: { along: 0, out: 0 } } },
			['ui:edit.here', 'An']
		],
		[
			'a second place',
			{ does: 'also', actor: 'a1', domain: 'work', on: true },
			['ui:edit.also', 'An', domains.work]
		],
		['two that are one', { does: 'merge', actor: 'a1', into: 'a2' }, ['ui:edit.merged', 'An', 'Bo']],
		['one that is gone', { does: 'remove', actor: 'a1' }, ['ui:edit.removed', 'An']],
		['a place given back', { does: 'let-go', actor: 'a1' }, ['ui:edit.let-go', 'An']],
		[
			'somebody new',
			{ does: 'add', at: { domain: 'work' }, fields: { name: 'Dirk' } },
			['ui:chat.placed-sector', 'Dirk', domains.work]
		],
		['a drawing', { does: 'draw', strokes: [{ points: [], colour: '#211e1a', width: 1 }] }, ['ui:edit.drawn']]
	])('says %s', (_, edit, words) => {
		expect(said(edit)).toEqual(words);
	});

	it('says that there are no rings', () => {
		const without = aMap().with(actor('a1').name('An')).build();
		expect(said({ does: 'step', actor: 'a1', way: 'nearer' }, without)).toEqual(['ui:edit.no-rings', 'An']);
	});
});

describe('who could be the same', () => {
	it('comes first when the names are alike, whatever accents, capitals and words around them', () => {
		const actors = [
			actor('a').name('Het park'),
			actor('b').build(),
			actor('c').name('FÁTMA van de winkel'),
			actor('d').name('Fatma')
		].map((one) => ('build' in one ? one.build() : one));
		expect(othersByLikeness(actors, actors[3]!).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
		expect(likeness('الجارة غريتا', 'غريتا')).toBe(1);
		expect(likeness(undefined, 'x')).toBe(0);
	});
});
