/**
 * Into which files the script is cut. Left to itself the build makes dozens of small ones, and on a slow network each
 * costs as much as a large one; so what is always fetched together is one file:
 *
 * - `frame`: what every page is made of, and the start page;
 * - `guide`: the open map and its questions, and the `grammar` of the words that they say;
 * - one for each part of the words of a language, its address naming that language, so that the service worker keeps
 *   the languages that were chosen and no other (src/service-worker.ts).
 *
 * Each bears the name of what is in it, so that a log of requests can be read, and held against the budget
 * (tests/e2e/budget.ts).
 */
import type { Plugin, Rolldown } from 'vite';

const WORDS = /\/locales\/([\w-]+)\/\w+\.json\?part=(\w+)$/;
const SECRET_WORDS = /\/secretWords\/([\w-]+)\.ts$/;
const FRAME =
	/node_modules\/(svelte|@sveltejs\/kit)\/|\/src\/routes\/\+|\/src\/routes\/\[lang=lang\]\/(\+layout\.(svelte|ts)|\+page\.svelte)$/;
const GRAMMAR = /\/src\/lib\/i18n\/grammar\.ts$|node_modules\/i18next\//;
const GUIDE = /\/src\/routes\/\[lang=lang\]\/map\/OpenMap\.svelte$/;

/** The plugin of the build. */
export function chunks(): Plugin {
	return {
		name: 'buurtkaart-chunks',
		outputOptions(options) {
			const { chunkFileNames } = options;
			if (typeof chunkFileNames !== 'string' || !chunkFileNames.includes('/immutable/chunks/')) return;
			const nameChunk = ({ moduleIds }: { readonly moduleIds: readonly string[] }) => {
				const [tag, ...others] = new Set(moduleIds.map(languageOf));
				const isWords = tag !== undefined && others.length === 0;
				return chunkFileNames.replace(
					'chunks/[hash]',
					`${isWords ? `words/${tag}` : 'chunks'}/[name].[hash]`
				);
			};
			return { ...options, chunkFileNames: nameChunk, codeSplitting: { groups: GROUPS } };
		}
	};
}

const GROUPS: Rolldown.CodeSplittingGroup[] = [
	// Each takes along what it imports, unless that lies in one above it.
	{ name: nameWords, debugName: 'words', test: WORDS, priority: 4 },
	{ name: 'frame', test: FRAME, priority: 3 },
	{ name: 'grammar', test: GRAMMAR, priority: 2 },
	{ name: 'guide', test: GUIDE, priority: 1 }
];

/** `nl-guide`. */
function nameWords(id: string): string | null {
	return WORDS.exec(id)?.slice(1).join('-') ?? null;
}

function languageOf(id: string): string | undefined {
	return (WORDS.exec(id) ?? SECRET_WORDS.exec(id))?.[1];
}
