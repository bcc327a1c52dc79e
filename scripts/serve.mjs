/**
 * A small server of files, for the built program on this machine only. It does what any host of static files does:
 * right types, folders by their index.html, a page for what is not there, compressed files where the build made them.
 * It knows nothing of the program, and the program asks nothing more of a server.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { headersFor } from './headers.mjs';

const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.mp3': 'audio/mpeg',
	'.png': 'image/png',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2'
};
const ENCODINGS = [
	{ name: 'br', ending: '.br' },
	{ name: 'gzip', ending: '.gz' }
];

/** A server of `folder`, not yet listening. */
export function createFileServer(folder) {
	return createServer(async (request, response) => {
		try {
			await answer(folder, request, response);
		} catch (error) {
			console.error(error);
			if (!response.headersSent) response.writeHead(500);
			response.end();
		}
	});
}

async function answer(folder, request, response) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	const [address, question] = request.url.split('?', 2);
	const path = readPath(address);
	const found = path === undefined ? undefined : await find(folder, path);
	if (found === 'folder') {
		// A page's relative addresses count from its folder, so the folder must be in the address. Only the last part is
		// named: a whole path that begins with two slashes would lead to another host.
		const last = address.slice(address.lastIndexOf('/') + 1);
		response.writeHead(308, { location: `${last}/${question === undefined ? '' : `?${question}`}` }).end();
		return;
	}
	if (found) await send(request, response, found, 200, path);
	else await send(request, response, join(folder, '404.html'), 404, '/404.html');
}

/** The path that an address names, beginning with a slash; nothing when it is not well formed or leads outside. */
function readPath(address) {
	let path;
	try {
		path = decodeURIComponent(address);
	} catch {
		return undefined;
	}
	if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
	return path.split('/').includes('..') ? undefined : path;
}

/** The file that a path names, or that it names a folder with a page but lacks its last slash, or nothing. */
async function find(folder, path) {
	const file = normalize(join(folder, path));
	if (file !== normalize(folder) && !file.startsWith(normalize(folder + sep))) return undefined;
	if (path.endsWith('/'))
		return (await isFile(join(file, 'index.html'))) ? join(file, 'index.html') : undefined;
	if (await isFile(file)) return file;
	return (await isFile(join(file, 'index.html'))) ? 'folder' : undefined;
}

async function isFile(path) {
	return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function send(request, response, file, status, path) {
	const { file: body, encoding } = await chooseEncoding(request, file);
	const { size, mtimeMs } = await stat(body);
	const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
	const type = TYPES[extname(file)] ?? 'application/octet-stream';
	const headers = {
		...headersFor(path, type),
		'content-type': type,
		etag: tag,
		vary: 'accept-encoding',
		...(encoding && { 'content-encoding': encoding })
	};
	if (status === 200 && request.headers['if-none-match'] === tag) {
		response.writeHead(304, headers).end();
		return;
	}
	response.writeHead(status, { ...headers, 'content-length': size });
	if (request.method === 'HEAD') response.end();
	else
		createReadStream(body)
			.on('error', () => response.destroy())
			.pipe(response);
}

async function chooseEncoding(request, file) {
	const accepted = String(request.headers['accept-encoding'] ?? '').split(/[,;\s]+/);
	for (const { name, ending } of ENCODINGS) {
		if (accepted.includes(name) && (await isFile(file + ending)))
			return { file: file + ending, encoding: name };
	}
	return { file };
}
