import { aMap } from '$lib/model/building';
import { PLAIN_READING, type Reading } from '$lib/i18n/reading';
import { overviewOf } from '$lib/flows/overview';
import { wholeTranscript } from '$lib/flows/transcript';
import { afterEach, beforeEach, describe, expect, it, vi, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Resident } from '../../../../tests/guide/resident';
import AtTheGuide from '../../../../tests/views/AtTheGuide.svelte';
import { aVoice, giveVoices } from '../../../../tests/views/fakeVoices';
import { show } from '../../../../tests/views/show';
import { ON_THE_WAY, QUESTIONS } from '../guide/guide.examples';
import { hush } from '../leave/hush';
import MapList from '../map/MapList.svelte';
import Overview from '../overview/Overview.svelte';
import Review from '../overview/Review.svelte';
import { reader } from './reader.svelte';

const DUTCH = [aVoice('en-GB'), aVoice('nl-NL'), aVoice('nl-BE')];

const at = <E extends HTMLElement = HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const listen = () => at('[data-action="listen"]');
const told = () => at('[data-listen]')?.dataset.listen;
const over = () => vi.waitFor(() => expect(reader.root).toBeUndefined(), 20_000);

/** Words as they are heard: without marks of direction, every gap as one. */
const plain = (text: string | null) =>
	(text ?? '')
		.replace(/[\u2066-\u2069]/g, '')
		.replace(/\s+/g, ' ')
		.trim();

/** What stands on the screen to be read, gathered here by what each thing is, and not as the program gathers it. */
function onScreen(): readonly string[] {
	const words = '[data-step] h1 .said, [data-step] h1 + p .said, [data-help] .said, [data-answer] .said';
	return [...document.querySelectorAll(words)]
		.filter((one) => !one.closest('nav'))
		.map((one) => plain(one.textContent));
}

async function open(
	slot: string,
	map = ON_THE_WAY,
	languages: { lang?: string; aside?: string } = {},
	reading?: () => Reading
) {
	document.documentElement.lang = languages.lang ?? 'nl';
	const resident = new Resident(map);
	resident.go({ type: 'EDITED', slot });
	const shown = await show(AtTheGuide, { resident, heard: [], ...(reading && { reading }) }, languages);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
	return { resident, shown };
}

const openExample = (name: string) => {
	const { slot, map } = QUESTIONS.find((one) => one.name === name)!;
	return open(slot, map);
};

beforeEach(async () => {
	await page.viewport(360, 740);
});

afterEach(() => {
	reader.stop();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

describe('what is read', () => {
	it('is the question, what stands below it, and the answers, in the order of the screen', async () => {
		const { spoken } = giveVoices(DUTCH);
		await open('level', aMap().build());
		listen().click();
		await over();
		expect(onScreen().length).toBeGreaterThan(4);
		expect(spoken.map(({ text }) => text).join(' ')).toBe(onScreen().join(' '));
		expect(new Set(spoken.map(({ lang }) => lang))).toEqual(new Set(['nl-BE']));
	});

	it('is the question alone too where it was made before it was asked', async () => {
		const { spoken } = giveVoices(DUTCH);
		await open('level', aMap().build());
		await new Promise((resolve) => requestIdleCallback(resolve));
		at('[data-answer="simple"]').click();
		await vi.waitFor(() => expect(at('[data-step]').dataset.step).not.toBe('level'));
		// Nothing but the question is to be read.
		const beside = Object.assign(document.createElement('span'), { className: 'said', lang: 'nl' });
		beside.textContent = 'Dit staat ernaast.';
		document.body.append(beside);
		onTestFinished(() => beside.remove());
		listen().click();
		await over();
		expect(spoken.map(({ text }) => text).join(' ')).toBe(onScreen().join(' '));
	});

	it('is one sentence at a time, none longer than one breath', async () => {
		const { spoken } = giveVoices(DUTCH);
		await open('consent-device', aMap().build());
		listen().click();
		await over();
		expect(spoken.length).toBeGreaterThan(5);
		expect(spoken.filter(({ text }) => /[.!?]\s+\p{Lu}/u.test(text) || text.length > 140)).toEqual([]);
	});

	it('is the helper question too, once it is there', async () => {
		const { spoken } = giveVoices(DUTCH);
		await openExample('a question about one');
		at('[data-action="help"]').click();
		await vi.waitFor(() => expect(at('[data-help]')).not.toBeNull());
		listen().click();
		await over();
		expect(spoken.map(({ text }) => text).join(' ')).toContain(plain(at('[data-help] .said').textContent));
	});

	it('is the resident’s language alone where two are on', async () => {
		const { spoken } = giveVoices(DUTCH);
		await open('level', aMap().build(), { lang: 'nl', aside: 'en' });
		expect(at('.aside')).not.toBeNull();
		listen().click();
		await over();
		expect(spoken.map(({ text }) => text).join(' ')).toBe(onScreen().join(' '));
		expect(spoken.filter(({ lang }) => lang !== 'nl-BE')).toEqual([]);
	});

	it.each(QUESTIONS)(
		'of $name begins with its question and names no standing button',
		async ({ slot, map }) => {
			const { spoken } = giveVoices(DUTCH);
			await open(slot, map);
			listen().click();
			await over();
			const all = spoken.map(({ text }) => text);
			expect(all.join(' ')).toContain(plain(at('h1 .said').textContent));
			for (const word of ['Terug', 'Lees voor', 'Overslaan', 'Later']) {
				const asAnswer = onScreen().filter((one) => one === word);
				expect(all.filter((one) => one === word)).toEqual(asAnswer);
			}
		}
	);

	it('is the map from its list: each line as one, under its ring', async () => {
		const { spoken } = giveVoices(DUTCH, {});
		document.documentElement.lang = 'nl';
		await show(MapList, { map: ON_THE_WAY });
		await vi.waitFor(() => expect(at('[data-line]')).not.toBeNull());
		await reader.read(at('[data-map-list]'));
		const lines = [...document.querySelectorAll('[data-line]')].map((line) => ({
			name: plain(line.querySelector('bdi:not([aria-hidden] *)')!.textContent),
			facts: [...line.querySelectorAll('.facts .said')].map((fact) => plain(fact.textContent))
		}));
		expect(lines).toHaveLength(4);
		const all = spoken.map(({ text }) => text).join(' ');
		for (const { name, facts } of lines) expect(all).toContain([name, ...facts].join(', '));
		expect(all).toContain('Een bankje op het plein');
		expect(all.indexOf('dichtbij')).toBeLessThan(all.indexOf('Bakker Els'));
	});

	it('is the overview and what was said, as they stand there, folded parts left out', async () => {
		const { spoken } = giveVoices(DUTCH, { takes: 0 });
		document.documentElement.lang = 'nl';
		const facts = { map: ON_THE_WAY, today: '2026-11-23' };
		const does = () => {};
		const shown = await show(Overview, {
			...{ phases: overviewOf(facts), waiting: [], catches: [], moments: [] },
			...{ onopen: does, onclose: does, onreview: does, onsettings: does, onalone: does }
		});
		await vi.waitFor(() => expect(listen()).not.toBeNull());
		listen().click();
		await over();
		const rows = [...document.querySelectorAll('details[open] [data-slot] .label')];
		const all = spoken.map(({ text }) => text);
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(all.join(' ')).toContain(plain(row.querySelector('.said')!.textContent));
		const folded = at('details:not([open]) [data-slot] .label .said');
		expect(all).not.toContain(plain(folded.textContent));
		await shown.unmount();

		spoken.length = 0;
		await show(Review, {
			...{ lines: wholeTranscript(facts), map: ON_THE_WAY },
			...{ onopen: does, onfinish: does, onclose: does }
		});
		await vi.waitFor(() => expect(listen()).not.toBeNull());
		listen().click();
		await over();
		const said = spoken.map(({ text }) => text).join(' ');
		expect(said).toContain('Thuisverpleegster Sofie');
		expect(said).not.toContain('wijzig');
	});
});

describe('a voice', () => {
	it('that comes 800 ms late is waited for', async () => {
		const { spoken } = giveVoices(DUTCH, { late: 800 });
		await open('level', aMap().build());
		listen().click();
		await over();
		expect(spoken.map(({ text }) => text).join(' ')).toBe(onScreen().join(' '));
		expect(told()).toBeUndefined();
	});

	it.each([
		['there is none at all', [], 'none'],
		['there are only other languages', [aVoice('en-GB'), aVoice('fr-BE')], 'none'],
		['the only one sends the text away', [aVoice('en-GB'), aVoice('nl-BE', false)], 'remote']
	] as const)('is not there: %s, and the screen says so in words', async (_, voices, why) => {
		const { spoken } = giveVoices(voices);
		await open('level', aMap().build());
		listen().click();
		await vi.waitFor(() => expect(told()).toBe(why), 5000);
		expect(spoken).toEqual([]);
		const notice = at('[data-listen] .said');
		expect(notice.checkVisibility()).toBe(true);
		expect(plain(notice.textContent)).not.toBe('');
		expect(notice.getBoundingClientRect().width).toBeGreaterThan(100);
		expect(listen().textContent).toContain('Lees voor');
	});

	it('is not there where the browser cannot speak at all', async () => {
		vi.stubGlobal('speechSynthesis', undefined);
		Reflect.deleteProperty(globalThis, 'speechSynthesis');
		await open('level', aMap().build());
		listen().click();
		await vi.waitFor(() => expect(told()).toBe('none'), 5000);
	});

	it.each([
		['language-unavailable', 'none'],
		['network', 'remote'],
		['synthesis-failed', 'failed']
	])('that turns out to be useless (%s) is said so', async (fails, why) => {
		giveVoices(DUTCH, { fails });
		await open('level', aMap().build());
		listen().click();
		await vi.waitFor(() => expect(told()).toBe(why));
	});

	it('of another language reads that language’s own name only, or nobody does', async () => {
		const { spoken } = giveVoices([aVoice('nl-BE')]);
		await openExample('the languages');
		listen().click();
		await over();
		expect(spoken.filter(({ lang }) => lang !== 'nl-BE')).toEqual([]);
		expect(spoken.map(({ text }) => text)).not.toContain('English');
		expect(told()).toBeUndefined();
	});
});

describe('whoever wants to hear every question', () => {
	const always = () => ({ ...PLAIN_READING, aloud: 'always' as const });

	it('hears each as it comes, and nobody else does', async () => {
		const { spoken } = giveVoices(DUTCH);
		await page.viewport(360, 740);
		// A page may not speak before its first tap.
		await userEvent.click(document.body);
		const { shown } = await open('level', aMap().build(), {}, always);
		await vi.waitFor(() => expect(spoken.length).toBeGreaterThan(0));
		await over();
		expect(spoken.map(({ text }) => text).join(' ')).toBe(onScreen().join(' '));
		spoken.length = 0;
		at('[data-answer="simple"]').click();
		await vi.waitFor(() => expect(at('[data-step]').dataset.step).not.toBe('level'));
		await vi.waitFor(() => expect(spoken.length).toBeGreaterThan(0));
		await over();
		expect(spoken.map(({ text }) => text).join(' ')).toContain(plain(at('h1 .said').textContent));
		await shown.unmount();
		spoken.length = 0;
		await open('level', aMap().build());
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(spoken).toEqual([]);
	});
});

describe('reading', () => {
	it('is marked on the screen where it is, and by more than colour', async () => {
		giveVoices(DUTCH, { takes: 60 });
		await open('level', aMap().build());
		listen().click();
		const marks: string[] = [];
		await vi.waitFor(
			() => {
				const marked = document.querySelectorAll('[data-reading]');
				if (marked.length === 1) {
					const word = plain(marked[0]!.querySelector('.said')?.textContent ?? '');
					if (marks.at(-1) !== word) marks.push(word);
					expect(getComputedStyle(marked[0]!).outlineStyle).toBe('dashed');
				}
				expect(reader.root).toBeUndefined();
			},
			{ timeout: 20_000, interval: 5 }
		);
		expect(marks).toEqual(onScreen());
		expect(document.querySelectorAll('[data-reading]')).toHaveLength(0);
	});

	it('stops at a second press, and begins anew at a third', async () => {
		const { spoken, device } = giveVoices(DUTCH, { takes: 400 });
		await open('level', aMap().build());
		await userEvent.click(listen());
		await vi.waitFor(() => expect(spoken).toHaveLength(1));
		await expect.poll(() => listen().textContent).toContain('Stop');
		await userEvent.click(listen());
		expect(device.cancelled).toBeGreaterThan(0);
		expect(document.querySelectorAll('[data-reading]')).toHaveLength(0);
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(spoken).toHaveLength(1);
		await userEvent.click(listen());
		await vi.waitFor(() => expect(spoken).toHaveLength(2));
		expect(spoken[1]).toEqual(spoken[0]);
	});

	it('stops when one goes on, and when one leaves at once', async () => {
		const { spoken, device } = giveVoices(DUTCH, { takes: 400 });
		await open('level', aMap().build());
		listen().click();
		await vi.waitFor(() => expect(spoken).toHaveLength(1));
		at('[data-answer="simple"]').click();
		await vi.waitFor(() => expect(reader.root).toBeUndefined());
		expect(device.cancelled).toBe(1);
		await vi.waitFor(() => expect(at('[data-step]').dataset.step).not.toBe('level'));
		listen().click();
		await vi.waitFor(() => expect(spoken).toHaveLength(2));
		hush();
		expect([device.cancelled, reader.root]).toEqual([2, undefined]);
	});

	it('stops when something opens over it', async () => {
		const { spoken } = giveVoices(DUTCH, { takes: 50 });
		await open('level', aMap().build());
		listen().click();
		await vi.waitFor(() => expect(spoken.length).toBeGreaterThan(0));
		const dialog = document.body.appendChild(document.createElement('dialog'));
		dialog.showModal();
		const then = spoken.length;
		await over();
		expect(spoken.length).toBe(then);
		dialog.remove();
	});
});
