/**
 * Questions as a person meets them, one of each kind: a map, and the place in the conversation that is open. For the
 * gallery and for tests; the screen itself comes from the guide.
 */
import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';

/** A question: its name, the map that it is asked about, and the key of its slot. */
export interface QuestionExample {
	readonly name: string;
	readonly map: NeighbourhoodMap;
	readonly slot: string;
}

const beginning = aMap().languages(['nl']).build();

/** A map on the way, on which something of everything stands. */
export const ON_THE_WAY: NeighbourhoodMap = aMap()
	.languages(['nl'])
	.home({ called: 'my-home', since: '1-5y', noAnswer: {} })
	.with(
		actor('baker')
			.name('Bakker Els')
			.kind('place')
			.domain('local-shops')
			.picture({ type: 'pictogram', pictogram: '1F956' })
			.ring(2)
			.value('constructive'),
		actor('park')
			.name('Het park')
			.kind('place')
			.domain('public-space')
			.picture({ type: 'pictogram', pictogram: '1F333' })
			.alsoIn(['leisure']),
		actor('nurse').name('Thuisverpleegster Sofie').kind('person').domain('care-services').roles(['client']),
		actor('nameless')
			.kind('person')
			.domain('family-friends')
			.picture({
				type: 'drawing',
				strokes: [
					{
						points: [
							[0.2, 0.7],
							[0.5, 0.2],
							[0.8, 0.7]
						],
						colour: '#211e1a',
						width: 0.05
					}
				]
			})
	)
	.wishes([
		{
			id: 'w1',
			text: 'Een bankje op het plein',
			helpedBy: [],
			thresholds: [],
			private: false,
			domain: 'leisure'
		}
	])
	.nextSteps([{ id: 'n1', type: 'offer', text: 'Soep koken', with: [], done: false, private: false }])
	.catches([{ id: 'c1', at: '2026-11-20', text: 'De bank aan het water' }])
	.guide({
		level: 'full',
		steps: {},
		domains: {},
		answers: { 'with-whom': 'alone', 'tell-more': ['nurse'], 'start-direction': 'walk-first' },
		noAnswer: {},
		marks: {}
	})
	.build();

/** The same with somebody red, somebody hidden, a square to stay away from, a note, and ticks already made. */
export const TO_GIVE: NeighbourhoodMap = {
	...ON_THE_WAY,
	actors: [
		...ON_THE_WAY.actors.map((one) =>
			one.id === 'baker' ? { ...one, note: 'Geeft brood van gisteren' } : one
		),
		actor('rudi').name('Rudi').kind('person').domain('work').value('destructive').build(),
		actor('square').name('Het plein').kind('place').domain('public-space').safety('no-go').build(),
		actor('aunt').name('Tante Noor').kind('person').domain('family-friends').private(true).build()
	],
	guide: { ...ON_THE_WAY.guide, answers: { 'team.complete-consent': ['places', 'rudi', 'note:baker'] } }
};

const at = (name: string, slot: string, map = ON_THE_WAY): QuestionExample => ({ name, map, slot });

/** One of each kind of screen. */
export const QUESTIONS: readonly QuestionExample[] = [
	at('the first consent', 'consent-device', beginning),
	at('one answer', 'level', beginning),
	at('a picture to make', 'home-picture', beginning),
	at('an answer of one’s own', 'home-name', beginning),
	at('something to add', 'first-thoughts', beginning),
	at('something to add in a domain', 'domains:local-shops/domain-ask'),
	at('tiles', 'domain-filter', beginning),
	at('a round', 'rounds/closeness:1'),
	at('a question about one', 'sheet:baker/closeness'),
	at('a personal question', 'sheet:baker/value'),
	at('an answer with more behind it', 'sheet:park/safety'),
	at('several answers', 'sheet:nurse/role'),
	at('a pick on the map', 'tell-more'),
	at('a talk after a round', 'rounds/value-follow-up'),
	at('a wish', 'wish'),
	at('a next step', 'next-step'),
	at('what may be seen', 'receiver:team/complete-consent', TO_GIVE),
	at('something caught outside', 'catch:c1/actor-name'),
	at('the sheet of an actor', 'sheet:nurse'),
	at('the sheet of the map', 'map-sheet'),
	at('the languages', 'map-sheet/languages')
];
