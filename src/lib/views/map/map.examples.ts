/**
 * Maps to look at and to test with: from an empty sheet to sixty actors. The gallery shows them, component tests draw
 * them, so that what is looked at is what is tested.
 */
import { crowdedMap, SHEET_WORDS } from '$lib/layout/crowd';
import { layout } from '$lib/layout/layout';
import type { Scene } from '$lib/layout/scene';
import { actor, aMap } from '$lib/model/building';
import type { NeighbourhoodMap } from '$lib/model/map';

const bakery = actor('bakery')
	.name('Bakker op de hoek')
	.kind('place')
	.domain('local-shops')
	.picture({ type: 'pictogram', pictogram: '1F956' });

const full = crowdedMap(42, 25);

/** The examples by name, in the order in which a map grows. */
export const MAPS = {
	empty: aMap().build(),
	one: aMap().domains({ 'local-shops': 'asked', belief: 'nobody' }).with(bakery).build(),
	'every sign': aMap()
		.title('Mijn buurt')
		.domains({ 'local-shops': 'asked', belief: 'nobody' })
		.with(
			bakery.ring(1).reciprocity('mutual').influence(1).value('constructive').safety('safe').keyPerson(true),
			actor('desk')
				.name('Loket')
				.kind('organisation')
				.domain('local-government')
				.ring(4)
				.influence(3)
				.value('neutral'),
			actor('D')
				.name('D.')
				.kind('person')
				.domain('family-friends')
				.ring(2)
				.reciprocity('gives')
				.value('destructive'),
			actor('tunnel')
				.name('Tunnel')
				.kind('place')
				.domain('public-space')
				.ring(4)
				.reciprocity('none')
				.safety('no-go'),
			actor('brother')
				.name('Broer Khaled')
				.kind('person')
				.domain('family-friends')
				.ring(1)
				.outside(true)
				.private(true),
			actor('doctor')
				.name('Dokter')
				.domain('care-services')
				.ring(3)
				.reciprocity('gets')
				.reciprocityDoubt(true)
				.safety('depends'),
			actor('agent')
				.name('Wijkagent')
				.kind('person')
				.ring(4)
				.noAnswer({ reciprocity: 'unknown' })
				.status('in-mind'),
			actor('choir').name('Koor').kind('organisation').domain('leisure').status('wished')
		)
		.wishes([
			{ id: 'w', text: 'Een fiets', domain: 'mobility', helpedBy: [], thresholds: [], private: false }
		])
		.build(),
	'twenty-five': full,
	'without rings': { ...full, guide: { ...full.guide, steps: { closeness: false } } },
	'four scripts': aMap()
		.with(
			actor('school').name('مدرسة الأولاد الابتدائية').kind('organisation').domain('education').ring(2),
			actor('housing')
				.name('شركة السكن الاجتماعي (قائمة الانتظار)')
				.kind('organisation')
				.domain('housing')
				.ring(4),
			actor('neighbour')
				.name('الجارة غريتا')
				.kind('person')
				.domain('family-friends')
				.ring(1)
				.reciprocity('mutual'),
			actor('shop').name('የሰፈር ሱቅ').kind('place').domain('local-shops').ring(2).value('constructive'),
			actor('friend').name('Сусідка Олена').kind('person').domain('family-friends').ring(3)
		)
		.build(),
	sixty: crowdedMap(7, 60),
	'three hundred': crowdedMap(7, 300),
	thousand: crowdedMap(7, 1000)
} as const satisfies Record<string, NeighbourhoodMap>;

/** An example laid out. */
export function sceneOf(example: keyof typeof MAPS): Scene {
	return layout(MAPS[example], SHEET_WORDS);
}
