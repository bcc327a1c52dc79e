/**
 * A document from a file. The `document` bytes in a file keep a copy mergeable, but nobody checked them: they are used
 * only when they project to exactly the map and the moments that were checked, and hold nothing else; otherwise the map
 * makes a new document.
 */
import { createDocument, openDocument, type MapDocument } from './document';
import { isSame } from './document/flat';
import type { MapFile } from './format';

/** The document of a file that was read; `isMergeable` when it is a true copy of the one that was saved. */
export function openFile(file: MapFile): { readonly document: MapDocument; readonly isMergeable: boolean } {
	const copy = openCopy(file);
	return copy
		? { document: copy, isMergeable: true }
		: { document: createDocument(file.map, file.moments), isMergeable: false };
}

/** The document that a file carries, if it is a true copy of the one that was saved. */
export function openCopy({ document, map, moments }: MapFile): MapDocument | undefined {
	if (!document) return undefined;
	try {
		const copy = openDocument([document]);
		if (isSame(copy.project(), map) && isSame(copy.moments(), moments) && copy.isSound()) return copy;
		copy.close();
	} catch {
		// Bytes that are no update at all: the map beside them is still good.
	}
	return undefined;
}
