/** A resident gives a part of their map to somebody: what was ticked goes along, the rest leaves no trace. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { Giver } from './giving';
import { Finger, Keys } from './hands';
import { ShortMap } from './shortMap';
import { test } from './watched';

const SAMIR = 'static/samples/persona-1.buurtkaart.json';
const whole = JSON.parse(readFileSync(SAMIR, 'utf8')) as {
	readonly map: {
		readonly actors: readonly {
			readonly id: string;
			readonly name: string;
			readonly note?: string;
			readonly value?: string;
			readonly private?: boolean;
			readonly domain?: string;
		}[];
		readonly wishes: readonly { readonly id: string; readonly text: string }[];
		readonly nextSteps: readonly { readonly id: string; readonly text: string }[];
	};
};
const { actors, wishes, nextSteps } = whole.map;
const isOrdinary = (actor: (typeof actors)[number]) => !actor.private && actor.value !== 'destructive';
const red = actors.find((actor) => actor.value === 'destructive' && !actor.private)!;
/** Everything that Samir wrote. */
const written = [
	...actors.flatMap(({ name, note = name }) => [name, note]),
	...[...wishes, ...nextSteps].map(({ text }) => text)
];

/** Opens Samir's map and stands still with it, where it may leave. */
async function openSamir(page: Page, mayStay: 'yes' | 'no' = 'no'): Promise<ShortMap> {
	const resident = new ShortMap(page);
	await page.goto('/nl/');
	await resident.ready();
	await page.locator('[data-answer="map-file"]').setInputFiles(SAMIR);
	await resident.comesTo('consent-device');
	await resident.answer(mayStay);
	await resident.movesFrom({ step: 'consent-device', place: 'consent-device' });
	await resident.press('pause');
	return resident;
}

test('without names: who goes along has none, and nobody else is in it at all', async ({ page }) => {
	const resident = await openSamir(page);
	const giver = new Giver(resident);
	await giver.goTo('worker');
	await giver.tick('places', 'signs');
	const file = await giver.takeFile();
	expect(file.map.actors).toHaveLength(20);
	const text = JSON.stringify(file);
	expect(written.filter((one) => text.includes(one))).toEqual([]);
	expect(actors.filter(({ id }) => text.includes(id))).toEqual([]);
	expect([file.document, file.map.title, file.map.guide, file.map.sharing]).toEqual([
		...[undefined, undefined, undefined, undefined]
	]);

	// Neither is in the drawing file, nor in the page.
	await giver.press('[data-give] [data-fold="more"] > summary');
	await giver.press('[data-give] [data-fold="take-home"] > summary');
	for (const action of ['svg', 'save-page']) {
		const given = readFileSync(await giver.take(action), 'utf8');
		expect(given.length).toBeGreaterThan(10_000);
		expect(written.filter((one) => given.includes(one))).toEqual([]);
	}
	await giver.close();

	// One's own copy is whole, and knows who got what.
	await resident.press('pause');
	const own = await resident.takeAlong();
	expect(own.map.actors.map(({ name }) => name)).toEqual(actors.map(({ name }) => name));
	const { sharing } = own.map as unknown as { sharing: readonly Readonly<Record<string, unknown>>[] };
	expect(sharing.slice(1).map(({ to, format }) => `${to as string} ${format as string}`)).toEqual([
		...['worker json', 'worker svg', 'worker html']
	]);
	expect(sharing[1]!.leftOut).toEqual([
		...['names', 'photos', 'belief', 'destructive', 'no-go', 'private', 'wishes', 'next-steps', 'notes']
	]);
});

test('with names and faith, a red place, a wish and a step that were ticked one by one', async ({ page }) => {
	const giver = new Giver(await openSamir(page));
	await giver.goTo('team');
	const ones = [
		'destructive',
		red.id,
		'wishes',
		`wish:${wishes[0]!.id}`,
		'next-steps',
		`step:${nextSteps[0]!.id}`
	];
	await giver.tick('places', 'names', 'signs', 'belief', ...ones);
	const { map } = await giver.takeFile();
	expect(map.actors?.map(({ name }) => name)).toEqual(
		actors.filter((actor) => isOrdinary(actor) || actor === red).map(({ name }) => name)
	);
	expect(map.wishes?.map(({ text }) => text)).toEqual([wishes[0]!.text]);
	expect(map.nextSteps?.map(({ text }) => text)).toEqual([nextSteps[0]!.text]);
});

test('what was given begins the next time with nothing ticked, and undo takes the record away', async ({
	page
}) => {
	const resident = await openSamir(page);
	const giver = new Giver(resident);
	const before = await giver.records();
	await resident.press('pause');
	await giver.goTo('residents');
	await resident.screen.locator('[data-field="present"] [data-answer="yes"]').tap();
	await giver.tick('places');
	await giver.press('[data-give] [data-action="look"]');
	const looked = page.locator('[data-whole-map]');
	await expect(looked.locator('[data-surface] [data-actor]').first()).toBeVisible();
	await giver.press('[data-whole-map] [data-action="close"]');
	await giver.close();
	expect(await giver.records()).toEqual(['residents screen', ...before]);

	await resident.press('pause');
	await giver.goTo('residents');
	await expect(resident.screen.locator('[aria-pressed="true"]')).toHaveCount(0);
	await resident.press('back');
	await resident.press('undo');
	expect(await giver.records()).toEqual(before);
	await resident.press('redo');
	expect(await giver.records()).toEqual(['residents screen', ...before]);
});

test('the record is kept with the map', async ({ page }) => {
	const resident = await openSamir(page, 'yes');
	const giver = new Giver(resident);
	await giver.goTo('worker');
	await giver.tick('places');
	await giver.takeFile();
	await giver.close();
	expect(await resident.kept()).toBe('saved');
	await resident.reload();
	expect((await giver.records())[0]).toBe('worker json');
});

test('in company that was not chosen nothing on the screen speaks of who is red or hidden', async ({
	page
}) => {
	const resident = await openSamir(page);
	const giver = new Giver(resident);
	await giver.goTo('team');
	await expect(page.locator('[data-consent="destructive"], [data-consent="private"]')).toHaveCount(2);
	await giver.tick('places', 'destructive', red.id);
	await giver.close();

	await resident.press('overview');
	const company = page.locator('[data-slot="with-whom"]');
	const folded = page.locator('details:not([open])').filter({ has: company });
	if ((await folded.count()) > 0) await folded.locator('summary').tap();
	await company.tap();
	await resident.answer('group');
	await resident.press('pause');
	await giver.goTo('team');
	await expect(page.locator('[data-consent="destructive"], [data-consent="private"]')).toHaveCount(0);
	await giver.tick();
	expect((await giver.takeFile()).map.actors).toHaveLength(20);
	const unspoken = ['destructive', 'no-go', 'private'].map((part) => `[data-part-sign="${part}"]`).join();
	await expect(giver.sheet.locator(unspoken)).toHaveCount(0);
	await giver.close();
	// The record is reached from the sheet of the map, too.
	await resident.press('settings');
	await resident.press('records');
	await expect(page.locator('[data-cover="records"] [data-record]').first()).toBeVisible();
	await expect(page.locator('[data-cover="records"]').locator(unspoken)).toHaveCount(0);
});

for (const [kind, handOf] of [
	['a finger', () => new Finger()],
	['the keys alone', (page: Page) => new Keys(page)]
] as const) {
	test(`nothing ticked gives nothing and shows no sheet, and says so; by ${kind}`, async ({ page }) => {
		const resident = await openSamir(page);
		const giver = new Giver(resident, handOf(page));
		await giver.goTo('someone');
		await giver.press('[data-step="complete-consent"] [data-action="next"]');
		await expect(page.getByRole('alert')).not.toBeEmpty();
		await expect(giver.sheet).toHaveCount(0);
		await resident.press('pause');
		await giver.goTo('someone');
		await expect(page.getByRole('alert')).toHaveCount(0);
		await giver.tick('places', 'names');
		expect((await giver.takeFile()).map.actors).toHaveLength(20);
		await giver.close();
	});
}

test('a share that this program opens is looked at, and says what it is', async ({ page }) => {
	const giver = new Giver(await openSamir(page));
	await giver.goTo('worker');
	await giver.tick('places', 'names', 'next-steps', `step:${nextSteps[0]!.id}`);
	await giver.press('[data-give] [data-fold="take-home"] > summary');
	const given = [await giver.take('save'), await giver.take('save-page')];
	for (const path of given) {
		await page.goto('/nl/');
		await new ShortMap(page).ready();
		await page.locator('[data-answer="map-file"]').setInputFiles(path);
		await expect(page.locator('[data-theirs]')).toBeVisible();
		await expect(page.locator('[data-surface] svg[data-map-view] [data-actor]')).toHaveCount(20);
		await page.locator('[data-whole-map] [data-action="list"]').tap();
		await expect(page.locator('[data-goes-along]')).toContainText(nextSteps[0]!.text);
		await page.locator('[data-whole-map] [data-action="close"]').tap();
		await expect(page.locator('[data-answer="map-file"]')).toBeAttached();
	}
});
