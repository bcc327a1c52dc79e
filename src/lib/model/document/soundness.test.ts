import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tries } from '../../../../tests/guide/chance';
import { anyCommands, anyMap, anyMoments } from '../../../../tests/maps/arbitraries';
import { actor, aMap } from '../building';
import { createDocument, openDocument } from '../document';

/** A document of one baker, changed by another hand. */
function tampered(tamper: (doc: Y.Doc) => void): Uint8Array {
	const map = aMap().with(actor('a1').name('Bakker').ring(2).roles(['customer']).thresholds(['duur']));
	const doc = new Y.Doc();
	Y.applyUpdate(doc, createDocument(map.build()).encode());
	tamper(doc);
	return Y.encodeStateAsUpdate(doc);
}
const baker = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('actors').get('a1')!;

describe('a document', () => {
	it('is sound whatever was said and undone on its copies, and after they were merged', () => {
		fc.assert(
			fc.property(anyMap, anyMoments, fc.array(fc.tuple(anyCommands, anyCommands)), (map, moments, said) => {
				const one = createDocument(map, moments);
				const other = openDocument([one.encode()]);
				for (const [here, there] of said) {
					one.execute(here);
					other.execute(there);
					if (here.length % 2 === 0) one.undo();
				}
				one.apply(other.encode());
				other.execute([{ type: 'mergeCopy', update: one.encode() }]);
				expect([one.isSound(), other.isSound(), openDocument([one.encode()]).isSound()]).toEqual([
					true,
					true,
					true
				]);
			}),
			{ numRuns: tries(40, 1000) }
		);
	});

	it.each<readonly [string, (doc: Y.Doc) => void]>([
		['a reason behind an answer that is none', (doc) => baker(doc).set('noAnswer:ring', { evil: 1 })],
		['a reason for what nobody can decline', (doc) => baker(doc).set('noAnswer:name', 'unknown')],
		['a place in a list that is no number', (doc) => baker(doc).set('roles:customer', 'first')],
		['a place among the others beyond all bounds', (doc) => baker(doc).set('order', Number.MAX_VALUE)],
		['words that are no words', (doc) => baker(doc).set('thresholds:0011', [0, { evil: 1 }])],
		['a flag that is neither on nor off', (doc) => baker(doc).set('private', 'no')],
		['a field that nobody knows', (doc) => baker(doc).set('secret', 'x')],
		['a part of a field that has none', (doc) => baker(doc).set('name:more', 'x')],
		['something beside the keys of a record', (doc) => baker(doc).set('wish', 'more')],
		['a room that nobody knows', (doc) => doc.getMap('cellar').set('x', 1)],
		['a row in a room of keys', (doc) => doc.getArray('loose').push(['x'])],
		['a share with more in it', (doc) => doc.getMap('sharing').set('s1', { order: 1, share: {}, more: 1 })],
		['a moment under another name', (doc) => doc.getMap('moments').set('m1', '{"id":"m2","order":1}')]
	])('is not sound with %s', (what, tamper) => {
		const isTold = openDocument([tampered(tamper)]).isSound();
		// The one that a command could have written, so that the list cannot pass by refusing everything.
		expect(isTold).toBe(what === 'something beside the keys of a record');
	});

	it('is not sound as long as it waits for something that did not come along', () => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, createDocument(aMap().build()).encode());
		const before = Y.encodeStateVector(doc);
		doc.getMap('sheet').set('title', 'een');
		const gap = Y.encodeStateVector(doc);
		doc.getMap('sheet').set('title', 'twee');
		const late = openDocument([createDocument(aMap().build()).encode()]);
		late.apply(Y.encodeStateAsUpdate(doc, gap));
		expect(before).not.toEqual(gap);
		expect(late.isSound()).toBe(false);
	});
});
