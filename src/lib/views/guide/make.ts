/** Asks the page to open a maker of pictures or voice notes, and what to do with what was made. */
import type { Picture } from '$lib/model/map';

/** What can be made. */
export type Making = 'photo' | 'drawing' | 'pictogram' | 'voice';

/** Opens a maker; `use` is called with what was made, not at all when the person thinks better of it. */
export type Make = (what: Making, use: (made: { picture?: Picture; voice?: string }) => void) => void;
