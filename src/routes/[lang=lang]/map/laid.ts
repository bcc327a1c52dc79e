/**
 * The open map, laid out: in the page, which keeps what it found, and the first time beside it, where that stands ready
 * (decision 21).
 */
import { isLayingReady, layBeside } from '$lib/exchange/layBeside';
import { layout } from '$lib/layout/layout';
import { Placed } from '$lib/layout/placed';
import type { Scene } from '$lib/layout/scene';
import type { SheetWords } from '$lib/layout/words';
import type { NeighbourhoodMap } from '$lib/model/map';

/** Lays one open map out again and again. */
export class Laid {
	readonly #placed = new Placed();
	#first: { readonly map: NeighbourhoodMap; readonly words: SheetWords; readonly scene: Scene } | undefined;

	/** Begins to lay out beside the page; resolves when the scene of this map is there, or is to be made in the page. */
	async begin(asked: () => readonly [NeighbourhoodMap, SheetWords]): Promise<void> {
		if (!isLayingReady()) return;
		const [map, words] = asked();
		const scene = await layBeside(map, words, this.#placed).catch(() => undefined);
		if (scene) this.#first = { map, words, scene };
	}

	/** The scene of the map as it is now. */
	sceneOf(map: NeighbourhoodMap, words: SheetWords): Scene {
		const first = this.#first;
		this.#first = undefined;
		if (first?.map === map && first.words === words) return first.scene;
		return layout(map, words, { placed: this.#placed });
	}
}
