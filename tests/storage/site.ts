/** A small site of our own around one room of the program: for what a browser does on its own origin and disk. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

/** What a path answers with: a body and its type, and where it sends on instead. */
export interface Answer {
	readonly body?: string | Uint8Array;
	readonly type?: string;
	readonly location?: string;
}

/** A running site, with every path that was asked of it so far. */
export interface Site {
	readonly origin: string;
	readonly asked: string[];
	/** Replaces what the site answers with from now on. */
	publish(answers: Readonly<Record<string, Answer>>): void;
	stop(): Promise<void>;
	/** Listens again at the same address after a stop. */
	resume(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One script of the program as a browser runs it, with virtual modules given by name. */
export async function bundle(entry: string, modules: Readonly<Record<string, string>> = {}): Promise<string> {
	return (await bundleAll(entry, modules)).code;
}

/** Such a script with the workers that it starts, each under the path at which it asks for it. */
async function bundleAll(
	entry: string,
	modules: Readonly<Record<string, string>> = {}
): Promise<{ readonly code: string; readonly workers: Readonly<Record<string, Answer>> }> {
	const virtual: Plugin = {
		name: 'virtual',
		resolveId: (id) => (id in modules ? `\0${id}` : undefined),
		load: (id) => modules[id.slice(1)]
	};
	const output = (await build({
		configFile: false,
		logLevel: 'silent',
		root,
		publicDir: false,
		plugins: [virtual],
		resolve: { alias: { $lib: `${root}/src/lib` } },
		build: {
			write: false,
			minify: false,
			lib: { entry: `${root}/${entry}`, formats: ['es'], fileName: 'script' }
		}
	})) as Rollup.RollupOutput[];
	const [script, ...rest] = output[0]!.output;
	const workers = rest.flatMap((file) =>
		file.type === 'asset'
			? [[`/${file.fileName}`, { body: file.source, type: 'text/javascript' }] as const]
			: []
	);
	return { code: script.code, workers: Object.fromEntries(workers) };
}

/** Starts a site on a free port of this machine. */
export async function startSite(answers: Readonly<Record<string, Answer>>): Promise<Site> {
	const asked: string[] = [];
	let published = answers;
	const server = createServer((request, response) => {
		const path = request.url!.split('?')[0]!;
		asked.push(path);
		const answer = published[path];
		if (answer?.location) response.writeHead(308, { location: answer.location }).end();
		else if (answer)
			response.writeHead(200, { 'content-type': answer.type ?? 'text/html' }).end(answer.body ?? '');
		else response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
	});
	const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	await listen(0);
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://localhost:${port}`,
		asked,
		publish: (next) => void (published = next),
		stop: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
		resume: () => listen(port)
	};
}

/** A site with one blank page that is a StoragePage. */
export async function startStorageSite(): Promise<Site> {
	const { code, workers } = await bundleAll('tests/storage/page.ts');
	return startSite({
		...workers,
		'/': { body: '<!doctype html><title>.</title><script type="module" src="/storage.js"></script>' },
		'/storage.js': { body: code, type: 'text/javascript' }
	});
}
