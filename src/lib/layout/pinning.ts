/**
 * Where those stand whom a person put somewhere: there, before anybody else is placed. Two of them can come to stand too
 * near to each other (a sector has become narrower, two maps were joined, the type is larger now), and words can have
 * come to stand there.
 *
 * Nobody moves only because somebody came and the type became smaller. Who has room there with pictures as small as they
 * may become stays, and larger pictures wait. Who has none even then goes to the nearest spot that is free for pictures
 * as large as they may be: it is the same at every size.
 */
import { inflate, overlaps } from './boxes';
import { GAP } from './ground';
import type { Item, Room } from './place';
import type { Box } from './scene';
import { spotsOf, WHITE, type Spot } from './spots';

interface Pinned extends Spot {
	readonly half: number;
}

/** The spot of each item that was put by hand; undefined where smaller pictures would leave it room, and these do not. */
export function pinAll(
	items: readonly Item[],
	{ taken, spared, shares = [1] }: Room
): Map<number, Spot | undefined> {
	const words = [...taken, ...spared];
	const standing: Pinned[] = [];
	const pins = new Map<number, Spot | undefined>();
	for (const [index, item] of inOrder(items)) {
		const { half } = item;
		const isClear = (spot: Spot, share: number) =>
			standing.every(
				(other) => !overlaps(boxOf(spot, halfAt(half, share)), boxOf(other, halfAt(other.half, share)))
			);
		const isOffWords = (spot: Spot, share: number) =>
			words.every((box) => !overlaps(boxOf(spot, halfAt(half, share)), box));
		const isFree = (spot: Spot, share: number) => isClear(spot, share) && isOffWords(spot, share);
		const goAside = () => {
			for (const share of shares) {
				const spot = spotsOf({ ...item, half: halfAt(half, share) }).find((one) => isFree(one, share));
				if (spot !== undefined) return spot;
			}
			return undefined;
		};
		const spots = spotsOf(item);
		const [wanted] = spots as [Spot];
		const smallest = shares.at(-1) as number;
		// Who is being put there just now sees where it lands, and keeps that spot from then on: it need not wait.
		const found =
			item.landing === true
				? spots.find((spot) => isFree(spot, 1))
				: isClear(wanted, smallest) && isOffWords(wanted, 1)
					? wanted
					: goAside();
		const pin = found !== undefined && isFree(found, 1) ? found : undefined;
		pins.set(index, pin);
		if (pin !== undefined) standing.push({ ...pin, half });
	}
	return pins;
}

/** Half the room of a picture that is so many times as large: the white round it stays. */
function halfAt(half: number, share: number): number {
	return (half - WHITE) * share + WHITE;
}

/** Those who were put somewhere; who is being put there just now comes last. */
function inOrder(items: readonly Item[]): [number, Item][] {
	const put = [...items.entries()].filter(([, { fixed }]) => fixed);
	const lands = (one: [number, Item]) => one[1].landing === true;
	return [...put.filter((one) => !lands(one)), ...put.filter(lands)];
}

function boxOf({ x, y }: Spot, half: number): Box {
	return inflate({ x0: x, y0: y, x1: x, y1: y }, half + GAP);
}
