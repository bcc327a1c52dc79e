/**
 * The photos of one map: each a sealed file of its own, outside the database, under a name that tells nothing.
 *
 * A photo's own name and type are sealed apart from its pixels, at the front, so that the list of photos can be made
 * without reading them all.
 */
import { joinBytes, type Bytes } from './bytes';
import type { Folder } from './folder';
import type { Seal } from './seal';

interface Label {
	readonly id: string;
	readonly type: string;
}

const LENGTH = 4;

/** Keeps, finds and forgets photos. */
export class Photos {
	readonly #folder: Folder;
	readonly #seal: Seal;

	constructor(folder: Folder, seal: Seal) {
		this.#folder = folder;
		this.#seal = seal;
	}

	/** Keeps a photo under this name; rejects with a StoreError, and the one before is then still there. */
	async put(id: string, photo: Blob): Promise<void> {
		const name = await this.#seal.name(id);
		const label = await this.#seal.closeRecord({ id, type: photo.type } satisfies Label, `label:${name}`);
		const pixels = await this.#seal.close(new Uint8Array(await photo.arrayBuffer()), `photo:${name}`);
		const length = new Uint8Array(LENGTH);
		new DataView(length.buffer).setUint32(0, label.length);
		await this.#folder.write(name, joinBytes(length, label, pixels));
	}

	/** The photo of that name; nothing when there is none, or it is damaged. */
	async get(id: string): Promise<Blob | undefined> {
		const name = await this.#seal.name(id);
		const bytes = await this.#folder.read(name);
		if (!bytes) return undefined;
		const label = await this.#readLabel(name, bytes);
		const pixels = await this.#seal.open(bytes.subarray(LENGTH + labelLength(bytes)), `photo:${name}`);
		return label && pixels && new Blob([pixels], { type: label.type });
	}

	/** The names of all photos. */
	async ids(): Promise<readonly string[]> {
		const labels = await Promise.all((await this.#folder.names()).map((name) => this.#findLabel(name)));
		return labels.flatMap((label) => (label ? [label.id] : []));
	}

	/** Forgets a photo. */
	async remove(id: string): Promise<void> {
		await this.#folder.remove(await this.#seal.name(id));
	}

	async #findLabel(name: string): Promise<Label | undefined> {
		const file = await this.#folder.file(name);
		if (!file || file.size < LENGTH) return undefined;
		const length = labelLength(await bytesOf(file.slice(0, LENGTH)));
		return this.#readLabel(name, await bytesOf(file.slice(0, LENGTH + length)));
	}

	async #readLabel(name: string, bytes: Bytes): Promise<Label | undefined> {
		const sealed = bytes.subarray(LENGTH, LENGTH + labelLength(bytes));
		return (await this.#seal.openRecord(sealed, `label:${name}`)) as Label | undefined;
	}
}

function labelLength(bytes: Bytes): number {
	return bytes.length < LENGTH ? 0 : new DataView(bytes.buffer).getUint32(0);
}

async function bytesOf(blob: Blob): Promise<Bytes> {
	return new Uint8Array(await blob.arrayBuffer());
}
