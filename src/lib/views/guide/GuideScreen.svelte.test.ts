import type { Reply } from '$lib/flows/step';
import { aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Resident } from '../../../../tests/guide/resident';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { show } from '../../../../tests/views/show';
import { Unfinished } from '../parts/unfinished';
import { ON_THE_WAY, QUESTIONS } from './guide.examples';
import type { Make } from './make';

const find = <E extends HTMLElement = HTMLElement>(selector: string): E =>
	document.querySelector<E>(`[data-step] ${selector}`)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`[data-step] ${selector}`)];
const screen = () => document.querySelector<HTMLElement>('[data-step]')!;
const press = (selector: string) => userEvent.click(find(selector));
const field = () => find<HTMLInputElement>('[data-answer="text"]');
/** A part of a page has no landmarks of its own. */
const ofAPart = (one: string) => !/^(region|landmark)/.test(one);

/** A resident who stands at a question, with everything that is handed out. */
async function open(
	slot: string | readonly string[],
	map: NeighbourhoodMap = ON_THE_WAY,
	more: object = {},
	languages = {}
) {
	const resident = new Resident(map);
	const slots = [slot].flat();
	for (const one of slots) resident.go({ type: 'EDITED', slot: one });
	expect(resident.slot?.key).toBe(slots.at(-1));
	const heard: unknown[] = [];
	const shown = show(AtTheGuide, { resident, heard, ...more }, languages);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
	return { resident, heard: heard as Reply[], shown };
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe.each(QUESTIONS)('the screen of $name', ({ slot, map }) => {
	it('has no barrier, fits on a phone, and is large enough to tap', async () => {
		await open(slot, map);
		// High enough that the sticky bar lies over nothing.
		await page.viewport(360, 3000);
		expect((await barriers()).filter(ofAPart)).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	});

	it('fits with two languages on, and on a narrow phone', async () => {
		await page.viewport(320, 640);
		await open(slot, map, { worker: true }, { lang: 'en', aside: 'nl' });
		expect(overflowing()).toEqual([]);
	});

	it('has every standing button once, and each answer once', async () => {
		await open(slot, map);
		const standing = ['back', 'listen', 'skip', 'later', 'unknown', 'rather-not'];
		expect(standing.map((action) => all(`[data-action="${action}"]`).length)).toEqual(standing.map(() => 1));
		const answers = all('[data-answer]')
			.filter((one) => !one.closest('[data-field], [data-part]'))
			.map(({ dataset }) => dataset.answer);
		expect(answers).toEqual([...new Set(answers)]);
	});
});

describe('the question', () => {
	it('has focus when it arrives, each time', async () => {
		const { resident } = await open('level', aMap().build());
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
		await press('[data-answer="simple"]');
		expect(resident.slot?.step).not.toBe('level');
		await vi.waitFor(() => expect(screen().dataset.step).toBe(resident.slot?.step));
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
	});

	it('carries where it stands, and nothing where there is nothing', async () => {
		await open('domains:local-shops/domain-ask');
		const slot = 'domains:local-shops/domain-ask';
		expect({ ...screen().dataset }).toEqual({ step: 'domain-ask', domain: 'local-shops', place: slot });
	});

	it('fits its words to what it is about', async () => {
		await open('sheet:baker/closeness');
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Bakker Els');
		expect(screen().dataset.actor).toBe('baker');
	});
});

describe('a round', () => {
	it('says of each tap whether it sets or takes away', async () => {
		const { resident, heard } = await open('rounds/closeness:1');
		expect(screen().dataset.round).toBe('1');
		await press('[data-answer="park"]');
		await press('[data-answer="park"]');
		expect(heard).toEqual([
			{ answer: 'park', on: true },
			{ answer: 'park', on: false }
		]);
		await press('[data-answer="park"]');
		expect(find('[data-answer="park"]').getAttribute('aria-pressed')).toBe('true');
		expect(resident.map.actors.find(({ id }) => id === 'park')?.ring).toBe(1);
	});

	it('ends with nobody, or with next', async () => {
		const { heard } = await open('rounds/closeness:1');
		await press('[data-answer="none"]');
		expect(heard).toEqual([{ answer: 'none' }]);
	});

	it('asks whom an answer is about before it says anything', async () => {
		const { resident, heard } = await open('rounds/value-follow-up');
		await press('[data-answer="note"]');
		expect(heard).toEqual([]);
		await press('[data-answer="baker"]');
		await userEvent.fill(field(), 'Warm brood');
		await press('[data-action="next"]');
		expect(heard[0]).toEqual({ answer: 'note', text: 'Warm brood', picks: ['baker'] });
		expect(resident.map.actors[0]?.note).toBe('Warm brood');
	});
});

describe('adding', () => {
	const names = (resident: Resident) => resident.map.actors.map(({ name }) => name);

	it('takes one name after another with Enter, and stays at the field', async () => {
		const { resident } = await open('domains:leisure/domain-ask', aMap().build());
		await userEvent.click(field());
		await userEvent.keyboard('Judo{Enter}');
		expect(field().value).toBe('');
		expect(document.activeElement).toBe(field());
		await userEvent.keyboard('Scouts{Enter}');
		expect(names(resident)).toEqual(['Judo', 'Scouts']);
		expect(all('[data-added]')).toHaveLength(2);
	});

	it('keeps the text when it was not taken, and says why', async () => {
		const long = 'x'.repeat(81);
		const { resident } = await open('domains:leisure/domain-ask', aMap().build());
		await userEvent.fill(field(), long);
		await press('[data-action="add"]');
		expect(names(resident)).toEqual([]);
		expect(field().value).toBe(long);
		expect(find('[role="alert"]').textContent).toContain('80');
	});

	it('loses no name that was typed and not handed in', async () => {
		const { resident } = await open('domains:leisure/domain-ask', aMap().build());
		await userEvent.fill(field(), 'Judo');
		await press('[data-action="next"]');
		expect(names(resident)).toEqual(['Judo']);
		expect(resident.slot?.domain).not.toBe('leisure');
	});

	it.each([
		['a name', 'domains:leisure/domain-ask', [], '[data-answer="text"]'],
		[
			'a name in a sheet',
			'map-sheet',
			['[data-field="title"] button'],
			'[data-field="title"] [data-answer="text"]'
		],
		['a note', 'sheet:baker', ['[data-field="note"] button'], '[data-field="note"] [data-answer="text"]']
	])('shows %s again that was being typed when the map was shut', async (_what, slot, ways, where) => {
		const before = new Unfinished();
		const first = await open(slot, ON_THE_WAY, { unfinished: before });
		for (const way of ways) await press(way);
		await userEvent.fill(find(where), 'Mevr');
		const typed = before.read();
		expect(Object.values(typed)).toContain('Mevr');
		await first.shown.unmount();

		const after = new Unfinished(typed);
		const { resident } = await open(slot, ON_THE_WAY, { unfinished: after });
		await expect.element(page.elementLocator(find(where))).toHaveValue('Mevr');
		expect(after.read()).toEqual(typed);
		// And it is handed in like any other.
		await press('[data-action="next"]');
		expect(JSON.stringify(resident.map)).toContain('Mevr');
		expect(after.read()).toEqual({});
	});

	it('asks of a name that is there already whether it is the same', async () => {
		const { resident, heard } = await open('domains:leisure/domain-ask', ON_THE_WAY);
		await userEvent.fill(field(), 'bakker els');
		await userEvent.keyboard('{Enter}');
		await press('[data-action="join"]');
		expect(heard.at(-1)).toEqual({ answer: 'baker', on: true });
		expect(resident.map.actors[0]?.alsoIn).toEqual(['leisure']);
		expect(field().value).toBe('');
	});

	it('or somebody else of that name', async () => {
		const { resident, heard } = await open('domains:leisure/domain-ask', ON_THE_WAY);
		await userEvent.fill(field(), 'Bakker Els');
		await press('[data-action="add"]');
		await press('[data-action="add-anyway"]');
		expect(heard.at(-1)).toEqual({ answer: 'text', text: 'Bakker Els', on: true });
		expect(names(resident).filter((name) => name === 'Bakker Els')).toHaveLength(2);
	});

	it('puts an example on the map with its picture and kind, once', async () => {
		const { resident } = await open('domains:local-shops/domain-ask', aMap().build());
		await press('[data-action="examples"]');
		await press('[data-example="baker"]');
		expect(resident.map.actors[0]).toMatchObject({
			kind: 'place',
			domain: 'local-shops',
			picture: { type: 'pictogram', pictogram: '1F956' }
		});
		expect(find<HTMLButtonElement>('[data-example="baker"]').disabled).toBe(true);
	});

	it('needs no typing: what is made is added', async () => {
		const onmake: Make = (what, use) =>
			use(what === 'voice' ? { voice: 'v1' } : { picture: { type: 'photo', photo: what } });
		const { resident } = await open('domains:leisure/domain-ask', aMap().build(), { onmake });
		await press('[data-answer="photo"]');
		await press('[data-answer="voice"]');
		await press('[data-action="drawing"]');
		expect(
			resident.map.actors.map(({ picture, voice }) => voice ?? (picture as { photo: string }).photo)
		).toEqual(['photo', 'v1', 'drawing']);
	});

	it('shows the kind that came along, and leads to the sheet', async () => {
		const { resident } = await open('domains:local-shops/domain-ask');
		expect(find('[data-added="baker"]').textContent).toContain('plek');
		await press('[data-added="baker"]');
		expect(resident.slot?.key).toBe('sheet:baker');
	});

	it('keeps in mind what is only thought of', async () => {
		const { resident } = await open('first-thoughts', aMap().build());
		await press('[data-answer="in-mind"]');
		expect(all('[data-answer="text"]')).toHaveLength(1);
		await userEvent.fill(field(), 'De zee');
		await press('[data-action="add"]');
		expect(resident.map.actors[0]?.status).toBe('in-mind');
	});

	it('starts afresh at the next question', async () => {
		const { resident } = await open(
			['domains:leisure/domain-ask', 'domains:local-shops/domain-ask'],
			aMap().build()
		);
		await userEvent.fill(field(), 'Judo');
		await press('[data-action="skip"]');
		expect(resident.slot?.domain).toBe('leisure');
		expect(resident.map.actors).toEqual([]);
		expect(field().value).toBe('');
	});
});

describe('ways of not answering', () => {
	it('stand on every screen; what a question does not know is dimmed', async () => {
		await open('level', aMap().build());
		for (const way of ['later', 'unknown', 'rather-not', 'skip']) {
			expect(find<HTMLButtonElement>(`[data-action="${way}"]`).disabled, way).toBe(true);
		}
	});

	it('are the answer where the step lists them, and no second card', async () => {
		const { heard } = await open('sheet:park/closeness');
		expect(all('[data-answer="unknown"]')).toEqual([find('[data-action="unknown"]')]);
		await press('[data-action="unknown"]');
		expect(heard).toEqual([{ answer: 'unknown' }]);
	});

	it('are a way of leaving where it does not', async () => {
		const { heard } = await open('sheet:park/closeness');
		await press('[data-action="rather-not"]');
		expect(heard).toEqual([{ left: 'rather-not' }]);
	});

	it('reach further where the question is about somebody', async () => {
		const { heard } = await open('sheet:park/closeness');
		expect(all('[data-action="skip-actor"], [data-action="skip-always"]').length).toBeGreaterThan(0);
		await press('[data-action="skip-always"]');
		expect(heard).toEqual([{ left: 'skip-always' }]);
	});
});

describe('answers', () => {
	it('of several are switched on and off, and end with next', async () => {
		const { resident, heard } = await open('sheet:nurse/role');
		await press('[data-answer="client"]');
		await press('[data-answer="friend"]');
		expect(heard).toEqual([
			{ answer: 'client', on: false },
			{ answer: 'friend', on: true }
		]);
		expect(resident.map.actors.find(({ id }) => id === 'nurse')?.roles).toEqual(['friend']);
	});

	it('that open more on the same screen are given at once', async () => {
		const { resident } = await open('sheet:park/safety');
		await press('[data-answer="depends"]');
		await press('[data-field="safety-when"] [data-answer="day"]');
		await press('[data-field="safety-when"] [data-answer="alone"]');
		await userEvent.fill(find('[data-field="safety-note"] [data-answer="text"]'), 'Als er licht is');
		await userEvent.tab();
		expect(resident.map.actors.find(({ id }) => id === 'park')).toMatchObject({
			safety: 'depends',
			safetyWhen: ['day', 'alone'],
			safetyNote: 'Als er licht is'
		});
	});

	it('of a next step add it once, however often they are tapped', async () => {
		const { resident } = await open('next-step', aMap().build());
		await press('[data-answer="try"]');
		await press('[data-answer="try"]');
		await press('[data-answer="try"]');
		expect(resident.map.nextSteps.map(({ type }) => type)).toEqual(['try']);
		await userEvent.fill(find('[data-field="next-text"] [data-answer="text"]'), 'Eens naar het zwembad');
		await press('[data-action="next"]');
		expect(resident.map.nextSteps[0]?.text).toBe('Eens naar het zwembad');
	});

	it('that are deeds go to the page', async () => {
		const { heard } = await open('save-share');
		await press('[data-answer="print"]');
		await press('[data-answer="share"]');
		await press('[data-field="receiver"] [data-answer="team"]');
		expect(heard).toEqual([
			{ deed: 'print', answer: 'print' },
			{ deed: 'share', answer: 'share' },
			{ deed: 'share', answer: 'team' }
		]);
	});

	it('stop before anything is kept, with the text of whose map it is', async () => {
		const { heard } = await open('consent-device', aMap().build());
		expect(screen().textContent).toContain('Jij kiest wat erop komt');
		await press('[data-part="ownership"] [data-answer="stop"]');
		expect(heard).toEqual([{ deed: 'leave', answer: 'stop' }]);
	});

	it('with two easy questions propose a ring, and the person decides', async () => {
		const { resident } = await open('sheet:park/closeness');
		await press('[data-action="more"]');
		expect(all('[data-field="proposal"]')).toEqual([]);
		await press('[data-field="often"] [data-answer="yes"]');
		await press('[data-field="count-on"] [data-answer="yes"]');
		expect(find('[data-field="proposal"]').textContent).toContain('Heel dichtbij');
		expect(resident.map.actors.find(({ id }) => id === 'park')?.ring).toBeUndefined();
		await press('[data-field="proposal"] [data-answer="yes"]');
		expect(resident.map.actors.find(({ id }) => id === 'park')?.ring).toBe(1);
	});
});

describe('a sheet', () => {
	it('says how each thing stands, and opens its question', async () => {
		const { resident } = await open('sheet:baker');
		expect(find('[data-field="closeness"]').textContent).toContain('Dichtbij');
		await press('[data-field="closeness"] [data-action="open"]');
		expect(resident.slot?.key).toBe('sheet:baker/closeness');
	});

	it('does not read out what was said to a personal question', async () => {
		await open('sheet:baker');
		expect(find('[data-field="value"]').textContent?.trim()).toBe('Energie');
	});

	it('keeps a text as soon as one leaves it, and goes where one goes', async () => {
		const { resident } = await open('sheet:baker');
		await press('[data-field="note"] [data-action="unfold"]');
		await userEvent.fill(find('[data-field="note"] [data-answer="text"]'), 'Lief');
		await userEvent.tab();
		expect(resident.map.actors[0]?.note).toBe('Lief');
		expect(document.activeElement?.closest('[data-field="note"]')).toBeNull();
	});

	it('turns a switch, and asks the page to take the actor away', async () => {
		const { resident, heard } = await open('sheet:baker');
		await press('[data-field="private"] [role="switch"]');
		expect(resident.map.actors[0]?.private).toBe(true);
		await press('[data-answer="remove"]');
		expect(heard.at(-1)).toEqual({ deed: 'remove-actor', answer: 'remove' });
	});
});

describe('help', () => {
	it('comes one question at a time, and the examples last', async () => {
		await open('domains:belief/domain-ask');
		const shown = new Set<string>();
		for (let i = 0; i < 4; i += 1) {
			expect(all('[data-example]')).toEqual([]);
			await press('[data-action="help"]');
			shown.add(find('[data-help]').textContent!);
		}
		expect(shown.size).toBe(4);
		await press('[data-action="help"]');
		expect(all('[data-example]').length).toBeGreaterThan(0);
	});

	it('for the worker is there on demand only, in the worker’s language', async () => {
		await open('level', aMap().build(), { worker: true }, { lang: 'nl', aside: 'en' });
		expect(screen().textContent).not.toContain('when in doubt');
		await press('[data-action="worker-hint"]');
		expect(find('aside p').getAttribute('lang')).toBe('en');
		await userEvent.keyboard('{Escape}');
		expect(find('aside p')).toBeNull();
	});

	it('for the worker is not there for a person alone', async () => {
		await open('level', aMap().build());
		expect(find('[data-action="worker-hint"]')).toBeNull();
	});
});
