/** The worker behind `writer.ts`: replaces the content of one file of the private file system, and says when it is done. */

/** What is asked: replace this file's content. */
interface Asked {
	readonly call: number;
	readonly path: readonly string[];
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is answered: done, or the browser's own error. */
export interface Written {
	readonly call: number;
	readonly trouble?: { readonly name: string; readonly message: string };
}

/** The handle that only workers get; TypeScript's page library does not know it. */
interface AccessHandle {
	truncate(size: number): void;
	write(bytes: Uint8Array, options: { at: number }): number;
	flush(): void;
	close(): void;
}

let row: Promise<void> = Promise.resolve();

onmessage = ({ data }: MessageEvent<Asked>) => {
	// One after the other: a second handle on the same file would be refused.
	row = row.then(() => answer(data));
};

async function answer({ call, path, name, bytes }: Asked): Promise<void> {
	let answered: Written = { call };
	try {
		await write(path, name, bytes);
	} catch (error) {
		const { name: kind, message } = error as Error;
		answered = { call, trouble: { name: kind, message } };
	}
	postMessage(answered);
}

async function write(path: readonly string[], name: string, bytes: Uint8Array): Promise<void> {
	let folder = await navigator.storage.getDirectory();
	// Only the file is made: a folder that is missing was wiped, and must not come back.
	for (const one of path) folder = await folder.getDirectoryHandle(one);
	const file = await folder.getFileHandle(name, { create: true });
	const open = await (
		file as unknown as { createSyncAccessHandle(): Promise<AccessHandle> }
	).createSyncAccessHandle();
	try {
		open.truncate(0);
		if (open.write(bytes, { at: 0 }) < bytes.length)
			throw new DOMException('The file was not written whole', 'QuotaExceededError');
		open.flush();
	} finally {
		open.close();
	}
}
