import { afterEach, describe, expect, it, vi } from 'vitest';
import { actor, aMap } from '$lib/model/building';
import { createDocument, openDocument } from '$lib/model/document';
import { parseFile, writeFile } from '$lib/model/format';
import { foreseeBoth, type JoinOrder } from '$lib/model/joining';
import { foreseeBeside } from './joinBeside';

const HERE = aMap().with(actor('a1').name('Bakker').ring(2), actor('a2').name('Slager')).build();

/** A copy that was changed elsewhere; with its document it merges, without it fills in and has to be asked about. */
function orderOf(isMergeable: boolean): JoinOrder {
	const here = createDocument(HERE);
	const there = openDocument([here.encode()]);
	there.execute([
		{ type: 'changeActor', id: 'a1', fields: { ring: 4 } },
		{ type: 'addActor', id: 'a3', fields: { name: 'Samira' } }
	]);
	const facts = {
		id: 'm1',
		savedAt: '2026-11-23T15:04:05Z',
		...(isMergeable && { document: there.encode() })
	};
	const parsed = parseFile(writeFile(there.project(), [], {}, {}, facts));
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return { document: here.encode(), file: parsed.file, own: [], ids: [] };
}

const never = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

describe('what is foreseen of joining beside the page', () => {
	it.each([
		['merge', true],
		['fill', false]
	] as const)('is what the page would foresee: %s', async (how, isMergeable) => {
		const order = orderOf(isMergeable);
		const foreseen = await foreseeBeside(order, never);
		expect(foreseen).toEqual(foreseeBoth(order));
		expect(foreseen.mine.way.how).toBe(how);
		expect(foreseen.mine.isContested).toBe(!isMergeable);
	});

	it('is foreseen in the page where no worker can be had', async () => {
		vi.stubGlobal('Worker', undefined);
		const order = orderOf(true);
		expect(await foreseeBeside(order, never)).toEqual(foreseeBoth(order));
	});

	it('can be stopped', async () => {
		const stop = new AbortController();
		const foreseeing = foreseeBeside(orderOf(true), stop.signal);
		stop.abort(new Error('not any more'));
		await expect(foreseeing).rejects.toThrow('not any more');
	});
});
