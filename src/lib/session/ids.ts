/** Ids that need no secure context: `randomUUID` is absent on plain-http addresses. */
import { SHARE_MARK } from '$lib/model/sharing';

/** A fresh id of 96 random bits, in 16 letters that are safe in keys and file names. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(12));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', 'a')
		.replaceAll('/', 'b');
}

/** A fresh UUID, version 4, for a map. */
export function newMapId(): string {
	return newUuid(4);
}

/** A fresh UUID for what is given of a map, which tells that it is no map of one's own (`isShareId`). */
export function newShareId(): string {
	return SHARE_MARK + newUuid(8).slice(SHARE_MARK.length);
}

function newUuid(version: 4 | 8): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Today where the person is, as an ISO day. */
export function today(now: Date = new Date()): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
