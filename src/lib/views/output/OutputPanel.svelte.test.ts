import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { barriers, overflowing, smallTargets } from '../../../../tests/views/accessibility';
import { show } from '../../../../tests/views/show';
import OutputPanel from './OutputPanel.svelte';

const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const press = (selector: string) => userEvent.click(find(selector));

async function open(more: object = {}) {
	const props = {
		onprint: vi.fn(),
		onpng: vi.fn(),
		onsave: vi.fn(),
		ontemplate: vi.fn(),
		oncancel: vi.fn(),
		...more
	};
	show(OutputPanel, props);
	await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
	return props;
}

beforeEach(async () => {
	await page.viewport(360, 740);
});

it('has no barrier on a phone, and fits, while it works and when it failed', async () => {
	await open({ busy: { what: 'png', done: 1, total: 4 }, problem: 'ui:error.png-failed' });
	expect((await barriers()).filter((one) => !/^(region|page-has-heading-one|landmark)/.test(one))).toEqual(
		[]
	);
	expect(overflowing()).toEqual([]);
	expect(smallTargets()).toEqual([]);
});

it('prints on A3 unless A4 was chosen, the empty sheet too', async () => {
	const props = await open();
	await press('[data-action="print"]');
	await press('[data-answer="A4"]');
	await press('[data-action="print"]');
	await press('[data-action="print-template"]');
	expect(props.onprint.mock.calls).toEqual([['A3'], ['A4']]);
	expect(props.ontemplate.mock.calls).toEqual([['A4']]);
});

it('makes a picture of 150 dpi unless 300 was chosen', async () => {
	const props = await open();
	await press('[data-action="png"]');
	await press('[data-answer="300"]');
	await press('[data-action="png"]');
	expect(props.onpng.mock.calls).toEqual([[150], [300]]);
});

it('gives the person’s own file', async () => {
	const props = await open();
	await press('[data-action="save"]');
	expect(props.onsave).toHaveBeenCalledOnce();
});

it('says how far it is, can be stopped, and begins nothing else meanwhile', async () => {
	const props = await open({ busy: { what: 'print', done: 3, total: 4 } });
	const bar = page.getByRole('progressbar').element() as HTMLProgressElement;
	expect([bar.value, bar.max]).toEqual([3, 4]);
	for (const action of ['print', 'png', 'save', 'print-template']) {
		expect(find(`[data-action="${action}"]`)).toBeDisabled();
	}
	await press('[data-action="cancel"]');
	expect(props.oncancel).toHaveBeenCalledOnce();
});

it('says what went wrong, and that nothing is lost', async () => {
	await open({ problem: 'ui:error.png-failed' });
	await expect.element(page.getByRole('alert')).toHaveTextContent('Je kaart staat er nog');
});
