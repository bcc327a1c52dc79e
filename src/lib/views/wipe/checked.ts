/** What is known of a copy that the person showed, before their map is wiped. */

/** It is good, with how much is in it; or it is not, and the words that say why. */
export type Checked =
	| { readonly isGood: true; readonly actors: number; readonly media: number }
	| { readonly isGood: false; readonly why: string };
