/**
 * A map back from codes: their texts found in pictures, gathered in any order, and put together again.
 *
 * What comes out is the text of a map file, and goes the way of every file that comes from outside: nothing of it is
 * believed before `model/format` has checked it. Here are only the bytes, and their limits.
 */
import { MEDIA_TYPE } from '$lib/model/format';
import { MOST_PACKED, unpack } from './codes/packing';
import { join, type Gathered } from './codes/parts';
import { unsqueeze } from './codes/squeezing';

export { gather, type Gathered, type Heard } from './codes/parts';

/** Whether all parts were read. */
export function isWhole({ parts, of }: Gathered): boolean {
	return parts.size === of;
}

/** The map file that all parts together hold, still unbelieved; nothing where they do not add up to one. */
export async function fileOf(gathered: Gathered): Promise<Blob | undefined> {
	const message = join(gathered);
	const bytes = message && (await unsqueeze(message, MOST_PACKED));
	const text = bytes && unpack(bytes);
	return text === undefined ? undefined : new Blob([text], { type: MEDIA_TYPE });
}
