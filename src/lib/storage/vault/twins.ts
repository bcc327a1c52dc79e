/**
 * Two files with the same in them, where one damaged file must not be the loss of a map. Each is checked by itself; the
 * first whole one counts, and the other is made like it when the program starts.
 *
 * They are written where they lie and flushed: on the disk when the promise resolves, and with no copy of a key left
 * beside them by a browser that was killed meanwhile.
 */
import { StoreError } from '../store';
import { equalBytes, type Bytes } from './bytes';
import type { Folder } from './folder';

/** What is in a file, if it is whole. */
export type Unpack<T> = (bytes: Bytes | undefined) => Promise<T | undefined>;

/** Two files of one folder. */
export class Twins<T> {
	readonly names: readonly [string, string];
	readonly #unpack: Unpack<T>;

	constructor(names: readonly [string, string], unpack: Unpack<T>) {
		this.names = names;
		this.#unpack = unpack;
	}

	/** What is in the first whole one; nothing when neither is whole. */
	async read(folder: Folder): Promise<T | undefined> {
		return (await this.#whole(folder))?.content;
	}

	/** Writes both, one after the other; rejects with a StoreError unless each reads back as it was given. */
	async write(folder: Folder, bytes: Bytes): Promise<void> {
		for (const name of this.names) {
			await folder.writeInPlace(name, bytes);
			const written = await folder.read(name);
			if (!written || !equalBytes(written, bytes)) throw new StoreError('failed', 'A key was not kept');
		}
	}

	/** Makes what is damaged, missing or older like the first whole one; resolves to whether there is one. */
	async mend(folder: Folder): Promise<boolean> {
		const whole = await this.#whole(folder);
		if (!whole) return false;
		for (const name of this.names) {
			const bytes = await folder.read(name);
			if (!bytes || !equalBytes(bytes, whole.bytes)) await folder.writeInPlace(name, whole.bytes);
		}
		return true;
	}

	/** Removes both. */
	async remove(folder: Folder): Promise<void> {
		for (const name of this.names) await folder.remove(name);
	}

	async #whole(folder: Folder): Promise<{ readonly bytes: Bytes; readonly content: T } | undefined> {
		for (const name of this.names) {
			const bytes = await folder.read(name);
			const content = bytes && (await this.#unpack(bytes));
			if (bytes && content !== undefined) return { bytes, content };
		}
		return undefined;
	}
}
