/**
 * What a server says beside each file, and what the pages say themselves, so that a browser keeps to the program's
 * promises even where the program has a fault: nothing runs or is fetched but what this build is made of, no other
 * site frames the page, and no power of the device is open but camera, microphone and the device's own listener.
 *
 * This is the one list. The pages carry `CONTENT_RULES` with the hashes of their own scripts (svelte.config.js), our
 * own server sends `headersFor` (serve.mjs), and the files for hosts are made of `HEADERS` (hosting.mjs).
 */

/** The rules that stand in every page, in the form that Kit takes. */
export const CONTENT_RULES = {
	'default-src': ['none'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'style-src': ['self'],
	// Looser than wished in one place: Kit's own announcer sets a style attribute.
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'blob:', 'data:'],
	'media-src': ['self', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'manifest-src': ['self'],
	'base-uri': ['none'],
	// A form sent before the page is awake would put what was typed into the address.
	'form-action': ['none'],
	'require-trusted-types-for': ['script'],
	'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'buurtkaart-worker', 'buurtkaart-store']
};

/**
 * The same rules as a header. The hashes stay in the pages, as they change with every release and a host's settings do
 * not: a browser that gets both keeps to both, so what the header lets pass here the page still refuses. A header adds
 * what a page cannot say of itself (`frame-ancestors`), and it alone reaches workers.
 */
const HEADER_RULES = {
	...CONTENT_RULES,
	'script-src': [...CONTENT_RULES['script-src'], 'unsafe-inline'],
	'style-src': [...CONTENT_RULES['style-src'], 'unsafe-inline'],
	'script-src-attr': ['none'],
	'frame-ancestors': ['none']
};

const KEYWORDS = new Set(['none', 'self', 'script', 'unsafe-inline', 'wasm-unsafe-eval']);

/** Rules in the form of Kit as the text of a header. */
export function writeRules(rules) {
	return Object.entries(rules)
		.map(([name, words]) =>
			[name, ...words.map((word) => (KEYWORDS.has(word) ? `'${word}'` : word))].join(' ')
		)
		.join('; ');
}

/**
 * Powers that this program uses, for itself only: a photo or a code, a voice note, and words that the device itself
 * understands. Without the last one, Chromium plays nothing that is its own, camera and voice notes included, even
 * where the page is in sight.
 */
export const USED = [
	'camera',
	'microphone',
	'on-device-speech-recognition',
	'media-playback-while-not-visible'
];
/** Every other power that a browser can lend a page. Who builds something that needs one takes it from here. */
export const OFF = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'captured-surface-control',
	'clipboard-read',
	'clipboard-write',
	'compute-pressure',
	'cross-origin-isolated',
	'deferred-fetch',
	'deferred-fetch-minimal',
	'digital-credentials-create',
	'digital-credentials-get',
	'display-capture',
	'encrypted-media',
	'fullscreen',
	'gamepad',
	'geolocation',
	'gyroscope',
	'hid',
	'identity-credentials-get',
	'idle-detection',
	'interest-cohort',
	'keyboard-map',
	'language-detector',
	'language-model',
	'local-fonts',
	'local-network',
	'local-network-access',
	'loopback-network',
	'magnetometer',
	'midi',
	'otp-credentials',
	'payment',
	'picture-in-picture',
	'private-state-token-issuance',
	'private-state-token-redemption',
	'publickey-credentials-create',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'speaker-selection',
	'storage-access',
	'summarizer',
	'sync-xhr',
	'translator',
	'unload',
	'usb',
	'window-management',
	'xr-spatial-tracking'
];

/** What every file bears. */
const ON_ALL = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

/** What only means something for a page or a worker. */
const ON_PAGES = {
	'Content-Security-Policy': writeRules(HEADER_RULES),
	'Permissions-Policy': [...USED.map((one) => `${one}=(self)`), ...OFF.map((one) => `${one}=()`)].join(', '),
	'Cross-Origin-Opener-Policy': 'same-origin'
};

/** Everything that a host has to send, by name. */
export const HEADERS = { ...ON_ALL, ...ON_PAGES };

/** What a host sends besides where it speaks https, so that no visit ever goes without; a browser heeds it only there. */
export const ON_HTTPS = { 'Strict-Transport-Security': 'max-age=31536000' };

/** How long a browser may keep a file: names under `immutable` change with their content, all else is asked for anew. */
export const KEEPING = {
	immutable: { under: '/_app/immutable/', rule: 'public, max-age=31536000, immutable' },
	other: { rule: 'no-cache' }
};

const WORKER = /^\/service-worker\.js$|\/immutable\/workers\//;

/**
 * What our own server says beside the file at this path. It speaks HTTP/1.1, where a kilobyte beside each of forty
 * files is a delay: what is only for pages and workers goes with these only.
 */
export function headersFor(path, type) {
	const isPage = /^(text\/html|image\/svg\+xml)\b/.test(type) || WORKER.test(path);
	const { immutable, other } = KEEPING;
	return {
		...(isPage ? HEADERS : ON_ALL),
		'Cache-Control': path.includes(immutable.under) ? immutable.rule : other.rule
	};
}
