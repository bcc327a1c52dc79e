/**
 * A screen for eyes that must not see everybody: those whom the person hides are not there to tap or to pick, and a
 * question about one of them does not say whom it is about. What was said of them stays as it is: a round writes of
 * those only who are tapped. The sheet of one of them is opened on purpose, and stays whole.
 */
import type { Actor } from '$lib/model/map';
import type { Screen, ShownActor } from './screen';

/** The screen without those who are hidden, by id; the same screen where nobody is. */
export function screenWithout(screen: Screen, hidden: ReadonlySet<string>): Screen {
	if (hidden.size === 0) return screen;
	const isSeen = ({ id }: { readonly id: string }) => !hidden.has(id);
	const shown = (those: readonly ShownActor[]) => those.filter(({ actor }) => isSeen(actor));
	const { actor, wish, round, ...rest } = screen;
	return {
		...rest,
		...(actor && { actor: isSeen(actor) || screen.slot.step === 'actor-sheet' ? actor : faceless(actor) }),
		...(wish && isSeen(wish) && { wish }),
		...(round && { round: { ...round, actors: shown(round.actors) } }),
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
