import { vocabularyKey } from '$lib/i18n/key';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../../../tests/views/show';
import Pieces, { type Piece } from './Pieces.svelte';

const said: readonly Piece[] = [
	{ own: 'Oma Rosa' },
	{ own: 'Nadia' },
	{ words: vocabularyKey('kind', 'place') }
];

/** What stands on the screen in a language, without the marks that keep a name's direction to itself. */
async function writtenIn(lang: string): Promise<string> {
	document.body.replaceChildren();
	await show(Pieces, { pieces: said }, { lang });
	await vi.waitFor(() => expect(document.querySelectorAll('bdi').length).toBe(2));
	return document.body.textContent.trim();
}

describe('what was said, piece after piece', () => {
	it('has a comma and a space between them, as the language writes them', async () => {
		expect(await writtenIn('nl')).toMatch(/^Oma Rosa, Nadia, \S/);
		expect(await writtenIn('ar')).toMatch(/^Oma Rosa، Nadia، \S/);
	});
});
