/** A site around the drawing of a map, under the same policy as the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { build, type Rollup } from 'vite';
import { CONTENT_RULES, writeRules } from '../../scripts/headers.mjs';
import { wordParts } from '../../scripts/wordParts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
	js: 'text/javascript',
	css: 'text/css',
	svg: 'image/svg+xml',
	woff2: 'font/woff2',
	json: 'application/json'
};

/** Builds a page of the tests (its script, seen from the project's folder) and serves it; `stop` ends it. */
export async function startOutputSite(
	script = 'tests/output/page.ts'
): Promise<{ readonly origin: string; stop(): Promise<void> }> {
	const built = (await build({
		configFile: false,
		logLevel: 'silent',
		root,
		publicDir: false,
		plugins: [
			wordParts(),
			svelte({ configFile: false, preprocess: vitePreprocess(), compilerOptions: { runes: true } }),
			{
				name: 'kit',
				resolveId: (id) => (id === '$app/paths' ? '\0paths' : undefined),
				load: (id) => (id === '\0paths' ? "export const base = '';" : undefined)
			}
		],
		resolve: { alias: { $lib: `${root}/src/lib` } },
		build: {
			write: false,
			minify: false,
			cssCodeSplit: false,
			assetsInlineLimit: 0,
			rollupOptions: { input: `${root}/${script}`, output: { entryFileNames: 'page.js' } }
		}
	})) as Rollup.RollupOutput;
	const files = new Map<string, string | Uint8Array>();
	for (const part of built.output) {
		files.set(`/${part.fileName}`, part.type === 'chunk' ? part.code : part.source);
	}
	for (const folder of ['fonts', 'pictograms']) {
		for (const name of readdirSync(`${root}/static/${folder}`)) {
			files.set(`/${folder}/${name}`, readFileSync(`${root}/static/${folder}/${name}`));
		}
	}
	const styles = [...files.keys()].filter((path) => path.endsWith('.css'));
	const page = `<!doctype html><html lang="nl"><title>.</title><link rel="icon" href="data:,">
		${styles.map((path) => `<link rel="stylesheet" href="${path}">`).join('')}
		<script type="module" src="/page.js"></script><body></body></html>`;
	const policy = writeRules(CONTENT_RULES);
	const server = createServer((request, response) => {
		const path = request.url!.split('?')[0]!;
		const file = path === '/' ? page : files.get(path);
		if (file === undefined) return response.writeHead(404).end();
		const type = path === '/' ? 'text/html' : (TYPES[path.split('.').at(-1)!] ?? 'text/plain');
		return response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(file);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
