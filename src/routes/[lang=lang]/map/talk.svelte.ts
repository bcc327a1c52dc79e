/**
 * The conversation as the page leads it: hands replies on, says what happened, and does what an answer does besides
 * writing. It decides nothing about the guide; the session and the flows below it do.
 */
import { giftFor, type Gift } from '$lib/flows/consent';
import { receiverKey, sheetKey } from '$lib/flows/plan';
import { outOfSheets } from '$lib/flows/screenWithout';
import { momentAlone } from '$lib/flows/sitting';
import type { Leaving } from '$lib/flows/leaving';
import type { Deed, Reply } from '$lib/flows/step';
import { uiKey } from '$lib/i18n/key';
import { hiddenBy, type Look } from '$lib/layout/looking';
import { actorOf } from '$lib/model/map';
import { isNothing, sharedMap } from '$lib/model/sharedMap';
import { isReceiver, type Receiver } from '$lib/model/vocabulary';
import type { Words } from '$lib/model/words';
import type { Session } from '$lib/session/session.svelte';
import type { Making } from '$lib/views/making/made';
import type { Picture } from '$lib/model/map';
import { Copy } from './copy.svelte';
import type { Output } from './output.svelte';

/** What was asked of a maker of pictures. */
export interface Asked {
	readonly what: Making;
	readonly use: (made: { picture?: Picture; voice?: string }) => void;
}

/** What lies over the question. */
export type Above = 'whole-map' | 'help-lines' | 'look-away' | 'legend-words' | 'records' | 'lock' | 'wipe';

/** The conversation of one open session. */
export class Talk {
	/** What the status line says. */
	status: Words | string | undefined = $state.raw();
	/** What is said above the question until it is answered, as words. */
	told: string | undefined = $state.raw();
	/** The actor that came onto the map last. */
	arrived: string | undefined = $state.raw();
	above: Above | undefined = $state.raw();
	making: Asked | undefined = $state.raw();
	/** The earlier map that is looked at. */
	moment: string | undefined = $state.raw();
	#look: Look = $state.raw({});
	/** Whether the map is being wiped. */
	isWiping = $state.raw(false);
	/** Why it could not be wiped, as words. */
	wipeFailed: string | undefined = $state.raw();
	/** The person's copy, as far as it was shown. */
	readonly copy: Copy;
	/** Leaves the map, saying first what happened to it, if anything did. */
	readonly leave: (told?: 'wiped') => Promise<void>;
	/** What was ticked for somebody, and is about to be given. */
	gift: Gift | undefined = $state.raw();
	readonly #session: () => Session;
	readonly #output: Output;
	readonly #nameOf: (id: string) => string;

	constructor(
		session: () => Session,
		output: Output,
		leave: (told?: 'wiped') => Promise<void>,
		nameOf: (id: string) => string
	) {
		this.#session = session;
		this.#output = output;
		this.leave = leave;
		this.copy = new Copy(session);
		this.#nameOf = nameOf;
	}

	/** What is looked for on the map, and whether difficult contacts are hidden; kept nowhere. */
	get look(): Look {
		return this.#look;
	}

	/** Looks for something else; a sheet of somebody who is hidden from then on closes. */
	readonly lookFor = (look: Look): void => {
		this.#look = look;
		this.#closeSheets();
	};

	/** Who is hidden from others' eyes, by id. */
	get hidden(): ReadonlySet<string> {
		return hiddenBy(this.#session().map, this.#look);
	}

	/** Hands a reply on; true when it was taken. */
	readonly reply = (reply: Reply): boolean => {
		const session = this.#session();
		const before = session.map;
		const receiver = session.slot?.receiver;
		this.told = undefined;
		if (session.reply(reply)) return false;
		if (receiver && reply.answer === 'next') return this.#give(giftFor(receiver, session.facts, this.hidden));
		if (session.map === before) return true;
		const added = session.map.actors.find((actor) => !actorOf(before, actor.id));
		this.arrived = added?.id;
		this.status = added
			? { key: uiKey('chat', 'placed'), with: { name: this.#nameOf(added.id) } }
			: uiKey('status', 'map-changed');
		return true;
	};

	/** Leaves the open question without an answer, and says that this is fine. */
	readonly leaveQuestion = (how: Leaving): void => {
		this.#session().leave(how);
		this.status = uiKey('chat', how === 'unknown' || how === 'rather-not' ? 'unknown' : 'skipped');
	};

	/** Opens another question, a sheet or a round, and comes back afterwards. */
	readonly open = (slot: string): void => {
		this.above = this.gift = this.told = undefined;
		this.#session().go({ type: 'EDITED', slot });
	};

	/** Asks what somebody may see, to give it to them; a pause is over then. */
	readonly giveTo = (to: Receiver): void => {
		this.#session().go({ type: 'RESUMED' });
		this.open(receiverKey(to));
	};

	/** Closes the maker and hands what was made to whoever asked for it. */
	readonly made = (made: Parameters<Asked['use']>[0]): void => {
		const asked = this.making;
		this.making = undefined;
		asked?.use(made);
	};

	/** Opens the sheet of an actor. */
	readonly openActor = (id: string): void => this.open(sheetKey(id));

	/** Back closes what lies on top, then is the guide's Back; false where it leads out. */
	readonly goBack = (): boolean => {
		const session = this.#session();
		if (this.making) this.making = undefined;
		else if (this.gift) this.gift = undefined;
		else if (this.above) this.above = undefined;
		else if (this.moment !== undefined) this.moment = undefined;
		else if (session.canGoBack) session.go({ type: 'BACK' });
		else return false;
		return true;
	};

	/** Takes the last change back. */
	readonly undo = (): void => this.#turn(this.#session().undo(), 'undone');

	/** Does it again. */
	readonly redo = (): void => this.#turn(this.#session().redo(), 'redone');

	#closeSheets(): void {
		const session = this.#session();
		for (const event of outOfSheets(session.walk, this.hidden)) session.go(event);
	}

	/** The question of what was taken back or done again is open now: it must not be the sheet of somebody hidden. */
	#turn(deed: string | undefined, told: 'undone' | 'redone'): void {
		if (deed === undefined) return;
		this.status = uiKey('status', told);
		this.#closeSheets();
	}

	/** A moment alone: the personal questions that waited come now, before anything else. */
	readonly alone = (): void => {
		const session = this.#session();
		session.execute(momentAlone(session.facts), 'alone');
		session.restart();
	};

	/** What an answer does besides writing. */
	readonly deed = async (does: Deed, answer: string): Promise<void> => {
		switch (does) {
			case 'leave':
				return this.leave();
			case 'show-help-lines':
				this.above = 'help-lines';
				return;
			case 'show-map':
			case 'edit-on-map':
				this.above = 'whole-map';
				return;
			case 'print-template':
				return this.#output.printTemplate('A3');
			case 'print':
				return this.#output.print('A3');
			case 'save-file':
				return this.#output.saveFile();
			case 'save':
				this.status = uiKey('saved', (await this.#session().flush()) ? this.#session().saved : 'failed');
				return;
			case 'share':
				if (isReceiver(answer)) this.giveTo(answer);
				return;
			case 'edit-legend':
				this.above = 'legend-words';
				return;
			case 'wipe':
				this.above = 'wipe';
				return;
			case 'remove-actor':
				return this.#remove();
			default:
				return;
		}
	};

	/** Takes the map off this device for good and goes back to the beginning, unless its copy is to be good and is not. */
	readonly wipe = async (how: 'with-copy' | 'without-copy'): Promise<void> => {
		if (this.isWiping || (how === 'with-copy' && !this.copy.isGood)) return;
		this.isWiping = true;
		this.wipeFailed = undefined;
		try {
			await this.#session().wipe();
			this.above = undefined;
			await this.leave('wiped');
		} catch {
			this.wipeFailed = uiKey('wipe', 'failed');
			this.isWiping = false;
		}
	};

	/** Shows what goes along; where nothing was ticked there is nothing to look at, and that is said. */
	#give(gift: Gift): true {
		if (isNothing(sharedMap(this.#session().map, gift.consent).map)) this.told = uiKey('share', 'nothing');
		else this.gift = gift;
		return true;
	}

	#remove(): void {
		const session = this.#session();
		const id = session.slot?.actor;
		if (id === undefined) return;
		this.status = { key: uiKey('status', 'removed'), with: { name: this.#nameOf(id) } };
		session.go({ type: 'BACK' });
		session.execute([{ type: 'removeActor', id }], 'remove');
	}
}
