/**
 * The map that can be read off a sheet, and nothing that cannot: for a code that goes along with the sheet (R69, R76).
 *
 * It is made from the scene, which is everything that is on the sheet, so that it cannot say more than the drawing: no
 * note, no role, nobody who is private, no name where names were left out. Ids are made anew, for an id may be a name too;
 * and it is a map of its own, so the map's id is not this room's to give.
 */
import {
	bareActor,
	emptyMap,
	showsRings,
	type Actor,
	type Home,
	type NeighbourhoodMap,
	type Wish
} from '$lib/model/map';
import { DOMAINS } from '$lib/model/vocabulary';
import type { LayoutOptions } from './layout';
import type { Scene, SceneActor } from './scene';
import { showFacts, type ShownFacts } from './signs';

/** What stands for a wish whose words are not on the sheet: a wish without any words is none. */
const WORDLESS = '…';

/** The map that the sheet of `scene` shows; `map` and `options` are those that it was laid out from. */
export function mapOnSheet(map: NeighbourhoodMap, scene: Scene, options: LayoutOptions): NeighbourhoodMap {
	const { names = 'shown', beside = 'legend' } = options;
	const isListed = beside === 'list' && names !== 'none';
	const seen = { isListed, isNamed: names === 'shown' || isListed };
	const marks = new Map(scene.actors.map((mark) => [mark.id, mark]));
	const stars = new Set(scene.wishes.map(({ id }) => id));
	const { title, date, languages } = map;
	const rings = showsRings(map);
	const actors = map.actors.flatMap((actor) => {
		const mark = marks.get(actor.id);
		return mark ? [onSheet(actor, mark, showFacts(map, actor, rings), seen)] : [];
	});
	const wishes = map.wishes.filter(({ id }) => stars.has(id));
	return {
		...emptyMap(date, languages.slice(0, 1)),
		...(scene.title !== undefined && title !== undefined && { title }),
		home: homeOnSheet(map.home, scene, names === 'shown'),
		domains: domainsOnSheet(scene),
		actors: actors.map((actor, at) => ({ ...actor, id: `a${at + 1}` })),
		wishes: wishes.map((wish, at) => starOnSheet(wish, `w${at + 1}`, seen)),
		legend: legendOnSheet(map, scene)
	};
}

function homeOnSheet({ called, name, picture }: Home, scene: Scene, isNamed: boolean): Home {
	const own = isNamed ? name : undefined;
	return {
		...(own !== undefined ? { name: own } : called !== undefined ? { called } : {}),
		...(scene.home.picture !== undefined && picture !== undefined && { picture }),
		noAnswer: {}
	};
}

/** An asked domain that holds nothing is seen as an empty sector, whether nobody is there or it was left. */
function domainsOnSheet({ sectors }: Scene): NeighbourhoodMap['domains'] {
	const seen = new Set(sectors.map(({ domain }) => domain));
	const asked = DOMAINS.filter((domain) => seen.has(domain));
	return Object.fromEntries(asked.map((domain) => [domain, 'asked']));
}

/** Own words for a sign stand in the legend's rows, and in the list, which has no other signs than these. */
function legendOnSheet({ legend }: NeighbourhoodMap, scene: Scene): NeighbourhoodMap['legend'] {
	if (scene.legend === undefined) return { shown: false, words: {} };
	const signs = scene.legend.rows.map(({ sign }) => sign as string);
	return { words: Object.fromEntries(Object.entries(legend.words).filter(([sign]) => signs.includes(sign))) };
}

interface Seen {
	/** Whether everybody is in a list of their own, with what there is to say. */
	readonly isListed: boolean;
	readonly isNamed: boolean;
}

/** In the tray one sees neither a sector nor a line. */
function onSheet(actor: Actor, mark: SceneActor, facts: ShownFacts, { isListed, isNamed }: Seen): Actor {
	const { name, kind, domain, alsoIn, spot, status, keyPerson, picture } = actor;
	const isPlaced = isListed || !mark.inTray;
	const { ring, reciprocity, influence, doubt, value, safety, outside } = facts;
	return bareActor('', {
		...(isNamed && name !== undefined && { name }),
		...(kind !== undefined && { kind }),
		...(isPlaced && domain !== undefined && { domain }),
		...(isListed && { alsoIn }),
		// The microphone that stands for a voice goes with the voice.
		...(mark.picture !== undefined && picture !== undefined && { picture: mark.picture }),
		...(ring !== undefined && { ring }),
		...(isPlaced && spot !== undefined && { spot }),
		...(isPlaced && reciprocity !== undefined && reciprocity !== 'unknown' && { reciprocity }),
		...(isPlaced && doubt && (facts.line || isListed) && { reciprocityDoubt: true }),
		...(isPlaced && influence !== undefined && { influence }),
		...(value !== undefined && { value }),
		...(safety !== undefined && safety !== 'ordinary' && { safety }),
		...(status !== undefined && status !== 'present' && { status }),
		...(outside && { outside: true }),
		keyPerson,
		noAnswer: isPlaced && reciprocity === 'unknown' ? { reciprocity } : {}
	});
}

function starOnSheet({ text, domain }: Wish, id: string, { isNamed }: Seen): Wish {
	return {
		id,
		text: isNamed ? text : WORDLESS,
		...(domain !== undefined && { domain }),
		...{ helpedBy: [], thresholds: [], private: false }
	};
}
