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
import { carryOut } from './document/carryOut';
import { draftOf } from './document/draft';
import { isSame, type Flat } from './document/flat';
import { keepMoment, readMoments } from './document/kept';
import { readRooms, type Remember, type Rooms, type Table } from './document/rooms';
import { isSound } from './document/soundness';
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
	/** Carries out what belongs to how the map was opened: nobody did it on the map, so it is no step and nobody is told. */
	begin(commands: readonly Command[]): void;
	/** The map as it is. Until it changes the same object; unchanged actors keep their identity. */
	project(): NeighbourhoodMap;
	/** The earlier maps kept beside it, newest first. */
	moments(): readonly Moment[];
	/** Takes back the last deed done here and returns what was kept beside it; undefined when there is none. */
	undo(): Deed | undefined;
	/** Does again what was undone last; returns what was kept beside that deed. */
	redo(): Deed | undefined;
	/** The deeds that undo would take back, one after the other: the newest first. */
	deeds(): readonly Deed[];
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** Calls back with every change that was made here (by a command, undo or redo), never with what was applied. */
	onUpdate(listener: (update: Uint8Array) => void): () => void;
	/** Takes in an update from the store or from a copy. It cannot be undone here; in any order, any number of times. */
	apply(update: Uint8Array): void;
	/** Whether an update comes from a copy of this document: only then can the two merge field by field. */
	sharesHistory(update: Uint8Array): boolean;
	/** Whether it is made of nothing but what commands write: of bytes from elsewhere nobody knows that. */
	isSound(): boolean;
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
	readonly #rooms: Rooms = {
		sheet: this.#doc.getMap('sheet'),
		home: this.#doc.getMap('home'),
		domains: this.#doc.getMap('domains'),
		legend: this.#doc.getMap('legend'),
		guide: this.#doc.getMap('guide'),
		sharing: this.#doc.getMap('sharing'),
		moments: this.#doc.getMap('moments'),
		actors: new RecordTable(this.#doc.getMap('actors')),
		wishes: new RecordTable(this.#doc.getMap('wishes')),
		nextSteps: new RecordTable(this.#doc.getMap('nextSteps')),
		notes: new RecordTable(this.#doc.getMap('notes')),
		catches: new RecordTable(this.#doc.getMap('catches'))
	};
	readonly #undoManager: Y.UndoManager;
	/** What was read from a part of the document since it last changed. */
	readonly #remembered = new WeakMap<object, unknown>();
	#projected: NeighbourhoodMap | undefined;

	constructor(updates: readonly Uint8Array[], start?: { map: NeighbourhoodMap; moments: readonly Moment[] }) {
		for (const update of updates) this.apply(update);
		if (start) {
			this.#write(toCommands(start.map), null);
			this.#doc.transact(() => {
				for (const moment of [...start.moments].reverse()) keepMoment(this.#rooms.moments, moment);
			});
		}
		this.#doc.on('afterTransaction', (transaction: Y.Transaction) => this.#forget(transaction));
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
		const isJoin = commands.some(({ type }) => type === 'mergeCopy');
		const before = isJoin ? this.#everything() : undefined;
		if (!this.#write(commands, new Undoable(deed))) return false;
		if (!before || !isSame(before, this.#everything())) return true;
		// What came in shows nowhere: a step for it takes nothing back, and undo would go on to the deed before it.
		this.#undoManager.undoStack.pop();
		return false;
	}

	begin(commands: readonly Command[]): void {
		this.#write(commands, null);
	}

	project(): NeighbourhoodMap {
		return (this.#projected ??= readRooms(this.#rooms, this.#remember));
	}

	moments(): readonly Moment[] {
		const { moments } = this.#rooms;
		return this.#remember(moments, () => readMoments(moments));
	}

	deeds(): readonly Deed[] {
		return this.#undoManager.undoStack.map(deedOf).reverse();
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

	sharesHistory(update: Uint8Array): boolean {
		const theirs = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update));
		const mine = Y.decodeStateVector(Y.encodeStateVector(this.#doc));
		return [...theirs].some(([client, clock]) => clock > 0 && (mine.get(client) ?? 0) > 0);
	}

	isSound(): boolean {
		const { pendingStructs, pendingDs } = this.#doc.store;
		const tables = Object.values(this.#rooms).filter((room) => room instanceof RecordTable);
		const records = tables.flatMap(({ source }) => [...source.values()] as unknown[]);
		const isAllKnown = [...this.#doc.share.keys()].every((name) => Object.hasOwn(this.#rooms, name));
		return (
			pendingStructs === null &&
			pendingDs === null &&
			isAllKnown &&
			// A map can carry a row of things beside its keys, where nobody would ever look.
			[...this.#doc.share.values(), ...records].every((one) => one instanceof Y.Map && one._start === null) &&
			isSound(this.#rooms)
		);
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

	#everything() {
		return { map: this.project(), moments: this.moments() };
	}

	#write(commands: readonly Command[], origin: Undoable | null): boolean {
		const changed = this.#doc.transact((transaction) => {
			for (const command of commands)
				if (command.type === 'mergeCopy') Y.applyUpdate(this.#doc, command.update);
			// An update would make all of it somebody else's.
			transaction.local = true;
			const draft = draftOf(this.#rooms);
			for (const command of commands) carryOut(command, draft.rooms);
			draft.write();
			return transaction.changed;
		}, origin);
		return changed.size > 0;
	}

	readonly #remember: Remember = (source, read) => {
		if (!this.#remembered.has(source)) this.#remembered.set(source, read());
		return this.#remembered.get(source) as ReturnType<typeof read>;
	};

	#forget({ changed, changedParentTypes }: Y.Transaction): void {
		if (changed.size === 0) return;
		this.#projected = undefined;
		for (const type of changedParentTypes.keys()) this.#remembered.delete(type);
	}
}

/** A step of the undo manager, with what is kept beside it. */
interface Step {
	readonly meta: Map<unknown, unknown>;
}

function deedOf(step: Step): Deed {
	return (step.meta.get('deed') ?? {}) as Deed;
}

/** What was kept beside an undone deed goes over to the step that would do it again, and the other way round. */
function passOn(item: Step | null, stack: Step[]): Deed | undefined {
	if (!item) return undefined;
	const deed = deedOf(item);
	stack.at(-1)?.meta.set('deed', deed);
	return deed;
}

/** Records by id, each a flat map inside one map. */
class RecordTable implements Table {
	readonly source: Y.Map<Y.Map<unknown>>;

	constructor(source: Y.Map<Y.Map<unknown>>) {
		this.source = source;
	}

	get size(): number {
		return this.source.size;
	}

	get(id: string): Flat | undefined {
		return this.source.get(id);
	}

	add(id: string): Flat {
		return this.source.set(id, new Y.Map<unknown>());
	}

	remove(id: string): void {
		if (this.source.has(id)) this.source.delete(id);
	}

	entries(): Iterable<[string, Flat]> {
		return this.source.entries();
	}
}
