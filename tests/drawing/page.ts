/** Shows one drawing of the gallery at a time, under the name that a test gives. */
import '../../src/app.css';
import { mount, unmount } from 'svelte';
import sampleOne from '../../static/samples/persona-1.buurtkaart.json?raw';
import sampleTwo from '../../static/samples/persona-2.buurtkaart.json?raw';
import sampleThree from '../../static/samples/persona-3.buurtkaart.json?raw';
import { DOMAIN_PICTOGRAMS } from '../../src/lib/flows/domains';
import { directionOf } from '../../src/lib/i18n/languages';
import { loadLanguage, speaker } from '../../src/lib/i18n/words';
import { layout } from '../../src/lib/layout/layout';
import { parseFile } from '../../src/lib/model/format';
import type { NeighbourhoodMap } from '../../src/lib/model/map';
import { MAPS } from '../../src/lib/views/map/map.examples';
import { sheetWords } from '../../src/lib/views/map/sheetWords';
import MapDrawing from '../../src/lib/views/map/MapDrawing.svelte';

const SAMPLES: Readonly<Record<string, string>> = {
	'persona-1': sampleOne,
	'persona-2': sampleTwo,
	'persona-3': sampleThree
};

interface Example {
	readonly map: NeighbourhoodMap;
	readonly photos: ReadonlyMap<string, string>;
}

function findExample(name: string): Example {
	const sample = SAMPLES[name];
	if (sample === undefined) return { map: MAPS[name as keyof typeof MAPS], photos: new Map() };
	const parsed = parseFile(sample);
	if ('refused' in parsed) throw new Error(`${name} cannot be read`);
	const photos = Object.entries(parsed.file.photos).map(([id, { type, data }]) => {
		return [id, URL.createObjectURL(new Blob([data.slice()], { type }))] as const;
	});
	return { map: parsed.file.map, photos: new Map(photos) };
}

let shown: ReturnType<typeof mount> | undefined;

const drawing = {
	/** Shows the whole sheet of an example, and resolves when its letters and pictures are there. */
	async show(name: string, lang: 'nl' | 'ar' = 'nl') {
		await loadLanguage(lang);
		Object.assign(document.documentElement, { lang, dir: directionOf(lang) });
		if (shown) await unmount(shown);
		const { map, photos } = findExample(name);
		shown = mount(MapDrawing, {
			target: document.body,
			props: {
				scene: layout(map, sheetWords({ say: speaker(lang) }, map, DOMAIN_PICTOGRAMS)),
				photo: (id: string) => photos.get(id),
				pictogram: (code: string) => `/pictograms/${code}.svg`,
				label: name
			}
		});
		await document.fonts.ready;
		await Promise.all(
			[...document.querySelectorAll('image')].map((image) => {
				const picture = new Image();
				picture.src = image.href.baseVal;
				return picture.decode();
			})
		);
	},
	/** Shows it as it looks through a matrix of colours. */
	seeThrough(matrix: string) {
		const [svg, filter, colours] = ['svg', 'filter', 'feColorMatrix'].map((name) =>
			document.createElementNS('http://www.w3.org/2000/svg', name)
		) as [SVGElement, SVGElement, SVGElement];
		filter.id = 'eyes';
		filter.setAttribute('color-interpolation-filters', 'linearRGB');
		colours.setAttribute('values', matrix);
		svg.append(filter);
		filter.append(colours);
		document.body.append(svg);
		document.querySelector<SVGElement>('svg[data-map-view]')!.style.filter = 'url(#eyes)';
	}
};

/** What such a page's global object carries beside a browser's own. */
export interface DrawingPageGlobal {
	drawing: typeof drawing;
}

Object.assign(globalThis, { drawing });
