/**
 * Files that a person chose, from that moment until a map lies open or they are left alone: their lock is opened, they
 * are read, and where the map is here already, what is different is shown first.
 *
 * Nothing that is kept on this device is touched until the person has chosen what becomes of it.
 */
import type { FileRead, FileRefused } from '$lib/exchange/file';
import { uiKey } from '$lib/i18n/key';
import { desk } from '$lib/session/desk.svelte';
import type { ComingPhotos } from '$lib/session/arrival.svelte';
import { joinCopy, orderOf, type Copy } from '$lib/session/joining';
import { asAnotherMap, openKeptMap, openMapFile } from '$lib/session/opening';
import type { Session } from '$lib/session/session.svelte';
import type { ForeseenBoth, Winner } from '$lib/model/joining';
import { isShareId } from '$lib/model/sharing';
import { StoreError, type MapEntry } from '$lib/storage/store';
import { holdPictograms, pictogramsOn } from './atHand';
import { Locked } from './locked.svelte';

/** Why nothing was opened: words under `ui.error`, the faults of a file, and a way on where there is one, in words. */
export interface Refused {
	readonly why: string;
	readonly faults: FileRefused['refused'];
	readonly way?: { readonly words: string; readonly go: () => void };
}

/** Two copies of one map, beside each other until the person has chosen. */
export interface Joining {
	readonly session: Session;
	readonly copy: Copy;
	readonly between: 'device' | 'files';
	readonly wins: Winner;
	readonly foreseen: ForeseenBoth;
}

export { fetchReading } from './atHand';

const options = { deviceStore: desk.deviceStore };

/** Takes the files that a person chose; `onopen` is told the map that they came to. */
export class Taking {
	/** A file with a lock whose words are asked for. */
	readonly locked = new Locked();
	/** While something is read or joined; how far it is where that is known. */
	work: { readonly done: number; readonly of: number } | 'begun' | undefined = $state.raw();
	refused: Refused | undefined = $state.raw();
	/** The map of this device that a file is a copy of, while its words are asked for. */
	shut: MapEntry | undefined = $state.raw();
	/** A file that can only be looked at. */
	looked: FileRead | undefined = $state.raw();
	joining: Joining | undefined = $state.raw();
	/** Why two copies could not be joined, as words. */
	problem: StoreError['why'] | undefined = $state.raw();
	readonly #onopen: (session: Session) => Promise<void>;
	#stop: AbortController | undefined;
	#waiting: Blob[] = [];
	/** What was read, the newest first; without `photos` while nobody has looked at them. */
	#read: (FileRead | Pick<FileRead, 'file'>)[] = [];
	#copies: Copy[] = [];
	readonly #urls = new Map<string, string>();

	constructor(onopen: (session: Session) => Promise<void>) {
		this.#onopen = onopen;
	}

	/** Takes one file, or two of the same map. */
	async take(files: readonly Blob[]): Promise<void> {
		this.#clear();
		if (files.length > 2) this.#refuse('file-several');
		else {
			this.#waiting = [...files];
			await this.#go();
		}
	}

	/** Opens the lock of the file that waits, if these words fit. */
	async unlock(words: string): Promise<void> {
		const opened = await this.locked.open(words);
		if (!opened) return;
		this.#waiting[0] = opened;
		await this.#go();
	}

	/** Opens the map behind its lock, and goes on with the file; rejects with a StoreError where these are not its words. */
	readonly open = async (id: string, words: string): Promise<void> => {
		const session = await openKeptMap(id, options, words);
		if (this.shut?.id !== id) return session.close();
		this.shut = undefined;
		await this.#work((signal) => this.#next(session, 'device', signal));
	};

	/** Leaves everything as it was. */
	leave(): void {
		const { session } = this.joining ?? {};
		this.#stop?.abort();
		this.locked.leave();
		this.#clear();
		void session?.close();
	}

	/** Whose word counts where two copies say something else. */
	count(wins: Winner): void {
		if (this.joining) this.joining = { ...this.joining, wins };
	}

	/** Joins the two copies. */
	async join(): Promise<void> {
		const { joining } = this;
		if (!joining) return;
		await this.#work(async (signal) => {
			const { session, copy, between, foreseen, wins } = joining;
			await joinCopy(session, copy, foreseen[wins], wins);
			await this.#next(session, between, signal);
		});
	}

	/** Goes on with the copy that is here, and leaves the other as it is. */
	async keepMine(): Promise<void> {
		const { joining } = this;
		if (joining) await this.#work((signal) => this.#next(joining.session, joining.between, signal));
	}

	/** Opens the file as another map beside the one of this device. */
	async keepBoth(): Promise<void> {
		const { joining } = this;
		if (!joining) return;
		await this.#work(async (signal) => {
			await joining.session.close();
			this.#copies = [];
			await this.#begin(signal, { ...joining.copy, file: asAnotherMap(joining.copy.file) });
		});
	}

	async #go(): Promise<void> {
		await this.#work(async (signal) => {
			const { readMap } = await import('$lib/exchange/file');
			for (let file = this.#waiting[0]; file; file = this.#waiting[0]) {
				if (await this.locked.take(file)) return;
				const read = await readMap(file, { signal });
				signal.throwIfAborted();
				if ('problem' in read) return this.#refuse(read.problem, read.refused);
				this.#waiting.shift();
				this.#read.push(read);
			}
			this.#read.sort((a, b) => b.file.savedAt.localeCompare(a.file.savedAt));
			await this.#lay(signal);
		});
	}

	#refuse(why: string, faults: Refused['faults'] = [], way?: Refused['way']): void {
		this.refused = { why, faults, ...(way ? { way } : {}) };
	}

	/**
	 * Looks at all photos before anything is shown. A file is refused as a whole; for a photo that is none the person may
	 * say that it stays behind, and until then there is nothing to go on with.
	 */
	async #takePhotos(signal: AbortSignal): Promise<readonly FileRead[] | undefined> {
		const { takeAll } = await import('$lib/exchange/file');
		const onprogress = (done: number, of: number) => (this.work = of > 0 ? { done, of } : 'begun');
		const all: FileRead[] = [];
		for (const [at, one] of this.#read.entries()) {
			const read = 'photos' in one ? one : await takeAll(one.file, { signal, onprogress });
			signal.throwIfAborted();
			if ('problem' in read) {
				this.#refusePhotos(read, at);
				return undefined;
			}
			this.#read[at] = read;
			all.push(read);
		}
		return all;
	}

	#refusePhotos({ problem, refused, rest }: FileRefused, at: number): void {
		const words = uiKey('fault', refused.length === 1 ? 'rest-one' : 'rest');
		const go = (read: FileRead) => {
			this.refused = undefined;
			this.#read[at] = read;
			void this.#go();
		};
		this.#refuse(problem, refused, rest && { words, go: () => go(rest) });
	}

	/** What becomes of the files that were read. */
	async #lay(signal: AbortSignal): Promise<void> {
		const [newest, ...others] = this.#read;
		if (!newest) return;
		const { photosBehind, takeVoices } = await import('$lib/exchange/file');
		// What somebody gave of their map is looked at, and never becomes a map of one's own.
		const looked = this.#read.findIndex(({ file }) => file.readonly || isShareId(file.id));
		const entry = (await desk.entries()).find(({ id }) => id === newest.file.id);
		const isNew = looked < 0 && others.length === 0 && !entry && !('photos' in newest);
		const behind = isNew ? photosBehind(newest.file.photos) : undefined;
		if (behind)
			return this.#begin(signal, { file: newest.file, media: takeVoices(newest.file.voices) }, behind);
		const read = await this.#takePhotos(signal);
		if (!read) return;
		this.looked = read[looked];
		if (this.looked) return;
		if (others.some(({ file }) => file.id !== newest.file.id)) return this.#refuse('file-two-maps');
		this.#copies = read.map(asCopy);
		if (entry?.isLocked) {
			this.shut = entry;
			return;
		}
		if (entry?.isUnreadable) {
			// What cannot be read here any more stays, for whoever can mend it.
			const newest = this.#copies.shift()!;
			const another = { ...newest, file: asAnotherMap(newest.file) };
			const go = () => void this.#work((signal) => this.#begin(signal, another));
			return this.#refuse('map-unreadable-here', [], { words: uiKey('fault', 'as-another'), go });
		}
		if (!entry) return this.#begin(signal, this.#copies.shift()!);
		await this.#next(await openKeptMap(entry.id, options), 'device', signal);
	}

	/** Opens a copy in memory, its photos perhaps still behind it, and goes on with the other one. */
	async #begin(signal: AbortSignal, { file, media }: Copy, behind?: ComingPhotos): Promise<void> {
		this.refused = undefined;
		holdPictograms(pictogramsOn(file.map));
		await this.#next(await openMapFile(file, media, options, behind), 'files', signal);
	}

	/** Shows the next copy beside the map; opens the map when there is none left. */
	async #next(session: Session, between: Joining['between'], signal: AbortSignal): Promise<void> {
		if (signal.aborted) return session.close();
		const copy = this.#copies.shift();
		if (copy) await this.#show(session, copy, between, signal);
		else await this.#onopen(session);
	}

	async #show(session: Session, copy: Copy, between: Joining['between'], signal: AbortSignal): Promise<void> {
		const isShown = this.joining?.session === session;
		try {
			const { foreseeBeside } = await import('$lib/exchange/joinBeside');
			const foreseen = await foreseeBeside(orderOf(session, copy.file), signal);
			signal.throwIfAborted();
			this.joining = { session, copy, between, wins: 'mine', foreseen };
		} catch (cause) {
			// Whoever is shown already is closed by whoever leaves it.
			if (!isShown) await session.close();
			throw cause;
		}
	}

	async #work(deed: (signal: AbortSignal) => Promise<void>): Promise<void> {
		const stop = new AbortController();
		this.#stop = stop;
		this.work = 'begun';
		this.problem = undefined;
		try {
			await deed(stop.signal);
		} catch (cause) {
			if (stop.signal.aborted) return;
			const why = cause instanceof StoreError ? cause.why : 'failed';
			if (this.joining) this.problem = why;
			else this.#refuse('map-lost');
		} finally {
			if (this.#stop === stop) this.work = undefined;
		}
	}

	/** The address of a photo, of either copy that is being joined; those of the map first. */
	readonly photo = (id: string): string | undefined => {
		const { session, copy } = this.joining ?? {};
		const own = session?.photos.url(id);
		const theirs = own === undefined ? copy?.media.get(id) : undefined;
		if (theirs && !this.#urls.has(id)) this.#urls.set(id, URL.createObjectURL(theirs));
		return own ?? this.#urls.get(id);
	};

	#clear(): void {
		this.#urls.forEach((url) => URL.revokeObjectURL(url));
		this.#urls.clear();
		this.#waiting = [];
		this.#read = [];
		this.#copies = [];
		this.work = undefined;
		this.refused = undefined;
		this.shut = undefined;
		this.looked = undefined;
		this.joining = undefined;
		this.problem = undefined;
	}
}

function asCopy({ file, photos, voices }: FileRead): Copy {
	return { file, media: new Map([...photos, ...voices]) };
}
