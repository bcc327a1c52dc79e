import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyMap } from '../../../tests/maps/arbitraries';
import { sampleAt } from '../../../tests/layout/maps';
import { layOutput, type OutputOptions } from '$lib/exchange/layOutput';
import { withoutMedia } from '$lib/exchange/codes/withoutMedia';
import { DOMAIN_PICTOGRAMS } from '$lib/flows/domains';
import { loadLanguage, speaker } from '$lib/i18n/words';
import { parseFile, writeFile } from '$lib/model/format';
import { bareActor, emptyMap, type Actor, type NeighbourhoodMap } from '$lib/model/map';
import * as v from '$lib/model/vocabulary';
import { sheetWords } from '$lib/views/map/sheetWords';
import { mapOnSheet } from './onSheet';
import type { Scene } from './scene';

const CHOICES: readonly OutputOptions[] = (['shown', 'numbers', 'none'] as const).flatMap((names) =>
	(['nothing', 'legend', 'list'] as const).flatMap((beside) =>
		[true, false].map((photos) => ({ names, beside, photos, strokes: false }))
	)
);
const anyChoice = fc.constantFrom(...CHOICES);

const lay = (map: NeighbourhoodMap, choice: OutputOptions) =>
	layOutput(map, sheetWords({ say: speaker('nl') }, map, DOMAIN_PICTOGRAMS), choice);

/** What a code of the sheet holds. */
const readOff = (map: NeighbourhoodMap, choice: OutputOptions) =>
	withoutMedia(mapOnSheet(map, lay(map, choice), choice));

/** A sheet without the ids that its marks bear for the screen, which nobody sees. */
function asSeen({ actors, lines, wishes, ...rest }: Scene): unknown {
	const ids = new Map([...actors, ...wishes].map(({ id }, at) => [id, `${at}`]));
	const named = <T extends { id: string; sharesWith?: string }>(marks: readonly T[]) =>
		marks.map(({ sharesWith, ...mark }) => ({
			...mark,
			id: ids.get(mark.id),
			sharesWith: ids.get(sharesWith ?? '')
		}));
	return {
		...rest,
		actors: named(actors).map(({ safety, domain, inTray, ...mark }) => ({
			...mark,
			inTray,
			safety: safety === 'ordinary' ? undefined : safety,
			domain: inTray ? undefined : domain
		})),
		wishes: named(wishes),
		lines: lines.map(({ actor, ...line }) => ({ ...line, actor: ids.get(actor) }))
	};
}

/** Everything that a map can hold and that no sheet shows. */
function withSecrets(map: NeighbourhoodMap): NeighbourhoodMap {
	const actors = map.actors.map((actor, at): Actor => {
		const { ring, ...rest } = actor;
		return {
			...rest,
			...(ring !== undefined && at % 7 !== 3 && { ring }),
			id: `canary-${at}`,
			alsoIn: [v.DOMAINS[at % 13]!],
			note: 'canary',
			...{ roles: ['client'], roleText: 'canary', roleWished: 'canary', safetyNote: 'canary' },
			...{ thresholds: ['fear', 'canary'], linked: ['canary-0'], photos: ['canary'], voice: 'canary' },
			...{ wish: 'stop', liking: 'rather-not', informal: true, addedBy: 'team' },
			...{ grounds: { often: 'no' }, location: { lat: 51.06, lng: 3.69 } },
			...(at % 5 === 1 && { private: true, name: 'canary' }),
			noAnswer: at % 3 === 0 && actor.reciprocity === undefined ? { reciprocity: 'unknown' } : {}
		};
	});
	return {
		...map,
		languages: ['nl', 'ar'],
		home: { ...map.home, since: 'under-1y', neighbourhood: 'canary', noAnswer: {} },
		actors,
		wishes: [...map.wishes, { id: 'canary-w', text: 'canary', helpedBy: [], thresholds: [], private: true }],
		notes: [{ id: 'canary', at: '2026-11-23', text: 'canary', private: false }],
		nextSteps: [{ id: 'canary', type: 'ask', text: 'canary', with: [], done: false, private: false }],
		catches: [{ id: 'canary', at: '2026-11-23', text: 'canary' }],
		legend: { words: { 'no-such-sign': 'canary' } },
		guide: { ...map.guide, answers: { 'with-whom': 'canary' }, marks: { 'canary-1.ring': 'later' } },
		sharing: [{ at: '2026-11-23', to: 'canary', leftOut: [] }]
	} as NeighbourhoodMap;
}

const samples = Array.from({ length: 12 }, (_, at) => withSecrets(sampleAt(5, at).map));

/** Every text in a map that is not one of the model's own keys. */
function textsIn(value: unknown, found: string[] = []): string[] {
	if (typeof value === 'string' && !KEYS.has(value)) found.push(value);
	if (typeof value === 'object' && value !== null)
		Object.values(value).forEach((part) => textsIn(part, found));
	return found;
}
/** All that is written on a sheet or said of a picture on it, each text as one, wherever its lines are broken. */
function wordsOn(value: unknown): string {
	if (typeof value === 'string') return bare(value);
	if (typeof value !== 'object' || value === null) return '';
	const { lines } = value as { readonly lines?: readonly { readonly text?: string }[] };
	const whole = Array.isArray(lines) ? lines.map(({ text = '' }) => text).join('') : '';
	return [bare(whole), ...Object.values(value).map(wordsOn)].join('\n');
}
const bare = (text: string) => text.replace(/[\s-]/g, '');
/** A long name may be cut short on the sheet, for want of room; so much of it always stands there. */
const LEAST = 20;

const KEYS = new Set<string>([
	...[
		...v.DOMAINS,
		...v.KINDS,
		...v.RECIPROCITIES,
		...v.VALUES,
		...v.SAFETIES,
		...v.STATUSES,
		...v.HOME_NAMES
	],
	...['asked', 'unknown', 'pictogram', '…', '']
]);

describe('the map that is read off a sheet', () => {
	beforeAll(() => loadLanguage('nl'));

	it('draws the same sheet again, photos and drawings aside, whatever was chosen', () => {
		fc.assert(
			fc.property(fc.constantFrom(...samples), anyChoice, (map, choice) => {
				const again = lay(readOff(map, choice), choice);
				expect(asSeen(again)).toEqual(asSeen(lay(withoutMedia(map), choice)));
			}),
			{ numRuns: 20 }
		);
	});

	it('draws the same sheet again where layers are switched off', () => {
		for (const off of ['closeness', 'reciprocity', 'influence', 'value', 'safety', 'actor-outside']) {
			const [map] = samples;
			const part = { ...map!, guide: { ...map!.guide, steps: { [off]: false } } };
			for (const choice of CHOICES.filter(({ photos, names }) => photos && names === 'shown')) {
				expect(asSeen(lay(readOff(part, choice), choice))).toEqual(asSeen(lay(withoutMedia(part), choice)));
			}
		}
	});

	it('says nothing that does not stand on the sheet, of any map', () => {
		fc.assert(
			fc.property(fc.oneof(anyMap, fc.constantFrom(...samples)), anyChoice, (map, choice) => {
				const read = readOff(map, choice);
				expect(JSON.stringify(read)).not.toContain('canary');
				const seen = wordsOn(lay(map, choice));
				const { date, languages, actors, wishes, ...rest } = read;
				expect([date, languages]).toEqual([map.date, map.languages.slice(0, 1)]);
				const ids = [...actors, ...wishes].map(({ id }) => id);
				expect(ids.filter((id) => !/^[aw]\d+$/.test(id))).toEqual([]);
				const said = textsIn([
					rest,
					actors.map((one) => ({ ...one, id: '' })),
					wishes.map((one) => ({ ...one, id: '' }))
				]);
				const unseen = said.filter((text) => !seen.includes(bare(text).slice(0, LEAST)));
				expect(unseen).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	it('has no name, title or wish where names were left out, and one where they are in the list', () => {
		const map = withSecrets({
			...emptyMap('2026-11-23', ['nl']),
			title: 'Bij Els',
			home: { name: 'Huize Els', noAnswer: {} },
			actors: [bareActor('a', { name: 'Els', ring: 1 })],
			wishes: [{ id: 'w', text: 'Els zien', helpedBy: [], thresholds: [], private: false }]
		});
		for (const choice of CHOICES) {
			const text = JSON.stringify(readOff(map, choice));
			const isListed = choice.beside === 'list' && choice.names !== 'none';
			expect(text.includes('"name":"Els"'), JSON.stringify(choice)).toBe(
				choice.names === 'shown' || isListed
			);
			expect(text.includes('Huize Els')).toBe(choice.names === 'shown');
			expect(text.includes('Bij Els')).toBe(choice.names === 'shown');
			if (choice.names === 'none') expect(text).not.toContain('Els');
		}
	});

	it('is a map that any file may hold', () => {
		fc.assert(
			fc.property(anyMap, anyChoice, (map, choice) => {
				const read = readOff(map, choice);
				const parsed = parseFile(writeFile(read, [], {}, {}, { id: 'x', savedAt: '2026-11-23' }));
				expect('file' in parsed && parsed.file.map).toEqual(read);
			}),
			{ numRuns: 100 }
		);
	});
});
