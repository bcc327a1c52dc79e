/** A date as a person reads it: `23 november 2026`. Takes an ISO day or instant; anything else comes back as it is. */
export function sayDay(iso: string, lang: string): string {
	const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
	return Number.isNaN(date.getTime())
		? iso
		: new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}
