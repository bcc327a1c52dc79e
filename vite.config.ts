import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunks } from './scripts/chunks.ts';
import { wordParts } from './scripts/wordParts.ts';

/** What only workers import: the development server would find it late, and then load the page anew under somebody's hands. */
const OF_WORKERS = ['age-encryption', 'hash-wasm', 'qr/decode.js'];

export default defineConfig({
	plugins: [wordParts(), chunks(), sveltekit()],
	optimizeDeps: { include: OF_WORKERS }
});
