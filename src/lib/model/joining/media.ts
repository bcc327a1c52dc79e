/** Photos and voice notes of two copies that gave one id to different things: one of them gets another id. */
import type { Actor, Moment, NeighbourhoodMap, Picture } from '../map';

/** What a map and the earlier maps beside it say, with these photos and voice notes called by their other ids. */
export function renameMedia<
	T extends { readonly map: NeighbourhoodMap; readonly moments: readonly Moment[] }
>(file: T, names: ReadonlyMap<string, string>): T {
	if (names.size === 0) return file;
	return {
		...file,
		map: renameOn(file.map, names),
		moments: file.moments.map((moment) => ({ ...moment, map: renameOn(moment.map, names) }))
	};
}

function renameOn(map: NeighbourhoodMap, names: ReadonlyMap<string, string>): NeighbourhoodMap {
	const called = (id: string) => names.get(id) ?? id;
	const pictured = <P extends { readonly picture?: Picture }>(one: P): P =>
		one.picture?.type === 'photo'
			? { ...one, picture: { ...one.picture, photo: called(one.picture.photo) } }
			: one;
	const voiced = <V extends { readonly voice?: string }>(one: V): V =>
		one.voice === undefined ? one : { ...one, voice: called(one.voice) };
	return {
		...map,
		home: pictured(map.home),
		actors: map.actors.map((one): Actor => ({ ...voiced(pictured(one)), photos: one.photos.map(called) })),
		catches: map.catches.map((one) => {
			const heard = voiced(one);
			return heard.photo === undefined ? heard : { ...heard, photo: called(heard.photo) };
		})
	};
}
