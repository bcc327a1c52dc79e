import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { markBuilt, nameRelease } from './scripts/release.mjs';

const release = nameRelease(fileURLToPath(new URL('.', import.meta.url)));
const files = adapter({ fallback: '404.html', precompress: true });

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
				await files.adapt(builder);
				markBuilt('build', release);
			}
		},
		version: { name: release },
		// `#new` is not a place on the page: it asks for a new map.
		prerender: { handleMissingId: 'ignore' },
		typescript: { config: (config) => ({ ...config, include: [...config.include, '../*.config.ts'] }) },
		// Nothing may run or be fetched but what this build is made of. Looser than wished in one place: Kit's own
		// announcer sets a style attribute.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', 'wasm-unsafe-eval'],
				'style-src': ['self'],
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'blob:', 'data:'],
				'media-src': ['self', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				// A form sent before the page is awake would put what was typed into the address.
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': [
					'svelte-trusted-html',
					'sveltekit-trusted-url',
					'buurtkaart-worker',
					'buurtkaart-store'
				]
			}
		}
	}
};
