/**
 * The part of a map that goes along when it is shown or given to somebody: the one maker, behind every way out.
 *
 * It makes a new map and copies into it, field by field, what was ticked. It takes nothing away from the whole one, so a
 * field that is added to the model and forgotten here stays at home. Who is left out leaves no trace, since everything
 * that could count or point (ids, the domains that were asked, the layers that are on, the helpers of a wish) is made
 * anew from those who go along. The person's own map is never touched.
 */
import { emptyMap, showsLayer } from './map';
import type { Actor, Home, NeighbourhoodMap, NextStep, Picture, Wish } from './map';
import {
	actorGoesAlong,
	isNeverPictured,
	noteGoesAlong,
	stepGoesAlong,
	wishGoesAlong,
	type Consent
} from './sharing';
import type { Domain, Kind, SharePart } from './vocabulary';

/** What goes along, and which photo of the whole map stands behind each photo's new id. */
export interface SharedMap {
	readonly map: NeighbourhoodMap;
	readonly photos: ReadonlyMap<string, string>;
}

/** The part of the map that goes along. The same map and ticks give the same part, byte for byte (R69). */
export function sharedMap(whole: NeighbourhoodMap, consent: Consent): SharedMap {
	return new Sharing(whole, consent).make();
}

/** Stands for a place, a person or a group of whom neither a name nor a picture goes along. */
const PLAIN: Readonly<Record<Kind | 'absent', string>> = {
	place: '1F4CD',
	person: '1F464',
	organisation: '1F465',
	absent: '2753'
};

/** One making of a shared map; it remembers the new ids that it gave. */
class Sharing {
	readonly #whole: NeighbourhoodMap;
	readonly #consent: Consent;
	/** Old ids by new ones: numbered as they are met, so that no gap tells of somebody in between. */
	readonly #photos = new Map<string, string>();
	readonly #going: readonly Actor[];

	constructor(whole: NeighbourhoodMap, consent: Consent) {
		this.#whole = whole;
		this.#consent = consent;
		this.#going = whole.actors.filter((actor) => actorGoesAlong(actor, consent));
	}

	make(): SharedMap {
		const { date, title, legend, strokes, wishes, nextSteps } = this.#whole;
		const home = this.#home();
		const actors = this.#going.map((actor, at) => this.#actor(actor, at));
		const wished = wishes
			.filter((wish) => wishGoesAlong(wish, this.#consent))
			.map((wish, at) => this.#wish(wish, at));
		const map = {
			...emptyMap(date),
			...(title !== undefined && this.#has('names') && { title }),
			home,
			actors,
			wishes: wished,
			nextSteps: nextSteps
				.filter((step) => stepGoesAlong(step, this.#consent))
				.map((step, at) => this.#nextStep(step, at)),
			domains: domainsOf([...actors, ...wished]),
			strokes: this.#has('strokes') ? strokes : [],
			legend: { ...(legend.shown !== undefined && { shown: legend.shown }), words: {} }
		};
		return { map, photos: this.#photos };
	}

	#has(part: SharePart): boolean {
		return this.#consent.parts.includes(part);
	}

	#home(): Home {
		const { called, name, neighbourhood, picture } = this.#whole.home;
		return {
			...(this.#has('names') && {
				...(called && { called }),
				...(name !== undefined && { name }),
				...(neighbourhood !== undefined && { neighbourhood })
			}),
			...optional(this.#picture(picture, this.#has('photos'))),
			noAnswer: {}
		};
	}

	/** What is drawn of an actor, and nothing that was said beside it. */
	#actor(actor: Actor, at: number): Actor {
		const { name, kind, domain, alsoIn, note } = actor;
		const pictured = this.#has('photos') && !isNeverPictured(actor);
		const named = name !== undefined && this.#has('names');
		const picture = this.#picture(actor.picture, pictured);
		return {
			...{
				id: `a${at + 1}`,
				grounds: {},
				safetyWhen: [],
				roles: [],
				thresholds: [],
				linked: [],
				noAnswer: {}
			},
			// Whoever goes along is hidden no longer; that they were is nobody's business.
			...{ private: false, informal: false, keyPerson: false },
			...(named && { name }),
			...(kind && { kind }),
			...(domain && { domain }),
			alsoIn: alsoIn.filter((other) => other !== 'belief' || this.#has('belief')),
			...(named || picture ? optional(picture) : { picture: plainFigure(kind) }),
			photos: pictured ? actor.photos.map((photo) => this.#renewPhoto(photo)) : [],
			...(note !== undefined && noteGoesAlong(actor, this.#consent) && { note }),
			...(this.#has('signs') && this.#signs(actor))
		};
	}

	/** The signs of an actor that the person's own map shows: a layer that is switched off is not given either. */
	#signs(actor: Actor): Partial<Actor> {
		const { ring, spot, reciprocity, reciprocityDoubt, influence, value, safety, outside, status } = actor;
		const [closeness, giving] = [this.#shows('closeness'), this.#shows('reciprocity')];
		return {
			...(ring && closeness && { ring }),
			...(spot && closeness && { spot }),
			...(reciprocity && giving && { reciprocity }),
			...(reciprocityDoubt && giving && { reciprocityDoubt }),
			...(influence && this.#shows('influence') && { influence }),
			...(value && this.#shows('value') && { value }),
			...(safety && this.#shows('safety') && { safety }),
			...(outside && this.#shows('actor-outside') && { outside }),
			...(status && { status }),
			keyPerson: actor.keyPerson
		};
	}

	#shows(layer: Parameters<typeof showsLayer>[1]): boolean {
		return showsLayer(this.#whole, layer);
	}

	#wish({ text, domain, helpedBy }: Wish, at: number): Wish {
		return {
			...{ id: `w${at + 1}`, text, helpedBy: this.#renamed(helpedBy), thresholds: [], private: false },
			...(domain && { domain })
		};
	}

	#nextStep({ type, text, when, with: company, done }: NextStep, at: number): NextStep {
		const withWorker = company.includes('worker') ? ['worker'] : [];
		return {
			...{ id: `n${at + 1}`, type, done, private: false, with: [...this.#renamed(company), ...withWorker] },
			...(text !== undefined && { text }),
			...(when && { when })
		};
	}

	/** The new ids of those of these actors who go along. */
	#renamed(ids: readonly string[]): readonly string[] {
		return ids.flatMap((id) => {
			const at = this.#going.findIndex((actor) => actor.id === id);
			return at < 0 ? [] : [`a${at + 1}`];
		});
	}

	/** A picture as it goes along; what was written beside a photo may name somebody. */
	#picture(picture: Picture | undefined, pictured: boolean): Picture | undefined {
		if (picture === undefined || picture.type === 'pictogram') return picture;
		if (!pictured) return undefined;
		if (picture.type === 'drawing') return picture;
		const { type, photo, alt } = picture;
		return { type, photo: this.#renewPhoto(photo), ...(alt !== undefined && this.#has('names') && { alt }) };
	}

	#renewPhoto(id: string): string {
		const known = [...this.#photos].find(([, old]) => old === id)?.[0];
		const renewed = known ?? `p${this.#photos.size + 1}`;
		this.#photos.set(renewed, id);
		return renewed;
	}
}

function plainFigure(kind: Kind | undefined): Picture {
	return { type: 'pictogram', pictogram: PLAIN[kind ?? 'absent'] };
}

function optional(picture: Picture | undefined): { picture?: Picture } {
	return picture === undefined ? {} : { picture };
}

/** The domains of those who go along: one that is empty now must not tell that somebody stood in it. */
function domainsOf(
	things: readonly { readonly domain?: Domain; readonly alsoIn?: readonly Domain[] }[]
): NeighbourhoodMap['domains'] {
	const used = things.flatMap(({ domain, alsoIn = [] }) => [...(domain ? [domain] : []), ...alsoIn]);
	return Object.fromEntries([...new Set(used)].map((domain) => [domain, 'asked']));
}

/** Whether nothing at all goes along on a map that is given, so that there is nothing to look at. */
export function isNothing({ actors, wishes, nextSteps, strokes }: NeighbourhoodMap): boolean {
	return actors.length + wishes.length + nextSteps.length + strokes.length === 0;
}
