/**
 * The one place where keys of the locales are made, from the ids of the house. A key is `namespace:path.in.file`.
 */

/** The words of a step: `ask sub title worker answer.<key> hint.<key> field.<key>.ask round.<key> row.<key>`. */
export function stepKey(step: string, ...parts: readonly string[]): string {
	return `guide:${[step, ...parts].join('.')}`;
}

/** The words of a domain: `label ask source worker example.<key>`. */
export function domainKey(domain: string, ...parts: readonly string[]): string {
	return `vocabulary:${['domain', domain, ...parts].join('.')}`;
}

/** A helper question by its number; `of` is a step's key, or `domain.<key>`. */
export function helperKey(of: string, line: number): string {
	return `helpers:${of}.${line}`;
}

/** The words of a standing button. */
export function buttonKey(button: string): string {
	return `ui:button.${button}`;
}

/** The words of the interface, by screen and name: `uiKey('start', 'title')`. */
export function uiKey(...parts: readonly string[]): string {
	return `ui:${parts.join('.')}`;
}

/** The words of the vocabulary: `kind.place`, `ring.1`, `unnamed.person`, `spoken.gives`, `pictogram.1F3E0`. */
export function vocabularyKey(...parts: readonly string[]): string {
	return `vocabulary:${parts.join('.')}`;
}
