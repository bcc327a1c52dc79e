/**
 * The one open map, its place in the guide, and undo: the only mutable thing in the house.
 *
 * It holds whole values and replaces them. An answer becomes commands, the commands change the document, the machine
 * moves on with the new facts, and the update goes to where the map is kept; the map on the screen is already the new
 * one. It draws nothing and knows no words.
 */
import type { Command } from '$lib/model/commands';
import type { Deed, MapDocument } from '$lib/model/document';
import { isUntouched, type Moment, type NeighbourhoodMap } from '$lib/model/map';
import { check } from '$lib/flows/check';
import type { Facts } from '$lib/flows/facts';
import { leavingCommands, waysToLeave, type Leaving } from '$lib/flows/leaving';
import type { GuideEvent } from '$lib/flows/machine';
import { changeOver, otherManner, type Manner } from '$lib/flows/manner';
import { answerCommands, staysAfter } from '$lib/flows/meaning';
import { partSlot } from '$lib/flows/plan';
import { screenOf, type Screen } from '$lib/flows/screen';
import { newSitting } from '$lib/flows/sitting';
import type { Slot } from '$lib/flows/slot';
import type { Problem, Reply } from '$lib/flows/step';
import { upcoming } from '$lib/flows/upcoming';
import { canGoBack, openSlot, recordOf, resumeWalk, startWalk, step, type Walk } from '$lib/flows/walk';
import type { SaveState } from '$lib/storage/saving';
import type { MapStore, StoreTrouble } from '$lib/storage/store';
import { newId, today } from './ids';
import type { Keeping } from './keeping';
import { Kept } from './kept.svelte';
import { PhotoAlbum } from './photos.svelte';
import { unsentIn, type Unsent } from './unsent';

/** What a session is opened with besides the map. */
export interface SessionOptions {
	/** The device's store; asked for only when the person says that the map may stay. */
	readonly deviceStore: () => Promise<MapStore>;
	/** The day, as an ISO day; today if absent. */
	readonly today?: string;
	/** A map to try things on: it never asks to stay on the device. */
	readonly practice?: boolean;
}

/** The open map and the conversation about it. */
export class Session {
	readonly #document: MapDocument;
	readonly #keeping: Keeping;
	readonly #today: string;
	#facts: Facts;
	#walk: Walk;
	#problem: Problem | undefined = $state.raw();
	/** The photos of the map, by id. */
	readonly photos: PhotoAlbum;
	/** How keeping it stands, and its lock. */
	readonly kept: Kept;
	/** What had been typed and not handed in when the map was left. */
	readonly unsent: Unsent;

	/** Lays a document open at a place; see `opening.ts` for the ways in which one comes about. */
	constructor(document: MapDocument, keeping: Keeping, place: unknown, options: SessionOptions) {
		this.#document = document;
		this.#keeping = keeping;
		this.#today = options.today ?? today();
		this.#facts = $state.raw({ map: document.project(), today: this.#today });
		this.#walk = $state.raw(resumeWalk(place, this.#facts));
		this.photos = new PhotoAlbum(keeping);
		this.kept = new Kept(keeping, options);
		this.unsent = unsentIn(place);
		document.onUpdate((update) => keeping.add(update));
		keeping.onupdates = (updates) => this.#takeIn(updates);
	}

	/** The map's own id. */
	get id(): string {
		return this.#keeping.id;
	}

	/** The map as it is. */
	get map(): NeighbourhoodMap {
		return this.#facts.map;
	}

	/** The earlier maps kept beside it. */
	get moments(): readonly Moment[] {
		return this.#facts && this.#document.moments();
	}

	/** What the guide knows: the map and the day. */
	get facts(): Facts {
		return this.#facts;
	}

	/** Where the person is in the guide. */
	get walk(): Walk {
		return this.#walk;
	}

	/** The open question, if one is open. */
	get slot(): Slot | undefined {
		return openSlot(this.#walk);
	}

	/** What stands on the screen of the open question. */
	get screen(): Screen | undefined {
		const slot = this.slot;
		return slot && screenOf(slot, this.#walk.context.facts);
	}

	/** What may stand on the screen after it, the likeliest first, without those who are hidden. */
	upcoming(hidden: ReadonlySet<string>): Iterable<Screen> {
		return upcoming(this.#walk, hidden);
	}

	/** Why the last answer could not be taken. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Whether what is on the screen is on the device. */
	get saved(): SaveState {
		return this.kept.saved;
	}

	/** Why keeping failed. */
	get trouble(): StoreTrouble | undefined {
		return this.kept.trouble;
	}

	/** Whether the map is on this device at all. */
	get isOnDevice(): boolean {
		return this.saved !== 'memory';
	}

	/** Whether leaving the page would lose something: then the person is asked first. */
	get wouldLose(): boolean {
		if (this.saved === 'memory') return !isUntouched(this.map);
		return this.kept.isBehind;
	}

	/** Whether nothing was done on it since it was brought, and it is kept nowhere: leaving it changes nothing. */
	get isAsBrought(): boolean {
		return !this.isOnDevice && !this.canUndo;
	}

	get canGoBack(): boolean {
		return canGoBack(this.#walk);
	}

	get canUndo(): boolean {
		return this.deeds.length > 0;
	}

	get canRedo(): boolean {
		return this.#facts && this.#document.canRedo;
	}

	/** Takes an answer to the open question, or to a part of its screen; a problem says why it was not taken. */
	reply(reply: Reply, part?: string): Problem | undefined {
		const open = this.slot;
		if (!open) return undefined;
		const slot = part === undefined ? open : partSlot(this.facts, part);
		this.#problem = check(slot, reply, this.facts);
		if (this.#problem) return this.#problem;
		const commands = answerCommands(slot, reply, this.facts, { newId, today: this.#today });
		const stays = part !== undefined || staysAfter(slot, reply);
		this.#answer(open, commands, stays);
		return undefined;
	}

	/** Changes over to telling about all together, or one by one; goes on with what is unsaid. */
	changeOver(manner: Manner): void {
		const slot = this.slot;
		if (slot && otherManner(slot) === manner) this.#answer(slot, changeOver(manner), false);
	}

	/** Leaves the open question without an answer. */
	leave(how: Leaving): void {
		const slot = this.slot;
		if (!slot || !waysToLeave(slot).includes(how)) return;
		this.#problem = undefined;
		this.#answer(slot, leavingCommands(slot, how), false);
	}

	#answer(slot: Slot, commands: readonly Command[], stays: boolean): void {
		this.#carryOut(commands, slot.topic);
		this.#move({ type: 'ANSWERED', slot: slot.key, stays, facts: this.facts });
	}

	/** Changes the map directly; the open question stays, or the nearest one where it is gone. */
	execute(commands: readonly Command[], label?: string): void {
		this.#carryOut(commands, label);
		this.#move({ type: 'CHANGED', facts: this.facts });
	}

	/** Moves in the guide without changing the map. */
	go(event: Exclude<GuideEvent, { readonly facts: Facts }>): void {
		this.#problem = undefined;
		this.#move(event);
		if (event.type === 'PAUSED') void this.rest();
	}

	/** What can be taken back, the newest first. */
	get deeds(): readonly Deed[] {
		return this.#facts && this.#document.deeds();
	}

	/** Takes back the last change and re-opens its question; the topic that it was about, or nothing. */
	undo(): string | undefined {
		return this.#turn(this.#document.undo());
	}

	/** Does again what was taken back. */
	redo(): string | undefined {
		return this.#turn(this.#document.redo());
	}

	#turn(deed: Deed | undefined): string | undefined {
		if (!deed) return undefined;
		this.#problem = undefined;
		this.#show();
		const cursor = typeof deed.place === 'string' ? deed.place : undefined;
		this.#move({ type: 'CHANGED', facts: this.facts, ...(cursor === undefined ? {} : { cursor }) });
		void this.kept.follow(this.map, () => this.encode());
		return deed.label;
	}

	/** Opens a new sitting, in which only what is missing is asked. */
	sitAgain(): void {
		this.#carryOut(newSitting(this.facts), 'sitting');
		this.restart();
	}

	/** Goes to the first open question of the whole guide. */
	restart(): void {
		this.#setWalk(startWalk(this.facts));
	}

	/** Tries again to keep what could not be kept. */
	async retry(): Promise<boolean> {
		return this.#keeping.retry();
	}

	/** Waits until everything is written, what is typed and not handed in too; resolves to whether it is. */
	flush(): Promise<boolean> {
		return this.kept.flush(recordOf(this.#walk));
	}

	/** A pause: everything is written, and removed names leave the log. */
	rest(): Promise<void> {
		return this.kept.rest(recordOf(this.#walk), () => this.encode());
	}

	/** The whole document as one update, for the person's own file. */
	encode(): Uint8Array {
		return this.#document.encode();
	}

	/** Takes the map off this device: what was kept is purged, and nothing is written any more. */
	wipe(): Promise<void> {
		return this.kept.wipe();
	}

	/** Ends the session. Unless at once, what is kept is made compact, so that removed names leave the log. */
	async close({ atOnce = false } = {}): Promise<void> {
		if (!atOnce && !this.#keeping.isWiped) await this.#keeping.compact(() => this.encode());
		this.#keeping.close();
		this.#document.close();
		this.photos.close();
	}

	#carryOut(commands: readonly Command[], label?: string): void {
		if (commands.length === 0) return;
		const place = this.#walk.context.cursor;
		if (
			this.#document.execute(commands, { ...(label ? { label } : {}), ...(place === null ? {} : { place }) })
		)
			this.#show();
		void this.kept.follow(this.map, () => this.encode());
	}

	/** Another tab kept something: it is on this screen too. */
	#takeIn(updates: readonly Uint8Array[]): void {
		for (const update of updates) this.#document.apply(update);
		this.#show();
		this.#move({ type: 'CHANGED', facts: this.facts });
	}

	#show(): void {
		const map = this.#document.project();
		// The same facts for the same map: the plan is remembered by them.
		if (map !== this.#facts.map) this.#facts = { map, today: this.#today };
	}

	#move(event: GuideEvent): void {
		this.#setWalk(step(this.#walk, event));
	}

	#setWalk(walk: Walk): void {
		this.#walk = walk;
		this.kept.followPlace(recordOf(walk));
	}
}
