/**
 * The whole map on the table, for tests that change it by hand: by touch, by mouse and by keys, on the drawing and in its
 * twin. What is so afterwards is read from the drawing's own contract (`data-ring`, `data-domain`), never from words.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { Finger, type Hand } from './hands';
import { ShortMap } from './shortMap';

/** A place on the screen, in px. */
export interface At {
	readonly x: number;
	readonly y: number;
}

/** Somebody with a sample map before them, who changes it by hand. */
export class MapOnTable extends ShortMap {
	/** Opens a resident's sample map from its file, keeps nothing, and lays the whole map on the table. */
	static async of(page: Page, persona = 1): Promise<MapOnTable> {
		const resident = new MapOnTable(page);
		await page.goto('/nl/');
		await resident.ready();
		await page
			.locator('[data-answer="map-file"]')
			.setInputFiles(`static/samples/persona-${persona}.buurtkaart.json`);
		await resident.comesTo('consent-device');
		await resident.press('map');
		await resident.table.locator('[data-surface] [data-actor]').first().waitFor();
		return resident;
	}

	/** The whole map over the question. */
	get table(): Locator {
		return this.page.locator('[data-whole-map]');
	}

	/** What is looked at and moved. */
	get surface(): Locator {
		return this.table.locator('[data-surface]');
	}

	/** The line that says what was done. */
	get said(): Locator {
		return this.table.locator('p.said');
	}

	/** What lies beside the map: the panel of an actor (`edit`), the question at a spot (`spot`). */
	part(name: string): Locator {
		return this.table.locator(`[data-part="${name}"]`);
	}

	/** A button by its action, and by its answer where several have the same. */
	button(action: string, answer?: string): Locator {
		const which = answer === undefined ? '' : `[data-answer="${answer}"]`;
		return this.table.locator(`[data-action="${action}"]${which}`);
	}

	/** The button that unfolds a part of the panel. */
	folded(action: string): Locator {
		return this.table.locator(`[data-action="${action}"][aria-expanded]`);
	}

	/** Takes an actor in hand. */
	async choose(id: string, hand: Hand): Promise<void> {
		if (hand instanceof Finger) {
			const { x, y } = await this.middleOf(id);
			await this.page.touchscreen.tap(x, y);
		} else await hand.press(this.actor(id));
		await this.part('edit').waitFor();
	}

	/** An actor on the drawing. */
	actor(id: string): Locator {
		return this.table.locator(`[data-surface] [data-actor="${id}"]`).first();
	}

	/** Somebody on the drawing whose ring and domain are these, or anybody. */
	async someone(ring?: number): Promise<string> {
		const on = ring === undefined ? '[data-ring]' : `[data-ring="${ring}"]`;
		return (await this.table.locator(`[data-surface] [data-actor]${on}`).first().getAttribute('data-actor'))!;
	}

	/** Where an actor stands, as the drawing says. */
	async standsIn(id: string): Promise<{ ring: number; domain: string | null }> {
		const actor = this.actor(id);
		return {
			ring: Number(await actor.getAttribute('data-ring')),
			domain: await actor.getAttribute('data-domain')
		};
	}

	/** The middle of an actor's picture on the screen. */
	async middleOf(id: string): Promise<At> {
		return this.actor(id)
			.locator('> g')
			.first()
			.evaluate((group) => {
				const { x, y } = new DOMPoint(0, 0).matrixTransform((group as SVGGElement).getScreenCTM()!);
				return { x, y };
			});
	}

	/** A place on the screen in this ring, at this bearing in degrees clockwise from twelve o'clock. */
	async placeIn(ring: number, bearing: number): Promise<At> {
		return this.table.locator(`[data-surface] [data-ring-band="${ring}"] circle`).evaluate(
			(circle, { bearing, ring }) => {
				const one = circle as SVGCircleElement;
				const { value: x } = one.cx.baseVal;
				const { value: y } = one.cy.baseVal;
				const outer = one.r.baseVal.value;
				const inside = one
					.closest('svg')!
					.querySelector<SVGCircleElement>(`[data-ring-band="${ring - 1}"] circle`);
				const inner = inside?.r.baseVal.value ?? 18;
				const angle = (bearing * Math.PI) / 180;
				const away = (inner + outer) / 2;
				const at = new DOMPoint(x + away * Math.sin(angle), y - away * Math.cos(angle));
				const { x: px, y: py } = at.matrixTransform(one.getScreenCTM()!);
				return { x: px, y: py };
			},
			{ bearing, ring }
		);
	}

	/** An empty spot of the drawing that can be seen, as a finger finds one. */
	async emptySpot(): Promise<At> {
		const found = await this.table.locator('[data-surface]').evaluate((surface) => {
			const { left, top, width, height } = surface.getBoundingClientRect();
			const svg = surface.querySelector<SVGSVGElement>('svg[data-map-view]')!;
			const rings = [...svg.querySelectorAll('[data-ring-band] circle')];
			for (let y = top + 20; y < top + height - 20; y += 9) {
				for (let x = left + 20; x < left + width - 20; x += 9) {
					const hit = document.elementFromPoint(x, y);
					if (!hit || !rings.includes(hit)) continue;
					const near = [...svg.querySelectorAll('[data-actor] > g, [data-home] circle')].some((group) => {
						const box = group.getBoundingClientRect();
						return x > box.left - 26 && x < box.right + 26 && y > box.top - 26 && y < box.bottom + 26;
					});
					if (!near) return { x, y };
				}
			}
			return undefined;
		});
		expect(found).toBeDefined();
		return found!;
	}

	/** How many stand on the map. */
	async count(): Promise<number> {
		return this.table.locator('[data-surface] svg[data-map-view] [data-actor]').count();
	}
}
