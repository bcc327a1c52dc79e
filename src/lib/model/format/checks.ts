/**
 * The pieces a file's description is made of. A check reads a value of unknown shape into a fresh one, and carries its
 * own JSON Schema, so that the reader and the published schema are one rule.
 *
 * A check never throws and never stops at the first fault: it notes what is wrong and where, and what it then returns
 * is not used, because a file with one fault is refused as a whole. Keys it does not know are noted and not read.
 */
import { LIMITS } from './limits';
import { cleanName, cleanText, lengthOf } from './text';

/** What is wrong with a value. */
export type Reason =
	| 'missing'
	| 'empty'
	| 'not-a-text'
	| 'too-long'
	| 'not-a-choice'
	| 'not-a-number'
	| 'out-of-range'
	| 'not-yes-or-no'
	| 'not-a-list'
	| 'too-many'
	| 'twice'
	| 'not-a-record'
	| 'forbidden-key'
	| 'not-an-id'
	| 'not-a-day'
	| 'not-base64'
	| 'answered-and-declined'
	| 'bad-form';

/** One fault: where, such as `map.actors[3].ring`, and what. */
export interface Fault {
	readonly path: string;
	readonly reason: Reason;
}

/** What was noted on the way. */
export interface Reading {
	readonly faults: Fault[];
	/** Paths of keys that this version does not know, the first of them where there are many. */
	readonly unknown: string[];
}

/** A part of a JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** Reads a value of unknown shape; `schema` says the same of it. */
export interface Check<T = unknown> {
	readonly schema: Schema;
	readonly read: (value: unknown, path: string, reading: Reading) => T;
}

/** How many faults, and how many unknown keys, are told of one file. */
const MOST_TOLD = 20;
/** A path is made of keys, and a key may be as long as the file. */
const LONGEST_PATH = 200;

/** Notes a fault; what is returned will not be used. */
export function refuse(reading: Reading, path: string, reason: Reason): never {
	if (reading.faults.length < MOST_TOLD) reading.faults.push({ path: path.slice(0, LONGEST_PATH), reason });
	return undefined as never;
}

function noteUnknown({ unknown }: Reading, path: string): void {
	if (unknown.length < MOST_TOLD) unknown.push(path.slice(0, LONGEST_PATH));
}

/** One of a list of keys or numbers. */
export function choice<T extends string | number>(list: readonly T[]): Check<T> {
	return {
		schema: { enum: list },
		read: (value, path, reading) =>
			(list as readonly unknown[]).includes(value) ? (value as T) : refuse(reading, path, 'not-a-choice')
	};
}

/** True or false. */
export const yesOrNo: Check<boolean> = {
	schema: { type: 'boolean' },
	read: (value, path, reading) =>
		typeof value === 'boolean' ? value : refuse(reading, path, 'not-yes-or-no')
};

/** A finite number between two bounds, bounds included. */
export function number(
	minimum: number,
	maximum: number,
	type: 'number' | 'integer' = 'number'
): Check<number> {
	return {
		schema: { type, minimum, maximum },
		read(value, path, reading) {
			if (typeof value !== 'number' || (type === 'integer' && !Number.isInteger(value))) {
				return refuse(reading, path, 'not-a-number');
			}
			// Minus zero would come back from a document as zero.
			return value >= minimum && value <= maximum ? value + 0 : refuse(reading, path, 'out-of-range');
		}
	};
}

function cleaned(maxLength: number, clean: (text: string) => string): Check<string> {
	return {
		schema: { type: 'string', minLength: 1, maxLength },
		read(value, path, reading) {
			if (typeof value !== 'string') return refuse(reading, path, 'not-a-text');
			// A character has at most two halves: what is twice as long need not be counted.
			const isLong =
				value.length > 2 * maxLength || (value.length > maxLength && lengthOf(value) > maxLength);
			if (isLong) return refuse(reading, path, 'too-long');
			return clean(value) || refuse(reading, path, 'empty');
		}
	};
}

/** Own words, cleaned. */
export const text = cleaned(LIMITS.text, cleanText);
/** A name, cleaned and on one line. */
export const name = cleaned(LIMITS.name, cleanName);

/** Longer than any text of a form; a pattern over millions of characters exhausts the engine's stack. */
const LONGEST_FORM = 256;

/** A text of a certain form. */
export function form(pattern: RegExp, reason: Reason = 'bad-form'): Check<string> {
	return {
		schema: { type: 'string', pattern: pattern.source, maxLength: LONGEST_FORM },
		read(value, path, reading) {
			if (typeof value !== 'string') return refuse(reading, path, 'not-a-text');
			const fits = value.length <= LONGEST_FORM && pattern.test(value);
			return fits ? value : refuse(reading, path, reason);
		}
	};
}

const anyId = form(/^[A-Za-z0-9_-]{1,64}$/, 'not-an-id');
/** What every object answers to by nature, such as `constructor`: whoever looked it up would find something. */
const ANSWERED = Object.getOwnPropertyNames(Object.prototype);

/** What an id is, of an actor, a photo, a moment … */
export const idCheck: Check<string> = {
	schema: { ...anyId.schema, not: { enum: ANSWERED } },
	read(value, path, reading) {
		const isAnswered = (ANSWERED as readonly unknown[]).includes(value);
		return isAnswered ? refuse(reading, path, 'not-an-id') : anyId.read(value, path, reading);
	}
};
/** An id. */
export const id = named('id', idCheck);
/** An ISO day. */
export const day = dated(/^\d{4}-\d{2}-\d{2}$/);
/** An ISO day, or a moment of it. */
export const time = dated(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/);

function dated(pattern: RegExp): Check<string> {
	const shape = form(pattern, 'not-a-day');
	return {
		schema: shape.schema,
		read(value, path, reading) {
			const read = shape.read(value, path, reading);
			return read === undefined || isRealDay(read) ? read : refuse(reading, path, 'not-a-day');
		}
	};
}

/** The 31st of February has the right form, and is no day. */
function isRealDay(text: string): boolean {
	const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
	const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
	return isDay && !Number.isNaN(new Date(text).getTime());
}

/** A list; `maxItems` bounds it, `isUnique` refuses a value or an `id` that stands in it twice. */
export function list<T>(item: Check<T>, maxItems?: number, isUnique = false): Check<readonly T[]> {
	return {
		schema: {
			type: 'array',
			items: item.schema,
			...(maxItems === undefined ? {} : { maxItems }),
			...(isUnique ? { uniqueItems: true } : {})
		},
		read(value, path, reading) {
			if (!Array.isArray(value)) return refuse(reading, path, 'not-a-list');
			if (maxItems !== undefined && value.length > maxItems) return refuse(reading, path, 'too-many');
			const items = value.map((one: unknown, at) => item.read(one, `${path}[${at}]`, reading));
			return isUnique && hasTwice(items) ? refuse(reading, path, 'twice') : items;
		}
	};
}

/** A list of different values, or of records with different ids. */
export function set<T>(item: Check<T>, maxItems?: number): Check<readonly T[]> {
	return list(item, maxItems, true);
}

/** A list of exactly two values. */
export function pair<T>(item: Check<T>): Check<readonly [T, T]> {
	return {
		schema: { type: 'array', items: item.schema, minItems: 2, maxItems: 2 },
		read(value, path, reading) {
			if (!Array.isArray(value) || value.length !== 2) return refuse(reading, path, 'bad-form');
			return [item.read(value[0], `${path}[0]`, reading), item.read(value[1], `${path}[1]`, reading)];
		}
	};
}

function hasTwice(items: readonly unknown[]): boolean {
	const keys = items.map((item) =>
		typeof item === 'object' && item !== null && 'id' in item ? item.id : item
	);
	const read = keys.filter((key) => key !== undefined);
	return new Set(read).size < read.length;
}

type Fields = Readonly<Record<string, Check>>;
/** What a record of these fields reads as. */
export type ReadOf<F extends Fields> = { [K in keyof F]?: F[K] extends Check<infer T> ? T : never };

/** A record with known fields. A key it does not know is noted and left unread. */
export function record<F extends Fields>(
	fields: F,
	required: readonly (keyof F & string)[] = []
): Check<ReadOf<F>> {
	return {
		schema: {
			type: 'object',
			...(required.length > 0 ? { required } : {}),
			properties: Object.fromEntries(Object.entries(fields).map(([key, check]) => [key, check.schema]))
		},
		read(value, path, reading) {
			if (!isRecord(value)) return refuse(reading, path, 'not-a-record');
			const read: [string, unknown][] = [];
			for (const [key, part] of Object.entries(value)) {
				const at = join(path, key);
				const check = Object.hasOwn(fields, key) ? fields[key] : undefined;
				if (check) read.push([key, check.read(part, at, reading)]);
				else if (key === '__proto__') refuse(reading, at, 'forbidden-key');
				else noteUnknown(reading, at);
			}
			for (const key of required) {
				if (!Object.hasOwn(value, key)) refuse(reading, join(path, key), 'missing');
			}
			return Object.fromEntries(read) as ReadOf<F>;
		}
	};
}

/** A record with a known list of keys, all of one kind. */
export function byKey<K extends string, T>(keys: readonly K[], part: Check<T>): Check<Partial<Record<K, T>>> {
	return record(Object.fromEntries(keys.map((key) => [key, part]))) as Check<Partial<Record<K, T>>>;
}

/** A record with any keys, such as ids or topics; at most `maxProperties` of them. */
export function byAnyKey<T>(part: Check<T>, maxProperties?: number): Check<Readonly<Record<string, T>>> {
	return {
		schema: {
			type: 'object',
			propertyNames: { minLength: 1, maxLength: LIMITS.text, not: { const: '__proto__' } },
			additionalProperties: part.schema,
			...(maxProperties === undefined ? {} : { maxProperties })
		},
		read(value, path, reading) {
			if (!isRecord(value)) return refuse(reading, path, 'not-a-record');
			const entries = Object.entries(value);
			if (maxProperties !== undefined && entries.length > maxProperties) {
				return refuse(reading, path, 'too-many');
			}
			return Object.fromEntries(
				entries.map(([key, one]) => {
					const at = join(path, key);
					if (key === '__proto__') refuse(reading, at, 'forbidden-key');
					else text.read(key, at, reading);
					return [key, part.read(one, at, reading)];
				})
			);
		}
	};
}

/** A check whose schema stands elsewhere in the document under this name. */
export function named<T>(definition: string, check: Check<T>): Check<T> {
	return { schema: { $ref: `#/$defs/${definition}` }, read: check.read };
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, key: string): string {
	return path === '' ? key : `${path}.${key}`;
}
