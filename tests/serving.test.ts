import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFileServer } from '../scripts/serve.mjs';

const outside = mkdtempSync(join(tmpdir(), 'buurtkaart-serving-'));
const folder = join(outside, 'site');
let server: Server;

function write(path: string, text: string): void {
	mkdirSync(dirname(join(outside, path)), { recursive: true });
	writeFileSync(join(outside, path), text);
}

/** Asks for a path exactly as it is written; `fetch` would tidy it up first. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
	const { port } = server.address() as AddressInfo;
	const response = await new Promise<IncomingMessage>((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers, method }, resolve).on('error', reject).end();
	});
	let text = '';
	for await (const piece of response) text += String(piece);
	return { status: response.statusCode, headers: response.headers, text };
}

beforeAll(async () => {
	write('secret.txt', 'secret');
	write('site/404.html', 'not here');
	write('site/nl/index.html', 'dag');
	write('site/a.js', 'plain');
	write('site/a.js.br', 'small');
	write('site/_app/immutable/b.js', 'for ever');
	server = createFileServer(folder);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
	server.close();
	rmSync(outside, { recursive: true });
});

describe('the server', () => {
	it('gives a folder by its page', async () => {
		expect(await ask('/nl/')).toMatchObject({
			status: 200,
			text: 'dag',
			headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
		});
	});

	it('adds the slash that a folder lacks, and keeps the question', async () => {
		const { status, headers } = await ask('/nl?x=1');
		expect(status).toBe(308);
		expect(new URL(String(headers.location), 'http://here/nl').href).toBe('http://here/nl/?x=1');
	});

	it('sends nobody to another host', async () => {
		const { headers } = await ask('//elsewhere/../nl');
		expect(new URL(headers.location ?? '', 'http://here/').host).toBe('here');
		const twoSlashes = await ask('//nl');
		expect(new URL(twoSlashes.headers.location ?? '', 'http://here/').host).toBe('here');
	});

	it.each(['/nothing', '/', '/_app/', '/..%2fsecret.txt', '/../secret.txt', '/%', '/a.js%00'])(
		'has a page for what is not there: %s',
		async (path) => {
			expect(await ask(path)).toMatchObject({ status: 404, text: 'not here' });
		}
	);

	it('lets a browser keep what never changes, and nothing else', async () => {
		expect((await ask('/_app/immutable/b.js')).headers['cache-control']).toContain('immutable');
		expect((await ask('/_app/immutable/gone.js')).headers['cache-control']).toBe('no-cache');
	});

	it('sends the compressed file to who can read it', async () => {
		const compressed = await ask('/a.js', { 'accept-encoding': 'gzip, br' });
		expect(compressed).toMatchObject({ text: 'small', headers: { 'content-encoding': 'br' } });
		expect(compressed.headers['content-type']).toBe('text/javascript; charset=utf-8');
		expect(await ask('/a.js')).toMatchObject({ text: 'plain' });
	});

	it('does not send again what has not changed', async () => {
		const { headers } = await ask('/a.js');
		expect(await ask('/a.js', { 'if-none-match': String(headers.etag) })).toMatchObject({
			status: 304,
			text: ''
		});
	});

	it('only gives, and takes nothing', async () => {
		expect(await ask('/nl/', {}, 'POST')).toMatchObject({ status: 405 });
		expect(await ask('/nl/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
	});
});
