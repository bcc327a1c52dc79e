/**
 * Changes by hand on the open map: an edit from the drawing, the keyboard or the list becomes commands, one undo step,
 * and a sentence about what is so now. Where somebody is put is settled by the layout first, so that what is stored is
 * where it stands.
 */
import { editCommands, editLabel, editProblem, type Edit } from '$lib/flows/editing';
import type { Problem } from '$lib/flows/step';
import { land } from '$lib/layout/landing';
import type { Reading } from '$lib/layout/reading';
import type { SheetWords } from '$lib/layout/words';
import { actorOf, bareActor } from '$lib/model/map';
import type { Words } from '$lib/model/words';
import { newId, today } from '$lib/session/ids';
import type { Session } from '$lib/session/session.svelte';
import { editWords } from '$lib/views/map/edit/editWords';

/** What is done by hand to one open map. */
export class Edits {
	/** What the last edit did, in words; shown and spoken. */
	status: Words | string | undefined = $state.raw();
	/** Why the last edit could not be done. */
	problem: Problem | undefined = $state.raw();
	/** The actor that the last edit brought onto the map. */
	added: string | undefined = $state.raw();
	readonly #session: () => Session;
	readonly #words: () => SheetWords;
	readonly #nameOf: (id: string) => string;

	constructor(session: () => Session, words: () => SheetWords, nameOf: (id: string) => string) {
		this.#session = session;
		this.#words = words;
		this.#nameOf = nameOf;
	}

	/** Does an edit; false where it cannot be done, with `problem` saying why. */
	readonly edit = (edit: Edit): boolean => {
		const session = this.#session();
		this.problem = editProblem(edit, session.facts);
		if (this.problem) return false;
		const before = session.map;
		const landed = this.#land(edit);
		// A contact that goes is still named afterwards.
		const names = new Map(before.actors.map(({ id }) => [id, this.#nameOf(id)]));
		session.execute(editCommands(landed, session.facts, { newId, today: today() }), editLabel(landed));
		this.added = session.map.actors.find(({ id }) => !actorOf(before, id))?.id;
		const nameThen = (id: string) => names.get(id) ?? this.#nameOf(id);
		this.status = editWords(landed, before, session.map, nameThen, this.#words());
		return true;
	};

	/** Forgets what the last edit did: another tool says something now. */
	readonly hush = (): void => {
		this.status = undefined;
		this.problem = undefined;
	};

	#land(edit: Edit): Edit {
		if ((edit.does !== 'put' && edit.does !== 'add') || edit.at.spot === undefined) return edit;
		const { map } = this.#session();
		const fields = edit.does === 'add' ? { name: edit.fields.name ?? '' } : {};
		const actor = edit.does === 'put' ? actorOf(map, edit.actor) : bareActor('new', fields);
		return actor ? { ...edit, at: land(map, this.#words(), actor, edit.at as Reading) } : edit;
	}
}
