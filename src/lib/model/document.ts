/**
 * The document behind a map: it carries out commands, undoes them, and merges with its own copies.
 *
 * The only file that knows Yjs. What others see is `project()`, plain values, and updates as bytes. Every record lies
 * flat (see `document/flat.ts`), so that copies which grew apart merge field by field. It is not the file format:
 * Yjs's own structures are nobody's contract. A document that was never described has the date `''`; one made with
 * `createDocument` always has a date, and no command takes it away.
 */
import * as Y from 'yjs';
import type { Command } from './commands';
import type { Moment, NeighbourhoodMap } from './map';
import { carryOut, type Rooms, type Table } from './document/carryOut';
import { compareText, isSame, type Flat } from './document/flat';
import { keepMoment, readMoments, readSharing } from './document/kept';
import * as shapes from './document/shapes';
import { toCommands } from './document/toCommands';

/** What is kept beside a deed for whoever undoes it: where the conversation was before it, and its name. */
export interface Deed {
	readonly place?: unknown;
	readonly label?: string;
}

/** A map that can be changed, undone, merged and kept. */
export interface MapDocument {
	/** Carries out all commands in one transaction, one undo step; true when anything changed. */
	execute(commands: readonly Command[], deed?: Deed): boolean;
	/** The map as it is. Until it changes the same object; unchanged actors keep their identity. */
	project(): NeighbourhoodMap;
	/** The earlier maps kept beside it, newest first. */
	moments(): readonly Moment[];
	/** Takes back the last deed done here and returns what was kept beside it; undefined when there is none. */
	undo(): Deed | undefined;
	/** Does again what was undone last; returns what was kept beside that deed. */
	redo(): Deed | undefined;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** Calls back with every change that was made here (by a command, undo or redo), never with what was applied. */
	onUpdate(listener: (update: Uint8Array) => void): () => void;
	/** Takes in an update from the store or from a copy. It cannot be undone here; in any order, any number of times. */
	apply(update: Uint8Array): void;
	/** The whole document as one update, without what was deleted. */
	encode(): Uint8Array;
	/** Stops listening and lets go of everything. */
	close(): void;
}

/** A new document that starts as this map, with these earlier moments; there is nothing to undo. */
export function createDocument(map: NeighbourhoodMap, moments: readonly Moment[] = []): MapDocument {
	return new YjsDocument([], { map, moments });
}

/** The document that these updates make up; without any, an empty one that waits for updates. */
export function openDocument(updates: readonly Uint8Array[] = []): MapDocument {
	return new YjsDocument(updates);
}

/** Marks a transaction as one that can be undone, and carries what is kept beside it. */
class Undoable {
	readonly deed: Deed;

	constructor(deed: Deed) {
		this.deed = deed;
	}
}

class YjsDocument implements MapDocument {
	readonly #doc = new Y.Doc();
	readonly #sheet = this.#slice('sheet', shapes.readSheet);
	readonly #home = this.#slice('home', shapes.readHome);
	readonly #domains = this.#slice('domains', shapes.readDomains);
	readonly #legend = this.#slice('legend', shapes.readLegend);
	readonly #guide = this.#slice('guide', shapes.readGuide);
	readonly #sharing = this.#slice('sharing', readSharing);
	readonly #moments = this.#slice('moments', readMoments);
	readonly #actors = this.#table('actors', shapes.readActor);
	readonly #wishes = this.#table('wishes', shapes.readWish);
	readonly #nextSteps = this.#table('nextSteps', shapes.readNextStep);
	readonly #notes = this.#table('notes', shapes.readNote);
	readonly #catches = this.#table('catches', shapes.readCatch);
	readonly #rooms: Rooms = {
		sheet: this.#sheet.root,
		home: this.#home.root,
		domains: this.#domains.root,
		legend: this.#legend.root,
		guide: this.#guide.root,
		sharing: this.#sharing.root,
		moments: this.#moments.root,
		actors: this.#actors,
		wishes: this.#wishes,
		nextSteps: this.#nextSteps,
		notes: this.#notes,
		catches: this.#catches,
		freeze: () => this.#read((part) => part.read())
	};
	readonly #undoManager: Y.UndoManager;
	#projected: NeighbourhoodMap | undefined;

	constructor(updates: readonly Uint8Array[], start?: { map: NeighbourhoodMap; moments: readonly Moment[] }) {
		for (const update of updates) this.apply(update);
		if (start) {
			this.#doc.transact(() => {
				for (const command of toCommands(start.map)) carryOut(command, this.#rooms);
				for (const moment of [...start.moments].reverse()) keepMoment(this.#moments.root, moment);
			});
		}
		this.#doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
			if (changed.size > 0) this.#projected = undefined;
		});
		this.#undoManager = new Y.UndoManager([...this.#doc.share.values()], {
			// The default joins two quick answers into one step.
			captureTimeout: 0,
			trackedOrigins: new Set([Undoable])
		});
		this.#undoManager.on('stack-item-added', ({ stackItem, origin }) => {
			if (origin instanceof Undoable) stackItem.meta.set('deed', origin.deed);
		});
	}

	execute(commands: readonly Command[], deed: Deed = {}): boolean {
		const [map, moments] = [this.project(), this.moments()];
		const steps = this.#undoManager.undoStack.length;
		this.#doc.transact(() => {
			for (const command of commands) carryOut(command, this.#rooms);
		}, new Undoable(deed));
		const changed = !isSame(map, this.project()) || !isSame(moments, this.moments());
		// Commands that took each other back would leave an undo step that undoes nothing.
		if (!changed) this.#undoManager.undoStack.splice(steps);
		return changed;
	}

	project(): NeighbourhoodMap {
		return (this.#projected ??= this.#read((part) => part.value()));
	}

	moments(): readonly Moment[] {
		return this.#moments.value();
	}

	get canUndo(): boolean {
		return this.#undoManager.undoStack.length > 0;
	}

	get canRedo(): boolean {
		return this.#undoManager.redoStack.length > 0;
	}

	undo(): Deed | undefined {
		return passOn(this.#undoManager.undo(), this.#undoManager.redoStack);
	}

	redo(): Deed | undefined {
		return passOn(this.#undoManager.redo(), this.#undoManager.undoStack);
	}

	onUpdate(listener: (update: Uint8Array) => void): () => void {
		const tell = (update: Uint8Array, origin: unknown) => {
			if (origin instanceof Undoable || origin === this.#undoManager) listener(update);
		};
		this.#doc.on('update', tell);
		return () => this.#doc.off('update', tell);
	}

	apply(update: Uint8Array): void {
		Y.applyUpdate(this.#doc, update, 'applied');
	}

	encode(): Uint8Array {
		// While there is something to undo, this document still holds deleted names; a fresh one lets go of them.
		const fresh = new Y.Doc();
		Y.applyUpdate(fresh, Y.encodeStateAsUpdate(this.#doc));
		const update = Y.encodeStateAsUpdate(fresh);
		fresh.destroy();
		return update;
	}

	close(): void {
		this.#undoManager.destroy();
		this.#doc.destroy();
	}

	#read(get: <T>(part: { read(): T; value(): T }) => T): NeighbourhoodMap {
		return {
			...get(this.#sheet),
			home: get(this.#home),
			domains: get(this.#domains),
			actors: get(this.#actors),
			wishes: get(this.#wishes),
			nextSteps: get(this.#nextSteps),
			notes: get(this.#notes),
			catches: get(this.#catches),
			legend: get(this.#legend),
			guide: get(this.#guide),
			sharing: get(this.#sharing)
		};
	}

	#slice<T>(name: string, read: (flat: Flat) => T): Slice<T> {
		return new Slice(this.#doc.getMap(name), read);
	}

	#table<T>(name: string, read: (id: string, flat: Flat) => T): RecordTable<T> {
		return new RecordTable(this.#doc.getMap<Y.Map<unknown>>(name), read);
	}
}

/** What was kept beside an undone deed goes over to the step that would do it again, and the other way round. */
function passOn(item: { meta: Map<unknown, unknown> } | null, stack: { meta: Map<unknown, unknown> }[]) {
	if (!item) return undefined;
	const deed = (item.meta.get('deed') ?? {}) as Deed;
	stack.at(-1)?.meta.set('deed', deed);
	return deed;
}

/** One flat map at the top, read again only after it changed. */
class Slice<T> {
	readonly root: Y.Map<unknown>;
	readonly #read: (flat: Flat) => T;
	#value: T | undefined;

	constructor(root: Y.Map<unknown>, read: (flat: Flat) => T) {
		this.root = root;
		this.#read = read;
		root.observe(() => (this.#value = undefined));
	}

	read(): T {
		return this.#read(this.root);
	}

	value(): T {
		return (this.#value ??= this.read());
	}
}

/** The key under which a record keeps its place in the order of adding; it is no field of the model. */
const ORDER = 'order';

/** Records by id, each a flat map; a record is read again only after it changed. */
class RecordTable<T> implements Table {
	readonly #root: Y.Map<Y.Map<unknown>>;
	readonly #read: (id: string, flat: Flat) => T;
	readonly #kept = new WeakMap<Y.Map<unknown>, T>();
	#value: readonly T[] | undefined;
	#last: number | undefined;

	constructor(root: Y.Map<Y.Map<unknown>>, read: (id: string, flat: Flat) => T) {
		this.#root = root;
		this.#read = read;
		root.observeDeep((events) => {
			this.#value = undefined;
			this.#last = undefined;
			for (const event of events) this.#kept.delete(event.target as Y.Map<unknown>);
		});
	}

	get size(): number {
		return this.#root.size;
	}

	get(id: string): Flat | undefined {
		return this.#root.get(id);
	}

	add(id: string): Flat {
		this.#last = (this.#last ?? Math.max(0, ...Array.from(this.#root.values(), orderOf))) + 1;
		const record = this.#root.set(id, new Y.Map<unknown>());
		record.set(ORDER, this.#last);
		return record;
	}

	remove(id: string): void {
		if (this.#root.has(id)) this.#root.delete(id);
	}

	all(): Iterable<Flat> {
		return this.#root.values();
	}

	read(): readonly T[] {
		return this.#inOrder().map(([id, record]) => this.#read(id, record));
	}

	value(): readonly T[] {
		return (this.#value ??= this.#inOrder().map(([id, record]) => this.#keep(id, record)));
	}

	#keep(id: string, record: Y.Map<unknown>): T {
		const kept = this.#kept.get(record) ?? this.#read(id, record);
		this.#kept.set(record, kept);
		return kept;
	}

	#inOrder(): [string, Y.Map<unknown>][] {
		return [...this.#root.entries()].sort(
			([a, first], [b, second]) => orderOf(first) - orderOf(second) || compareText(a, b)
		);
	}
}

function orderOf(record: Y.Map<unknown>): number {
	return record.get(ORDER) as number;
}
