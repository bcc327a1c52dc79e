/**
 * Whether a document that came from elsewhere is made of nothing but what commands write.
 *
 * That it says the same as a map that was checked is not enough. A reason for not answering lies hidden behind an
 * answer, and comes to light when the answer goes; a place in an order is never shown at all. Nobody checked those
 * values when the map was checked, so they are looked at here. What does show is not: it is compared with the map.
 */
import { DECLINABLE } from '../map';
import { NO_ANSWERS } from '../vocabulary';
import type { Flat, Shape } from './flat';
import { ORDER, type Rooms, type Table } from './rooms';
import { ACTOR, CATCH, GUIDE, HOME, LEGEND, NEXT_STEP, NOTE, SHEET, WISH } from './shapes';

/** The fields of the home that may be declined. */
const HOME_DECLINABLE = ['since', 'feel', 'neighbourhoodSize'];
/** More than anybody can ever add, and far from where adding one is lost. */
const LAST_PLACE = 2 ** 40;

/** Whether nothing lies in these rooms that no command could have put there. Throws on what is no record at all. */
export function isSound(rooms: Rooms): boolean {
	return (
		isFlatSound(rooms.sheet, SHEET) &&
		isFlatSound(rooms.home, HOME, HOME_DECLINABLE) &&
		isFlatSound(rooms.legend, LEGEND) &&
		isFlatSound(rooms.guide, GUIDE) &&
		isTableSound(rooms.actors, ACTOR, DECLINABLE) &&
		isTableSound(rooms.wishes, WISH) &&
		isTableSound(rooms.nextSteps, NEXT_STEP) &&
		isTableSound(rooms.notes, NOTE) &&
		isTableSound(rooms.catches, CATCH) &&
		[...rooms.sharing.entries()].every(([, kept]) => isKept(kept, ['order', 'share'])) &&
		[...rooms.moments.entries()].every(([id, kept]) => isMoment(id, kept))
	);
}

function isTableSound(table: Table, shape: Shape, declinable?: readonly string[]): boolean {
	return [...table.entries()].every(
		([, record]) =>
			isPlace(record.get(ORDER)) && isFlatSound(record, { ...shape, [ORDER]: 'value' }, declinable)
	);
}

/** `declinable` are the fields that can be declined; any key can where it is absent. */
function isFlatSound(flat: Flat, shape: Shape, declinable?: readonly string[]): boolean {
	return [...flat.entries()].every(([key, value]) => {
		const cut = key.indexOf(':');
		const field = cut < 0 ? key : key.slice(0, cut);
		const how = Object.hasOwn(shape, field) ? shape[field] : undefined;
		if (cut < 0) return how === 'value' || (how === 'flag' && value === true);
		if (how === 'list') return isPlace(value);
		if (how === 'words') return Array.isArray(value) && isPlace(value[0]) && typeof value[1] === 'string';
		if (how !== 'parts') return false;
		if (field !== 'noAnswer') return true;
		const mayBeDeclined = declinable?.includes(key.slice(cut + 1)) ?? true;
		return mayBeDeclined && (NO_ANSWERS as readonly unknown[]).includes(value);
	});
}

function isMoment(id: string, text: unknown): boolean {
	if (typeof text !== 'string') return false;
	const kept = JSON.parse(text) as unknown;
	return isKept(kept, ['id', 'date', 'title', 'map', 'order']) && kept.id === id;
}

function isKept(kept: unknown, keys: readonly string[]): kept is Readonly<Record<string, unknown>> {
	if (typeof kept !== 'object' || kept === null) return false;
	return Object.keys(kept).every((key) => keys.includes(key)) && isPlace((kept as { order?: unknown }).order);
}

function isPlace(value: unknown): boolean {
	return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LAST_PLACE;
}
