/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Makes the program work without a network after the first visit.
 *
 * Script, words, style and pages of one version are kept together at installing, and answered from there: a page
 * never meets the script of another version. Of the languages only those are kept that were used: those of the pages
 * that are open, and of earlier visits. Static files (pictograms, fonts, samples) are kept when they are first used, and
 * all of them when a page asks, so that they do not slow the first visit down; they outlive a version, because a new one
 * may start for the first time without a network.
 *
 * A new version waits until every page of the old one is closed: nobody is reloaded in the middle of a question. This
 * keeps the program, never a map, and asks nothing of any other origin.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { isForLanguages, languageOfPage } from '$lib/i18n/ofLanguage';
import { isKeepFiles, stopMessage } from '$lib/storage/offline';

const worker = self as unknown as ServiceWorkerGlobalScope;
const prefix = 'buurtkaart-';
const programCache = `${prefix}program-${version}`;
const filesCache = `${prefix}files`;
/** Beside the files, under an address that is none of them: of which version and languages all files are there. */
const keptMark = `${base}/kept-files`;

const pages = new Set(prerendered);
const built = new Set(build);
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
		if (isKeepFiles(event.data) && !isStopped) event.waitUntil(keepFiles(event.data.keep));
		if (event.data === stopMessage) isStopped = true;
	});
}

/** How many files are fetched at once: what the person asks for meanwhile must not have to wait behind them. */
const AT_ONCE = 2;

async function keepProgram(): Promise<void> {
	const languages = new Set([...(await keptBefore()).languages, ...(await languagesOfPages())]);
	await keepMissing(programCache, [...program], languages);
}

/** The languages of the pages that are open, whether they are led from here or not. */
async function languagesOfPages(): Promise<readonly string[]> {
	const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	return open.flatMap(({ url }) => languageAt(new URL(url).pathname) ?? []);
}

/** Keeps what is needed for these languages, few at a time, in this order. */
async function keepMissing(name: string, paths: readonly string[], languages: ReadonlySet<string>) {
	const cache = await caches.open(name);
	const wanted = paths.filter((path) => isForLanguages(path.slice(base.length), languages));
	for (let start = 0; start < wanted.length; start += AT_ONCE)
		await Promise.all(wanted.slice(start, start + AT_ONCE).map((path) => keepOne(cache, path)));
}

/** What changes under its address is fetched anew, unless it is of this very version and here. */
async function keepOne(cache: Cache, path: string): Promise<void> {
	if (program.has(path) && (await cache.match(path, { ignoreVary: true }))) return;
	const options: RequestInit = built.has(path) ? {} : { cache: 'no-cache' };
	await cache.put(path, await fetchWhole(path, { ...options, priority: 'low' }));
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
	if (program.has(pathname)) {
		const answer = answerFrom(programCache, pathname, request);
		// A page of a language that was never used is not here.
		return request.mode === 'navigate' ? answer.catch(leadHome) : answer;
	}
	if (staticFiles.has(pathname)) return answerFrom(filesCache, pathname, request);
	if (request.mode !== 'navigate') return;
	const twin = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
	// The addresses inside a page are relative to its own, so the other form is sent there rather than answered.
	if (pages.has(twin)) return Promise.resolve(Response.redirect(twin + search));
	return fetch(request).catch(leadHome);
}

/** Without a network: to the start page of a language that is here, or to the page of all languages. */
async function leadHome(): Promise<Response> {
	const kept = await (await caches.open(programCache)).keys();
	const paths = kept.map(({ url }) => new URL(url).pathname);
	const start = paths.find((path) => /^\/[\w-]+\/?$/.test(path.slice(base.length)) && languageAt(path));
	return Response.redirect(start ?? `${base}/`);
}

const languageAt = (path: string) => languageOfPage(path.slice(base.length));

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

let keeping: Promise<void> = Promise.resolve();

/** One after the other: each adds its languages to those before. */
function keepFiles(languages: readonly string[]): Promise<void> {
	keeping = keeping.catch(() => {}).then(() => fetchFiles(languages));
	return keeping;
}

/** Of which version all static files are here, and in which languages. */
async function keptBefore(): Promise<{ readonly of?: string; readonly languages: readonly string[] }> {
	const mark = await (await caches.match(keptMark, { cacheName: filesCache }))?.text();
	const [of, ...languages] = mark?.split(' ') ?? [];
	return { ...(of === undefined ? {} : { of }), languages };
}

/** Keeps all that these languages and those before need, unless that was done; files of the past go. */
async function fetchFiles(asked: readonly string[]): Promise<void> {
	const before = await keptBefore();
	const languages = new Set([...before.languages, ...asked]);
	const isNew = before.of !== version;
	if (!isNew && languages.size === before.languages.length) return;
	await keepMissing(programCache, [...program], languages);
	const cache = await caches.open(filesCache);
	const isHere = (path: string) =>
		!isNew && isForLanguages(path.slice(base.length), new Set(before.languages));
	await keepMissing(
		filesCache,
		files.filter((path) => !isHere(path)),
		languages
	);
	for (const { url } of await cache.keys())
		if (!staticFiles.has(new URL(url).pathname)) await cache.delete(url);
	await cache.put(keptMark, new Response([version, ...languages].join(' ')));
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
