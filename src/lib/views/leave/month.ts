/**
 * A month as a wall calendar shows it, in the words of the browser's own language: an ordinary page needs no words of
 * ours. Years and months are the western ones whatever the language counts by, and months count from 0 as in `Date`.
 */

/** A month of a year; `month` 0 to 11. */
export interface Month {
	readonly year: number;
	readonly month: number;
}

const WESTERN = { calendar: 'gregory' } as const;
/** The seventh of January 2024 was a Sunday. */
const A_SUNDAY = new Date(2024, 0, 7);

/** The month that holds a day. */
export function monthOf(day: Date): Month {
	return { year: day.getFullYear(), month: day.getMonth() };
}

/** The month so many months later, or earlier where `by` is negative. */
export function turn({ year, month }: Month, by: number): Month {
	return monthOf(new Date(year, month + by, 1));
}

/** The weeks of a month: seven days each, `undefined` where a day is another month's. `first` is 0 for Sunday. */
export function weeksOf({ year, month }: Month, first: number): readonly (readonly (number | undefined)[])[] {
	const before = (new Date(year, month, 1).getDay() - first + 7) % 7;
	const days = new Date(year, month + 1, 0).getDate();
	return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
		Array.from({ length: 7 }, (_, place) => {
			const day = week * 7 + place - before + 1;
			return day >= 1 && day <= days ? day : undefined;
		})
	);
}

/** On which day a week begins where this language is spoken, 0 for Sunday; Monday where a browser does not say. */
export function firstDayOf(language: string): number {
	type Asked = Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
	const asked = new Intl.Locale(language) as Asked;
	return ((asked.getWeekInfo?.() ?? asked.weekInfo)?.firstDay ?? 1) % 7;
}

/** The seven days of a week in a language, short and whole, from `first` on. */
export function weekdays(
	language: string,
	first: number
): readonly { readonly short: string; readonly whole: string }[] {
	const name = (weekday: 'narrow' | 'long', day: Date) =>
		new Intl.DateTimeFormat(language, { weekday, ...WESTERN }).format(day);
	return Array.from({ length: 7 }, (_, number) => {
		const day = new Date(A_SUNDAY);
		day.setDate(day.getDate() + first + number);
		return { short: name('narrow', day), whole: name('long', day) };
	});
}

/** A month with its year: "november 2026". */
export function sayMonth({ year, month }: Month, language: string): string {
	return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', ...WESTERN }).format(
		new Date(year, month, 1)
	);
}

/** A whole day: "dinsdag 24 november 2026". */
export function sayWholeDay({ year, month }: Month, day: number, language: string): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'full', ...WESTERN }).format(
		new Date(year, month, day)
	);
}

/** The number of a day in the digits of a language. */
export function sayNumber(day: number, language: string): string {
	return new Intl.NumberFormat(language).format(day);
}

/** The language that the person reads elsewhere on this device; one that `Intl` does not take is passed over. */
export function readersLanguage(wanted: readonly string[]): string {
	return wanted.find((tag) => isKnown(tag)) ?? 'en';
}

function isKnown(tag: string): boolean {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
	} catch {
		return false;
	}
}

/** Scripts that are written from right to left. */
const FROM_RIGHT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'];

/** In which direction a language is written, whether the program speaks it or not. */
export function directionOfReading(language: string): 'ltr' | 'rtl' {
	return FROM_RIGHT.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
