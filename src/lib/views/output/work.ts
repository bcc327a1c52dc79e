/** The size of a sheet. */
export type Paper = 'A3' | 'A4';
/** How sharp a picture is, in dots per inch of A3. */
export type Dpi = 150 | 300;

/** Something that is being made: what, and how much of it is done. */
export interface OutputWork {
	readonly what: 'print' | 'png' | 'save' | 'print-template';
	readonly done: number;
	readonly total: number;
}
