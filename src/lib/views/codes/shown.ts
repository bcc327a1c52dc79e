/** One code of several, ready to be drawn: its side in squares with the white round it, and the dark ones as a path. */
export interface ShownCode {
	/** From 1. */
	readonly part: number;
	readonly of: number;
	readonly size: number;
	readonly path: string;
}

/** What of a map is in a code: what its sheet shows, or all of it, for the person's own next device. */
export type CodeInside = 'sheet' | 'all';
