/** What a person can make, what comes of it, and how what is made gets kept: the page sees to that. */
import type { Picture } from '$lib/model/map';

/** A way of standing for somebody or something without typing a name. */
export type Making = 'photo' | 'drawing' | 'pictogram' | 'voice';

/** What was made. */
export interface Made {
	readonly picture?: Picture;
	readonly voice?: string;
}

/** Keeps a photo and gives its id, or the key under `ui.error` of why not. Once the signal says so nothing is kept. */
export type TakePhoto = (
	file: Blob,
	signal: AbortSignal
) => Promise<{ readonly photo: string } | { readonly problem: string }>;

/** Keeps a voice note and gives its id; rejects where it cannot be kept. */
export type TakeVoice = (voice: Blob, seconds: number) => Promise<{ readonly voice: string }>;
