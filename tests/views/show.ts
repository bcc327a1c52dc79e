import '../../src/app.css';
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import InLanguage from './InLanguage.svelte';

/** Shows a view as a page does, in Dutch unless another language is asked for. */
export function show<P extends Record<string, unknown>>(
	component: Component<P>,
	given: P,
	languages: { readonly lang?: string; readonly aside?: string } = {}
) {
	const props = { lang: 'nl', ...languages, component, given };
	return render(InLanguage, { props: props as never });
}
