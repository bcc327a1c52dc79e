import type { Actor, NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, RINGS, type Domain, type Ring } from '$lib/model/vocabulary';
import { describe, expect, it } from 'vitest';
import { crowdedMap, SHEET_WORDS } from './crowd';
import { listedOn, offPage, overlapsOn, smallestType, unbroken } from './judging';
import { layout } from './layout';
import { readPoint } from './reading';
import type { Scene } from './scene';

function among(count: number, change: (actor: Actor, index: number) => Partial<Actor>): NeighbourhoodMap {
	const map = crowdedMap(count, count);
	return { ...map, actors: map.actors.map((actor, index) => ({ ...actor, ...change(actor, index) })) };
}

function withoutRing(count: number, ringed: number): NeighbourhoodMap {
	const map = crowdedMap(count, count + ringed);
	const actors = map.actors.map(({ ring, ...actor }, index) =>
		index < ringed ? { ...actor, ring: ring as Ring } : actor
	);
	return { ...map, actors };
}

function wishing(
	count: number,
	people: number,
	domain: (index: number) => Domain | undefined
): NeighbourhoodMap {
	const wishes = Array.from({ length: count }, (_, index) => {
		const at = domain(index);
		const wish = { id: `w${index}`, text: `Wens ${index}`, helpedBy: [], thresholds: [], private: false };
		return at === undefined ? wish : { ...wish, domain: at };
	});
	return { ...crowdedMap(count, people), wishes };
}

function withoutRings(map: NeighbourhoodMap): NeighbourhoodMap {
	return { ...map, guide: { ...map.guide, steps: { closeness: false } } };
}

const EXTREMES: Readonly<Record<string, NeighbourhoodMap>> = {
	'100 actors': crowdedMap(1, 100),
	'110 actors': crowdedMap(2, 110),
	'111 actors': crowdedMap(2, 111),
	'300 actors': crowdedMap(1, 300),
	'1,000 actors': crowdedMap(1, 1000),
	'3,000 actors': crowdedMap(1, 3000),
	'60 in one cell, nearest the home': among(60, () => ({ domain: 'work', ring: 1 })),
	'60 in one cell, far away': among(60, () => ({ domain: 'work', ring: 4 })),
	'300 in one cell': among(300, () => ({ domain: 'belief', ring: 2 })),
	'1,000 in one domain': among(1000, () => ({ domain: 'work' })),
	'1,000 where each ring is full in another domain': among(1000, (_, index) => ({
		domain: DOMAINS[index % 4] as Domain,
		ring: RINGS[index % 4] as Ring
	})),
	'200 wishes and 10 actors': wishing(200, 10, (index) => DOMAINS[index % 13]),
	'200 wishes in one domain': wishing(200, 10, () => 'leisure'),
	'200 wishes and nobody': wishing(200, 0, () => undefined),
	'200 wishes among 300 actors': wishing(200, 300, (index) => DOMAINS[index % 5]),
	'900 wishes in one domain': wishing(900, 30, () => 'leisure'),
	'60 in the tray': withoutRing(60, 1),
	'60 in the tray and 60 on the map': withoutRing(60, 60),
	'1,000 in the tray': withoutRing(1000, 20),
	'300 without rings': withoutRings(crowdedMap(4, 300)),
	'1,000 without rings': withoutRings(crowdedMap(4, 1000))
};

function notTold(map: NeighbourhoodMap, scene: Scene): string[] {
	const listed = new Set(listedOn(scene).map(unbroken));
	const marks = [...scene.actors, ...scene.wishes];
	const byId = new Map(marks.map((mark) => [mark.id, mark]));
	const said = [...map.actors, ...map.wishes].map((one) => ({
		id: one.id,
		name: 'text' in one ? one.text : (one.name ?? '')
	}));
	return said.flatMap(({ id, name }) => {
		const mark = byId.get(id);
		if (mark === undefined) return [`${id} is missing`];
		if (mark.number === undefined) return mark.label ? [] : [`${id} has neither a name nor a number`];
		const carrier = byId.get(mark.sharesWith ?? id);
		const written = (carrier?.inside ?? carrier?.label)?.lines[0]?.text ?? '';
		const [first = '', last = first] = written.split('–');
		const number = Number(mark.number);
		const wrong = number < Number(first) || number > Number(last);
		return [
			...(wrong ? [`${id} has number ${number} under a mark that says ${written}`] : []),
			...(listed.has(unbroken(`${mark.number}. ${name}`))
				? []
				: [`${id}, number ${number}, is not in the list`])
		];
	});
}

function misread(map: NeighbourhoodMap, scene: Scene): string[] {
	const actors = new Map(map.actors.map((actor) => [actor.id, actor]));
	return scene.actors
		.filter(({ inTray }) => !inTray)
		.flatMap(({ id, x, y }) => {
			const reading = readPoint(scene, x, y);
			const { domain, ring } = actors.get(id) as Actor;
			const right = reading?.domain === domain && (scene.rings.length === 0 || reading?.ring === ring);
			return right ? [] : [`${id} reads as ${reading?.ring} ${reading?.domain}, not ${ring} ${domain}`];
		});
}

describe.each(Object.entries(EXTREMES))('a map of %s', (_, map) => {
	const scene = layout(map, SHEET_WORDS);

	it('has nothing on anything else, and nothing off its page', () => {
		expect(overlapsOn(scene)).toEqual([]);
		expect(offPage(scene)).toEqual([]);
	});

	it('has everybody on it, with a name or a number that a list explains', () => {
		expect(notTold(map, scene)).toEqual([]);
	});

	it('has no type below six points', () => {
		expect(smallestType(scene)).toBeGreaterThanOrEqual(5.995);
	});

	it('says ring and domain by where a picture stands', () => {
		expect(misread(map, scene)).toEqual([]);
	});
});

describe('crowds of any kind', () => {
	it('stand without touching, whatever the seed', () => {
		for (let seed = 0; seed < 12; seed++) {
			const map = crowdedMap(seed, 111 + seed * 53, 0.2);
			const scene = layout(map, SHEET_WORDS);
			expect(overlapsOn(scene)).toEqual([]);
			expect(misread(map, scene)).toEqual([]);
			expect(smallestType(scene)).toBeGreaterThanOrEqual(5.995);
			expect(new Set(scene.actors.map(({ number }) => number)).size).toBe(map.actors.length);
		}
	});

	it('are numbered in reading order: ring by ring, from the home outwards', () => {
		const { actors } = layout(crowdedMap(3, 300), SHEET_WORDS);
		const inOrder = [...actors].sort((one, other) => Number(one.number) - Number(other.number));
		const rings = inOrder.map(({ ring }) => ring as number);
		expect(rings).toEqual([...rings].sort());
	});

	it('leave who was put somewhere by hand nearest to there', () => {
		const spot = { along: 0.2, out: 0.7 };
		const map = crowdedMap(6, 200);
		const actors = map.actors.map((actor, index) => (index === 5 ? { ...actor, spot } : actor));
		const scene = layout({ ...map, actors }, SHEET_WORDS);
		const mark = scene.actors.find(({ id }) => id === 'a5');
		const reading = mark && readPoint(scene, mark.x, mark.y);
		expect(Math.abs((reading?.spot.along ?? 9) - spot.along)).toBeLessThan(0.35);
		const more = layout({ ...map, actors: [...actors, { ...(actors[0] as Actor), id: 'new' }] }, SHEET_WORDS);
		const same = JSON.stringify(more.sectors) === JSON.stringify(scene.sectors);
		const now = more.actors.find(({ id }) => id === 'a5');
		if (same) expect(now).toMatchObject({ x: mark?.x, y: mark?.y });
	});

	it('use the figures of the sheet’s numeral system, as large', () => {
		const arabic = { ...SHEET_WORDS, digits: '٠١٢٣٤٥٦٧٨٩' };
		const scene = layout(crowdedMap(8, 300), arabic);
		expect(scene.actors.every(({ number }) => /^[٠-٩]+$/.test(number ?? ''))).toBe(true);
		expect(overlapsOn(scene)).toEqual([]);
		expect(smallestType(scene)).toBeGreaterThanOrEqual(5.995);
	});
});
