/**
 * Which colours the drawing wears: the calm ones, or strong ones for who asked the device for more contrast. A drawing
 * tells its parts; a part that stands alone, such as a sign in a list, is calm.
 */
import { COLOURS, type ColourName } from '$lib/layout/palette';
import { getContext, setContext } from 'svelte';

/** A colour of the drawing by its name. */
export type Colour = (name: ColourName) => string;

const KEY = Symbol('colours');
const calm: Colour = (name) => COLOURS[name];

/** The colours of the drawing that this part belongs to. */
export function getColour(): Colour {
	return getContext<Colour | undefined>(KEY) ?? calm;
}

/** Gives a drawing's parts their colours. */
export function setColour(colour: Colour): void {
	setContext(KEY, colour);
}
