/**
 * A document from a file. The `document` bytes in a file keep a copy mergeable, but nobody checked them: they are used
 * only when they project to exactly the map and the moments that were checked; otherwise the map makes a new document.
 */
import { createDocument, openDocument, type MapDocument } from './document';
import { isSame } from './document/flat';
import type { MapFile } from './format';

/** The document of a file that was read; `isMergeable` when it is a true copy of the one that was saved. */
export function openFile(file: MapFile): { readonly document: MapDocument; readonly isMergeable: boolean } {
	const copy = file.document && openCopy(file.document, file);
	return copy
		? { document: copy, isMergeable: true }
		: { document: createDocument(file.map, file.moments), isMergeable: false };
}

function openCopy(bytes: Uint8Array, file: MapFile): MapDocument | undefined {
	try {
		const copy = openDocument([bytes]);
		if (isSame(copy.project(), file.map) && isSame(copy.moments(), file.moments)) return copy;
		copy.close();
	} catch {
		// Bytes that are no update at all: the map beside them is still good.
	}
	return undefined;
}
