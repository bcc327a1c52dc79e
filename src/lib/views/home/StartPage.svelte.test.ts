import { LANGUAGES } from '$lib/i18n/languages';
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import OwnMaps from './OwnMaps.svelte';
import StartPage from './StartPage.svelte';

const entry = {
	id: 'm1',
	sign: '1F333',
	createdAt: '2026-11-20T10:00:00Z',
	changedAt: '2026-11-23T10:00:00Z'
};

function given(more: object = {}) {
	return {
		OwnMaps,
		entries: [entry, { ...entry, id: 'm2', sign: '2B50', title: 'De groene' }],
		startHref: '/nl/map/#new',
		examples: [
			{ id: 'persona-1', words: 'ui:start.example.persona-1' },
			{ id: 'persona-2', words: 'ui:start.example.persona-2' }
		],
		why: [1, 2, 3],
		languages: LANGUAGES,
		language: 'nl',
		onaside: vi.fn(),
		onopen: vi.fn(),
		onrename: vi.fn(),
		onsign: vi.fn(),
		onremove: vi.fn(),
		onrestore: vi.fn(),
		onpurge: vi.fn(),
		onwipe: vi.fn(),
		onfiles: vi.fn(),
		oncodes: vi.fn(),
		onexample: vi.fn(),
		onprepare: vi.fn(),
		onpractice: vi.fn(),
		onreading: vi.fn(),
		...more
	};
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const press = (selector: string) => userEvent.click(find(selector));

async function open(more: object = {}, languages: { lang?: string; aside?: string } = {}) {
	const props = given(more);
	const screen = show(StartPage, props, languages);
	await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
	return { props, screen };
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

it('is the first question, and its way in is a link', async () => {
	await open();
	expect(find('[data-step]').dataset.step).toBe('welcome');
	expect(find('[data-answer="start"]').tagName).toBe('A');
	expect(find('[data-answer="start"]').getAttribute('href')).toBe('/nl/map/#new');
	const place = find('[data-answer="start"]').getBoundingClientRect();
	expect(place.bottom).toBeLessThan(740);
});

it.each([{ lang: 'nl' }, { lang: 'en', aside: 'nl' }])(
	'has no barrier on a phone, and fits ($lang)',
	async (languages) => {
		await open({}, languages);
		for (const summary of all('summary')) summary.click();
		expect(await barriers()).toEqual([]);
		expect(overflowing()).toEqual([]);
		expect(smallTargets()).toEqual([]);
	}
);

it('offers each language in its own script, as a link, and a second one beneath', async () => {
	const { props } = await open();
	for (const { tag, endonym } of LANGUAGES) {
		const link = find(`a[data-answer="${tag}"]`);
		expect([link.textContent, link.lang, link.getAttribute('href')]).toEqual([endonym, tag, `/${tag}/`]);
	}
	await press('[data-language="en"]');
	expect(props.onaside).toHaveBeenLastCalledWith('en');
});

it('takes the second language away with the same button', async () => {
	const { props } = await open({ aside: 'en' });
	await press('[data-language="en"]');
	expect(props.onaside).toHaveBeenLastCalledWith(undefined);
});

it('says what a map is good for, one line at a time', async () => {
	await open();
	await press('[data-answer="why"]');
	expect(all('.reasons li')).toHaveLength(1);
	await press('[data-action="help"]');
	await press('[data-action="help"]');
	expect(all('.reasons li')).toHaveLength(3);
	expect(find('[data-action="help"]')).toBeNull();
});

it('shows the example that was chosen, without a choice where there is one', async () => {
	const { props, screen } = await open();
	await press('[data-answer="example"]');
	await press('[data-example="persona-2"]');
	expect(props.onexample).toHaveBeenCalledExactlyOnceWith('persona-2');
	await screen.unmount();
	const one = await open({ examples: props.examples.slice(0, 1) });
	await press('[data-answer="example"]');
	expect(one.props.onexample).toHaveBeenCalledExactlyOnceWith('persona-1');
});

it('hands over a file, the same one twice if it was chosen twice', async () => {
	const { props } = await open();
	const file = new File(['{}'], 'kaart.json', { type: 'application/json' });
	const input = page.elementLocator(find('[data-answer="map-file"]'));
	await userEvent.upload(input, file);
	await userEvent.upload(input, file);
	expect(props.onfiles).toHaveBeenCalledTimes(2);
	expect((props.onfiles.mock.calls[0]![0] as File[]).map(({ name }) => name)).toEqual(['kaart.json']);
});

it('asks where one’s map is: in a file, or in a code', async () => {
	const { props } = await open();
	await press('[data-answer="resume"]');
	const chosen = vi.fn();
	find('[data-answer="map-file"]').addEventListener('click', (event) => {
		event.preventDefault();
		chosen();
	});
	await press('[data-action="open-file"]');
	expect(chosen).toHaveBeenCalledOnce();
	await press('[data-action="read-codes"]');
	expect(props.oncodes).toHaveBeenCalledOnce();
	expect(await barriers()).toEqual([]);
	expect(smallTargets()).toEqual([]);
});

it('says why a file cannot be opened', async () => {
	await open({ problem: { why: 'file-broken' } });
	await expect.element(page.getByRole('alert')).toHaveTextContent('Dit bestand is stuk');
});

it('lists the maps of this device by their own name, or else by their day', async () => {
	const { props } = await open();
	const [first, second] = all('article');
	expect(first!.textContent).toContain('Kaart van');
	expect(first!.textContent).toContain('20 november 2026');
	expect(second!.textContent).toContain('De groene');
	expect(second!.textContent).not.toContain('20 november');
	await userEvent.click(second!.querySelector('[data-action="open"]')!);
	expect(props.onopen).toHaveBeenCalledExactlyOnceWith('m2');
});

it('shows of a map with a lock its sign only, and lets it be taken off all the same', async () => {
	const shut = { ...entry, id: 'm3', sign: '1F431', title: 'Not to be seen', isLocked: true };
	const { props } = await open({ entries: [shut] });
	const map = all('article')[0]!;
	expect(map.textContent).toMatch(/Kaart met een slot: \W?kat/);
	expect(map.textContent).not.toMatch(/Not to be seen|\d/);
	expect(await barriers()).toEqual([]);
	await press('article [data-action="open"]');
	expect(props.onopen).toHaveBeenCalledExactlyOnceWith('m3');
	await press('article summary');
	expect(all('article [data-action="edit"], article [data-action="sign"]')).toEqual([]);
	await press('article [data-action="remove"]');
	await press('article [data-answer="yes"]');
	expect(props.onremove).toHaveBeenCalledExactlyOnceWith('m3');
});

it('says of a map that nothing of it can be read, and does not open it', async () => {
	await open({ entries: [{ ...entry, isUnreadable: true }] });
	expect(all('article')[0]!.textContent).toContain('niet meer leesbaar');
	expect(find('article [data-action="open"]')).toBeDisabled();
});

it('has no room for maps where there are none', async () => {
	await open({ entries: [] });
	expect(find('#own-maps')).toBeNull();
});

it('renames a map, and gives it another sign', async () => {
	const { props } = await open();
	await press('article summary');
	await press('article [data-action="edit"]');
	await userEvent.fill(find('article input'), '  Kat  ');
	await press('article [data-action="save"]');
	expect(props.onrename).toHaveBeenCalledExactlyOnceWith('m1', 'Kat');
	await press('article [data-action="sign"]');
	await press('article [data-answer="2600"]');
	expect(props.onsign).toHaveBeenCalledExactlyOnceWith('m1', '2600');
});

it('asks once before a map is taken off, and leaves a line to put it back', async () => {
	const { props, screen } = await open();
	await press('article summary');
	await press('article [data-action="remove"]');
	expect(props.onremove).not.toHaveBeenCalled();
	await press('article [data-answer="no"]');
	expect(props.onremove).not.toHaveBeenCalled();
	await press('article [data-action="remove"]');
	await press('article [data-answer="yes"]');
	expect(props.onremove).toHaveBeenCalledExactlyOnceWith('m1');
	await screen.rerender({ given: { ...props, entries: props.entries.slice(1) } } as never);
	await press('[data-action="undo"]');
	expect(props.onrestore).toHaveBeenCalledExactlyOnceWith('m1');
});

it('wipes a map that was taken off at once, after saying that there is no copy', async () => {
	const { props, screen } = await open();
	await press('article summary');
	await press('article [data-action="remove"]');
	await press('article [data-answer="yes"]');
	await screen.rerender({ given: { ...props, entries: props.entries.slice(1) } } as never);
	await press('[data-action="purge"]');
	expect(props.onpurge).not.toHaveBeenCalled();
	expect(find('[aria-labelledby="own-maps"]').textContent).toContain('Zonder kopie');
	await press('[data-action="wipe-without-copy"]');
	expect(props.onpurge).toHaveBeenCalledExactlyOnceWith('m1');
	expect(all('[data-action="undo"]')).toEqual([]);
	expect(props.onrestore).not.toHaveBeenCalled();
});

it('asks to wipe everything, and says first that a map was wiped', async () => {
	const { props } = await open({ told: 'ui:wipe.done' });
	expect(find('[role="status"]').textContent).toContain('gewist');
	await press('[data-action="wipe-device"]');
	expect(props.onwipe).toHaveBeenCalledOnce();
});

it('lets nothing else begin while a map is being opened', async () => {
	await open({ busy: true });
	const waiting = ['open', 'prepare', 'practice'].flatMap((action) => all(`[data-action="${action}"]`));
	expect(waiting.length).toBeGreaterThan(3);
	for (const button of waiting) expect(button).toBeDisabled();
});

it('leads a worker to the preparation and to a map that keeps nothing', async () => {
	const { props } = await open();
	await press('[data-action="prepare"]');
	await press('[data-action="practice"]');
	expect(props.onprepare).toHaveBeenCalledOnce();
	expect(props.onpractice).toHaveBeenCalledOnce();
	const pages = all('nav a').map((link) => link.getAttribute('href'));
	expect(pages).toEqual(['/nl/about/', '/nl/protection/', '/nl/workers/']);
});

it('says that this browser forgets, only where it does', async () => {
	const { screen } = await open();
	expect(find('[data-note="forgets"]')).toBeNull();
	await screen.unmount();
	await open({ forgets: true });
	expect(all('[data-note="forgets"] li')).toHaveLength(2);
	expect(await barriers()).toEqual([]);
	expect(overflowing()).toEqual([]);
});
