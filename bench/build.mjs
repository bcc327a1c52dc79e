/**
 * Builds each peer's page into `dist/`, once for the same sources and packages: bundled, minified and compressed as its
 * own documents advise for a shipped page. A peer that cannot be built is named and left out.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Where the built pages lie. */
export const PAGES = join(HERE, 'dist/');
/** html-to-image as one script, to be run in a page of ours. */
export const PICTURE_MAKER = join(PAGES, 'html-to-image.js');
const STAMP = join(PAGES, 'built-for.txt');
const PACKED = /\.(css|html|js|json|svg)$/;

/** The pages with a script, by name; each is the folder of its kind and the file in it. */
function entries(allPeers) {
	const folders = ['peers', ...(allPeers ? ['all-peers'] : [])];
	return folders
		.flatMap((folder) =>
			['flow', 'map', 'layout'].map((kind) => ({ kind, folder: join(HERE, folder, kind) }))
		)
		.filter(({ folder }) => existsSync(folder))
		.flatMap(({ kind, folder }) =>
			readdirSync(folder)
				.filter((file) => /^[a-z0-9-]+\.jsx?$/.test(file))
				.map((file) => ({ name: `${kind}-${file.replace(/\.jsx?$/, '')}`, path: join(folder, file) }))
		);
}

/**
 * Makes `PAGES` hold every page, with `allPeers` also those under their own or GPL licences; tells which could not be
 * built, and why.
 */
export async function buildPeers(allPeers) {
	const wanted = fingerprint(allPeers);
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return [];
	console.log('Building the peers …');
	const esbuild = await import('esbuild');
	const shared = await settings();
	rmSync(PAGES, { recursive: true, force: true });
	const failed = [];
	for (const { name, path } of entries(allPeers)) {
		const folder = join(PAGES, name);
		try {
			await esbuild.build({ ...shared, entryPoints: { main: path }, outdir: folder });
		} catch (error) {
			failed.push({ name, why: String(error.message).split('\n')[0] });
			rmSync(folder, { recursive: true, force: true });
			continue;
		}
		writeFileSync(join(folder, 'index.html'), makePage(name, existsSync(join(folder, 'main.css'))));
	}
	await esbuild.build({
		...shared,
		entryPoints: [join(HERE, 'peers/picture.js')],
		splitting: false,
		format: 'iife',
		globalName: 'htmlToImage',
		footer: { js: 'window.htmlToImage = htmlToImage;' },
		outfile: PICTURE_MAKER
	});
	mkdirSync(join(PAGES, 'flow-min'), { recursive: true });
	cpSync(join(HERE, 'peers/min/flow.html'), join(PAGES, 'flow-min/index.html'));
	addFonts();
	writeFileSync(join(PAGES, 'release.txt'), 'peers');
	pack();
	if (failed.length === 0) writeFileSync(STAMP, wanted);
	return failed;
}

async function settings() {
	return {
		bundle: true,
		minify: true,
		format: 'esm',
		splitting: true,
		target: 'es2022',
		jsx: 'automatic',
		legalComments: 'none',
		logLevel: 'silent',
		conditions: ['svelte', 'browser', 'production'],
		define: {
			'process.env.NODE_ENV': '"production"',
			'process.env': '{}',
			'import.meta.env': '{"MODE":"production","PROD":true,"DEV":false}'
		},
		alias: { $lib: join(HERE, '../src/lib') },
		loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file', '.ttf': 'file' },
		plugins: [await sveltePlugin()]
	};
}

async function sveltePlugin() {
	const { compile, compileModule } = await import('svelte/compiler');
	return {
		name: 'svelte',
		setup(build) {
			build.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
				contents: compile(readFileSync(path, 'utf8'), { filename: path, css: 'injected' }).js.code,
				loader: 'ts'
			}));
			build.onLoad({ filter: /\.svelte\.js$/ }, ({ path }) => ({
				contents: compileModule(readFileSync(path, 'utf8'), { filename: path }).js.code
			}));
		}
	};
}

function makePage(name, hasStyle) {
	const style = hasStyle ? '<link rel="stylesheet" href="main.css">' : '';
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title>${style}<style>html,body{margin:0;height:100%}</style></head><body><div id="app"></div><script type="module" src="main.js"></script></body></html>`;
}

/** Excalidraw looks for its fonts beside its page. */
function addFonts() {
	const fonts = join(HERE, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts');
	const page = join(PAGES, 'map-excalidraw');
	if (existsSync(fonts) && existsSync(page)) cpSync(fonts, join(page, 'fonts'), { recursive: true });
}

/** Compresses as hard as our own build does. */
function pack() {
	for (const file of readdirSync(PAGES, { recursive: true })) {
		if (!PACKED.test(file)) continue;
		const bytes = readFileSync(join(PAGES, file));
		const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
		writeFileSync(join(PAGES, `${file}.br`), brotliCompressSync(bytes, { params }));
	}
}

/** Changes with every file that a page is made of. */
function fingerprint(allPeers) {
	const hash = createHash('sha256');
	// Our own layout is timed apart, on a page beside the peers'.
	const files = ['package-lock.json', 'build.mjs', ...listFiles('peers'), ...listFiles('../src/lib/layout')];
	if (allPeers)
		files.push('all-peers/package-lock.json', 'all-peers/flow/typebot.js', 'all-peers/map/tldraw.jsx');
	for (const file of files) hash.update(file).update(readFileSync(join(HERE, file)));
	return hash.digest('hex');
}

function listFiles(folder) {
	return readdirSync(join(HERE, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(HERE, join(entry.parentPath, entry.name)))
		.sort();
}
