/** The one list of headers, held against everything that says it again: the files for hosts, our server, the sources. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectHost } from '../scripts/checkHost.mjs';
import { CONTENT_RULES, HEADERS, KEEPING, ON_HTTPS } from '../scripts/headers.mjs';
import { HOST_FILES } from '../scripts/hosting.mjs';
import { createFileServer } from '../scripts/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const ALL: Readonly<Record<string, string>> = { ...HEADERS, ...ON_HTTPS };

/** How a host's file says a header for everything that it answers. */
const FORMS: Readonly<Record<string, RegExp>> = {
	_headers: /^ {2}([\w-]+): (.+)$/gm,
	'.htaccess': /^Header always set ([\w-]+) "([^"]+)"/gm,
	'nginx.conf': /^\tadd_header ([\w-]+) "([^"]+)" always;$/gm,
	Caddyfile: /^\t\t([\w-]+) "([^"]+)"$/gm
};

describe.each(Object.entries(FORMS))('docs/hosting/%s', (name, form) => {
	const text = read(`docs/hosting/${name}`);

	it('says every header of the list, and no other', () => {
		const said = Object.fromEntries([...text.matchAll(form)].map(([, header, value]) => [header!, value!]));
		delete said['Cache-Control'];
		expect(said).toEqual(ALL);
	});

	it('lets a browser keep what never changes', () => {
		expect(text).toContain(KEEPING.immutable.rule);
		expect(text).toContain(KEEPING.immutable.under);
	});

	it('is what scripts/hosting.mjs makes', () => {
		expect(text).toBe((HOST_FILES as Readonly<Record<string, string>>)[name]);
	});
});

describe('the policies that may make a script of a text', () => {
	const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(ts|svelte)$/.test(path))
		.map((path) => read(`src/${path}`))
		.join('\n');
	const made = [...sources.matchAll(/createPolicy\(\s*'([\w-]+)'/g)].map(([, name]) => name!);
	const allowed = CONTENT_RULES['trusted-types'];

	it('are those that somebody makes', () => {
		const ofOthers = {
			'svelte-trusted-html': 'node_modules/svelte/src/internal/client/dom/reconciler.js',
			'sveltekit-trusted-url': 'node_modules/@sveltejs/kit/src/runtime/server/page/render.js'
		};
		for (const [name, path] of Object.entries(ofOthers)) expect(read(path)).toContain(name);
		expect([...made, ...Object.keys(ofOthers)].sort()).toEqual([...allowed].sort());
	});

	it('are made once each: a browser refuses the second', () => {
		expect(new Set(made).size).toBe(made.length);
	});
});

describe('a host', () => {
	const folder = mkdtempSync(join(tmpdir(), 'buurtkaart-host-'));
	const servers: Server[] = [];
	const write = (path: string, text: string) => {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	async function listen(server: Server): Promise<string> {
		servers.push(server);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	}

	beforeAll(() => {
		write('nl/index.html', '<script src="../_app/immutable/entry/app.x.js">');
		write('404.html', '<script src="/_app/immutable/entry/app.x.js">');
		write('_app/immutable/entry/app.x.js', '');
		write('service-worker.js', '');
		write('manifest.webmanifest', '{}');
	});
	afterAll(() => {
		for (const server of servers) server.close();
		rmSync(folder, { recursive: true });
	});

	it('of our own lacks nothing', async () => {
		expect(await inspectHost(await listen(createFileServer(folder) as Server))).toEqual([]);
	});

	it('that sends no headers is told so', async () => {
		const bare = createServer((request, response) => {
			const page = request.url === '/nl/' ? readFileSync(join(folder, 'nl/index.html')) : '';
			response.writeHead(200, { 'content-type': 'text/html' }).end(page);
		});
		const found = await inspectHost(await listen(bare));
		for (const name of Object.keys(HEADERS)) expect(found.join('\n')).toContain(`${name} is missing`);
		expect(found).toContain('an address that does not exist is not answered with 404');
	});

	it('with another site on it is told so', async () => {
		const other = createServer((_, response) => response.end('something else'));
		expect(await inspectHost(await listen(other))).toEqual(['/nl/ is no page of the program (200)']);
	});
});
