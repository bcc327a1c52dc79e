/** Reading a map from its codes, from the first one until the file that they hold is whole. */
import type { CodeFinder } from '$lib/exchange/codeFinder';
import type { Gathered, Heard } from '$lib/exchange/codeReading';
import { uiKey } from '$lib/i18n/key';

/** Holds what was read until all of it was; then hands the file over, as unbelieved as any. */
export class CodeReading {
	isOpen = $state(false);
	/** While a photo is looked at. */
	busy = $state(false);
	/** What is wrong with what was read last, as words. */
	problem: string | undefined = $state.raw();
	#gathered: Gathered | undefined = $state.raw();
	#finder: CodeFinder | undefined;
	readonly #onfiles: (files: readonly Blob[]) => void;

	constructor(onfiles: (files: readonly Blob[]) => void) {
		this.#onfiles = onfiles;
	}

	/** How many codes there are, once one was read. */
	get of(): number | undefined {
		return this.#gathered?.of;
	}

	/** The numbers of those that were not read yet. */
	get missing(): readonly number[] {
		const { of, parts } = this.#gathered ?? { of: 0, parts: new Map<number, unknown>() };
		return Array.from({ length: of }, (_, at) => at + 1).filter((part) => !parts.has(part));
	}

	open(): void {
		this.isOpen = true;
	}

	/** Leaves everything that was read. */
	close(): void {
		this.isOpen = false;
		this.#finder?.close();
		this.#finder = undefined;
		this.forget();
	}

	/** Begins again. */
	forget(): void {
		this.#gathered = undefined;
		this.problem = undefined;
	}

	/** Looks at what a camera sees. */
	look = async (picture: ImageData): Promise<void> => {
		await this.#hear(await (await this.#find()).find(picture));
	};

	/** Looks at a photo of codes. */
	async lookAt(file: File): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.problem = undefined;
		try {
			const { takePixels } = await import('$lib/exchange/codeFinder');
			const taken = await takePixels(file);
			if ('problem' in taken) {
				this.problem = uiKey('error', taken.problem);
				return;
			}
			const texts = await (await this.#find()).find(taken.picture, true);
			if (texts.length === 0) this.problem = uiKey('codes', 'nothing-found');
			await this.#hear(texts);
		} finally {
			this.busy = false;
		}
	}

	async #find(): Promise<CodeFinder> {
		const { takeFinder } = await import('$lib/exchange/codeFinder');
		return (this.#finder ??= takeFinder());
	}

	async #hear(texts: readonly string[]): Promise<void> {
		if (texts.length === 0 || !this.isOpen) return;
		const { gather, isWhole, fileOf } = await import('$lib/exchange/codeReading');
		const problems = new Set<string>();
		for (const text of texts) {
			const { heard, gathered } = gather(this.#gathered, text);
			this.#gathered = gathered;
			const problem = problemOf(heard);
			if (problem) problems.add(problem);
		}
		[this.problem] = problems;
		const gathered = this.#gathered;
		if (!gathered || !isWhole(gathered)) return;
		const file = await fileOf(gathered);
		if (!this.isOpen || this.#gathered !== gathered) return;
		if (file) {
			this.close();
			this.#onfiles([file]);
		} else {
			this.forget();
			this.problem = uiKey('codes', 'apart');
		}
	}
}

function problemOf(heard: Heard): string | undefined {
	if (heard === 'added' || heard === 'known') return undefined;
	return heard === 'newer' ? uiKey('error', 'file-newer') : uiKey('codes', heard);
}
