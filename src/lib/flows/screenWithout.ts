/**
 * A screen for eyes that must not see everybody: those whom the person hides are not there to tap or to pick, and a
 * question about one of them does not say whom it is about. What was said of them stays as it is: a round writes of
 * those only who are tapped, and what can be ticked to be given is without them.
 *
 * The sheet of one of them stays whole: somebody can become difficult while it is open, by what is said on it. But a
 * sheet that lies open when they are hidden is closed.
 */
import type { Actor } from '$lib/model/map';
import { sheetKey } from './beside';
import { offerWithout } from './consent';
import type { GuideEvent } from './machine';
import { slotAt } from './plan';
import type { Screen, ShownActor } from './screen';
import { canGoBack, stateOf, step, type Walk } from './walk';

/** The screen without those who are hidden, by id; the same screen where nobody is. */
export function screenWithout(screen: Screen, hidden: ReadonlySet<string>): Screen {
	if (hidden.size === 0) return screen;
	const isSeen = ({ id }: { readonly id: string }) => !hidden.has(id);
	const shown = (those: readonly ShownActor[]) => those.filter(({ actor }) => isSeen(actor));
	const { actor, wish, round, offer, ...rest } = screen;
	return {
		...rest,
		...(actor && { actor: isSeen(actor) || screen.slot.step === 'actor-sheet' ? actor : faceless(actor) }),
		...(wish && isSeen(wish) && { wish }),
		...(round && { round: { ...round, actors: shown(round.actors) } }),
		...(offer && { offer: offerWithout(offer, hidden) }),
		picks: shown(screen.picks),
		added: screen.added.filter(isSeen),
		wishes: screen.wishes.filter(isSeen),
		fields: screen.fields.map((field) => ({
			...field,
			choices: field.choices.filter(({ key }) => !hidden.has(key))
		}))
	};
}

/** An actor of whom nothing says who it is. */
function faceless(actor: Actor): Actor {
	const { name: _name, picture: _picture, voice: _voice, ...rest } = actor;
	return rest;
}

type Turn = Extract<GuideEvent, { readonly type: 'BACK' | 'PAUSED' | 'RESUMED' }>;

/** What is to happen so that the sheets of these actors close, and every question that was opened from one: nothing where none is open. */
export function outOfSheets(walk: Walk, hidden: ReadonlySet<string>): readonly Turn[] {
	const isOfHidden = (key: string | null) => {
		const actor = slotAt(walk.context.facts, key)?.actor;
		return actor !== undefined && hidden.has(actor) && key?.split('/')[0] === sheetKey(actor);
	};
	if (![...walk.context.returns, walk.context.cursor].some(isOfHidden)) return [];
	const isPaused = stateOf(walk) === 'paused';
	if (!isPaused && !canGoBack(walk)) return [];
	const out: Turn = { type: isPaused ? 'RESUMED' : 'BACK' };
	const further = outOfSheets(step(walk, out), hidden);
	return isPaused ? [out, ...further, { type: 'PAUSED' }] : [out, ...further];
}
