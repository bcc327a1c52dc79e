import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '$lib/model/format';
import { FIELD_WORDS, PART_WORDS } from '../map/partWords';
import { faultWords } from './faultWords';

interface Tree {
	readonly [key: string]: string | Tree;
}
const files = ['ui', 'guide', 'vocabulary'].map((name) => {
	const url = new URL(`../../i18n/locales/nl/${name}.json`, import.meta.url);
	return [name, JSON.parse(readFileSync(url, 'utf8')) as Tree] as const;
});

/** The Dutch text of a key. */
function said(key: string): unknown {
	const [namespace, path] = key.split(':');
	const tree = files.find(([name]) => name === namespace)![1];
	return path!.split('.').reduce<string | Tree | undefined>((at, part) => (at as Tree)?.[part], tree);
}
const keys = (path?: string, reason?: string) => {
	const { where, why } = faultWords({ ...(path ? { path } : {}), ...(reason ? { reason } : {}) });
	return [...where.map(({ key }) => key), why.key];
};

/** Every reason there is; the type makes a forgotten one an error. */
const REASONS: Record<Exclude<Refusal['reason'], undefined>, true> = {
	missing: true,
	empty: true,
	'not-a-text': true,
	'too-long': true,
	'not-a-choice': true,
	'not-a-number': true,
	'out-of-range': true,
	'not-yes-or-no': true,
	'not-a-list': true,
	'too-many': true,
	twice: true,
	'not-a-record': true,
	'forbidden-key': true,
	'not-an-id': true,
	'not-a-day': true,
	'not-base64': true,
	'answered-and-declined': true,
	'bad-form': true,
	bytes: true,
	values: true,
	keys: true,
	nesting: true
};

describe('a fault of a file, in words', () => {
	it('says the third person, and that its ring is no choice', () => {
		const { where, why } = faultWords({ path: 'map.actors[2].ring', reason: 'not-a-choice' });
		expect(where).toEqual([
			{ key: 'ui:fault.where.actors', with: { number: 3 } },
			{ key: 'guide:closeness.title' }
		]);
		expect(said(where[0]!.key)).toBe('Plek of mens nummer {{number}}');
		expect(said(where[1]!.key)).toBe('Dichtbij of ver');
		expect(said(why.key)).toBe('Dat is geen keuze die ik ken.');
	});

	it.each([
		['map.home.since', ['guide:home-picture.title']],
		['map.actors', []],
		['map.actors[0]', ['ui:fault.where.actors']],
		['map.actors[0].__proto__', ['ui:fault.where.actors']],
		['map.actors[7].picture.strokes[3].points', ['ui:fault.where.actors', 'guide:actor-picture.title']],
		['map.wishes[0].text', ['ui:fault.where.wishes']],
		[
			'moments[1].map.actors[4].value',
			['ui:fault.where.moments', 'ui:fault.where.actors', 'guide:value.title']
		],
		['moments[1].date', ['ui:fault.where.moments']],
		['photos.p7.data', ['ui:fault.where.photos']],
		['voices.v1.seconds', ['ui:fault.where.voices']],
		['version', ['ui:fault.where.file']],
		['document', ['ui:fault.where.file']],
		[undefined, ['ui:fault.where.file']]
	])('knows where %s is', (path, where) => {
		expect(keys(path, 'missing')).toEqual([...where, 'ui:fault.why.missing']);
	});

	it('has words for every reason, every field and every part', () => {
		for (const reason of [
			...Object.keys(REASONS),
			'photo-too-big',
			'photo-not-a-picture',
			'photo-unreadable',
			'later'
		])
			expect(typeof said(keys('x', reason).at(-1)!), reason).toBe('string');
		for (const key of [...Object.values(FIELD_WORDS), ...Object.values(PART_WORDS)])
			expect(typeof said(key), key).toBe('string');
		for (const path of [
			'map.nextSteps[0]',
			'map.notes[0]',
			'map.catches[0]',
			'map.strokes[0]',
			'map.sharing[0]'
		])
			expect(typeof said(keys(path)[0]!), path).toBe('string');
	});
});
