/**
 * A Scene: everything that is on the sheet, as numbers, path strings and lines of text.
 *
 * One scene is drawn on the screen, on paper and in a picture. All lengths are millimetres on A3 landscape
 * (420 x 297), so printing is 1:1; x grows to the east and y to the south, in every language. Bearings are radians,
 * clockwise from twelve o'clock. A scene holds no colour, no element and no sentence of its own: words are handed in.
 * It is derived from the map and never stored.
 */
import type { Picture, Stroke } from '$lib/model/map';
import type { Domain, Influence, Kind, Reciprocity, Ring, Safety, Value } from '$lib/model/vocabulary';
import type { Sign } from './signs';

/** A rectangle with its sides along the sheet, in mm. */
export interface Box {
	readonly x0: number;
	readonly y0: number;
	readonly x1: number;
	readonly y1: number;
}

/** One line of text: `y` is its baseline, `size` its em in mm, `anchor` as SVG means it for this `dir`. */
export interface TextLine {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly dir: 'ltr' | 'rtl';
}

/** Lines that belong together, and the room that they take. */
export interface Label {
	readonly lines: readonly TextLine[];
	readonly box: Box;
	/** Whether it stands over others of its kind, as a heading in a list. */
	readonly strong?: true;
}

/** A ring's band, from `inner` to `outer` round the centre, with the words that name it (R54). */
export interface SceneRing {
	readonly band: Ring;
	readonly inner: number;
	readonly outer: number;
	readonly words: string;
	readonly label: Label;
}

/** A domain's share of the circle. Without `domain` it holds what has none; `empty` was asked and holds nothing. */
export interface SceneSector {
	readonly domain?: Domain;
	readonly from: number;
	readonly to: number;
	readonly empty: boolean;
	readonly pictogram?: {
		readonly code: string;
		readonly x: number;
		readonly y: number;
		readonly size: number;
	};
	readonly label?: Label;
}

/** The home in the centre: a disc of `radius` that holds the picture (square of `size` round x, y) and its name (R36). */
export interface SceneHome {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly pictureY: number;
	readonly size: number;
	readonly picture?: Picture;
	readonly name: string;
	readonly label: Label;
}

/** The outline that says what an actor is; `dot` where that was not said. */
export type Shape = 'square' | 'circle' | 'hexagon' | 'dot';
/** The outline's form, which says the value a second time for those who do not see colours. */
export type Rim = 'plain' | 'single' | 'double' | 'zigzag';
/** A small mark at an actor's picture. */
export type BadgeSign = 'safe' | 'depends' | 'no-go' | 'wished' | 'in-mind' | 'key-person' | 'private';

/** A badge round x, y with radius `r`. */
export interface SceneBadge {
	readonly sign: BadgeSign;
	readonly x: number;
	readonly y: number;
	readonly r: number;
}

/**
 * An actor on the sheet. Facts of layers that are switched off are absent. `number` is the one that it has in the list;
 * it is written in `inside` or `label`, which may say the numbers of several.
 */
export interface SceneActor {
	readonly id: string;
	readonly name: string;
	readonly named: boolean;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	/** Half the side of the square that its picture, rim and badges take. */
	readonly room: number;
	readonly shape: Shape;
	readonly rim: Rim;
	readonly dashed: boolean;
	readonly picture?: Picture;
	readonly letter?: string;
	readonly number?: string;
	/** The number, where it stands in the picture's place. */
	readonly inside?: Label;
	/** The name or the number, where it stands beside the picture. */
	readonly label?: Label;
	/** Whose mark and number stand for this one too, where a crowd left no room for a mark each. */
	readonly sharesWith?: string;
	readonly badges: readonly SceneBadge[];
	readonly inTray: boolean;
	readonly ring?: Ring;
	readonly domain?: Domain;
	readonly kind?: Kind;
	readonly value?: Value;
	readonly safety?: Safety;
}

/** The line between home and an actor (R55 to R60). Heads and bar are paths; the marks are centres of a "?". */
export interface SceneLine {
	readonly actor: string;
	readonly path: string;
	readonly width: number;
	readonly heads: readonly string[];
	readonly dotted: boolean;
	readonly bar?: string;
	readonly question?: { readonly x: number; readonly y: number; readonly size: number };
	readonly doubt?: { readonly x: number; readonly y: number; readonly size: number };
	readonly reciprocity?: Reciprocity | 'unknown';
	readonly influence?: Influence;
	readonly value?: Value;
	/** How many labels and pictures of others it runs through: 0 wherever a free way was found; not counted in a crowd. */
	readonly crossings: number;
}

/** A wish: a star at its sector's rim (R21). */
export interface SceneWish {
	readonly id: string;
	readonly domain?: Domain;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly number?: string;
	/** Its number, where that stands on the star. */
	readonly inside?: Label;
	/** Its words or its number, where they stand beside it. */
	readonly label?: Label;
	/** The wish whose star and number stand for this one too. */
	readonly sharesWith?: string;
}

/** One row of the legend: a sign drawn in `box`, and its words (R64). */
export interface SceneLegendRow {
	readonly sign: Sign;
	readonly box: Box;
	readonly label: Label;
	/** The same in the second language, smaller beneath it, where two are on. */
	readonly aside?: Label;
}

/** What stands in the margin under a heading, within `box`. */
export interface ScenePart<Row> {
	readonly heading: Label;
	readonly box: Box;
	readonly rows: readonly Row[];
}

/** What stands on a sheet on which nobody stands yet. */
export interface SceneInvitation {
	readonly outlines: readonly {
		readonly shape: Shape;
		readonly x: number;
		readonly y: number;
		readonly r: number;
	}[];
	readonly label: Label;
}

/** A sheet after the first, as large as it: what the margin beside the map had no room for. */
export interface SceneFurther {
	readonly date: Label;
	readonly reference: Label;
	readonly heading: Label;
	readonly rows: readonly Label[];
}

/** The whole sheet. */
export interface Scene {
	readonly width: number;
	readonly height: number;
	/** The part of the sheet that is the map itself: the circle, what is written round it, and the tray. */
	readonly mapBox: Box;
	readonly circle: { readonly x: number; readonly y: number; readonly r: number };
	readonly title?: Label;
	readonly date: Label;
	readonly reference: Label;
	readonly rings: readonly SceneRing[];
	/** Where all stand when no rings are drawn (R50). */
	readonly band: { readonly inner: number; readonly outer: number };
	readonly sectors: readonly SceneSector[];
	/** Thin lines between sectors. */
	readonly dividers: string;
	readonly home: SceneHome;
	readonly lines: readonly SceneLine[];
	readonly actors: readonly SceneActor[];
	readonly wishes: readonly SceneWish[];
	readonly strokes: readonly Stroke[];
	/** Only on a sheet on which there is nothing yet. */
	readonly invitation?: SceneInvitation;
	readonly legend?: ScenePart<SceneLegendRow>;
	/** Its actors stand in `actors`, with `inTray`; here is only the place. */
	readonly tray?: ScenePart<never>;
	readonly numbers?: ScenePart<Label>;
	/** Everyone, by ring, where that was asked for. */
	readonly list?: ScenePart<Label>;
	/** Sheets for what did not fit beside the map; mostly none. */
	readonly further: readonly SceneFurther[];
	/** The size of the actors' names, in points. */
	readonly typeSize: number;
}
