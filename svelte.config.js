import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { CONTENT_RULES } from './scripts/headers.mjs';
import { writeHostFiles } from './scripts/hosting.mjs';
import { addFirstTaps } from './scripts/firstTaps.mjs';
import { addPreloads } from './scripts/preloads.mjs';
import { markBuilt, nameRelease, putInOrder } from './scripts/release.mjs';

const release = nameRelease(fileURLToPath(new URL('.', import.meta.url)));
const files = adapter({ fallback: '404.html', precompress: true });

/** Before anything is compressed, so that two builds of the same sources are the same. */
function orderServiceWorker(folder) {
	const path = `${folder}/service-worker.js`;
	writeFileSync(path, putInOrder(readFileSync(path, 'utf8')));
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: {
			...files,
			async adapt(builder) {
				orderServiceWorker(builder.getClientDirectory());
				const folder = `${builder.config.kit.outDir}/output/prerendered/pages`;
				const pages = [...builder.prerendered.pages.values()].map(({ file }) => file);
				addPreloads(folder, pages, builder.getClientDirectory());
				addFirstTaps(folder, pages, 'src/firstTaps.js');
				await files.adapt(builder);
				writeHostFiles('build');
				markBuilt('build', release);
			}
		},
		version: { name: release },
		// A page's own style comes with the page: on a slow network each file before the first paint is a second's wait.
		inlineStyleThreshold: 100_000,
		// `#new` is not a place on the page: it asks for a new map.
		prerender: { handleMissingId: 'ignore' },
		typescript: { config: (config) => ({ ...config, include: [...config.include, '../*.config.ts'] }) },
		csp: { mode: 'hash', directives: CONTENT_RULES }
	}
};
