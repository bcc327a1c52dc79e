import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { codesOf } from '$lib/exchange/codes';
import { crowdedMap } from '$lib/layout/crowd';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import { problemOf } from './camera';
import CodeReader from './CodeReader.svelte';
import CodesShown from './CodesShown.svelte';
import type { ShownCode } from './shown';

const find = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));
/** A dialog over a page: the page's own landmarks and heading are not here. */
const ofThePage = /^(region|page-has-heading-one|landmark)/;

async function codesFor(count: number): Promise<readonly ShownCode[]> {
	const made = await codesOf({ map: crowdedMap(4, count), id: 'm1', savedAt: '2026-11-23' });
	if ('problem' in made) throw new Error(made.problem);
	return made.codes;
}

async function expectSound() {
	expect((await barriers()).filter((one) => !ofThePage.test(one))).toEqual([]);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

describe('codes on the screen', () => {
	async function open(more: object = {}) {
		const props = { inside: 'sheet' as const, oninside: vi.fn(), onclose: vi.fn(), ...more };
		const screen = show(CodesShown, props);
		await expect.element(page.getByRole('dialog')).toBeVisible();
		return { ...props, screen };
	}
	const shown = () => find('[data-code]').dataset.code;

	it('are one at a time, as wide as a phone, and turn as often as one likes', async () => {
		const codes = await codesFor(300);
		expect(codes.length).toBeGreaterThan(2);
		await open({ codes });
		const { left, right, bottom } = find('[data-code]').getBoundingClientRect();
		expect(right - left).toBeGreaterThan(330);
		expect(bottom).toBeLessThan(740);
		expect(shown()).toBe(`1/${codes.length}`);
		await press('[data-action="next-code"]');
		expect(shown()).toBe(`2/${codes.length}`);
		await press('[data-action="previous-code"]');
		await press('[data-action="previous-code"]');
		expect(shown()).toBe(`${codes.length}/${codes.length}`);
		await press('[data-action="next-code"]');
		expect(shown()).toBe(`1/${codes.length}`);
	});

	it('that are several have no barrier, and one alone has nothing to turn', async () => {
		const { screen } = await open({ codes: await codesFor(300) });
		await expectSound();
		await screen.unmount();
		await open({ codes: await codesFor(20) });
		await expectSound();
		expect(document.querySelectorAll('[data-action$="-code"], [data-answer="by-itself"]').length).toBe(0);
	});

	it('turn by themselves only when that is asked for, and no more once somebody turns them', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		try {
			const codes = await codesFor(300);
			await open({ codes });
			await vi.advanceTimersByTimeAsync(60_000);
			expect(shown()).toBe(`1/${codes.length}`);
			await press('[data-answer="by-itself"]');
			await vi.advanceTimersByTimeAsync(5000);
			await expect.poll(shown).toBe(`2/${codes.length}`);
			await press('[data-action="next-code"]');
			expect(shown()).toBe(`3/${codes.length}`);
			expect(find<HTMLInputElement>('[data-answer="by-itself"]').checked).toBe(false);
			await vi.advanceTimersByTimeAsync(60_000);
			expect(shown()).toBe(`3/${codes.length}`);
		} finally {
			vi.useRealTimers();
		}
	});

	it('hold what the sheet shows until somebody chooses all of it, and say what is never in them', async () => {
		const props = await open({ codes: await codesFor(5) });
		expect(find<HTMLInputElement>('[data-answer="sheet"]').checked).toBe(true);
		expect(document.body.textContent).toContain('Foto’s, tekeningen en stemmen zitten er niet in');
		await press('[data-answer="all"]');
		expect(props.oninside).toHaveBeenCalledExactlyOnceWith('all');
	});

	it('that are too many are none, and it says what one can do', async () => {
		await open({ problem: 'ui:codes.too-many' });
		await expect.element(page.getByRole('alert')).toHaveTextContent('Neem ze mee als bestand');
		await expectSound();
	});

	it('are left with a button or with Escape', async () => {
		const props = await open({ codes: await codesFor(5) });
		await press('[data-action="close-codes"]');
		await userEvent.keyboard('{Escape}');
		expect(props.onclose).toHaveBeenCalledTimes(2);
	});
});

describe('reading codes', () => {
	async function open(more: object = {}, languages: { lang?: string; aside?: string } = {}) {
		const props = {
			...{ missing: [], busy: false },
			...{ onframe: vi.fn(), onpicture: vi.fn(), onagain: vi.fn(), onclose: vi.fn() },
			...more
		};
		const screen = show(CodeReader, props, languages);
		await expect.element(page.getByRole('dialog')).toBeVisible();
		return { ...props, screen };
	}

	it('begins with a choice, and says that nothing leaves the device before any camera is asked for', async () => {
		const asked = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
		await open();
		expect(document.body.textContent).toContain('blijft op dit toestel');
		expect(document.querySelector('video')).toBeNull();
		expect(asked).not.toHaveBeenCalled();
		await expectSound();
	});

	it('goes on without a camera: it says that there is none, and offers a photo', async () => {
		const props = await open();
		await press('[data-action="camera"]');
		await expect.element(page.getByRole('alert')).toHaveTextContent('Kies een foto van de code');
		expect(document.querySelector('video')).toBeNull();
		const photo = new File(['x'], 'code.jpg', { type: 'image/jpeg' });
		await userEvent.upload(page.elementLocator(find('[data-answer="code-picture"]')), photo);
		await userEvent.upload(page.elementLocator(find('[data-answer="code-picture"]')), photo);
		expect(props.onpicture).toHaveBeenCalledTimes(2);
		await expectSound();
	});

	it('says why a browser gives no camera', () => {
		const named = (name: string) => problemOf(new DOMException('', name));
		expect(named('NotAllowedError')).toBe('camera-refused');
		expect(named('NotFoundError')).toBe('camera-none');
		expect(named('NotReadableError')).toBe('camera-failed');
		expect(problemOf(new TypeError('no mediaDevices'))).toBe('camera-none');
	});

	it.each([{ lang: 'nl' }, { lang: 'en', aside: 'nl' }])(
		'says how many are read and which are missing, without a barrier ($lang)',
		async (languages) => {
			const props = await open({ of: 3, missing: [1, 3], problem: 'ui:codes.other-map' }, languages);
			expect(find('[data-codes-read]').dataset.codesRead).toBe('1/3');
			expect(find('[data-codes-read]').textContent.replace(/[\u2068\u2069]/g, '')).toMatch(
				/(Gelezen: 1 van 3|Read: 1 of 3).*code 1, 3/s
			);
			await expectSound();
			await press('[data-action="again-codes"]');
			expect(props.onagain).toHaveBeenCalledOnce();
		}
	);

	it('can be done with a keyboard, and left at any time', async () => {
		const props = await open();
		const seen = new Set<string>();
		for (let stops = 0; stops < 5; stops += 1) {
			const { dataset } = document.activeElement as HTMLElement;
			seen.add(dataset.action ?? dataset.answer ?? '');
			await userEvent.keyboard('{Tab}');
		}
		expect([...seen].filter((one) => one !== '')).toEqual([
			...['exit', 'camera', 'code-picture', 'close-reader']
		]);
		await userEvent.keyboard('{Escape}');
		expect(props.onclose).toHaveBeenCalledOnce();
	});
});
