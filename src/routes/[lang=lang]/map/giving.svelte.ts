/** The part of the open map that was ticked for somebody, as what leaves; each way in which it does is written down. */
import { givingCommands, type Gift } from '$lib/flows/consent';
import { isNothing, sharedMap } from '$lib/model/sharedMap';
import type { ShareFormat } from '$lib/model/vocabulary';
import type { Waiting } from '$lib/session/arrival.svelte';
import { newId, newShareId } from '$lib/session/ids';
import type { Session } from '$lib/session/session.svelte';
import { Output, type Source } from './output.svelte';

/** One gift of a session's map, made anew from the map as long as it is looked at. */
export class Giving implements Source {
	readonly id = newShareId();
	readonly moments = [];
	readonly output: Output;
	/** Whether it was given in some way. */
	written: boolean = $state(false);
	readonly #session: Session;
	readonly #gift: Gift;
	readonly #shared;

	constructor(session: Session, gift: Gift) {
		this.#session = session;
		this.#gift = gift;
		this.#shared = $derived(sharedMap(session.map, gift.consent));
		this.output = new Output(() => this, this.writeDown);
		// Where there are no names a number tells one from another, and the list what each is.
		if (!gift.consent.parts.includes('names'))
			this.output.chosen = { ...this.output.choice, names: 'numbers', beside: 'list' };
	}

	/** What goes along. */
	get map() {
		return this.#shared.map;
	}

	/** Whether nothing at all goes along. */
	get isEmpty(): boolean {
		return isNothing(this.map);
	}

	/** The photos that go along, under their new ids. */
	readonly photos = {
		url: (id: string): string | undefined => {
			const own = this.#shared.photos.get(id);
			return own === undefined ? undefined : this.#session.photos.url(own);
		},
		arrived: (waiting: Waiting) => this.#session.photos.arrived(waiting),
		all: async (): Promise<ReadonlyMap<string, Blob>> => {
			const all = await this.#session.photos.all();
			return new Map(
				[...this.#shared.photos].flatMap(([id, own]) => {
					const photo = all.get(own);
					return photo ? [[id, photo] as const] : [];
				})
			);
		}
	};

	/** What is given cannot be joined with the person's own map: it holds nothing of how that came about. */
	encode(): undefined {
		return undefined;
	}

	/** Writes down that it was given in this way. */
	readonly writeDown = (format: ShareFormat): void => {
		const { facts } = this.#session;
		this.#session.execute(givingCommands(this.#gift, format, facts, { newId }), 'share');
		this.written = true;
	};
}
