/** The lock of the open map as the page leads it: what is asked of it, what came of that, and shutting it. */
import type { Reply } from '$lib/flows/step';
import { uiKey } from '$lib/i18n/key';
import { CLOSING_TIMES, readClosing } from '$lib/session/closing';
import { desk } from '$lib/session/desk.svelte';
import type { Session } from '$lib/session/session.svelte';
import type { StoreTrouble } from '$lib/storage/store';
import type { LockOrder } from '$lib/views/lock/order';
import { setUnfinished, Unfinished } from '$lib/views/parts/unfinished';

/** What is done to the lock of one open map. */
export class Locking {
	/** While something is being done to it. */
	busy = $state(false);
	/** Why it was not done, as words. */
	problem: string | undefined = $state.raw();
	/** What was done, as words. */
	done: string | undefined = $state.raw();
	/** The sign of the map where it is listed. */
	sign: string | undefined = $state.raw();
	/** A lock is offered once, when the map may stay on the device. */
	isOffered = $state(false);
	readonly times = CLOSING_TIMES;
	readonly #session: () => Session;
	readonly #unfinished: Unfinished;

	/** To be made where the guide is: everything in it tells here what is unfinished. */
	constructor(session: () => Session) {
		this.#session = session;
		const unfinished = setUnfinished(new Unfinished(session().unsent));
		this.#unfinished = unfinished;
		session().kept.onunsent = () => unfinished.read();
	}

	/** Begins to talk about the lock. */
	readonly begin = async (): Promise<void> => {
		this.problem = this.done = undefined;
		this.isOffered = false;
		this.sign = await desk.signOf(this.#session().id);
	};

	/** Hears what was answered to a step: a lock is offered where the map may stay here, until the next answer. */
	readonly hear = (step: string, { answer }: Reply, isTaken: boolean): boolean => {
		this.isOffered = isTaken && step === 'consent-device' && answer === 'yes';
		return isTaken;
	};

	/** Puts a lock on, or another one. */
	readonly putOn = ({ words, sign, closes, from }: LockOrder): Promise<void> =>
		this.#do(from === undefined ? 'done-on' : 'done-other', async (lock) => {
			const trouble = await lock.putOn(words, {
				sign,
				closes: readClosing(closes),
				...(from === undefined ? {} : { from })
			});
			if (!trouble) this.sign = sign;
			return trouble;
		});

	/** Takes the lock off. */
	readonly takeOff = (words: string): Promise<void> => this.#do('done-off', (lock) => lock.takeOff(words));

	/** Changes when it shuts by itself. */
	readonly setTime = (closes: string): Promise<void> =>
		this.#do(undefined, (lock) => lock.setTime(readClosing(closes)));

	/**
	 * Shuts the map, unless something would be lost by it: a drawing or a note that is being made, or an answer that
	 * could not be kept. Resolves to whether it is shut. By hand it is shut in every tab.
	 */
	readonly shut = async (byHand = false): Promise<boolean> => {
		if (this.#unfinished.isAtWork) return false;
		// Who is in the middle of a field that is taken when one leaves it, leaves it now.
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		const isShut = await desk.lock({ everywhere: byHand });
		if (!isShut) this.problem = uiKey('lock', 'stays-open');
		return isShut;
	};

	async #do(
		done: string | undefined,
		deed: (lock: Session['kept']['lock']) => Promise<StoreTrouble | undefined>
	): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.problem = this.done = undefined;
		const trouble = await deed(this.#session().kept.lock);
		this.busy = false;
		if (trouble) this.problem = uiKey('saved', `failed-${trouble}`);
		else if (done) this.done = uiKey('lock', done);
	}
}
