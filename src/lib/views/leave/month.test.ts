import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	directionOfReading,
	firstDayOf,
	monthOf,
	readersLanguage,
	sayMonth,
	sayWholeDay,
	turn,
	weekdays,
	weeksOf
} from './month';

const november = { year: 2026, month: 10 };

describe('a month on the wall', () => {
	it('has every day once, in its order and under its weekday', () => {
		const months = fc.record({ year: fc.integer({ min: 1970, max: 2100 }), month: fc.nat(11) });
		fc.assert(
			fc.property(months, fc.nat(6), (month, first) => {
				const weeks = weeksOf(month, first);
				const days = weeks.flat().filter((day) => day !== undefined);
				const last = new Date(month.year, month.month + 1, 0).getDate();
				expect(days).toEqual(Array.from({ length: last }, (_, at) => at + 1));
				for (const week of weeks) {
					expect(week).toHaveLength(7);
					for (const [place, day] of week.entries())
						if (day !== undefined)
							expect(new Date(month.year, month.month, day).getDay()).toBe((first + place) % 7);
				}
			})
		);
	});

	it('turns over the end of a year, both ways', () => {
		expect(turn({ year: 2026, month: 11 }, 1)).toEqual({ year: 2027, month: 0 });
		expect(turn({ year: 2026, month: 0 }, -1)).toEqual({ year: 2025, month: 11 });
		expect(monthOf(new Date(2026, 10, 24))).toEqual(november);
	});

	it('is said in any language, by western months', () => {
		expect(sayMonth(november, 'nl')).toBe('november 2026');
		expect(sayWholeDay(november, 24, 'nl')).toBe('dinsdag 24 november 2026');
		expect(sayMonth(november, 'fa')).toContain('نوامبر');
	});

	it('begins its weeks where the language does', () => {
		expect(weekdays('nl', firstDayOf('nl'))[0]).toEqual({ short: 'M', whole: 'maandag' });
		expect(weekdays('en', 0).map(({ whole }) => whole)).toEqual([
			'Sunday',
			'Monday',
			'Tuesday',
			'Wednesday',
			'Thursday',
			'Friday',
			'Saturday'
		]);
	});

	it('is written from the right where its language is', () => {
		const tags = ['nl', 'ar-MA', 'fa', 'he', 'ps', 'am', 'uk', 'ku-Arab', 'pa-PK'];
		const fromRight = ['ar-MA', 'fa', 'he', 'ps', 'ku-Arab', 'pa-PK'];
		expect(tags.filter((tag) => directionOfReading(tag) === 'rtl')).toEqual(fromRight);
	});

	it('takes the first language that can be said', () => {
		expect(readersLanguage(['not a tag!', 'uk-UA', 'nl'])).toBe('uk-UA');
		expect(readersLanguage([])).toBe('en');
	});
});
