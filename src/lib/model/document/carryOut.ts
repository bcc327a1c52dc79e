/**
 * What each command does to the kept map. The one place where a command gets its meaning.
 *
 * It writes to flat maps and tables of them, and does not know Yjs, transactions or undo. A command that
 * names an id nobody has, or adds one that exists, does nothing: two copies may both have carried it out.
 */
import type { Command, MapFields } from '../commands';
import { LIMITS } from '../format/limits';
import { LANGUAGE_TAG } from '../format/text';
import { copyClean, writeFields, writeValue, type Flat, type Shape } from './flat';
import { keepMoment, recordShare } from './kept';
import { readRooms, type Rooms, type Table } from './rooms';
import { ACTOR, CATCH, HOME, NEXT_STEP, NOTE, REQUIRED, SHEET, WISH } from './shapes';

/** Carries out one command. */
export function carryOut(command: Command, rooms: Rooms): void {
	switch (command.type) {
		case 'describeMap':
			return describeMap(rooms.sheet, command.fields);
		case 'showLegend':
			return writeValue(rooms.legend, 'shown', command.shown);
		case 'nameSign':
			return writeValue(rooms.legend, `words:${command.sign}`, command.words);
		case 'drawStrokes':
			return writeValue(rooms.sheet, 'strokes', command.strokes);
		case 'describeHome':
			return answer(rooms.home, HOME, command.fields);
		case 'declineHome':
			return decline(rooms.home, command.field, command.field, command.why);
		case 'markDomain':
			return writeValue(rooms.domains, command.domain, command.state);
		case 'addActor':
			return addActor(rooms, command.id, command.fields);
		case 'changeActor':
			return change(rooms.actors, command.id, (actor) => answer(actor, ACTOR, command.fields));
		case 'declineActor':
			return change(rooms.actors, command.id, (actor) =>
				decline(actor, command.field, command.field, command.why)
			);
		case 'removeActor':
			return removeActor(rooms, command.id);
		case 'addWish':
			return add(rooms.wishes, command.id, WISH, command.fields, REQUIRED.wish);
		case 'changeWish':
			return change(rooms.wishes, command.id, (wish) => describe(wish, WISH, command.fields, REQUIRED.wish));
		case 'removeWish':
			return rooms.wishes.remove(command.id);
		case 'addNextStep':
			return add(rooms.nextSteps, command.id, NEXT_STEP, command.fields, REQUIRED.nextStep);
		case 'changeNextStep':
			return change(rooms.nextSteps, command.id, (step) =>
				describe(step, NEXT_STEP, command.fields, REQUIRED.nextStep)
			);
		case 'removeNextStep':
			return rooms.nextSteps.remove(command.id);
		case 'addNote':
			return add(rooms.notes, command.id, NOTE, command.fields, REQUIRED.note);
		case 'changeNote':
			return change(rooms.notes, command.id, (note) => describe(note, NOTE, command.fields, REQUIRED.note));
		case 'removeNote':
			return rooms.notes.remove(command.id);
		case 'addCatch':
			return add(rooms.catches, command.id, CATCH, command.fields, REQUIRED.catch);
		case 'removeCatch':
			return rooms.catches.remove(command.id);
		case 'setLevel':
			return writeValue(rooms.guide, 'level', command.level);
		case 'setEvaluation':
			return writeValue(rooms.guide, 'evaluate', command.evaluate);
		case 'switchStep':
			return writeValue(rooms.guide, `steps:${command.step}`, command.on);
		case 'switchDomain':
			return writeValue(rooms.guide, `domains:${command.domain}`, command.on);
		case 'answerGuide':
			return answerGuide(rooms.guide, command.question, command.answer);
		case 'declineGuide':
			return decline(rooms.guide, `answers:${command.question}`, command.question, command.why);
		case 'markTopic':
			return writeValue(rooms.guide, `marks:${command.topic}`, command.mark);
		case 'keepMoment':
			return keepMoment(rooms.moments, {
				id: command.id,
				date: command.date,
				title: command.title,
				map: readRooms(rooms)
			});
		case 'mergeCopy':
			// The document itself did that.
			return;
		case 'addMoment':
			return keepMoment(rooms.moments, command.moment);
		case 'removeMoment':
			return writeValue(rooms.moments, command.id, null);
		case 'recordShare':
			return recordShare(rooms.sharing, command.id, command.share);
	}
}

type Fields = Readonly<Record<string, unknown>>;

/** What is no language tag is left out: a reader would refuse the whole file for it. */
function describeMap(sheet: Flat, { languages, ...fields }: MapFields): void {
	const tags = languages && languages.filter((language) => LANGUAGE_TAG.test(language));
	describe(sheet, SHEET, { ...fields, languages: tags && [...new Set(tags)] }, ['date']);
}

/** Writes fields, except that a required one is never taken away. */
function describe(flat: Flat, shape: Shape, fields: object, required: readonly string[] = []): void {
	const kept = Object.entries(fields).filter(([field, value]) => !required.includes(field) || isSaid(value));
	writeFields(flat, shape, Object.fromEntries(kept));
}

/** Writes fields that can be declined: what is answered is no longer declined. */
function answer(flat: Flat, shape: Shape, fields: object): void {
	describe(flat, shape, fields);
	for (const field of Object.keys(fields)) {
		if (flat.has(field)) writeValue(flat, `noAnswer:${field}`, null);
	}
}

function answerGuide(guide: Flat, question: string, said: unknown): void {
	writeValue(guide, `answers:${question}`, said);
	if (guide.has(`answers:${question}`)) writeValue(guide, `noAnswer:${question}`, null);
}

/** Says why there is no answer, and takes the answer away; without a reason only the reason goes. */
function decline(flat: Flat, key: string, question: string, why: string | null): void {
	if (why !== null) writeValue(flat, key, null);
	writeValue(flat, `noAnswer:${question}`, why);
}

function isSaid(value: unknown): boolean {
	const clean = copyClean(value);
	return clean !== undefined && clean !== null && clean !== '';
}

function add(table: Table, id: string, shape: Shape, fields: object, required: readonly string[]): void {
	if (id === '' || table.get(id) || !required.every((field) => isSaid((fields as Fields)[field]))) return;
	writeFields(table.add(id), shape, fields as Fields);
}

function change(table: Table, id: string, write: (record: Flat) => void): void {
	const record = table.get(id);
	if (record) write(record);
}

function addActor(rooms: Rooms, id: string, fields: object): void {
	// A map with more could be kept, but its own file would be refused.
	if (rooms.actors.size < LIMITS.actors) add(rooms.actors, id, ACTOR, fields, []);
}

/** Removes an actor, and its id from everything that points to it. What was said about it in a note stays said. */
function removeActor(rooms: Rooms, id: string): void {
	if (!rooms.actors.get(id)) return;
	rooms.actors.remove(id);
	for (const [, actor] of rooms.actors.entries()) writeValue(actor, `linked:${id}`, null);
	for (const [, wish] of rooms.wishes.entries()) writeValue(wish, `helpedBy:${id}`, null);
	for (const [, step] of rooms.nextSteps.entries()) writeValue(step, `with:${id}`, null);
}
