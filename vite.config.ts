import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunks } from './scripts/chunks.ts';
import { wordParts } from './scripts/wordParts.ts';

export default defineConfig({ plugins: [wordParts(), chunks(), sveltekit()] });
