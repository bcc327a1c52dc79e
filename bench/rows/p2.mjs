/**
 * P2: what is fetched, in kB as it is sent (compressed). Nothing is timed. The service worker is left out here: what it
 * keeps for later is fetched behind the first question, and would hide what a page itself asks for.
 */
import { openMap, walkGuide } from '../ours.mjs';
import { Visit } from '../visit.mjs';

const FIRST = 'script, words and style to the first question';
const WHOLE = 'script, words and style of the whole guide with its map';
const FONTS = 'fonts of the whole guide';
const PICTOGRAMS = 'pictograms of the fullest screen';
const REQUESTS = 'requests to the first question, without pictograms';

export const p2 = {
	key: 'P2',
	kind: 'flow',
	rounds: 1,
	parts: [
		{ part: FIRST, goal: 60, unit: 'kB' },
		{ part: WHOLE, goal: 150, unit: 'kB' },
		{ part: FONTS, goal: 55, unit: 'kB' },
		{ part: PICTOGRAMS, goal: 6, unit: 'kB' },
		{ part: REQUESTS, unit: '' }
	],
	measure: ({ browser }, subject) => (subject.isOurs ? ours(browser, subject) : peer(browser, subject))
};

async function peer(browser, subject) {
	const visit = await Visit.begin(browser, subject, { workers: 'block' });
	try {
		const fetched = watch(visit);
		await visit.go();
		await visit.ready();
		await visit.page.waitForLoadState('networkidle');
		return { [FIRST]: fetched.kilobytes('code'), [REQUESTS]: fetched.count('code', 'font') };
	} finally {
		await visit.close();
	}
}

async function ours(browser, subject) {
	const visit = await Visit.begin(browser, subject, { workers: 'block' });
	try {
		const fetched = watch(visit);
		await visit.go('nl/');
		await visit.ready();
		const figures = {};
		let fullest = 0;
		await walkGuide(visit, async (place) => {
			fullest = Math.max(fullest, fetched.kilobytes('pictogram', await pictogramsOn(visit)));
			if (place !== 'consent-device') return;
			await visit.page.waitForLoadState('networkidle');
			figures[FIRST] = fetched.kilobytes('code');
			figures[REQUESTS] = fetched.count('code', 'font');
		});
		await openMap(visit, 1);
		await visit.page.waitForLoadState('networkidle');
		return {
			...figures,
			[WHOLE]: fetched.kilobytes('code'),
			[FONTS]: fetched.kilobytes('font'),
			[PICTOGRAMS]: fullest
		};
	} finally {
		await visit.close();
	}
}

function pictogramsOn({ page }) {
	return page.evaluate(() =>
		[...document.querySelectorAll('img, image')].map(
			(picture) => new URL(picture.src || picture.href?.baseVal || '', location.href).pathname
		)
	);
}

/** Notes every file that a page fetches, each once. */
function watch({ session }) {
	const files = new Map();
	const addresses = new Map();
	session.on('Network.responseReceived', ({ requestId, response }) => {
		const { pathname, protocol } = new URL(response.url);
		if (!protocol.startsWith('http') || response.status !== 200) return;
		addresses.set(requestId, pathname);
		files.set(pathname, { kind: kindOf(pathname, response.mimeType), bytes: lengthOf(response.headers) });
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		// A file whose length its head does not tell.
		const file = files.get(addresses.get(requestId));
		if (file && !file.bytes) file.bytes = encodedDataLength;
	});
	const those = (kinds, names) =>
		[...files].filter(([path, { kind }]) => kinds.includes(kind) && (!names || names.includes(path)));
	return {
		kilobytes: (kind, names) => those([kind], names).reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1000,
		count: (...kinds) => those(kinds).length
	};
}

function lengthOf(headers) {
	const length = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-length');
	return Number(length?.[1] ?? 0);
}

function kindOf(pathname, type) {
	if (/\.woff2$/.test(pathname)) return 'font';
	if (/\.(svg|png|jpe?g|webp)$/.test(pathname)) return 'pictogram';
	if (/\.(txt|webmanifest)$/.test(pathname)) return 'other';
	return /javascript|css|html|json/.test(type) ? 'code' : 'other';
}
