import { actor, aMap } from '$lib/model/building';
import type { Actor, NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import { describe, expect, it } from 'vitest';
import { chance, crowdedMap, SHEET_WORDS as PLAIN_WORDS } from './crowd';
import { listedOn, offPage, overlapsOn, smallestType, unbroken } from './judging';
import { layout } from './layout';
import { readPoint } from './reading';
import type { Scene } from './scene';

const SHEET_WORDS = { ...PLAIN_WORDS, factsOf: ({ id }: Actor) => `wat er over ${id} gezegd is` };

/** A map on which no name is part of anything else, with some in the tray, wishes, photos, drawings and a title. */
function secretive(seed: number, count: number): NeighbourhoodMap {
	const map = crowdedMap(seed, count);
	const actors = map.actors.map(({ ring, ...one }, index): Actor => ({
		...one,
		...(index % 7 !== 3 && ring !== undefined && { ring }),
		name: `Qvist${index}x`,
		private: false,
		...(index % 3 === 0 && { picture: { type: 'photo', photo: `ph${index}`, alt: `Qvist${index}x lacht` } }),
		...(index % 3 === 1 && { picture: { type: 'pictogram', pictogram: '1F956' } }),
		...(index % 5 === 2 && { picture: { type: 'drawing', strokes: [] } })
	}));
	return {
		...map,
		title: 'De buurt van Qvist',
		home: { ...map.home, name: 'Huize Qvist', picture: { type: 'photo', photo: 'ph-home' } },
		actors,
		wishes: Array.from({ length: seed % 4 }, (_, at) => ({
			...{ id: `w${at}`, text: `Met Qvist${at}w op reis`, domain: DOMAINS[at] as (typeof DOMAINS)[number] },
			...{ helpedBy: [], thresholds: [], private: false }
		}))
	};
}

const SECRETS = [5, 18, 40, 75, 150].map((count, seed) => secretive(seed + 1, count));

function isSound(scene: Scene): void {
	expect(overlapsOn(scene)).toEqual([]);
	expect(offPage(scene)).toEqual([]);
	expect(smallestType(scene)).toBeGreaterThanOrEqual(5.995);
}

describe('a sheet without names', () => {
	it.each(SECRETS.map((map) => [map.actors.length, map] as const))(
		'holds none in any field, nor a letter or a number, with %i actors',
		(_, map) => {
			for (const beside of ['nothing', 'legend', 'list'] as const) {
				const scene = layout(map, SHEET_WORDS, { names: 'none', beside });
				isSound(scene);
				expect(JSON.stringify(scene)).not.toContain('Qvist');
				expect(scene.title).toBeUndefined();
				expect(scene.actors).toHaveLength(map.actors.length);
				for (const mark of [...scene.actors, ...scene.wishes]) {
					for (const field of ['letter', 'number', 'label', 'inside']) expect(mark).not.toHaveProperty(field);
				}
				expect(listedOn(scene)).toEqual([]);
				expect(scene.home.name).toBe(SHEET_WORDS.home);
			}
		}
	);

	it('calls everybody what is called so that has no name', () => {
		const { actors } = layout(aMap().with(actor('a').name('Qvist').kind('person')).build(), SHEET_WORDS, {
			names: 'none'
		});
		expect(actors[0]).toMatchObject({ name: SHEET_WORDS.unnamed.person, named: false });
	});
});

describe('a sheet with numbers in place of names', () => {
	it.each(SECRETS.map((map) => [map.actors.length, map] as const))(
		'gives everybody one, and no name, with %i actors',
		(_, map) => {
			for (const beside of ['nothing', 'legend'] as const) {
				const scene = layout(map, SHEET_WORDS, { names: 'numbers', beside });
				isSound(scene);
				expect(JSON.stringify(scene)).not.toContain('Qvist');
				const marks = [...scene.actors, ...scene.wishes];
				expect(new Set(marks.map(({ number }) => number)).size).toBe(map.actors.length + map.wishes.length);
				for (const { number, label, inside } of marks) {
					expect((label ?? inside)?.lines[0]?.text).toBe(number);
				}
			}
		}
	);

	it('explains them where a list is asked for, each once', () => {
		for (const map of SECRETS) {
			const scene = layout(map, SHEET_WORDS, { names: 'numbers', beside: 'list' });
			isSound(scene);
			const rows = listedOn(scene).map(unbroken);
			const numbers = new Map([...scene.actors, ...scene.wishes].map(({ id, number }) => [id, number]));
			for (const { id, name } of map.actors) {
				expect(rows.filter((row) => row.startsWith(`${numbers.get(id)}.${name}·`))).toHaveLength(1);
			}
			for (const { id, text } of map.wishes) expect(rows).toContain(unbroken(`${numbers.get(id)}. ${text}`));
			const beside = JSON.stringify({ ...scene, numbers: [], list: [], further: [] });
			expect(beside).not.toContain('Qvist');
		}
	});
});

describe('a sheet without photos', () => {
	it('has no photo and no drawing, and keeps pictograms', () => {
		for (const map of SECRETS.slice(0, 3)) {
			const all = layout(map, SHEET_WORDS);
			const scene = layout(map, SHEET_WORDS, { photos: false });
			const types = new Set(scene.actors.map(({ picture }) => picture?.type));
			expect([...types].sort()).toEqual(['pictogram', undefined]);
			expect(scene.home).not.toHaveProperty('picture');
			expect(JSON.stringify(scene)).not.toMatch(/ph\d|ph-home|lacht/);
			expect(scene.actors.map(({ label }) => label)).toEqual(all.actors.map(({ label }) => label));
		}
	});
});

describe('the margin', () => {
	it('is empty where nothing is to stand there, but the tray stays', () => {
		for (const map of SECRETS) {
			const scene = layout(map, SHEET_WORDS, { beside: 'nothing' });
			isSound(scene);
			for (const part of ['legend', 'numbers', 'list']) expect(scene).not.toHaveProperty(part);
			expect(scene.tray === undefined).toBe(scene.actors.every(({ inTray }) => !inTray));
		}
	});

	it('or further sheets carry everyone by ring, each once, where that is asked for', () => {
		for (const map of SECRETS) {
			const scene = layout(map, SHEET_WORDS, { beside: 'list' });
			isSound(scene);
			const rows = listedOn(scene).map((row) => unbroken(row).replace(/^\d+\./, ''));
			const headings = [...Object.values(SHEET_WORDS.rings), SHEET_WORDS.tray].map(unbroken);
			const under = new Map<string, string>();
			let heading = '';
			for (const row of rows) {
				if (headings.includes(row)) heading = row;
				else under.set(row, heading);
			}
			for (const one of map.actors) {
				const row = unbroken(`${one.name} · ${SHEET_WORDS.factsOf(one)}`);
				expect(rows.filter((other) => other === row)).toHaveLength(1);
				expect(under.get(row)).toBe(unbroken(one.ring ? SHEET_WORDS.rings[one.ring] : SHEET_WORDS.tray));
			}
		}
	});

	it('never carries what is private off the device, in any way to lay out', () => {
		const map = aMap()
			.with(actor('open').name('Bakker').ring(1), actor('hidden').name('Geheim').ring(2).private(true))
			.build();
		for (const names of ['shown', 'numbers', 'none'] as const) {
			for (const beside of ['nothing', 'legend', 'list'] as const) {
				const out = JSON.stringify(layout(map, SHEET_WORDS, { forOutput: true, names, beside }));
				expect(out).not.toMatch(/Geheim|hidden/);
			}
		}
	});
});

describe('further sheets', () => {
	it('are in reading order, down the columns, and carry date, reference and heading', () => {
		const scene = layout(crowdedMap(2, 400), SHEET_WORDS, { beside: 'list' });
		expect(scene.further.length).toBeGreaterThan(1);
		for (const { rows, date, reference, heading } of scene.further) {
			expect(heading.lines[0]?.text).toBe(SHEET_WORDS.listHeading);
			expect([date, reference]).toEqual([scene.date, scene.reference]);
			for (const [index, { box }] of rows.entries()) {
				const before = rows[index - 1]?.box;
				if (before) expect(box.y0 >= before.y1 || box.x0 >= before.x1).toBe(true);
			}
		}
	});

	it('begin each row with its number, whatever the name is written in', () => {
		const scene = layout(crowdedMap(2, 400), SHEET_WORDS);
		const rows = scene.further.flatMap((sheet) => sheet.rows.flatMap(({ lines }) => lines.slice(0, 1)));
		expect(rows.filter(({ dir }) => dir !== 'ltr')).toEqual([]);
		expect(rows.filter(({ text }) => !/^\d+\. /.test(text))).toEqual([]);
	});

	it('are none where the margin has room', () => {
		for (const beside of ['nothing', 'legend', 'list'] as const) {
			expect(layout(crowdedMap(4, 12), SHEET_WORDS, { beside }).further).toEqual([]);
		}
	});
});

describe('one actor more', () => {
	it('moves others by less than 12 mm, and who was put somewhere by hand not at all while that place stays', () => {
		const moves: number[] = [];
		const moved: string[] = [];
		for (let seed = 0; seed < 50; seed++) {
			const next = chance(seed);
			const map = withSpots(crowdedMap(9000 + seed, 5 + (seed % 41)));
			const added = actor('new').name('Nieuwe buur').ring(2).reciprocity('gives');
			const domain = DOMAINS[Math.floor(next() * DOMAINS.length)] as (typeof DOMAINS)[number];
			const before = layout(map, SHEET_WORDS);
			const after = layout({ ...map, actors: [...map.actors, added.domain(domain).build()] }, SHEET_WORDS);
			for (const mark of before.actors) {
				const now = after.actors.find(({ id }) => id === mark.id);
				const away = Math.hypot((now?.x ?? 0) - mark.x, (now?.y ?? 0) - mark.y);
				moves.push(away);
				const byHand = map.actors.find(({ id }) => id === mark.id)?.spot !== undefined;
				if (byHand && away > 0.02 && cellOn(before, mark.id) === cellOn(after, mark.id)) moved.push(mark.id);
			}
		}
		moves.sort((one, other) => one - other);
		expect(moves[Math.floor(moves.length / 2)]).toBeLessThan(12);
		expect(moved).toEqual([]);
	});
});

/** Every sixth stands where it stood, but put there by hand. */
function withSpots(map: NeighbourhoodMap): NeighbourhoodMap {
	const scene = layout(map, SHEET_WORDS);
	return {
		...map,
		actors: map.actors.map((one, index) => {
			const mark = scene.actors.find(({ id }) => id === one.id);
			const spot = mark && readPoint(scene, mark.x, mark.y)?.spot;
			return index % 6 === 0 && spot ? { ...one, spot } : one;
		})
	};
}

function cellOn(scene: Scene, id: string): string {
	const { domain, ring } = scene.actors.find((mark) => mark.id === id) ?? {};
	const sector = scene.sectors.find((one) => one.domain === domain);
	const band = scene.rings.find((one) => one.band === ring);
	return JSON.stringify([sector?.from, sector?.to, band?.inner, band?.outer]);
}
