/** A map without what is too large for a code: photos, drawings and voice notes. Pictograms stay. */
import type { Actor, Catch, Home, NeighbourhoodMap, Picture } from '$lib/model/map';

/** The map without photos, drawings, voice notes, and what is nothing without them. */
export function withoutMedia(map: NeighbourhoodMap): NeighbourhoodMap {
	return {
		...map,
		home: withoutPicture(map.home),
		actors: map.actors.map(silentActor),
		catches: map.catches.flatMap(silentCatch),
		strokes: []
	};
}

function silentActor({ voice: _voice, ...actor }: Actor): Actor {
	return { ...withoutPicture(actor), photos: [] };
}

function withoutPicture<T extends Home | Omit<Actor, 'voice'>>({
	picture,
	...rest
}: T): Omit<T, 'picture'> & { readonly picture?: Picture } {
	return picture?.type === 'pictogram' ? { ...rest, picture } : rest;
}

/** What was caught outside as a photo or a voice only has nothing left to say. */
function silentCatch({ photo: _photo, voice: _voice, ...caught }: Catch): readonly Catch[] {
	return caught.text === undefined && caught.location === undefined ? [] : [caught];
}
