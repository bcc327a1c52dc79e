/**
 * Questions that are made before they are asked.
 *
 * To make a question's elements costs most of an answer, and most of all where the browser runs the code for the first
 * time. So while a person reads one question, those that may follow are made, on no page: nobody can see, find, press or
 * hear them there. When one of them is asked, it is put in its place, with all that the answer before changed. Where
 * another question follows, that is made then, as ever, and these wait a while longer.
 */
import type { Screen } from '$lib/flows/screen';
import { mount, unmount, type ComponentProps } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { whenIdle, whenPainted } from '../parts/idle';
import type GuideScreen from './GuideScreen.svelte';
import MadeQuestion from './MadeQuestion.svelte';

/** So many are made at one question; the answers of hardly any lead to more. */
const MOST = 3;
/** Milliseconds after the paint in which the answer before is written: that comes first. */
const WRITING = 16;
/** As many are kept: those foreseen now, and one that another came before. */
const KEPT = MOST + 1;

interface Made {
	readonly holder: HTMLElement;
	readonly component: Record<string, unknown>;
}

/** The questions that one screen of the guide foresees. */
export class Foreseen {
	readonly #given: ComponentProps<typeof GuideScreen>;
	readonly #contexts: Map<unknown, unknown>;
	/** By the key of their slot, the oldest first. */
	readonly #made = new Map<string, Made>();
	#isFirst = true;

	/** What the screen of the guide is given, and its contexts, are the questions' own. */
	constructor(given: ComponentProps<typeof GuideScreen>, contexts: Map<unknown, unknown>) {
		this.#given = given;
		this.#contexts = contexts;
	}

	/**
	 * Makes the questions of these screens ready, the first of them first, each when there is nothing else to do; gives
	 * back how to call it off. Who answers at once finds the likeliest ready too: from the second question on that is
	 * made as soon as the open one is painted and the answer before it written. Before the first, the map has yet to be
	 * drawn.
	 */
	makeAhead(foresee: () => Iterable<Screen>): () => void {
		let screens: Iterator<Screen> | undefined;
		let left = MOST;
		const makeNext = () => {
			screens ??= foresee()[Symbol.iterator]();
			const { value, done } = screens.next();
			if (done) return;
			this.#make(value);
			left -= 1;
			if (left > 0) callOff = whenIdle(makeNext);
		};
		let callOff = this.#isFirst ? whenIdle(makeNext) : whenPainted(makeNext, WRITING);
		this.#isFirst = false;
		return () => callOff();
	}

	#make(screen: Screen): void {
		const { key } = screen.slot;
		const before = this.#made.get(key);
		if (before) {
			this.#made.delete(key);
			this.#made.set(key, before);
			return;
		}
		const holder = document.createElement('div');
		const component = mount(MadeQuestion, {
			target: holder,
			props: { given: this.#given, foreseen: screen },
			context: this.#contexts
		});
		this.#made.set(key, { holder, component });
		for (const [oldest, { component }] of this.#made) {
			if (this.#made.size <= KEPT) break;
			this.#made.delete(oldest);
			void unmount(component);
		}
	}

	/** Puts the question of this slot where it is asked, as long as that place stands; nothing where it was not foreseen. */
	of(key: string): Attachment | undefined {
		const made = this.#made.get(key);
		if (!made) return undefined;
		return (place) => {
			this.#made.delete(key);
			place.append(...made.holder.childNodes);
			return () => void unmount(made.component);
		};
	}

	/** Lets go of everything that was made and not asked. */
	close(): void {
		for (const { component } of this.#made.values()) void unmount(component);
		this.#made.clear();
	}
}
