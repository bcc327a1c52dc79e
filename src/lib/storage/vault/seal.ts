/**
 * The seal of one map: what lies on the device of it is closed with this, and opens with nothing else.
 *
 * AES-256-GCM with a fresh random iv each time. Every piece is bound to its map and to its own place there (a record
 * to its number, a file to its name), so that a piece put elsewhere, or taken from an older state of the same place in
 * another map, does not open. The key itself is kept by `key.ts` and cannot be read back from a seal.
 */
import { decodeText, encodeText, joinBytes, toHex, type Bytes } from './bytes';

const IV_LENGTH = 12;

/** Closes and opens what is kept of one map. */
export class Seal {
	readonly #map: string;
	readonly #sealing: CryptoKey;
	readonly #naming: CryptoKey;

	private constructor(map: string, sealing: CryptoKey, naming: CryptoKey) {
		this.#map = map;
		this.#sealing = sealing;
		this.#naming = naming;
	}

	/** The seal of this map from its 32 secret bytes. */
	static async of(map: string, secret: Bytes): Promise<Seal> {
		const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
		const from = (info: string) => ({
			name: 'HKDF',
			hash: 'SHA-256',
			salt: new Uint8Array(),
			info: encodeText(info)
		});
		const [sealing, naming] = await Promise.all([
			crypto.subtle.deriveKey(from('seal'), base, { name: 'AES-GCM', length: 256 }, false, [
				'encrypt',
				'decrypt'
			]),
			crypto.subtle.deriveKey(from('name'), base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
				'sign'
			])
		]);
		return new Seal(map, sealing, naming);
	}

	/** `iv || ciphertext` of these bytes, for this place in the map only. */
	async close(bytes: Bytes, place: string): Promise<Bytes> {
		const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
		const closed = await crypto.subtle.encrypt(this.#how(iv, place), this.#sealing, bytes);
		return joinBytes(iv, new Uint8Array(closed));
	}

	/** What was closed for this place; nothing when it is not whole, or was never closed with this seal. */
	async open(sealed: Uint8Array, place: string): Promise<Bytes | undefined> {
		try {
			const iv = sealed.slice(0, IV_LENGTH);
			const open = await crypto.subtle.decrypt(this.#how(iv, place), this.#sealing, sealed.slice(IV_LENGTH));
			return new Uint8Array(open);
		} catch {
			return undefined;
		}
	}

	/** A record that JSON can carry, closed for this place. */
	closeRecord(record: unknown, place: string): Promise<Bytes> {
		return this.close(encodeText(JSON.stringify(record)), place);
	}

	/** What `closeRecord` closed; nothing when it is not whole. */
	async openRecord(sealed: Uint8Array, place: string): Promise<unknown> {
		const bytes = await this.open(sealed, place);
		return bytes && (JSON.parse(decodeText(bytes)) as unknown);
	}

	/** A file name for a word of the caller's that tells nothing of it: the same each time, another in each map. */
	async name(word: string): Promise<string> {
		const signed = await crypto.subtle.sign('HMAC', this.#naming, encodeText(word));
		return toHex(new Uint8Array(signed).subarray(0, 16));
	}

	#how(iv: Bytes, place: string): AesGcmParams {
		return { name: 'AES-GCM', iv, additionalData: encodeText(`${this.#map}:${place}`) };
	}
}
