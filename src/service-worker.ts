/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Makes the program work without a network after the first visit.
 *
 * Script, words, style and pages of one version are kept together at installing, and answered from there: a page
 * never meets the script of another version. Static files (pictograms, fonts, samples) are kept when they are first
 * used, and all of them when a page asks, so that they do not slow the first visit down; they outlive a version,
 * because a new one may start for the first time without a network.
 *
 * A new version waits until every page of the old one is closed: nobody is reloaded in the middle of a question. This
 * keeps the program, never a map, and asks nothing of any other origin.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { keepFilesMessage, stopMessage } from '$lib/storage/offline';

const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'buurtkaart-';
const programCache = `${prefix}program-${version}`;
const filesCache = `${prefix}files`;
/** Beside the files, under an address that is none of them: which version's files are all there. */
const keptMark = `${base}/kept-files`;

const pages = new Set(prerendered);
const program = new Set([...build, ...prerendered]);
const staticFiles = new Set(files);

/** Everything on this device was wiped: the pages that are still open are answered by the host again. */
let isStopped = false;

// In development there is no build, and what is kept would hide every change.
if (build.length > 0) {
	worker.addEventListener('install', (event) => event.waitUntil(keepProgram()));
	worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
	worker.addEventListener('fetch', (event) => {
		const answer = isStopped ? undefined : answerRequest(event.request);
		if (answer) event.respondWith(answer);
	});
	worker.addEventListener('message', (event) => {
		if (event.data === keepFilesMessage && !isStopped) event.waitUntil(keepFiles());
		if (event.data === stopMessage) isStopped = true;
	});
}

async function keepProgram(): Promise<void> {
	const cache = await caches.open(programCache);
	await Promise.all([
		...build.map((path) => fetchWhole(path).then((response) => cache.put(path, response))),
		// A page's address stays while its content changes, so the browser's own cache may hold an older one.
		...prerendered.map((path) =>
			fetchWhole(path, { cache: 'no-cache' }).then((response) => cache.put(path, response))
		)
	]);
}

async function takeOver(): Promise<void> {
	for (const name of await caches.keys())
		if (name.startsWith(prefix) && name !== programCache && name !== filesCache) await caches.delete(name);
	await worker.clients.claim();
}

/** The answer to a request that is ours to answer; nothing leaves it to the browser. */
function answerRequest(request: Request): Promise<Response> | undefined {
	const { origin, pathname, search } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin || request.headers.has('range')) return;
	if (program.has(pathname)) return answerFrom(programCache, pathname, request);
	if (staticFiles.has(pathname)) return answerFrom(filesCache, pathname, request);
	if (request.mode !== 'navigate') return;
	const twin = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
	// The addresses inside a page are relative to its own, so the other form is sent there rather than answered.
	if (pages.has(twin)) return Promise.resolve(Response.redirect(twin + search));
	return fetch(request).catch(() =>
		Response.redirect(pages.has(`${base}/`) ? `${base}/` : (prerendered[0] ?? '/'))
	);
}

async function answerFrom(name: string, path: string, request: Request): Promise<Response> {
	const cache = await caches.open(name);
	const kept = await cache.match(path, { ignoreVary: true });
	if (kept) return kept;
	const response = await fetch(request);
	// A full disk must not cost the person the answer that is already here.
	if (response.status === 200 && !response.redirected)
		await cache.put(path, response.clone()).catch(() => {});
	return response;
}

let keeping: Promise<void> | undefined;

function keepFiles(): Promise<void> {
	keeping ??= fetchFiles().finally(() => (keeping = undefined));
	return keeping;
}

/** Fetches every static file of this version, few at a time, unless that was done; files of the past go. */
async function fetchFiles(): Promise<void> {
	const cache = await caches.open(filesCache);
	if ((await (await cache.match(keptMark))?.text()) === version) return;
	for (let start = 0; start < files.length; start += 4)
		await Promise.all(
			files.slice(start, start + 4).map(async (path) => {
				const options: RequestInit = { cache: 'no-cache', priority: 'low' };
				await cache.put(path, await fetchWhole(path, options));
			})
		);
	for (const { url } of await cache.keys())
		if (!staticFiles.has(new URL(url).pathname)) await cache.delete(url);
	await cache.put(keptMark, new Response(version));
}

/** Fetches one of our own addresses; rejects on anything but the whole of it. */
async function fetchWhole(path: string, options?: RequestInit): Promise<Response> {
	const response = await fetch(path, options);
	if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
	// A host that redirects /nl to /nl/ leaves a mark on the answer, and a browser refuses a marked one as a page.
	return response.redirected
		? new Response(response.body, { status: response.status, headers: response.headers })
		: response;
}
