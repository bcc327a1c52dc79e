/**
 * Words that are not spoken yet: a key, and what is filled in. Everything below the views speaks like this, so that no
 * sentence stands in code and one fact can be said in two languages.
 */
import type { Kind } from './vocabulary';

/** A key of the locales with what is filled in. `kind` chooses the wording for a place, a person or a group. */
export interface Words {
	readonly key: string;
	readonly with?: Readonly<Record<string, string | number>>;
	readonly kind?: Kind;
}
