import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThreeShifts, TOGETHER, type Key } from './threeShifts';

const none = { ctrlKey: false, altKey: false, metaKey: false };
const key = (type: 'keydown' | 'keyup', name: string, timeStamp: number, more: Partial<Key> = {}): Key => ({
	type,
	key: name,
	timeStamp,
	...none,
	...more
});
const press = (name: string, at: number) => [key('keydown', name, at), key('keyup', name, at + 60)];
/** A capital: Shift held, a letter pressed, both let go. */
const capital = (at: number) => [
	key('keydown', 'Shift', at),
	...press('A', at + 40),
	key('keyup', 'Shift', at + 120)
];

/** How often the third press was seen. */
function count(keys: readonly Key[]): number {
	const shifts = new ThreeShifts();
	return keys.filter((one) => shifts.take(one)).length;
}

describe('Shift three times', () => {
	it('is seen when Shift is pressed three times alone, slowly or fast', () => {
		for (const gap of [80, 400, 1000])
			expect(count([0, 1, 2].flatMap((number) => press('Shift', number * gap)))).toBe(1);
	});

	it('is not two, and begins anew after the third', () => {
		const presses = (many: number) =>
			Array.from({ length: many }, (_, number) => press('Shift', number * 200)).flat();
		expect([1, 2, 3, 4, 5, 6].map((many) => count(presses(many)))).toEqual([0, 0, 1, 1, 1, 2]);
	});

	it('is not three presses far apart', () => {
		expect(count([0, 1, 2].flatMap((number) => press('Shift', number * TOGETHER)))).toBe(0);
	});

	it('is not a name in capitals, however fast', () => {
		expect(count([0, 1, 2, 3, 4].flatMap((number) => capital(number * 150)))).toBe(0);
	});

	it('is not Shift held long, though the key repeats', () => {
		const held = Array.from({ length: 30 }, (_, number) => key('keydown', 'Shift', number * 30));
		expect(count([...held, key('keyup', 'Shift', 900)])).toBe(0);
	});

	it('is not Shift beside another key, as for another keyboard', () => {
		const beside = (at: number) => [
			key('keydown', 'Alt', at, { altKey: true }),
			key('keydown', 'Shift', at + 20, { altKey: true }),
			key('keyup', 'Shift', at + 60, { altKey: true }),
			key('keyup', 'Alt', at + 80)
		];
		expect(count([0, 1, 2, 3].flatMap((number) => beside(number * 200)))).toBe(0);
	});

	it('is forgotten at a click between', () => {
		const shifts = new ThreeShifts();
		const seen = [0, 1, 2].map((number) => {
			if (number === 2) shifts.forget();
			return press('Shift', number * 200).some((one) => shifts.take(one));
		});
		expect(seen).toEqual([false, false, false]);
	});

	it('is never seen in anything that was typed with a letter after every second Shift', () => {
		const typed = fc.array(fc.constantFrom('a', 'B', 'Enter', 'Tab', 'Backspace'), { minLength: 1 });
		fc.assert(
			fc.property(typed, fc.integer({ min: 20, max: 400 }), (letters, gap) => {
				const keys = letters.flatMap((letter, number) => [
					...press('Shift', number * 4 * gap),
					...press('Shift', (number * 4 + 1) * gap),
					...press(letter, (number * 4 + 2) * gap)
				]);
				expect(count(keys)).toBe(0);
			})
		);
	});
});
