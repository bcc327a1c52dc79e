/**
 * The one connection to the browser's database, and the one way to use it: a transaction that has either happened,
 * durably, or not at all.
 *
 * Three habits of browsers shape it. A request's `success` comes before anything is on the disk, so a promise here
 * waits for the transaction's `complete`. A browser that was in the background may have dropped the connection, so
 * a transaction that could not run is run once more on a new one; the work must therefore bear being run twice. And
 * a full disk shows itself only as an aborted transaction, never in advance.
 *
 * It knows no maps.
 */
import { StoreError } from './store';

/** What work inside a transaction may do; `give` sets what the transaction's promise resolves to. */
export interface Deed<T> {
	/** The object store of that name. */
	at(name: string): IDBObjectStore;
	/** Goes on with a request's result; what is thrown then calls the transaction off. */
	after<R>(request: IDBRequest<R>, goOn: (result: R) => void): void;
	/** Hands over the result, which counts only if the transaction completes. */
	give(value: T): void;
	/** Calls the whole transaction off with this error. */
	refuse(error: StoreError): void;
}

/** `strict` waits until the disk has it; `relaxed` is for what may be lost without harm. */
export type Manner = 'read' | 'strict' | 'relaxed';

/** A connection that comes back by itself. */
export class Database {
	readonly #name: string;
	readonly #version: number;
	readonly #build: (database: IDBDatabase) => void;
	#open: Promise<IDBDatabase> | undefined;
	#live: IDBDatabase | undefined;

	/** `build` makes the object stores when the database is new. Nothing is opened before `connect` or `run`. */
	constructor(name: string, version: number, build: (database: IDBDatabase) => void) {
		this.#name = name;
		this.#version = version;
		this.#build = build;
	}

	/** Opens the connection unless it is open; rejects `unavailable`. */
	async connect(): Promise<void> {
		await this.#connect();
	}

	/** Runs `work` in one transaction over these stores; resolves when it is complete, rejects with nothing done. */
	async run<T = void>(manner: Manner, stores: readonly string[], work: (deed: Deed<T>) => void): Promise<T> {
		const first = await this.#connect();
		try {
			return await transact(first, manner, stores, work);
		} catch (error) {
			if (!isLostConnection(error)) throw toStoreError(error);
		}
		this.#drop(first);
		try {
			return await transact(await this.#connect(), manner, stores, work);
		} catch (error) {
			throw isLostConnection(error)
				? new StoreError('unavailable', 'The database went away twice', { cause: error })
				: toStoreError(error);
		}
	}

	#connect(): Promise<IDBDatabase> {
		this.#open ??= openDatabase(this.#name, this.#version, this.#build).then(
			(database) => {
				database.onclose = () => this.#drop(database);
				// Another tab with a newer program waits for this one to let go.
				database.onversionchange = () => this.#drop(database);
				this.#live = database;
				return database;
			},
			(error: unknown) => {
				this.#open = undefined;
				throw new StoreError('unavailable', 'The database does not open', { cause: error });
			}
		);
		return this.#open;
	}

	#drop(database: IDBDatabase): void {
		database.close();
		// A late farewell of an old connection must not take the new one along.
		if (this.#live === database) this.#open = this.#live = undefined;
	}
}

function openDatabase(
	name: string,
	version: number,
	build: (database: IDBDatabase) => void
): Promise<IDBDatabase> {
	return new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open(name, version);
		opening.onupgradeneeded = () => build(opening.result);
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
}

function transact<T>(
	database: IDBDatabase,
	manner: Manner,
	stores: readonly string[],
	work: (deed: Deed<T>) => void
): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const transaction =
			manner === 'read'
				? database.transaction(stores, 'readonly')
				: database.transaction(stores, 'readwrite', { durability: manner });
		let result: T;
		let refusal: unknown;
		const refuse = (error: unknown) => {
			refusal ??= error;
			transaction.abort();
		};
		transaction.oncomplete = () => resolve(result);
		transaction.onabort = () => reject(refusal ?? transaction.error);
		const attempt = (step: () => void) => {
			try {
				step();
			} catch (error) {
				refuse(error);
			}
		};
		attempt(() =>
			work({
				at: (name) => transaction.objectStore(name),
				after: (request, goOn) => {
					request.onsuccess = () => attempt(() => goOn(request.result));
				},
				give: (value) => (result = value),
				refuse
			})
		);
	});
}

/** Chromium and Firefox throw or abort so after a forced close, WebKit after having been in the background. */
function isLostConnection(error: unknown): boolean {
	if (error instanceof StoreError) return false;
	const name = nameError(error);
	return name === undefined || ['InvalidStateError', 'AbortError', 'UnknownError'].includes(name);
}

/** Any error as the one that a store rejects with. */
export function toStoreError(error: unknown): StoreError {
	if (error instanceof StoreError) return error;
	return nameError(error) === 'QuotaExceededError'
		? new StoreError('full', 'There is no room left on the device', { cause: error })
		: new StoreError('failed', 'The browser refused a write', { cause: error });
}

function nameError(error: unknown): string | undefined {
	return error instanceof Error || error instanceof DOMException ? error.name : undefined;
}
