/** The ways in which a map leaves the screen, one at a time, each followed and stoppable (R13, R35). */
import { download } from '$lib/exchange/download';
import type { PageContent } from '$lib/exchange/mapPage';
import type { SvgWords } from '$lib/exchange/svg';
import { uiKey } from '$lib/i18n/key';
import type { Scene } from '$lib/layout/scene';
import type { Moment, NeighbourhoodMap } from '$lib/model/map';
import type { ShareFormat } from '$lib/model/vocabulary';
import { afterPaint } from '$lib/session/painted';
import type { CodePage } from '$lib/views/codes/codePages';
import type { Dpi, Inside, OutputChoice, OutputWork, Paper } from '$lib/views/output/work';

/** What leaves: the person's own map, or what was ticked of it for somebody. Every way out reads it from here. */
export interface Source {
	readonly id: string;
	readonly map: NeighbourhoodMap;
	readonly moments: readonly Moment[];
	readonly photos: {
		readonly url: (id: string) => string | undefined;
		/** Waits until none is on its way any more; whether one was. */
		arrived(follow: Follow): Promise<boolean>;
		all(): Promise<ReadonlyMap<string, Blob>>;
	};
	/** The state that can be joined with another copy: only of a person's own. */
	encode(): Uint8Array | undefined;
}

/** What is laid out off the screen, to be printed or photographed. */
export interface Printed {
	/** The whole map, an empty sheet, the photos to cut out, or the map for a picture. */
	readonly what: 'map' | 'template' | 'photos' | 'picture';
	readonly paper: Paper;
	/** An earlier map in place of the open one. */
	readonly map?: NeighbourhoodMap;
	/** Sheets of codes that follow the map's. */
	readonly codePages?: readonly CodePage[];
	/** What stands on it, in place of what the person chose for pictures and paper. */
	readonly choice?: OutputChoice;
	/** Where it stands already laid out, as in the preview: laying out a large map again would hold the page up. */
	readonly scene?: Scene | undefined;
}

/** A page is the person's own copy: nothing is left off its drawing but what is private. */
const ON_PAGE: OutputChoice = { names: 'shown', beside: 'nothing', photos: true, strokes: true };

/** How the making of something is followed and stopped. */
interface Follow {
	readonly signal: AbortSignal;
	readonly onprogress: (done: number, of: number) => void;
}

/** Makes files, pictures and paper of a map; `onleft` hears in which way something has left the screen. */
export class Output {
	/** What is being made, and how much of it is done. */
	busy: OutputWork | undefined = $state.raw();
	/** What went wrong, as words with what one can do. */
	problem: string | undefined = $state.raw();
	/** What one should know of what came out, as words. */
	notice: string | undefined = $state.raw();
	/** What the person chose to have on it; until then, what the map itself says. */
	chosen: OutputChoice | undefined = $state.raw();
	/** What has to stand off the screen now. */
	printed: Printed | undefined = $state.raw();
	/** Told the element in which it stands, once it does. */
	onready: (element: HTMLElement) => void = () => {};
	readonly #source: () => Source;
	readonly #onleft: (how: ShareFormat) => void;
	#stop: AbortController | undefined;

	constructor(source: () => Source, onleft: (how: ShareFormat) => void = () => {}) {
		this.#source = source;
		this.#onleft = onleft;
	}

	/** What stands on what comes out. */
	get choice(): OutputChoice {
		const beside = this.#source().map.legend.shown ? 'legend' : 'nothing';
		return this.chosen ?? { names: 'shown', beside, photos: true, strokes: true };
	}

	/** Stops what is being made. */
	cancel(): void {
		this.#stop?.abort();
	}

	/** The person's own copy as a file, photos and all. */
	async saveFile(): Promise<void> {
		await this.#make('save', async (follow) => {
			const { nameMapFile } = await import('$lib/exchange/file');
			const file = await this.#writeFile(follow);
			if (file) this.#hand(file, nameMapFile(this.#source().map.date), 'json');
		});
	}

	/** The person's own copy as a page that shows itself on any telephone, in these words. */
	async savePage(content: PageContent): Promise<void> {
		await this.#make('save-page', async (follow) => {
			const { nameMapPage } = await import('$lib/exchange/mapPage');
			const page = await this.#writePage(content, follow);
			if (page) this.#hand(page, nameMapPage(this.#source().map.date), 'html');
		});
	}

	/** Either of them behind a lock that these words open; they are kept nowhere. */
	async saveLocked(inside: Inside, words: string, content: PageContent): Promise<void> {
		await this.#make('save-locked', async (follow) => {
			const { lockFile, nameLocked } = await import('$lib/exchange/locked');
			const open = await (inside === 'file' ? this.#writeFile(follow) : this.#writePage(content, follow));
			if (!open) return;
			this.#hand(await lockFile(open, words, follow), nameLocked(this.#source().map.date, inside), 'age');
		});
	}

	/** From here on it is out of the house. */
	#hand(file: Blob, name: string, how: ShareFormat): void {
		download(file, name);
		this.#onleft(how);
	}

	/** Codes of it stand on the screen, where another device reads them. */
	tellCodes(): void {
		this.#onleft('qr');
	}

	async #writeFile(follow: Follow): Promise<Blob | undefined> {
		const source = this.#source();
		const { id, map, moments } = source;
		const { writeMapFile } = await import('$lib/exchange/file');
		const document = source.encode();
		const written = await writeMapFile(
			{
				...{ id, map, moments, photos: await source.photos.all(), savedAt: new Date().toISOString() },
				...(document && { document })
			},
			follow
		);
		if ('file' in written) return written.file;
		this.problem = uiKey('error', written.problem);
		return undefined;
	}

	async #writePage(content: PageContent, { signal, onprogress }: Follow): Promise<Blob | undefined> {
		const [{ takeSvg }, { writeMapPage }] = await Promise.all([
			import('$lib/exchange/svg'),
			import('$lib/exchange/mapPage')
		]);
		const file = await this.#writeFile({ signal, onprogress: () => {} });
		if (!file) return undefined;
		const element = await this.#layOut({ what: 'picture', paper: 'A3', choice: ON_PAGE });
		const { text: title, lang } = content.label;
		const drawing = await takeSvg(
			element,
			{ title, description: '', lang },
			{ signal, onmissing: this.#missing }
		);
		const written = await writeMapPage(
			{ content, drawing: await drawing.text(), photos: await this.#source().photos.all(), file },
			{ signal, onprogress }
		);
		if ('problem' in written) {
			this.problem = uiKey('error', written.problem);
			return undefined;
		}
		if (written.missing > 0) this.#missing();
		return written.page;
	}

	/** The sheet on paper, through the browser's own print; an earlier map where one is given, codes where they are. */
	async print(paper: Paper, more: Pick<Printed, 'map' | 'codePages'> = {}): Promise<void> {
		await this.#print('print', { what: 'map', paper, ...more });
	}

	/** An empty sheet to draw on. */
	async printTemplate(paper: Paper): Promise<void> {
		await this.#print('print-template', { what: 'template', paper });
	}

	/** The map's photos and drawings, to cut out. */
	async printPhotos(): Promise<void> {
		await this.#print('photos-sheet', { what: 'photos', paper: 'A4' });
	}

	/** The sheet as a picture, and each sheet that follows it. Where the device is too small for it, less sharp. */
	async savePng(dpi: Dpi, scene?: Scene): Promise<void> {
		const { date } = this.#source().map;
		await this.#make('png', async (follow) => {
			const { takeSharpest, namePicture } = await import('$lib/exchange/png');
			await this.#eachSheet(follow, scene, async (sheet, number, following) => {
				const taken = await takeSharpest(sheet, dpi, { ...following, onmissing: this.#missing });
				if (taken.dpi !== dpi) this.notice = uiKey('output', 'less-sharp');
				this.#hand(taken.png, namePicture(date, number), 'png');
			});
		});
	}

	/** The sheet as a drawing file, and each sheet that follows it; `words` stand in the file, neutral. */
	async saveSvg(words: SvgWords, scene?: Scene): Promise<void> {
		const { date } = this.#source().map;
		await this.#make('svg', async (follow) => {
			const { takeSvg, nameSvg } = await import('$lib/exchange/svg');
			await this.#eachSheet(follow, scene, async (sheet, number, following) => {
				const svg = await takeSvg(sheet, words, { ...following, onmissing: this.#missing });
				this.#hand(svg, nameSvg(date, number), 'svg');
			});
		});
	}

	#missing = () => {
		this.notice = uiKey('output', 'missing');
	};

	/** Lays all sheets out and hands them on one after the other, counted from 1; they share one progress. */
	async #eachSheet(
		{ signal, onprogress }: Follow,
		scene: Scene | undefined,
		make: (sheet: SVGSVGElement, number: number, follow: Follow) => Promise<void>
	): Promise<void> {
		const element = await this.#layOut({ what: 'picture', paper: 'A3', scene });
		const sheets = [...element.querySelectorAll<SVGSVGElement>('svg[data-map-view]')];
		for (const [at, sheet] of sheets.entries()) {
			const part = (done: number, of: number) => onprogress(at * of + done, sheets.length * of);
			await make(sheet, at + 1, { signal, onprogress: part });
		}
	}

	async #print(what: OutputWork['what'], printed: Printed): Promise<void> {
		await this.#make(what, async ({ signal }) => {
			const { printSheets } = await import('$lib/exchange/print');
			await printSheets(await this.#layOut(printed), signal);
			if (printed.what === 'map') this.#onleft('print');
		});
	}

	/** Lays something out off the screen and waits until it stands in the page. */
	#layOut(printed: Printed): Promise<HTMLElement> {
		return new Promise((resolve) => {
			this.onready = resolve;
			this.printed = printed;
		});
	}

	/** Waits for photos that are still on their way to the map, as half of the work; how the rest of it is followed. */
	async #photosFirst({ signal, onprogress }: Follow): Promise<Follow> {
		const half = (at: 0 | 1): Follow => ({
			signal,
			onprogress: (done, of) => onprogress(at * of + done, 2 * of)
		});
		return (await this.#source().photos.arrived(half(0))) ? half(1) : { signal, onprogress };
	}

	async #make(what: OutputWork['what'], work: (follow: Follow) => Promise<void>): Promise<void> {
		if (this.busy) return;
		const stop = new AbortController();
		this.#stop = stop;
		this.problem = undefined;
		this.notice = undefined;
		this.busy = { what, done: 0, total: 1 };
		try {
			// That something is going on is on the screen, and moves by itself, before the work begins.
			await painted();
			stop.signal.throwIfAborted();
			const follow: Follow = {
				signal: stop.signal,
				onprogress: (done, total) => (this.busy = { what, done, total })
			};
			await work(what === 'print-template' ? follow : await this.#photosFirst(follow));
		} catch {
			if (!stop.signal.aborted)
				this.problem = uiKey('error', what === 'png' ? 'png-failed' : 'output-failed');
		} finally {
			this.busy = undefined;
			this.printed = undefined;
		}
	}
}

/** Resolves once what changed is on the screen. */
const painted = () => new Promise<void>((resolve) => afterPaint(resolve));
