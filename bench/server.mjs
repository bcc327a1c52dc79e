/** Serves the peers as we are served: files that were compressed beforehand, and nothing between page and disk. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.woff2': 'font/woff2'
};

/**
 * A server of `folder` on some free port of this machine; resolves to its address and how to close it. `answer` plays
 * the servers that peers ask for more: an object for a path, or nothing.
 */
export function serveFolder(folder, answer = () => undefined) {
	const server = createServer(({ url, headers }, response) => {
		const { pathname } = new URL(url, 'http://localhost');
		const answered = answer(pathname);
		if (answered) {
			response.writeHead(200, { 'content-type': 'application/json' });
			return response.end(JSON.stringify(answered));
		}
		const named = join(folder, decodeURIComponent(pathname));
		const file = named.endsWith('/') ? `${named}index.html` : named;
		if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile())
			return response.writeHead(404).end();
		const packed = `${file}.br`;
		const isPacked = /\bbr\b/.test(headers['accept-encoding'] ?? '') && existsSync(packed);
		const body = readFileSync(isPacked ? packed : file);
		response.writeHead(200, {
			'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
			'content-length': body.length,
			...(isPacked && { 'content-encoding': 'br' })
		});
		return response.end(body);
	});
	return listen(server);
}

/** Lets a server listen on some free port of this machine. */
export function listen(server) {
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () =>
			resolve({ address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() })
		);
	});
}
