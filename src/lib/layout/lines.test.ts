import { actor, aMap } from '$lib/model/building';
import { describe, expect, it } from 'vitest';
import { crowdedMap, SHEET_WORDS } from './crowd';
import { pointsOf, thingsUnder } from './judgingLines';
import { layout } from './layout';
import { distanceOf } from './polar';
import type { Scene, SceneActor, SceneLine } from './scene';

const SCENES = [10, 25, 40, 60].flatMap((count) =>
	Array.from({ length: 6 }, (_, seed) => layout(crowdedMap(4000 + seed, count), SHEET_WORDS))
);

function everyLine(judge: (line: SceneLine, mark: SceneActor, scene: Scene) => string | undefined): string[] {
	return SCENES.flatMap((scene, index) =>
		scene.lines.flatMap((line) => {
			const mark = scene.actors.find(({ id }) => id === line.actor) as SceneActor;
			const wrong = judge(line, mark, scene);
			return wrong === undefined ? [] : [`map ${index}, line of ${line.actor}: ${wrong}`];
		})
	);
}

/** The sharpest turn, in radians, that a line makes within 4 mm. */
function sharpestTurn(path: string): number {
	const points = pointsOf(path);
	const headings = points.slice(1).map(([x, y], index) => {
		const [fromX, fromY] = points[index] as readonly [number, number];
		return Math.atan2(y - fromY, x - fromX);
	});
	return headings.reduce((sharpest, heading, index) => {
		const turn = Math.abs(heading - (headings[Math.max(0, index - 8)] as number));
		return Math.max(sharpest, Math.min(turn, 2 * Math.PI - turn));
	}, 0);
}

describe('a line between the home and an actor', () => {
	it('begins at the home and ends at the actor’s picture', () => {
		const wrong = everyLine((line, { x, y, r }, { home }) => {
			const tips = line.heads.map((head) => head.match(/-?[\d.]+/g)?.map(Number) as number[]);
			const ends = [...pointsOf(line.path), ...tips.map(([a = 0, b = 0]) => [a, b] as const)];
			const toHome = Math.min(...ends.map(([a, b]) => distanceOf(a, b))) - home.radius;
			const toActor = Math.min(...ends.map(([a, b]) => Math.hypot(a - x, b - y))) - r;
			if (toHome < 0.5 || toHome > 0.8) return `ends ${toHome.toFixed(2)} mm from the home`;
			return toActor < 0.5 || toActor > 3 ? `ends ${toActor.toFixed(2)} mm from the picture` : undefined;
		});
		expect(wrong).toEqual([]);
	});

	it('runs through nothing, and would say so', () => {
		const under = SCENES.flatMap((scene) =>
			scene.lines.map((line) => ({ crossings: line.crossings, things: thingsUnder(line, scene) }))
		);
		expect(under.filter(({ crossings, things }) => crossings === 0 && things.length > 0)).toEqual([]);
		expect(under.length).toBeGreaterThan(500);
		expect(under.filter(({ things }) => things.length > 0)).toEqual([]);
	});

	it('never turns back on itself', () => {
		expect(everyLine(({ path }) => (sharpestTurn(path) > 1.3 ? path : undefined))).toEqual([]);
	});

	it('stays plain where nothing stands in its way', () => {
		const near = actor('near').name('A').domain('work').ring(2).reciprocity('gives').influence(3);
		const scene = layout(aMap().with(near).build(), SHEET_WORDS);
		expect(scene.lines[0]?.path).toMatch(/^M[^MLQ]+L[^MLQ]+$/);
	});

	it('goes round a picture that was put right before it', () => {
		const put = (id: string, ring: 2 | 4) =>
			actor(id)
				.name('A')
				.domain('work')
				.ring(ring)
				.spot({ along: 0.5, out: 0.5 })
				.reciprocity('gives')
				.influence(3);
		const scene = layout(aMap().with(put('near', 2), put('far', 4)).build(), SHEET_WORDS);
		const line = scene.lines.find(({ actor: id }) => id === 'far') as SceneLine;
		expect(line.crossings).toBe(0);
		expect(thingsUnder(line, scene)).toEqual([]);
		expect(line.heads).toHaveLength(1);
	});

	it('shows its bar and its question mark on itself', () => {
		const wrong = everyLine((line) => {
			const bar = line.bar === undefined ? [] : pointsOf(line.bar);
			const middle = bar[Math.floor(bar.length / 2)] ?? (line.question && [line.question.x, line.question.y]);
			if (middle === undefined) return undefined;
			const [x = 0, y = 0] = middle;
			const off = Math.min(...pointsOf(line.path).map(([a, b]) => Math.hypot(a - x, b - y)));
			return off > 0.6 ? `a mark stands ${off.toFixed(2)} mm beside it` : undefined;
		});
		expect(wrong).toEqual([]);
	});
});
