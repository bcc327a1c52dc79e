/**
 * A draft over what is kept: commands are carried out on it, and only what differs in the end is written.
 *
 * Without it, commands of one answer that write a field twice, or take each other back, would leave values in between
 * in the document. Yjs cannot undo past those: an undo step that undoes nothing also blocks the one before it.
 */
import { isSame, type Flat } from './flat';
import { ORDER, orderOf, type Rooms, type Table } from './rooms';

class DraftFlat implements Flat {
	readonly #base: Flat | undefined;
	/** What the draft says of a key; undefined says that it is gone. */
	readonly #said = new Map<string, unknown>();

	constructor(base?: Flat) {
		this.#base = base;
	}

	get(key: string): unknown {
		return this.#said.has(key) ? this.#said.get(key) : this.#base?.get(key);
	}

	has(key: string): boolean {
		return this.get(key) !== undefined;
	}

	set(key: string, value: unknown): void {
		this.#said.set(key, value);
	}

	delete(key: string): void {
		this.#said.set(key, undefined);
	}

	*entries(): Generator<[string, unknown]> {
		for (const entry of this.#base?.entries() ?? []) if (!this.#said.has(entry[0])) yield entry;
		for (const entry of this.#said) if (entry[1] !== undefined) yield entry;
	}

	writeTo(kept: Flat): void {
		for (const [key, value] of this.#said) {
			if (value === undefined) {
				if (kept.has(key)) kept.delete(key);
			} else if (!isSame(kept.get(key), value)) {
				kept.set(key, value);
			}
		}
	}
}

class DraftTable implements Table {
	readonly source = {};
	readonly #base: Table;
	/** The records that the draft touched; undefined was removed. */
	readonly #touched = new Map<string, DraftFlat | undefined>();
	readonly #added = new Set<string>();
	#last: number | undefined;
	#size: number;

	constructor(base: Table) {
		this.#base = base;
		this.#size = base.size;
	}

	get size(): number {
		return this.#size;
	}

	get(id: string): DraftFlat | undefined {
		if (this.#touched.has(id)) return this.#touched.get(id);
		const kept = this.#base.get(id);
		return kept && this.#touch(id, new DraftFlat(kept));
	}

	add(id: string): DraftFlat {
		if (!this.get(id)) this.#size += 1;
		this.#last = (this.#last ?? lastOrder(this.#base)) + 1;
		this.#added.add(id);
		const record = this.#touch(id, new DraftFlat());
		record.set(ORDER, this.#last);
		return record;
	}

	remove(id: string): void {
		if (!this.get(id)) return;
		this.#size -= 1;
		this.#touched.set(id, undefined);
	}

	*entries(): Generator<[string, DraftFlat]> {
		for (const [id, kept] of this.#base.entries()) {
			if (!this.#touched.has(id)) this.#touch(id, new DraftFlat(kept));
		}
		for (const [id, record] of this.#touched) if (record) yield [id, record];
	}

	write(): void {
		for (const [id, record] of this.#touched) {
			if (!record) this.#base.remove(id);
			else if (this.#added.has(id)) record.writeTo(this.#base.add(id));
			else record.writeTo(this.#base.get(id) as Flat);
		}
	}

	#touch(id: string, record: DraftFlat): DraftFlat {
		this.#touched.set(id, record);
		return record;
	}
}

function lastOrder(table: Table): number {
	let last = 0;
	for (const [, record] of table.entries()) last = Math.max(last, orderOf(record));
	return last;
}

/** A draft over all rooms, and the deed of writing it to them. */
export function draftOf(kept: Rooms): { readonly rooms: Rooms; readonly write: () => void } {
	const flats = {
		sheet: new DraftFlat(kept.sheet),
		home: new DraftFlat(kept.home),
		domains: new DraftFlat(kept.domains),
		legend: new DraftFlat(kept.legend),
		guide: new DraftFlat(kept.guide),
		sharing: new DraftFlat(kept.sharing),
		moments: new DraftFlat(kept.moments)
	};
	const tables = {
		actors: new DraftTable(kept.actors),
		wishes: new DraftTable(kept.wishes),
		nextSteps: new DraftTable(kept.nextSteps),
		notes: new DraftTable(kept.notes),
		catches: new DraftTable(kept.catches)
	};
	const write = () => {
		for (const [room, draft] of Object.entries(flats)) draft.writeTo(kept[room as keyof typeof flats]);
		for (const draft of Object.values(tables)) draft.write();
	};
	return { rooms: { ...flats, ...tables }, write };
}
