import { actor, aMap } from '$lib/model/building';
import { emptyMap, type Wish } from '$lib/model/map';
import { describe, expect, it } from 'vitest';
import { plan } from './plan';
import { screenOf, type Screen } from './screen';
import { screenWithout } from './screenWithout';

const TODAY = '2026-11-27';
const HIDDEN = new Set(['a2', 'w2']);
/** Marks that are in everything that says who or what is hidden, and nowhere else. */
const SECRET = 'Zwijg';

const wish = (id: string, text: string): Wish => ({ id, text, helpedBy: [], thresholds: [], private: false });
const wishes = [wish('w1', 'Zwemmen'), wish('w2', `${SECRET} vragen`)];

const map = aMap()
	.with(
		actor('a1').name('Bakker').kind('place').domain('leisure'),
		actor('a2').name(`${SECRET} man`).kind('person').domain('leisure').value('destructive')
	)
	.domains({ leisure: 'asked' })
	.wishes(wishes)
	.build();

/** Every screen of the whole guide, told one by one or in rounds. */
function everyScreen(evaluate: 'as-we-go' | 'rounds'): readonly Screen[] {
	const guide = { ...emptyMap(TODAY, ['nl']).guide, level: 'full' as const, evaluate };
	const facts = { map: { ...map, guide }, today: TODAY };
	return plan(facts).map((slot) => screenOf(slot, facts));
}

/** All that a screen shows, but not where a reply goes. */
function seenOn({ slot: _slot, isThere: _isThere, ...seen }: Screen): string {
	return JSON.stringify(seen);
}

describe.each(['as-we-go', 'rounds'] as const)(
	'the screens of somebody who hides difficult contacts, %s',
	(how) => {
		const screens = everyScreen(how);

		it('show nothing of them, and all the rest', () => {
			const telling = screens.filter((screen) => seenOn(screen).includes(SECRET));
			expect(telling.length).toBeGreaterThan(3);
			for (const screen of screens) {
				const seen = seenOn(screenWithout(screen, HIDDEN));
				expect(seen, screen.slot.key).not.toContain(SECRET);
				for (const open of ['Bakker', 'Zwemmen'])
					expect(seen.split(open).length).toBe(seenOn(screen).split(open).length);
			}
		});

		it('are the same screens where nobody is hidden', () => {
			for (const screen of screens) expect(screenWithout(screen, new Set())).toBe(screen);
		});
	}
);
