/** The shape of a persona: a fictional resident with a complete map, as the content writes it down. */
import type { Actor, Home, NextStep, Wish } from '../../src/lib/model/map';
import type { Domain, Level, Reciprocity, Revisit, Safety } from '../../src/lib/model/vocabulary';

/** A picture as a persona names it: always by a pictogram, whatever it stands for. */
export interface PersonaPicture {
	readonly type: 'photo' | 'drawing' | 'pictogram';
	readonly openmoji: string;
}

/** An actor of a persona. */
export interface PersonaActor extends Required<
	Pick<Actor, 'id' | 'name' | 'kind' | 'domain' | 'ring' | 'influence' | 'value' | 'wish' | 'private'>
> {
	readonly reciprocity: Reciprocity | 'unknown';
	readonly reciprocityDoubt: boolean;
	readonly safety: Safety | null;
	readonly safetyNote: string | null;
	readonly role: string | null;
	readonly note: string | null;
	readonly picture: PersonaPicture;
	readonly outsideNeighbourhood: boolean;
	readonly informal: boolean;
	readonly keyPerson: boolean;
	readonly linkedActorIds: readonly string[];
}

/** A persona, without what is background for its reader. */
export interface Persona {
	readonly id: string;
	readonly title: { readonly nl: string };
	readonly conversation: {
		readonly withWhom: string;
		readonly privateQuestions: string | null;
		readonly languages: readonly string[];
		readonly answerMode: readonly string[];
		readonly level: Level;
		readonly startDirection: string;
		readonly skippedSteps: readonly string[];
		readonly skippedDomains: readonly Domain[];
		readonly consentDevice: string;
		readonly recordedOn: string;
		readonly addedLater?: readonly string[];
	};
	readonly home: Pick<Home, 'since' | 'neighbourhood'> & {
		readonly name: string;
		readonly picture: PersonaPicture;
		readonly feel: Home['feel'] | null;
	};
	readonly actors: readonly PersonaActor[];
	readonly wishes: readonly (Pick<Wish, 'id' | 'domain' | 'thresholds'> & {
		readonly nl: string;
		readonly opportunityActorIds: readonly string[];
	})[];
	readonly nextSteps: readonly (Pick<NextStep, 'type' | 'when'> & {
		readonly nl: string;
		readonly withActorIds: readonly string[];
		readonly private?: boolean;
	})[];
	readonly sharing: {
		readonly printed: boolean;
		readonly sharedWith: readonly string[];
		readonly leaveOut: readonly string[];
		readonly revisit: Revisit;
	};
	readonly expected: Readonly<Record<string, unknown>>;
}
