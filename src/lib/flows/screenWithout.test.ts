import { actor, aMap } from '$lib/model/building';
import { emptyMap, type Wish } from '$lib/model/map';
import { describe, expect, it } from 'vitest';
import { RECEIVERS } from '$lib/model/vocabulary';
import { Resident } from '../../../tests/guide/resident';
import { plan, receiverKey, sheetKey, slotAt } from './plan';
import { screenOf, type Screen } from './screen';
import { outOfSheets, screenWithout } from './screenWithout';

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

/** Every screen of the whole guide, told one by one or in rounds, and what can be ticked for each receiver. */
function everyScreen(evaluate: 'as-we-go' | 'rounds'): readonly Screen[] {
	const guide = { ...emptyMap(TODAY, ['nl']).guide, level: 'full' as const, evaluate };
	const facts = { map: { ...map, guide }, today: TODAY };
	const ticking = RECEIVERS.map((receiver) => slotAt(facts, receiverKey(receiver))!);
	return [...plan(facts), ...ticking].map((slot) => screenOf(slot, facts));
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

describe('sheets that lie open when difficult contacts are hidden', () => {
	/** Somebody at the first question, who then opened these one from the other. */
	function opened(...keys: readonly string[]): Resident {
		const resident = new Resident(map);
		for (const slot of keys) resident.go({ type: 'EDITED', slot });
		expect(resident.slot?.key).toBe(keys.at(-1));
		return resident;
	}
	const hide = (resident: Resident) =>
		outOfSheets(resident.walk, HIDDEN).forEach((event) => resident.go(event));
	const began = new Resident(map).slot!.key;

	it.each([
		['of one of them', [sheetKey('a2')]],
		['with a question that was opened from it', [sheetKey('a2'), sheetKey('a2', 'closeness')]],
		['behind one that may be seen', [sheetKey('a2'), sheetKey('a1')]]
	])('close: %s', (_, keys) => {
		const resident = opened(...keys);
		hide(resident);
		expect(resident.slot?.key).toBe(began);
		resident.go({ type: 'BACK' });
		expect(resident.slot?.key).toBe(began);
	});

	it('close during a pause too, and from the review, which is there again', () => {
		const resident = opened(sheetKey('a2'));
		resident.go({ type: 'PAUSED' });
		hide(resident);
		expect(resident.state).toBe('paused');
		resident.go({ type: 'RESUMED' });
		expect(resident.slot?.key).toBe(began);

		resident.go({ type: 'REVIEW_OPENED' });
		resident.go({ type: 'EDITED', slot: sheetKey('a2'), from: 'review' });
		hide(resident);
		expect(resident.state).toBe('review');
	});

	it('stay open where everybody may see whom they are about', () => {
		const { walk } = opened(sheetKey('a1'), sheetKey('a1', 'closeness'));
		expect(outOfSheets(walk, HIDDEN)).toEqual([]);
	});
});
