import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import WipeDevice from './WipeDevice.svelte';
import WipedElsewhere from './WipedElsewhere.svelte';
import WipeMap from './WipeMap.svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));
const isOff = (action: string) => find(`[data-action="${action}"]`).hasAttribute('disabled');
/** A part of a page has no landmarks of its own. */
const ofAPart = (one: string) => !/^(region|landmark|page-has-heading|heading-order)/.test(one);

async function open(component: unknown, given: Record<string, unknown>, languages = {}) {
	show(component as never, given as never, languages);
	await expect.element(page.getByRole('heading').first()).toBeVisible();
	for (const summary of document.querySelectorAll('summary')) summary.click();
	expect((await barriers()).filter(ofAPart)).toEqual([]);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('wiping the open map', () => {
	const given = (more: object = {}) => ({
		locked: false,
		onsave: vi.fn(),
		onfile: vi.fn(),
		onwords: vi.fn(),
		onwipe: vi.fn(),
		onclose: vi.fn(),
		...more
	});

	it('does not go before a copy was shown', async () => {
		const props = given();
		await open(WipeMap, props);
		expect(isOff('wipe')).toBe(true);
		await press('[data-action="save"]');
		expect(props.onsave).toHaveBeenCalledOnce();
		expect(isOff('wipe')).toBe(true);
		const file = new File(['{}'], 'a.json');
		const input = find('[data-answer="copy-file"]') as HTMLInputElement;
		await userEvent.upload(input, file);
		expect(props.onfile).toHaveBeenCalledOnce();
		expect(input.value, 'no browser remembers which file').toBe('');
		await press('[data-action="back"]');
		expect(props.onclose).toHaveBeenCalledOnce();
		expect(props.onwipe).not.toHaveBeenCalled();
	});

	it('goes once the copy is good, and says how much is in it', async () => {
		const props = given({ checked: { isGood: true, actors: 12, media: 3 } });
		await open(WipeMap, props);
		expect(find('[data-copy="good"]').textContent).toMatch(/12.*3/s);
		await press('[data-action="wipe"]');
		expect(props.onwipe).toHaveBeenCalledExactlyOnceWith('with-copy');
	});

	it.each(['ui:wipe.differs', 'ui:wipe.other-map', 'ui:wipe.photos-missing', 'ui:error.file-broken'])(
		'says why a copy is no good, and does not go (%s)',
		async (why) => {
			await open(WipeMap, given({ checked: { isGood: false, why } }));
			expect(find('[data-copy="bad"] [role="status"]').textContent!.length).toBeGreaterThan(20);
			expect(isOff('wipe')).toBe(true);
		}
	);

	it('goes without a copy only where the person says so', async () => {
		const props = given();
		await open(WipeMap, props);
		expect(find('[data-fold="without-copy"]').textContent).toContain(
			'Zonder kopie is je kaart voor altijd weg'
		);
		await press('[data-action="wipe-without-copy"]');
		expect(props.onwipe).toHaveBeenCalledExactlyOnceWith('without-copy');
	});

	it('asks for the words of a copy with a lock', async () => {
		const props = given({ locked: true });
		await open(WipeMap, props);
		expect(isOff('unlock')).toBe(true);
		await userEvent.fill(find('[data-answer="secret"]'), 'zes losse woorden');
		await press('[data-action="unlock"]');
		expect(props.onwords).toHaveBeenCalledExactlyOnceWith('zes losse woorden');
	});

	it.each(['save', 'read', 'wipe'])('lets nothing else begin while it works (%s)', async (busy) => {
		await open(WipeMap, given({ busy, checked: { isGood: true, actors: 1, media: 0 } }), { aside: 'en' });
		for (const action of ['wipe', 'wipe-without-copy']) expect(isOff(action)).toBe(true);
	});
});

describe('wiping everything', () => {
	const entries = ['1F333', '2B50', '1F415'].map((sign, at) => ({
		id: `m${at}`,
		sign,
		createdAt: '2026-11-20T10:00:00Z',
		changedAt: '2026-11-20T10:00:00Z'
	}));
	const given = (more: object = {}) => ({
		entries,
		state: 'asked',
		onwipe: vi.fn(),
		onclose: vi.fn(),
		onend: vi.fn(),
		...more
	});

	it('asks twice, in two places, and can be thought better of', async () => {
		const props = given();
		await open(WipeDevice, props);
		const first = find('[data-action="wipe-sure"]').getBoundingClientRect();
		await press('[data-action="wipe-sure"]');
		expect(props.onwipe).not.toHaveBeenCalled();
		const second = find('[data-action="wipe-all"]').getBoundingClientRect();
		expect(second.top).toBeGreaterThanOrEqual(first.bottom);
		await press('[data-action="back"]');
		expect(props.onclose).toHaveBeenCalledOnce();
		await press('[data-action="wipe-all"]');
		expect(props.onwipe).toHaveBeenCalledOnce();
	});

	it('shows which maps go, by their signs', async () => {
		await open(WipeDevice, given());
		expect(document.querySelectorAll('.signs img')).toHaveLength(3);
		expect(find('dialog').textContent).toContain('zonder kopie');
	});

	it('can be asked where there is no map', async () => {
		await open(WipeDevice, given({ entries: [] }));
		expect(find('dialog').textContent).not.toContain('zonder kopie');
	});

	it('says what was found afterwards: all gone, or not', async () => {
		const props = given({ state: 'gone', entries: [] });
		await open(WipeDevice, props);
		expect(find('[data-wiped="gone"]').textContent).toContain('Alles is weg van dit toestel');
		await press('[data-action="done"]');
		expect(props.onend).toHaveBeenCalledOnce();
	});

	it('says so when something is still there', async () => {
		await open(WipeDevice, given({ state: 'left' }));
		expect(find('[role="alert"]').textContent).toContain('Niet alles ging weg');
	});
});

describe('a map that was wiped in another window', () => {
	it('is not seen any more here, which Escape does not change; it can be left or taken along', async () => {
		const props = { busy: false, onsave: vi.fn(), onleave: vi.fn() };
		await open(WipedElsewhere, props);
		const { width, height } = find('dialog').getBoundingClientRect();
		expect([width, height]).toEqual([360, 740]);
		for (let times = 0; times < 3; times++) await userEvent.keyboard('{Escape}');
		expect(find('dialog').matches(':modal')).toBe(true);
		await press('[data-action="save"]');
		await press('[data-action="home"]');
		expect(props.onsave).toHaveBeenCalledOnce();
		expect(props.onleave).toHaveBeenCalledOnce();
	});
});
