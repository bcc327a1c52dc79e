/** The sheet's texts, handed in already in the resident's language: the layout knows no sentence. */
import type { Actor } from '$lib/model/map';
import type { Domain, Kind, Ring } from '$lib/model/vocabulary';
import type { Sign } from './signs';

/** Every text that a sheet can carry. `digits` are the ten figures of the numeral system, Latin ones when absent. */
export interface SheetWords {
	readonly home: string;
	readonly rings: Readonly<Record<Ring, string>>;
	readonly domains: Readonly<Record<Domain, string>>;
	/** Code points of the domains' pictograms. */
	readonly pictograms: Readonly<Record<Domain, string>>;
	/** What stands for a name where there is none, by kind; `absent` where the kind was not said either. */
	readonly unnamed: Readonly<Record<Kind | 'absent', string>>;
	/** What an empty sheet says; nothing where this is absent. */
	readonly nobody?: string;
	readonly tray: string;
	readonly legendHeading: string;
	readonly legend: Readonly<Record<Sign, string>>;
	/** The legend's rows in the second language, where two are on; what a person typed is never translated. */
	readonly legendAside?: Readonly<Record<Sign, string>>;
	readonly numbersHeading: string;
	readonly listHeading: string;
	/** What the sheet shows of an actor, in words: its line in the list without its name. */
	readonly factsOf: (actor: Actor) => string;
	readonly date: string;
	readonly reference: string;
	readonly digits?: string;
}

/** A whole number in the sheet's numeral system. */
export function writeNumber(number: number, words: SheetWords): string {
	const { digits } = words;
	return digits === undefined
		? String(number)
		: String(number).replace(/\d/g, (digit) => [...digits][Number(digit)] ?? digit);
}
