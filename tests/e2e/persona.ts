/**
 * A persona at the screen: answers every question as that resident would, in any language, until the map is finished.
 * What rounds cannot say (neither gives, a thin line, "sometimes safe") is said on the sheet of the actor, as a person
 * would who taps it.
 */
import { expect } from '@playwright/test';
import type { Persona, PersonaActor } from '../personas/persona';
import { Resident, type Where } from './resident';

/** How a persona tells more about who is on the map. */
export type Manner = 'rounds' | 'as-we-go' | 'one-by-one';

/** Somebody who makes one persona's map. */
export class PersonaAtScreen {
	readonly resident: Resident;
	readonly persona: Persona;
	readonly manner: Manner;
	readonly names: (actor: PersonaActor) => string;
	/** Ids on the map, by the persona's own ids. */
	readonly #ids = new Map<string, string>();
	/** How many screens were seen. */
	screens = 0;
	#opportunities = 0;
	#thresholds = 0;
	#steps = 0;

	constructor(
		resident: Resident,
		persona: Persona,
		manner: Manner,
		names: (actor: PersonaActor) => string = (actor) => actor.name
	) {
		this.resident = resident;
		this.persona = persona;
		this.manner = manner;
		this.names = names;
	}

	/** Answers until the guide says that the map is finished, or `until` holds. */
	async tell(until: (where: Where) => boolean = () => false): Promise<void> {
		for (let i = 0; i < 600; i++) {
			const where = await this.resident.where();
			if (where.step === 'finished' || until(where)) return;
			this.screens += 1;
			await this.#answer(where);
			await this.#moved(where);
		}
		throw new Error('The guide never ends');
	}

	async #moved(before: Where): Promise<void> {
		await expect
			.poll(async () => JSON.stringify(await this.resident.where()), {
				timeout: 5000,
				intervals: [20, 30, 50, 100, 200],
				message: `after ${before.step}`
			})
			.not.toBe(JSON.stringify(before));
	}

	#actor(where: Where): PersonaActor {
		const found = this.persona.actors.find(({ id }) => this.#ids.get(id) === where.actor);
		if (!found) throw new Error(`Nobody of this persona has the id ${where.actor}`);
		return found;
	}

	async #answer(where: Where): Promise<void> {
		const { resident, persona } = this;
		const { conversation } = persona;
		if (where.round !== undefined) return this.#round(where);
		switch (where.step) {
			case 'consent-device':
				return resident.answer(conversation.consentDevice);
			case 'level':
				return resident.answer(conversation.level);
			case 'home-picture':
				return resident.answer('default');
			case 'home-name':
				await resident.answer('own');
				await resident.type(persona.home.name, 'home-own');
				return resident.next();
			case 'home-since':
				return resident.answer(persona.home.since ?? 'rather-not');
			case 'home-feel':
				return persona.home.feel ? resident.answer(persona.home.feel) : resident.press('skip');
			case 'with-whom':
				return resident.answer(conversation.withWhom);
			case 'consent-helper':
				return resident.answer('yes');
			case 'private-questions':
				return resident.answer(conversation.privateQuestions ?? 'together');
			case 'start-direction':
				return resident.answer(conversation.startDirection);
			case 'materials':
				return resident.answer('ready');
			case 'walk-prompts':
				return resident.answer('done');
			case 'first-thoughts':
				return resident.next();
			case 'domain-filter':
				return resident.answer('all');
			case 'domain-ask':
				return this.#domain(where);
			case 'evaluate-when':
				return resident.answer(this.manner === 'one-by-one' ? 'rounds' : this.manner);
			case 'actor-outside':
				return resident.answer(this.#actor(where).outsideNeighbourhood ? 'outside' : 'near');
			case 'closeness':
				return resident.answer(String(this.#actor(where).ring));
			case 'reciprocity':
				return resident.answer(this.#actor(where).reciprocity);
			case 'influence':
				return resident.answer(String(this.#actor(where).influence));
			case 'value':
				return resident.answer(this.#actor(where).value ?? 'rather-not');
			case 'value-follow-up':
				return resident.answer('no');
			case 'liking':
				return resident.press('skip');
			case 'safety':
				return this.#safety(this.#actor(where));
			case 'tell-more':
				return resident.answer('nobody');
			case 'no-go':
			case 'informal-networks':
				return resident.press('skip');
			case 'wish':
				return this.#wish();
			case 'next-step':
				return this.#nextStep();
			case 'opportunity':
				return this.#opportunity();
			case 'threshold':
				for (const key of persona.wishes[this.#thresholds++ % persona.wishes.length]!.thresholds)
					await resident.set(key);
				return resident.next();
			case 'next-when':
				return resident.answer(
					persona.nextSteps[this.#steps++ % persona.nextSteps.length]!.when ?? 'unknown'
				);
			case 'next-who':
				return resident.answer('alone');
			case 'review':
				await this.#sheets();
				return resident.next();
			case 'review-check':
				return resident.answer('yes');
			case 'legend':
				return resident.answer('yes');
			case 'complete':
				return resident.answer('no');
			case 'domain-more':
			case 'previous-neighbourhood':
				return resident.answer('no');
			case 'save-share':
				return resident.next();
			case 'revisit':
				return resident.answer(persona.sharing.revisit);
			case 'goodbye':
				return resident.answer('good');
			default:
				return resident.press('skip');
		}
	}

	async #domain(where: Where): Promise<void> {
		const { resident, persona } = this;
		if (persona.conversation.skippedDomains.some((domain) => domain === where.domain))
			return resident.press('skip');
		const here = persona.actors.filter(({ domain }) => domain === where.domain);
		for (const actor of here) {
			await resident.type(this.names(actor));
			const added = resident.screen.locator('[data-added]').filter({ hasText: this.names(actor) });
			await expect(added).toHaveCount(1);
			this.#ids.set(actor.id, (await added.getAttribute('data-added'))!);
			// The kind that the domain proposes is often not this one's: it is changed where it is shown.
			await this.#onSheet(
				actor,
				async () => {
					await this.#sub('kind', actor.kind!);
				},
				() => resident.hand.press(added)
			);
		}
		return here.length > 0 ? resident.next() : resident.answer('none');
	}

	/** Opens an actor's sheet, does something there, and comes back. */
	async #onSheet(actor: PersonaActor, deed: () => Promise<void>, open: () => Promise<void>): Promise<void> {
		const before = await this.resident.where();
		await open();
		await expect(this.resident.screen).toHaveAttribute('data-step', 'actor-sheet');
		await deed();
		await this.resident.next();
		await expect(this.resident.screen).toHaveAttribute('data-step', before.step);
	}

	/** Answers one question from the sheet. */
	async #sub(field: string, answer: string): Promise<void> {
		const { resident } = this;
		await resident.hand.press(resident.screen.locator(`[data-field="${field}"] [data-action="open"]`));
		await expect(resident.screen).not.toHaveAttribute('data-step', 'actor-sheet');
		await resident.answer(answer);
		if ((await resident.where()).step !== 'actor-sheet') await resident.next();
		await expect(resident.screen).toHaveAttribute('data-step', 'actor-sheet');
	}

	async #switch(field: string): Promise<void> {
		const control = this.resident.screen.locator(`[data-field="${field}"] [role="switch"]`);
		await this.resident.hand.press(control);
		await expect(control).toHaveAttribute('aria-checked', 'true');
	}

	async #round(where: Where): Promise<void> {
		const fits = (actor: PersonaActor): boolean => {
			switch (where.step) {
				case 'actor-outside':
					return actor.outsideNeighbourhood;
				case 'closeness':
					return String(actor.ring) === where.round;
				case 'reciprocity':
					return actor.reciprocity === where.round;
				case 'influence':
					return String(actor.influence) === where.round;
				case 'value':
					return actor.value === where.round;
				case 'safety':
					return actor.safety === where.round;
				default:
					return false;
			}
		};
		for (const actor of this.persona.actors.filter(fits)) {
			const picture = this.resident.screen.locator(`[data-answer="${this.#ids.get(actor.id)}"]`);
			if ((await picture.count()) > 0) await this.resident.set(this.#ids.get(actor.id)!);
		}
		await this.resident.next();
	}

	async #safety(actor: PersonaActor): Promise<void> {
		const { resident } = this;
		if (actor.safety === null) return resident.press('skip');
		await resident.answer(actor.safety);
		if ((await resident.where()).step !== 'safety') return;
		if ((await resident.where()).actor !== this.#ids.get(actor.id)) return;
		if (actor.safetyNote) await resident.type(actor.safetyNote, 'safety-note');
		await resident.next();
	}

	/** What no question of the line said: opened from the map, one actor after the other. */
	async #sheets(): Promise<void> {
		const { resident } = this;
		for (const actor of this.persona.actors) {
			const rounds = this.manner === 'rounds';
			const subs: [string, string][] = rounds
				? [
						...(actor.reciprocity === 'none' || actor.reciprocity === 'unknown'
							? [['reciprocity', actor.reciprocity] as [string, string]]
							: []),
						...(actor.influence !== 3 ? [['influence', String(actor.influence)] as [string, string]] : []),
						...(actor.safety === 'depends' || actor.safety === 'ordinary'
							? [['safety', actor.safety] as [string, string]]
							: [])
					]
				: [];
			const switches = [
				...(actor.private ? ['private'] : []),
				...(actor.keyPerson ? ['key-person'] : []),
				...(actor.reciprocityDoubt ? ['reciprocity-doubt'] : []),
				...(actor.informal ? ['informal'] : []),
				// A round asks only about persons who live further away.
				...(rounds && actor.outsideNeighbourhood && actor.kind !== 'person' ? ['outside'] : [])
			];
			if (subs.length + switches.length === 0) continue;
			await this.#onSheet(
				actor,
				async () => {
					for (const [field, answer] of subs) await this.#sub(field, answer);
					for (const field of switches) await this.#switch(field);
				},
				async () => {
					await resident.press('map');
					const table = resident.page.locator('[data-whole-map]');
					await resident.hand.press(table.locator('[data-action="list"]'));
					await resident.hand.press(table.locator(`[data-list-actor="${this.#ids.get(actor.id)}"]`));
				}
			);
		}
	}

	async #wish(): Promise<void> {
		const { resident, persona } = this;
		if (persona.wishes.length === 0) return resident.answer('nothing');
		await resident.answer('add');
		for (const wish of persona.wishes) {
			await resident.type(wish.nl, 'wish-text');
			if (wish.domain) {
				await resident.unfold('wish-domain');
				const domain = resident.screen.locator(`[data-field="wish-domain"] [data-answer="${wish.domain}"]`);
				await resident.hand.press(domain);
			}
		}
		return resident.next();
	}

	async #opportunity(): Promise<void> {
		const { resident, persona } = this;
		await resident.answer('pick');
		const wish = persona.wishes[this.#opportunities++ % persona.wishes.length]!;
		for (const id of wish.opportunityActorIds) await resident.set(this.#ids.get(id)!);
		return resident.next();
	}

	async #nextStep(): Promise<void> {
		const { resident, persona } = this;
		if (persona.nextSteps.length === 0) return resident.answer('nothing');
		for (const step of persona.nextSteps) {
			await resident.answer(step.type);
			await resident.type(step.nl, 'next-text');
		}
		return resident.next();
	}
}
