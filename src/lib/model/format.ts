/**
 * A person's map as a file, `*.buurtkaart.json`: writing it, and reading what may come from anywhere.
 *
 * What is read is believed only after every value was checked into a fresh object; one fault refuses the whole file,
 * and nothing that was open is touched. Pictures are not decoded here, and `document` bytes are not opened: see
 * `opening.ts`. The format itself is described in `docs/file-format.md`.
 */
import type { Moment, NeighbourhoodMap } from './map';
import { ACTOR, GUIDE, HOME, LEGEND, NEXT_STEP, NOTE, WISH } from './document/shapes';
import type { Shape } from './document/flat';
import * as c from './format/checks';
import type { Reading, Reason } from './format/checks';
import { LIMITS } from './format/limits';
import { map, moment } from './format/mapChecks';
import { bytes, photo, toBase64, voice, type Photo, type Voice } from './format/media';
import { countBytes, weigh, type Weight } from './format/scan';
import { upgradeFile, VERSION } from './upgrade';

export { LIMITS } from './format/limits';
export { toCommands } from './document/toCommands';
export type { Photo, Voice } from './format/media';

/** The media type of a map file. */
export const MEDIA_TYPE = 'application/vnd.buurtkaart+json';
/** How a map file's name ends. */
export const EXTENSION = '.buurtkaart.json';

/** What is written beside a map. */
export interface FileFacts {
	/** The map's own id, the same through copies and years. */
	readonly id: string;
	/** An ISO instant. */
	readonly savedAt: string;
	/** `MapDocument.encode()`: only in the person's own copy. */
	readonly document?: Uint8Array;
}

/** A file that was read and found good. */
export interface MapFile extends FileFacts {
	readonly map: NeighbourhoodMap;
	/** Newest first. */
	readonly moments: readonly Moment[];
	readonly photos: Readonly<Record<string, Photo>>;
	readonly voices: Readonly<Record<string, Voice>>;
	/** Paths of what this program does not know, the first of them: saving would lose it, so it is for reading only. */
	readonly unknown: readonly string[];
	readonly readonly: boolean;
}

/** Why a file was refused: not JSON, not ours, of a later program, beyond a limit, or with a fault at a place. */
export interface Refusal {
	readonly why: 'broken' | 'foreign' | 'newer' | 'too-big' | 'invalid';
	readonly path?: string;
	readonly reason?: Reason | 'bytes' | keyof Weight;
}

/** A file, or why it was refused. */
export type Parsed = { readonly file: MapFile } | { readonly refused: readonly Refusal[] };

/** The text of a map file. What is a default of the model is left out. */
export function writeFile(
	map: NeighbourhoodMap,
	moments: readonly Moment[],
	photos: Readonly<Record<string, Photo>>,
	voices: Readonly<Record<string, Voice>>,
	{ id, savedAt, document }: FileFacts
): string {
	const file = {
		format: 'buurtkaart',
		version: VERSION,
		id,
		savedAt,
		map: sparseMap(map),
		...filled({ moments: moments.map((one) => ({ ...one, map: sparseMap(one.map) })) }),
		...filled({ photos: withBase64(photos), voices: withBase64(voices) }),
		...(isMergeable(document) ? { document: toBase64(document) } : {})
	};
	return `${JSON.stringify(file, undefined, '\t')}\n`;
}

/** The map as plain JSON, without what is a default of the model: what stands under `map` in a file. */
export function sparseMap(map: NeighbourhoodMap): object {
	const { title, date, languages, home, domains, strokes, legend, revisit, guide, sharing } = map;
	return {
		title,
		date,
		...filled({ languages, home: sparse(home, HOME), domains }),
		...filled({
			actors: map.actors.map((actor) => ({ id: actor.id, ...sparse(actor, ACTOR) })),
			wishes: map.wishes.map((wish) => ({ id: wish.id, ...sparse(wish, WISH) })),
			nextSteps: map.nextSteps.map((step) => ({ id: step.id, ...sparse(step, NEXT_STEP) })),
			notes: map.notes.map((note) => ({ id: note.id, ...sparse(note, NOTE) })),
			catches: map.catches,
			strokes,
			legend: sparse(legend, LEGEND)
		}),
		revisit,
		...filled({ guide: sparse(guide, GUIDE), sharing: sharing.map((share) => filled({ ...share })) })
	};
}

/** A record's fields in their own order, without flags that are off and without empty lists and records. */
function sparse(record: object, shape: Shape): Record<string, unknown> {
	const entries = Object.entries(shape).map(([field, how]) => {
		const value = record[field as keyof typeof record] as unknown;
		const isDefault = how === 'flag' ? value !== true : how !== 'value' && isEmpty(value);
		return [field, isDefault ? undefined : value] as const;
	});
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function filled(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(parts).filter(([, part]) => !isEmpty(part)));
}

function isEmpty(value: unknown): boolean {
	return (
		value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
	);
}

function withBase64(media: Readonly<Record<string, { readonly data: Uint8Array }>>): Record<string, object> {
	return Object.fromEntries(
		Object.entries(media).map(([id, one]) => [id, { ...one, data: toBase64(one.data) }])
	);
}

/** Everything a file may say, as one check. */
export const fileCheck = c.record(
	{
		format: c.choice(['buurtkaart']),
		version: c.choice([VERSION]),
		id: c.id,
		savedAt: c.time,
		map: c.named('map', map),
		moments: c.set(c.named('moment', moment)),
		photos: c.byAnyKey(c.named('photo', photo), LIMITS.photos),
		voices: c.byAnyKey(c.named('voice', voice)),
		document: bytes
	},
	['format', 'version', 'id', 'savedAt', 'map']
);

/**
 * Reads a file that may come from anywhere; nothing of it is believed before all of it was checked. `bytes` is how many
 * there are, where that is known already.
 */
export function parseFile(text: string, bytes = countBytes(text, LIMITS.bytes)): Parsed {
	if (bytes > LIMITS.bytes) return { refused: [{ why: 'too-big', reason: 'bytes' }] };
	if (text.slice(0, 1024).trim() === '') return { refused: [{ why: 'broken' }] };
	const weight = weigh(text, LIMITS);
	for (const reason of ['nesting', 'values', 'keys'] as const) {
		if (weight[reason] > LIMITS[reason]) return { refused: [{ why: 'too-big', reason }] };
	}
	const said = parseJson(text);
	if (said === undefined) return { refused: [{ why: 'broken' }] };
	if (!c.isRecord(said) || said.format !== 'buurtkaart') return { refused: [{ why: 'foreign' }] };
	const { version } = said;
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return { refused: [{ why: 'invalid', path: 'version', reason: 'not-a-number' }] };
	}
	if (version > VERSION) return { refused: [{ why: 'newer', path: 'version' }] };
	return readChecked(upgradeFile(said, version));
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) as unknown;
	} catch {
		return undefined;
	}
}

function readChecked(said: unknown): Parsed {
	const reading: Reading = { faults: [], unknown: [] };
	const file = fileCheck.read(said, '', reading);
	if (reading.faults.length > 0) return { refused: reading.faults.map(refusalOf) };
	const { id, savedAt, map, moments = [], photos = {}, voices = {}, document } = file;
	const { unknown } = reading;
	const checked = { id, savedAt, map, moments, photos, voices, unknown, readonly: unknown.length > 0 };
	return { file: { ...checked, ...(isMergeable(document) ? { document } : {}) } as MapFile };
}

function isMergeable(document: Uint8Array | undefined): document is Uint8Array {
	return document !== undefined && document.length <= LIMITS.document;
}

function refusalOf({ path, reason }: c.Fault): Refusal {
	return { why: reason === 'too-many' ? 'too-big' : 'invalid', path, reason };
}
