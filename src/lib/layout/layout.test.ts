import { actor, aMap } from '$lib/model/building';
import { DOMAINS, type Ring } from '$lib/model/vocabulary';
import { describe, expect, it } from 'vitest';
import { chance, crowdedMap, SHEET_WORDS } from './crowd';
import { offPage, overlapsOn, smallestType } from './judging';
import { SIGNS } from './signs';
import { layout } from './layout';
import { distanceOf } from './polar';
import { readPoint } from './reading';
import type { Scene, SceneActor } from './scene';

const SIZES_OF_MAPS = Array.from({ length: 200 }, (_, index) => 1 + Math.floor((index / 200) ** 1.3 * 60));
const MAPS = SIZES_OF_MAPS.map((count, index) => crowdedMap(1000 + index, count));
const SCENES = MAPS.map((map) => layout(map, SHEET_WORDS));

function everyScene(judge: (scene: Scene, index: number) => readonly string[]): string[] {
	return SCENES.flatMap((scene, index) => judge(scene, index).map((wrong) => `map ${index}: ${wrong}`));
}

function byId(scene: Scene): Map<string, SceneActor> {
	return new Map(scene.actors.map((mark) => [mark.id, mark]));
}

describe('for any map of 1 to 60 actors', () => {
	it('nothing lies on anything else', () => {
		expect(everyScene(overlapsOn)).toEqual([]);
	});

	it('nothing is off the page', () => {
		expect(everyScene(offPage)).toEqual([]);
	});

	it('nobody is missing, and everybody has a name or a number that the list explains', () => {
		const wrong = everyScene((scene, index) => {
			const map = MAPS[index];
			const marks = byId(scene);
			const listed = scene.numbers?.rows.map((row) => row.lines[0]?.text.split('.')[0]) ?? [];
			return (map?.actors ?? []).flatMap(({ id }) => {
				const mark = marks.get(id);
				if (mark === undefined) return [`${id} is missing`];
				if (mark.label !== undefined) return [];
				return listed.includes(mark.number ?? '') ? [] : [`${id} has neither a name nor a listed number`];
			});
		});
		expect(wrong).toEqual([]);
	});

	it('the ring and the domain can be read back from where a picture stands', () => {
		const wrong = everyScene((scene, index) =>
			(MAPS[index]?.actors ?? []).flatMap(({ id, ring, domain }) => {
				const { x, y } = byId(scene).get(id) as SceneActor;
				const reading = readPoint(scene, x, y);
				return reading?.ring === ring && reading?.domain === domain
					? []
					: [`${id} stands in ${reading?.ring} ${reading?.domain}, not in ${ring} ${domain}`];
			})
		);
		expect(wrong).toEqual([]);
	});

	it('the same map gives the same scene, byte for byte', () => {
		for (const index of [0, 60, 120, 180, 199]) {
			const again = layout(structuredClone(MAPS[index] as (typeof MAPS)[number]), SHEET_WORDS);
			expect(JSON.stringify(again)).toBe(JSON.stringify(SCENES[index]));
		}
	});

	it('names stay as large as promised: 9 points up to 28 actors, 8 up to 40, 7 up to 60, without numbers', () => {
		const promised = (count: number) => (count <= 28 ? 9 : count <= 40 ? 8 : 7);
		const wrong = everyScene(({ typeSize, numbers }, index) => {
			const least = promised(SIZES_OF_MAPS[index] as number);
			return typeSize >= least && numbers === undefined ? [] : [`${typeSize} points, not ${least}`];
		});
		expect(wrong).toEqual([]);
	});
});

describe('names that are hard to set', () => {
	it('neither overlap nor leave the page', () => {
		for (let seed = 0; seed < 25; seed++) {
			const scene = layout(crowdedMap(seed, 5 + seed, 0.5), SHEET_WORDS);
			expect(overlapsOn(scene)).toEqual([]);
			expect(offPage(scene)).toEqual([]);
		}
	});
});

describe('far too many actors', () => {
	it('become numbers, and still nobody is missing and nothing overlaps on the map', () => {
		const scene = layout(crowdedMap(7, 180), SHEET_WORDS);
		expect(scene.actors).toHaveLength(180);
		expect(scene.actors.every(({ number }) => number !== undefined)).toBe(true);
		expect(overlapsOn(scene)).toEqual([]);
	});
});

describe('steadiness', () => {
	it('one actor more in a sector that does not grow moves nobody, or hardly anybody', () => {
		let compared = 0;
		let moved = 0;
		for (let seed = 0; seed < 60; seed++) {
			const map = crowdedMap(3000 + seed, 8 + (seed % 20));
			const before = layout(map, SHEET_WORDS);
			const added = actor('new')
				.name('Nieuw')
				.ring(2)
				.domain(map.actors[0]?.domain ?? 'work')
				.build();
			const after = layout({ ...map, actors: [...map.actors, added] }, SHEET_WORDS);
			const same =
				JSON.stringify([before.sectors, before.rings, before.typeSize]) ===
				JSON.stringify([after.sectors, after.rings, after.typeSize]);
			if (!same) continue;
			const marks = byId(after);
			for (const mark of before.actors) {
				const now = marks.get(mark.id) as SceneActor;
				compared++;
				if (Math.hypot(now.x - mark.x, now.y - mark.y) > 0) moved++;
			}
		}
		expect(compared).toBeGreaterThan(100);
		expect(moved / compared).toBeLessThan(0.06);
	});

	it('an actor put somewhere by hand stays there, to the micrometre, whoever else comes', () => {
		const next = chance(5);
		for (let round = 0; round < 20; round++) {
			const spot = { along: next(), out: next() };
			const mine = actor('mine').name('Bakker').ring(3).domain('leisure').spot(spot);
			const few = aMap().with(mine, actor('b').name('Park').ring(2).domain('leisure')).build();
			const place = byId(layout(few, SHEET_WORDS)).get('mine') as SceneActor;
			const reading = readPoint(layout(few, SHEET_WORDS), place.x, place.y);
			expect(reading?.spot.along).toBeCloseTo(spot.along, 2);
			expect(reading?.spot.out).toBeCloseTo(spot.out, 2);
		}
	});

	it('two who were put on one and the same spot stand side by side, and nobody’s name gets small for it', () => {
		const spot = { along: 0.5, out: 0.5 };
		const put = (id: string) => actor(id).name(`Buur ${id}`).ring(3).domain('leisure').spot(spot);
		const scene = layout(aMap().with(put('a'), put('b'), put('c')).build(), SHEET_WORDS);
		expect(overlapsOn(scene)).toEqual([]);
		expect(scene.typeSize).toBeGreaterThanOrEqual(7);
		const at = scene.actors.map(({ x, y }) => readPoint(scene, x, y)?.spot);
		expect(at[0]?.along).toBeCloseTo(0.5, 3);
		expect(at[0]?.out).toBeCloseTo(0.5, 3);
		expect(new Set(scene.actors.map(({ ring, domain }) => `${ring} ${domain}`))).toEqual(
			new Set(['3 leisure'])
		);
	});

	it('a name makes room for a picture that was put beside it', () => {
		const there = actor('there').name('Bakker op de hoek').ring(3).domain('leisure');
		const first = layout(aMap().with(there).build(), SHEET_WORDS).actors[0] as SceneActor;
		const { x0, x1, y0, y1 } = first.label!.box;
		const alone = layout(aMap().with(there).build(), SHEET_WORDS);
		const spot = readPoint(alone, first.x, first.y)!.spot;
		const onName = readPoint(alone, (x0 + x1) / 2, (y0 + y1) / 2 + 3)!;
		const next = actor('next').name('JAC').ring(onName.ring!).domain('leisure').spot(onName.spot);
		const scene = layout(aMap().with(there.spot(spot), next).build(), SHEET_WORDS);
		expect(overlapsOn(scene)).toEqual([]);
		const reading = readPoint(scene, scene.actors[1]!.x, scene.actors[1]!.y)!.spot;
		expect(reading.along).toBeCloseTo(onName.spot.along, 3);
		expect(reading.out).toBeCloseTo(onName.spot.out, 3);
	});

	it('a place that was read back and stored is where the actor then stands, to a tenth of a millimetre', () => {
		const map = crowdedMap(11, 20);
		const scene = layout(map, SHEET_WORDS);
		for (const { id, x, y } of scene.actors.slice(0, 8)) {
			const spot = readPoint(scene, x, y)?.spot;
			const stored = {
				...map,
				actors: map.actors.map((one) => (one.id === id && spot ? { ...one, spot } : one))
			};
			const now = byId(layout(stored, SHEET_WORDS)).get(id) as SceneActor;
			expect(Math.hypot(now.x - x, now.y - y)).toBeLessThan(0.1);
		}
	});
});

describe('closeness that was not said', () => {
	const three = ['a', 'b', 'c'].map((id, index) =>
		actor(id)
			.name(id)
			.domain(DOMAINS[index * 3] as (typeof DOMAINS)[number])
	);

	it('for nobody: no rings, and all stand at one equal distance (R50)', () => {
		const scene = layout(
			aMap()
				.with(...three)
				.build(),
			SHEET_WORDS
		);
		expect(scene.rings).toEqual([]);
		expect(scene.tray).toBeUndefined();
		const distances = scene.actors.map(({ x, y }) => distanceOf(x, y));
		expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(0.01);
	});

	it('for some: those lie in the tray on the sheet, without a line and without a ring', () => {
		const scene = layout(
			aMap()
				.with(...three.slice(1), actor('near').name('near').domain('work').ring(1).reciprocity('mutual'))
				.build(),
			SHEET_WORDS
		);
		expect(scene.actors.filter(({ inTray }) => inTray).map(({ id }) => id)).toEqual(['b', 'c']);
		expect(scene.tray).toBeDefined();
		expect(offPage(scene)).toEqual([]);
		expect(overlapsOn(scene)).toEqual([]);
		expect(scene.lines.map((line) => line.actor)).toEqual(['near']);
	});

	it('for 59 of 60: the tray holds them all, on the page, none on another', () => {
		const map = crowdedMap(3, 60);
		const without = {
			...map,
			actors: map.actors.map(({ ring, ...one }, index) =>
				index === 0 ? { ...one, ring: ring as Ring } : one
			)
		};
		const scene = layout(without, SHEET_WORDS);
		expect(scene.actors.filter(({ inTray }) => inTray)).toHaveLength(59);
		expect(overlapsOn(scene)).toEqual([]);
		expect(offPage(scene)).toEqual([]);
	});

	it('for 60, when closeness was never asked: one band, nothing on anything else', () => {
		const map = crowdedMap(4, 60);
		const scene = layout({ ...map, guide: { ...map.guide, steps: { closeness: false } } }, SHEET_WORDS);
		expect(scene.rings).toEqual([]);
		expect(overlapsOn(scene)).toEqual([]);
	});
});

describe('what leaves the device', () => {
	it('holds nothing of what is private, in no field of the scene', () => {
		const map = aMap()
			.with(actor('open').name('Bakker').ring(1), actor('hidden').name('Geheim').ring(2).private(true))
			.wishes([{ id: 'w', text: 'Stil verlangen', helpedBy: [], thresholds: [], private: true }])
			.build();
		expect(JSON.stringify(layout(map, SHEET_WORDS))).toContain('Geheim');
		const out = JSON.stringify(layout(map, SHEET_WORDS, { forOutput: true }));
		expect(out).toContain('Bakker');
		for (const secret of ['Geheim', 'hidden', 'Stil', 'verlangen']) expect(out).not.toContain(secret);
	});
});

describe('a legend in two languages', () => {
	const ARABIC = 'خط سميك: تأثير كبير. خط رفيع: تأثير قليل';
	const both = {
		...SHEET_WORDS,
		legendAside: Object.fromEntries(SIGNS.map((sign) => [sign, ARABIC])) as typeof SHEET_WORDS.legend
	};

	it('has the second beneath the first, overlaps nothing, and is never too small to read', () => {
		for (const map of MAPS.slice(-20)) {
			const scene = layout(map, both);
			expect([...overlapsOn(scene), ...offPage(scene)]).toEqual([]);
			expect(smallestType(scene)).toBeGreaterThanOrEqual(6);
			for (const { label, aside } of scene.legend?.rows ?? []) {
				expect(aside!.box.y0).toBeGreaterThanOrEqual(label.box.y1 - 0.001);
				expect(aside!.lines.every(({ dir }) => dir === 'rtl')).toBe(true);
			}
		}
	});

	it('leaves the map itself where it was', () => {
		for (const map of MAPS.slice(-20)) {
			expect(layout(map, both).actors).toEqual(layout(map, SHEET_WORDS).actors);
		}
	});

	it('does not translate what a person wrote', () => {
		const named = MAPS.at(-1)!;
		const legend = { ...named.legend, words: { constructive: 'Hier word ik blij van' } };
		const rows = layout({ ...named, legend }, both).legend!.rows;
		expect(rows.find(({ sign }) => sign === 'constructive')).not.toHaveProperty('aside');
	});
});

describe('layers that are switched off', () => {
	it('are drawn nowhere and have no row in the legend (R49)', () => {
		const one = actor('a').name('A').ring(1).domain('work').value('destructive').safety('no-go');
		const map = aMap().with(one.reciprocity('gives').influence(3).outside(true)).build();
		const steps = {
			value: false,
			safety: false,
			reciprocity: false,
			influence: false,
			'actor-outside': false
		};
		const scene = layout({ ...map, guide: { ...map.guide, steps } }, SHEET_WORDS);
		expect(scene.lines).toEqual([]);
		expect(scene.actors[0]).toMatchObject({ rim: 'plain', dashed: false, badges: [] });
		expect(scene.actors[0]).not.toHaveProperty('value');
		expect(scene.legend?.rows.map(({ sign }) => sign)).toEqual(['closeness']);
	});
});

describe('sectors', () => {
	it('an empty asked domain has a narrow sector with its pictogram and no word; an unasked one folds away', () => {
		const map = aMap()
			.domains({ work: 'asked', belief: 'nobody', mobility: 'skipped' })
			.with(actor('a').name('A').domain('work').ring(1))
			.build();
		const { sectors } = layout(map, SHEET_WORDS);
		expect(sectors.map(({ domain }) => domain)).toEqual(['work', 'belief']);
		expect(sectors[1]).toMatchObject({ empty: true });
		expect(sectors[1]?.label).toBeUndefined();
		expect(sectors[1]?.pictogram).toBeDefined();
	});

	it('what has no domain stands in a last sector without a name', () => {
		const map = aMap()
			.with(actor('a').name('A').ring(1), actor('b').name('B').ring(1).domain('work'))
			.build();
		const { sectors } = layout(map, SHEET_WORDS);
		expect(sectors.map(({ domain }) => domain)).toEqual(['work', undefined]);
		expect(sectors[1]?.label).toBeUndefined();
	});

	it('run clockwise from twelve o’clock, a to m, and make one whole turn', () => {
		for (const { sectors } of SCENES) {
			expect(sectors[0]?.from).toBe(0);
			expect(sectors.at(-1)?.to).toBeCloseTo(2 * Math.PI, 3);
			const order = sectors.map(({ domain }) => (domain ? DOMAINS.indexOf(domain) : DOMAINS.length));
			expect(order).toEqual([...order].sort((one, other) => one - other));
		}
	});
});

describe('arrows', () => {
	const withLine = (build: (a: ReturnType<typeof actor>) => ReturnType<typeof actor>) =>
		layout(
			aMap()
				.with(build(actor('a').name('A').domain('work').ring(3)))
				.build(),
			SHEET_WORDS
		).lines[0];

	it('point where the thing goes: to the actor, to the home, to both, or nowhere', () => {
		expect(withLine((a) => a.reciprocity('gives'))?.heads).toHaveLength(1);
		const tip = (line: Scene['lines'][number] | undefined) =>
			line?.heads[0]?.match(/-?[\d.]+/g)?.map(Number) ?? [];
		const [gx = 0, gy = 0] = tip(withLine((a) => a.reciprocity('gives')));
		const [hx = 0, hy = 0] = tip(withLine((a) => a.reciprocity('gets')));
		expect(distanceOf(gx, gy)).toBeGreaterThan(50);
		expect(distanceOf(hx, hy)).toBeLessThan(20);
		expect(withLine((a) => a.reciprocity('mutual'))?.heads).toHaveLength(2);
		expect(withLine((a) => a.reciprocity('none'))).toMatchObject({
			heads: [],
			bar: expect.any(String) as string
		});
	});

	it('are dotted with a question mark where it was not known, and absent where nothing was said', () => {
		const unknown = withLine((a) => a.noAnswer({ reciprocity: 'unknown' }));
		expect(unknown).toMatchObject({ dotted: true, reciprocity: 'unknown', heads: [] });
		expect(unknown?.question).toBeDefined();
		expect(withLine((a) => a)).toBeUndefined();
		expect(withLine((a) => a.noAnswer({ reciprocity: 'rather-not' }))).toBeUndefined();
	});

	it('carry influence as thickness, also where reciprocity was skipped (R60)', () => {
		expect(withLine((a) => a.influence(3))).toMatchObject({ width: 2.4, heads: [], influence: 3 });
		expect(withLine((a) => a.influence(1))).toMatchObject({ width: 0.5 });
		expect(withLine((a) => a.reciprocity('gives'))).toMatchObject({ width: 1.1 });
	});

	it('with 25 actors, run through no name and no picture', () => {
		const lines = Array.from(
			{ length: 40 },
			(_, seed) => layout(crowdedMap(500 + seed, 25), SHEET_WORDS).lines
		).flat();
		expect(lines.length).toBeGreaterThan(800);
		expect(lines.filter(({ crossings }) => crossings > 0)).toEqual([]);
	});
});

describe('somebody of whom there is only a voice note', () => {
	it('is a microphone, and no letter of our own words', () => {
		const [mark] = layout(aMap().with(actor('a').kind('person').voice('v1')).build(), SHEET_WORDS).actors;
		expect(mark).toMatchObject({ picture: { type: 'pictogram', pictogram: '1F3A4' } });
		expect(mark).not.toHaveProperty('letter');
	});
});

describe('figures of another numeral system', () => {
	it('are used for rings and numbers alike', () => {
		const arabic = { ...SHEET_WORDS, digits: '٠١٢٣٤٥٦٧٨٩' };
		const scene = layout(aMap().with(actor('a').name('A').ring(1)).build(), arabic);
		expect(scene.rings.map(({ label }) => label.lines[0]?.text.slice(0, 1))).toEqual(['١', '٢', '٣', '٤']);
	});
});
