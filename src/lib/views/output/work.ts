import type { LayoutOptions } from '$lib/layout/layout';

/** The size of a sheet. */
export type Paper = 'A3' | 'A4';
/** How sharp a picture is, in dots per inch of A3. */
export type Dpi = 150 | 300;

/** What the person wants on what leaves the screen. */
export interface OutputChoice extends Required<Omit<LayoutOptions, 'forOutput' | 'landing' | 'placed'>> {
	/** Whether what was drawn on the map by hand stands on it. */
	readonly strokes: boolean;
}

/** Something that is being made: what, and how much of it is done. */
export interface OutputWork {
	readonly what:
		'print' | 'png' | 'svg' | 'save' | 'save-page' | 'save-locked' | 'print-template' | 'photos-sheet';
	readonly done: number;
	readonly total: number;
}

/** What can go behind a lock: the map file, or the page that any telephone shows. */
export type Inside = 'file' | 'page';
