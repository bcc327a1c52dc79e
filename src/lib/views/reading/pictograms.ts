/** The pictures of the choices in reading. Those with names of their own are our drawings. */
import type { Reading, ReadingPart } from '$lib/i18n/reading';

/** For each part and choice an OpenMoji code point, or the name of a drawing of our own. */
const READING_PICTOGRAMS: {
	readonly [P in ReadingPart]: Readonly<Record<Reading[P], string>>;
} = {
	text: { plain: 'text-plain', large: 'text-large', largest: 'text-largest' },
	face: { plain: '1F4D6', easy: '1F453' },
	contrast: { device: '1F4F1', more: '25D0' },
	surroundings: { device: '1F4F1', light: '2600', dark: '1F319' },
	show: { words: '1F4DD', pictures: '1F5BC' },
	aloud: { asked: '1F508', always: '1F50A' }
};

/** The picture of one choice. */
export function readingPictogram<P extends ReadingPart>(part: P, value: Reading[P]): string {
	return READING_PICTOGRAMS[part][value];
}
