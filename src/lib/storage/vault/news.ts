/** What tabs that have the same map open tell each other. It stays in memory: nothing of it is written. */
import type { MapLock } from '../store';
import type { SealedRecord } from './sheets';

/** Records were kept, the map was wiped, or its lock is another one, or off. */
export type Told =
	| { readonly kind: 'kept'; readonly records: readonly SealedRecord[] }
	| { readonly kind: 'gone' }
	| { readonly kind: 'lock'; readonly lock: MapLock | undefined };

/** A line to the other tabs with this map. */
export class Line {
	readonly #channel: BroadcastChannel;

	/** `name` is the map's; `ontold` is called with what others say, never with what was said here. */
	constructor(name: string, ontold: (told: Told) => void = () => {}) {
		this.#channel = new BroadcastChannel(name);
		this.#channel.onmessage = ({ data }: MessageEvent<Told>) => ontold(data);
	}

	/** Tells the others. */
	tell(told: Told): void {
		this.#channel.postMessage(told);
	}

	/** Hangs up. */
	close(): void {
		this.#channel.close();
	}
}
