/**
 * A folder of the browser's private file system (OPFS): where everything lies that must not fall with the database,
 * and what must really be gone once it is removed. A removed file is gone from the disk's folder; a removed record of
 * a database stays readable in its files.
 *
 * Names only, no meaning: what a file holds, others know. Writing replaces the whole file; with `createWritable` old
 * or new, never a mix. In Safari before 26 that function is missing and a worker writes in place (see `writer.ts`), so
 * nobody here may count on the old content of a file whose writing was cut: what matters lies in two files.
 */
import { toStoreError } from '../database';
import { StoreError } from '../store';
import type { Bytes } from './bytes';
import { writeInWorker } from './writer';

/** How often, and how many milliseconds apart, a file that another tab is just writing is tried again. */
const TRIES = 20;
const PAUSE = 50;

/** A file that is being written beside the one that is there. */
export interface Prepared {
	/** Puts it in the place of what was there; rejects with a StoreError, and then that stays. */
	finish(): Promise<void>;
	/** Leaves what was there. */
	drop(): Promise<void>;
}

/** A folder that exists. */
export class Folder {
	readonly #handle: FileSystemDirectoryHandle;
	readonly #path: readonly string[];
	/** Files that were written before; asking for one takes as long as writing it. */
	readonly #files = new Map<string, FileSystemFileHandle>();

	private constructor(handle: FileSystemDirectoryHandle, path: readonly string[]) {
		this.#handle = handle;
		this.#path = path;
	}

	/** The folder of this name at the root, made when it is missing; rejects where the browser has no such files. */
	static async atRoot(name: string): Promise<Folder> {
		const root = await navigator.storage.getDirectory();
		return new Folder(await root.getDirectoryHandle(name, { create: true }), [name]);
	}

	/** A folder inside this one; nothing when it does not exist. */
	async find(name: string): Promise<Folder | undefined> {
		const handle = await orNothing(this.#handle.getDirectoryHandle(name));
		return handle && new Folder(handle, [...this.#path, name]);
	}

	/** A folder inside this one, made when it is missing; rejects with a StoreError. */
	async make(name: string): Promise<Folder> {
		try {
			const handle = await this.#handle.getDirectoryHandle(name, { create: true });
			return new Folder(handle, [...this.#path, name]);
		} catch (error) {
			throw toStoreError(error);
		}
	}

	/** The names of what lies in it, folders included. */
	async names(): Promise<readonly string[]> {
		const names: string[] = [];
		for await (const name of this.#handle.keys()) names.push(name);
		return names;
	}

	/** The file of that name; nothing when there is none, or it cannot be read. */
	async file(name: string): Promise<File | undefined> {
		try {
			return await (await this.#handle.getFileHandle(name)).getFile();
		} catch {
			return undefined;
		}
	}

	/** What is in the file of that name; nothing when there is none, or it cannot be read. */
	async read(name: string): Promise<Bytes | undefined> {
		try {
			const file = await this.file(name);
			return file && new Uint8Array(await file.arrayBuffer());
		} catch {
			return undefined;
		}
	}

	/** Puts these bytes into the file of that name instead of what was there; rejects with a StoreError. */
	async write(name: string, bytes: Bytes): Promise<void> {
		await this.prepare(name, bytes).finish();
	}

	/**
	 * Begins to write a file beside the one that is there, which stays as it is until `finish`: what takes long is done
	 * while its writer waits for something else. Never rejects itself; `finish` does, with a StoreError.
	 */
	prepare(name: string, bytes: Bytes): Prepared {
		if (!('createWritable' in FileSystemFileHandle.prototype)) {
			// Written in place, it cannot be begun before it may be there.
			const finish = () => this.#orRemoved(name, writeInWorker(this.#path, name, bytes));
			return { finish, drop: () => Promise.resolve() };
		}
		const begun = this.#begin(name).then(async (writing) => {
			try {
				await writing.write(bytes);
			} catch (error) {
				await writing.abort().catch(() => {});
				throw error;
			}
			return writing;
		});
		begun.catch(() => {});
		return {
			finish: () =>
				this.#orRemoved(
					name,
					begun.then((writing) => close(writing))
				),
			drop: () => begun.then((writing) => writing.abort()).catch(() => {})
		};
	}

	async #orRemoved(name: string, writing: Promise<void>): Promise<void> {
		try {
			await writing;
		} catch (error) {
			// A file that was only begun is no file.
			if ((await this.file(name))?.size === 0) await this.remove(name).catch(() => {});
			// What Chromium now and then says of a full disk: its end of the pipe is closed before it says why.
			if (nameOf(error) === 'AbortError')
				throw new StoreError('full', 'The device took no more', { cause: error });
			throw toStoreError(error);
		}
	}

	/**
	 * Puts these bytes into the file where it lies, and flushes it: on the disk when this resolves, and without a second
	 * file beside it meanwhile. Cut, it leaves a file that is neither old nor new. Rejects with a StoreError.
	 */
	async writeInPlace(name: string, bytes: Bytes): Promise<void> {
		try {
			await writeInWorker(this.#path, name, bytes);
		} catch (error) {
			if ((await this.file(name))?.size === 0) await this.remove(name).catch(() => {});
			throw toStoreError(error);
		}
	}

	async #begin(name: string): Promise<FileSystemWritableFileStream> {
		const known = this.#files.get(name);
		const begun = known && (await orNothing(known.createWritable()));
		if (begun) return begun;
		const handle = await this.#handle.getFileHandle(name, { create: true });
		this.#files.set(name, handle);
		return handle.createWritable();
	}

	/** Removes a file, or a folder with all that is in it; removing what is not there is no error. */
	async remove(name: string): Promise<void> {
		for (let tries = 1; ; tries++) {
			try {
				await orNothing(this.#handle.removeEntry(name, { recursive: true }));
				return;
			} catch (error) {
				// A tab that is writing this very moment holds the file; it must not stay for that.
				if (nameOf(error) !== 'NoModificationAllowedError' || tries >= TRIES) throw toStoreError(error);
				await new Promise((resolve) => setTimeout(resolve, PAUSE));
			}
		}
	}
}

/** A full disk may show itself as late as here; only after this the file is the new one. */
async function close(writing: FileSystemWritableFileStream): Promise<void> {
	try {
		await writing.close();
	} catch (error) {
		await writing.abort().catch(() => {});
		throw error;
	}
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
	try {
		return await asked;
	} catch (error) {
		if (nameOf(error) === 'NotFoundError') return undefined;
		throw error;
	}
}

function nameOf(error: unknown): string | undefined {
	return error instanceof DOMException ? error.name : undefined;
}
