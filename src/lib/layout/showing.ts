/**
 * What of a map is drawn: all of it or what may leave the device, with or without names, with or without photos. It is
 * taken out of the map before anything is laid out, so no part of a scene can carry it.
 */
import type { Actor, NeighbourhoodMap, Picture } from '$lib/model/map';
import type { Naming } from './members';

/** What may be drawn of a map. */
export interface Showing {
	readonly forOutput: boolean;
	readonly names: Naming;
	readonly photos: boolean;
}

/** The map without what is private, where it leaves the device (R76). */
export function withoutPrivate(map: NeighbourhoodMap, { forOutput }: Showing): NeighbourhoodMap {
	if (!forOutput) return map;
	return {
		...map,
		actors: map.actors.filter((actor) => !actor.private),
		wishes: map.wishes.filter((wish) => !wish.private)
	};
}

/** The map without the names and pictures that are not to be drawn. */
export function withoutHidden(map: NeighbourhoodMap, showing: Showing): NeighbourhoodMap {
	const named = showing.names === 'shown';
	if (named && showing.photos) return map;
	const { title, ...rest } = map;
	const { name: homeName, picture: homePicture, ...home } = map.home;
	return {
		...rest,
		...(named && title !== undefined && { title }),
		home: {
			...home,
			...(named && homeName !== undefined && { name: homeName }),
			...shown(homePicture, showing)
		},
		actors: map.actors.map(({ name, picture, voice, ...actor }: Actor): Actor => ({
			...actor,
			...(named && name !== undefined && { name }),
			// A voice is drawn for who is nothing but a voice, never in the place of a name that is left out.
			...(voice !== undefined && name === undefined && picture === undefined && { voice }),
			...shown(picture, showing)
		})),
		wishes: map.wishes.map((wish) => (named ? wish : { ...wish, text: '' }))
	};
}

/** A picture where it may be shown; what is said of a photo in words may name somebody. */
function shown(picture: Picture | undefined, { names, photos }: Showing): { picture?: Picture } {
	if (picture === undefined || (!photos && picture.type !== 'pictogram')) return {};
	if (picture.type !== 'photo' || names === 'shown') return { picture };
	const { alt: _alt, ...silent } = picture;
	return { picture: silent };
}
