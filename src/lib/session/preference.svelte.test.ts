import { beforeEach, describe, expect, test } from 'vitest';
import { Preference } from './preference.svelte';

const NAME = 'buurtkaart.test';
const size = (kept: unknown) => (kept === 'large' ? 'large' : 'plain');
const stored = () => localStorage.getItem(NAME);

beforeEach(() => localStorage.clear());

describe('a preference', () => {
	test('is written nowhere while nothing may be kept', () => {
		const preference = new Preference<string>(NAME, size);
		preference.value = 'large';
		expect(preference.value).toBe('large');
		expect(stored()).toBeNull();
	});

	test('is written as soon as it may be, and is there the next time', () => {
		const preference = new Preference<string>(NAME, size);
		preference.value = 'large';
		preference.mayKeep(true);
		expect(new Preference<string>(NAME, size).value).toBe('large');
	});

	test('is known to this page alone from its choice until it is written', () => {
		const preference = new Preference<string>(NAME, size);
		expect(preference.isOnlyHere).toBe(false);
		preference.value = 'large';
		expect(preference.isOnlyHere).toBe(true);
		preference.mayKeep(true);
		expect(preference.isOnlyHere).toBe(false);
	});

	test('that nobody chose is written nowhere', () => {
		new Preference<string>(NAME, size).mayKeep(true);
		expect(stored()).toBeNull();
	});

	test('goes again when what was written on this page may not stay', () => {
		const preference = new Preference<string>(NAME, size);
		preference.mayKeep(true);
		preference.value = 'large';
		preference.mayKeep(false);
		expect([stored(), preference.value]).toEqual([null, 'large']);
	});

	test('of an earlier visit stays there while a map is made that may not', () => {
		localStorage.setItem(NAME, '"large"');
		new Preference<string>(NAME, size).mayKeep(false);
		expect(stored()).toBe('"large"');
	});

	test('is the plain one where what was kept is damaged', () => {
		localStorage.setItem(NAME, '{"large');
		expect(new Preference<string>(NAME, size).value).toBe('plain');
	});

	test('stays as it is on the screen when the device has no room for it', () => {
		const preference = new Preference<string>(NAME, size);
		preference.mayKeep(true);
		const { setItem } = Storage.prototype;
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		try {
			preference.value = 'large';
			expect(preference.value).toBe('large');
		} finally {
			Storage.prototype.setItem = setItem;
		}
	});
});
