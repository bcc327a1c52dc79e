import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../src/lib/model/document';
import { parseFile } from '../src/lib/model/format';
import { sharedMap } from '../src/lib/model/sharedMap';
import { DOMAINS, SHARE_PARTS } from '../src/lib/model/vocabulary';
import { convertPersona } from './personas/convert';
import { countMap } from './personas/count';
import { PERSONAS } from './personas/personas';
import { makeSamples } from './personas/samples';

/** The counts a persona expects; those that begin with `shown` belong to sharing. Keys nobody has may be absent. */
function expectedCounts(expected: Readonly<Record<string, unknown>>) {
	return Object.fromEntries(Object.entries(expected).filter(([name]) => !name.startsWith('shown')));
}

/** Counts without the keys that nobody has, except where the personas name them. */
function comparable(counts: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(counts).map(([name, count]) => {
			if (typeof count !== 'object' || count === null) return [name, count];
			return [name, Object.fromEntries(Object.entries(count).filter(([, times]) => times !== 0))];
		})
	);
}

describe.each(PERSONAS.map((persona) => [persona.id, persona] as const))('%s', (id, persona) => {
	it('has, as a map, the counts that it expects', () => {
		const { map } = convertPersona(persona);
		expect(comparable(countMap(map))).toEqual(comparable(expectedCounts(persona.expected)));
	});

	it('shows as many as it expects when it is given, with its own wishes and with nothing but what is ordinary', () => {
		const { map } = convertPersona(persona);
		const shown = (leftOut: readonly string[]) => {
			const parts = SHARE_PARTS.filter((part) => !leftOut.includes(part));
			const none = { actors: [], wishes: [], nextSteps: [], notes: [] };
			return sharedMap(map, { parts, ...none }).map.actors.length;
		};
		const { shownWithOwnLeaveOut, shownOnDefaultShare } = persona.expected;
		expect(shown(persona.sharing.leaveOut)).toBe(shownWithOwnLeaveOut);
		expect(shown(['private', 'destructive', 'belief', 'names'])).toBe(shownOnDefaultShare);
	});

	it('lies in the sample file as the same map, and the file’s JSON has the same counts', () => {
		const text = readFileSync(`static/samples/${id}.buurtkaart.json`, 'utf8');
		const parsed = parseFile(text);
		const { map, photos } = convertPersona(persona);
		expect(parsed).toMatchObject({ file: { map, photos, readonly: false } });
		const json = JSON.parse(text) as { map: Parameters<typeof countMap>[0] };
		expect(countMap(json.map)).toEqual(countMap(map));
	});

	it('survives a document', () => {
		const { map } = convertPersona(persona);
		expect(createDocument(map).project()).toEqual(map);
	});

	it('points only to who is there, and says of every domain what came of it', () => {
		const { map } = convertPersona(persona);
		const ids = new Set(map.actors.map((actor) => actor.id));
		const pointed = [
			...map.actors.flatMap(({ linked }) => linked),
			...map.wishes.flatMap(({ helpedBy }) => helpedBy),
			...map.nextSteps.flatMap((step) => step.with)
		];
		expect(pointed.filter((one) => !ids.has(one))).toEqual([]);
		expect(Object.keys(map.domains)).toEqual([...DOMAINS]);
	});
});

it('the published samples are the ones that the personas make', () => {
	for (const { name, text } of makeSamples()) {
		expect(readFileSync(`static/samples/${name}`, 'utf8'), name).toBe(text);
	}
});
