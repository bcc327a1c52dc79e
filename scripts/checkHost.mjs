/**
 * Says what a host of the program lacks: `node scripts/checkHost.mjs https://map.example.org`. It asks for a page, a
 * script, the service worker and an address that does not exist, and holds the answers against the one list of headers.
 */
import { fileURLToPath } from 'node:url';
import { HEADERS, KEEPING, ON_HTTPS } from './headers.mjs';

/** Each thing that is not as it should be at this address, a sentence each; empty when all is well. */
export async function inspectHost(address) {
	const ask = (path) => fetch(new URL(path, address), { redirect: 'manual' });
	const found = [];
	const expected = address.startsWith('https:') ? { ...HEADERS, ...ON_HTTPS } : HEADERS;
	const page = await ask('/nl/');
	const html = await page.text();
	const script = /_app\/immutable\/entry\/[\w.-]+\.js/.exec(html)?.[0];
	if (page.status !== 200 || !script) return [`/nl/ is no page of the program (${page.status})`];

	for (const path of ['/nl/', '/service-worker.js', '/there-is-no-such-page']) {
		const { headers } = await ask(path);
		for (const [name, value] of Object.entries(expected))
			if (headers.get(name) !== value)
				found.push(`${path}: ${name} is ${headers.get(name) ?? 'missing'}, not ${value}`);
	}
	const answers = {
		script: await ask(script),
		folder: await ask('/nl'),
		missing: await ask('/there-is-no-such-page'),
		manifest: await ask('/manifest.webmanifest')
	};
	const say = (well, what) => well || found.push(what);
	const keeping = (answer) => answer.headers.get('cache-control') ?? '';
	say(keeping(answers.script) === KEEPING.immutable.rule, 'scripts that never change are not kept');
	say(/no-cache|max-age=0/.test(keeping(page)), 'pages are not asked for anew');
	say(answers.missing.status === 404, 'an address that does not exist is not answered with 404');
	say(
		(await answers.missing.text()).includes('_app/'),
		'an address that does not exist does not get our own page'
	);
	say([301, 302, 307, 308].includes(answers.folder.status), '/nl is not sent to /nl/');
	say(
		/^text\/javascript|^application\/javascript/.test(answers.script.headers.get('content-type')),
		'scripts have the wrong type'
	);
	say(
		/^application\/manifest\+json/.test(answers.manifest.headers.get('content-type') ?? ''),
		'manifest.webmanifest has the wrong type'
	);
	return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [, , address] = process.argv;
	const found = await inspectHost(address);
	for (const one of found) console.log(one);
	console.log(
		found.length === 0 ? `${address} sends all that it has to.` : `${found.length} things are missing.`
	);
	process.exitCode = found.length === 0 ? 0 : 1;
}
