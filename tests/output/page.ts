/** Puts paper and pictures within reach of a test that steers the page. */
import '../../src/app.css';
import { mount, unmount } from 'svelte';
import { takePicture } from '../../src/lib/exchange/png';
import { printSheets } from '../../src/lib/exchange/print';
import { layTemplate } from '../../src/lib/exchange/template';
import { DOMAIN_GUIDES } from '../../src/lib/flows/domains';
import { loadLanguage, speaker } from '../../src/lib/i18n/words';
import { layout } from '../../src/lib/layout/layout';
import { emptyMap, type NeighbourhoodMap } from '../../src/lib/model/map';
import { DOMAINS, type Domain } from '../../src/lib/model/vocabulary';
import { sheetWords } from '../../src/lib/views/map/sheetWords';
import OutputPage from './OutputPage.svelte';

const pictograms = Object.fromEntries(
	DOMAINS.map((domain) => [domain, DOMAIN_GUIDES[domain].pictogram])
) as Record<Domain, string>;

let shown: ReturnType<typeof mount> | undefined;

const output = {
	/** Shows a map, or the empty sheet, on the screen and, where a paper is given, ready for the printer. */
	async show(map: NeighbourhoodMap | undefined, paper?: 'A3' | 'A4', photos: Record<string, string> = {}) {
		await loadLanguage('nl');
		if (shown) await unmount(shown);
		const words = sheetWords(speaker('nl'), map ?? emptyMap('2026-11-23'), pictograms);
		const scene = map ? layout(map, words, { forOutput: true }) : layTemplate(words);
		const photo = (id: string) => photos[id];
		const props = { scene, photo, ...(paper ? { paper } : {}) };
		shown = mount(OutputPage, { target: document.body, props });
	},
	/** Everything that must be there before a printer begins, without the printer. */
	async ready() {
		window.print = () => window.dispatchEvent(new Event('afterprint'));
		await printSheets(document.querySelector('[data-print-sheets]')!);
	},
	/** The drawing as a PNG's data address, and the longest time in ms for which the page was held up. */
	async paint(dpi: 150 | 300) {
		let held = 0;
		const watch = new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) held = Math.max(held, duration);
		});
		watch.observe({ entryTypes: ['longtask'] });
		const begun = performance.now();
		const png = await takePicture(document.querySelector('[data-off-screen]')!, dpi);
		const took = performance.now() - begun;
		await new Promise((resolve) => setTimeout(resolve, 50));
		watch.disconnect();
		const url = await new Promise<string>((resolve) => {
			const reader = new FileReader();
			reader.onload = () => resolve(reader.result as string);
			reader.readAsDataURL(png);
		});
		return { url, held, took };
	}
};

/** What such a page's global object carries beside a browser's own. */
export interface OutputPageGlobal {
	output: typeof output;
	violations: string[];
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
	violations.push(`${violatedDirective} ${blockedURI}`)
);
Object.assign(globalThis, { output, violations });
