import type { Actor } from '$lib/model/map';
import { expect, test } from 'vitest';
import { show } from '../../../../tests/views/show';
import ActorFace from './ActorFace.svelte';

async function faceOf(of: Partial<Actor>) {
	await show(ActorFace, { of, photo: () => undefined });
	await expect.poll(() => document.querySelector('.face')).not.toBeNull();
	const face = document.querySelector<HTMLElement>('.face')!;
	return {
		letter: face.textContent.trim(),
		pictogram: face.querySelector('img')?.getAttribute('src')?.split('/').pop()
	};
}

test('somebody with a name is its first letter, whatever its script', async () => {
	expect(await faceOf({ name: 'Їжачок', kind: 'person' })).toEqual({ letter: 'Ї', pictogram: undefined });
});

test('somebody of whom there is only a voice note is a microphone, never a letter of our own words', async () => {
	expect(await faceOf({ voice: 'v1', kind: 'person' })).toEqual({ letter: '', pictogram: '1F3A4.svg' });
});

test('somebody of whom only the kind is known is that kind', async () => {
	expect(await faceOf({ kind: 'place' })).toEqual({ letter: '', pictogram: '1F4CD.svg' });
});
