/** What an edit did, in words for the status line and for who hears it: what is so now, not what was pressed. */
import type { Edit } from '$lib/flows/editing';
import { uiKey } from '$lib/i18n/key';
import type { SheetWords } from '$lib/layout/words';
import { actorOf, showsRings, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import type { Words } from '$lib/model/words';

/** What rings and domains are called. */
export type Called = Pick<SheetWords, 'rings' | 'domains'>;

/**
 * The words of an edit, from the map before it to the map after it. `nameOf` names an actor by its id, the one that
 * is gone too.
 */
export function editWords(
	edit: Edit,
	before: NeighbourhoodMap,
	after: NeighbourhoodMap,
	nameOf: (id: string) => string,
	called: Called
): Words {
	switch (edit.does) {
		case 'draw':
			return { key: after.strokes.length > 0 ? uiKey('edit', 'drawn') : uiKey('edit', 'drawing-gone') };
		case 'add': {
			const added = after.actors.find(({ id }) => !actorOf(before, id));
			return added ? placed(added, nameOf(added.id), called) : { key: uiKey('edit', 'nothing') };
		}
		case 'merge':
			if (actorOf(after, edit.actor)) return { key: uiKey('edit', 'nothing') };
			return {
				key: uiKey('edit', 'merged'),
				with: { one: nameOf(edit.actor), other: nameOf(edit.into) }
			};
		case 'remove':
			return { key: uiKey('edit', 'removed'), with: { name: nameOf(edit.actor) } };
		default: {
			const was = actorOf(before, edit.actor);
			const is = actorOf(after, edit.actor);
			if (!was || !is) return { key: uiKey('edit', 'nothing') };
			return aboutOne(edit, was, is, nameOf(is.id), showsRings(before), called);
		}
	}
}

function placed(actor: Actor, name: string, { domains }: Called): Words {
	if (!actor.domain) return { key: uiKey('chat', 'placed'), with: { name } };
	return { key: uiKey('chat', 'placed-sector'), with: { name, domain: domains[actor.domain] } };
}

function aboutOne(edit: Edit, was: Actor, is: Actor, name: string, hasRings: boolean, called: Called): Words {
	const ring =
		is.ring === undefined || is.ring === was.ring
			? undefined
			: { number: is.ring, ring: called.rings[is.ring] };
	const domain = is.domain && { domain: called.domains[is.domain] };
	const said = { name, ...ring, ...domain };
	if (is.domain !== was.domain) {
		if (ring) return { key: domain ? uiKey('edit', 'ring-in') : uiKey('edit', 'ring-in-none'), with: said };
		return { key: domain ? uiKey('edit', 'in') : uiKey('edit', 'in-none'), with: said };
	}
	if (ring) return { key: uiKey('edit', 'ring'), with: { name, ...ring } };
	const words = (key: string): Words => ({ key, with: { name } });
	switch (edit.does) {
		case 'step':
			if (edit.way === 'before' || edit.way === 'after') return words(uiKey('edit', 'nothing'));
			if (!hasRings) return words(uiKey('edit', 'no-rings'));
			return words(edit.way === 'nearer' ? uiKey('edit', 'nearest') : uiKey('edit', 'farthest'));
		case 'also': {
			const key = edit.on ? uiKey('edit', 'also') : uiKey('edit', 'not-also');
			return was === is
				? words(uiKey('edit', 'nothing'))
				: { key, with: { name, domain: called.domains[edit.domain] } };
		}
		case 'let-go':
			return words(uiKey('edit', 'let-go'));
		case 'put':
			return words(uiKey('edit', 'here'));
		default:
			return words(uiKey('edit', 'nothing'));
	}
}
