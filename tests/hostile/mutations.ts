/**
 * Good files, changed at random: bytes turned, cut, doubled and swapped, and words of the file replaced by others of it
 * or by strange ones. The same seed changes the same file in the same way.
 */

/** Gives numbers from 0 to 1, the same ones for the same seed. */
export type Dice = () => number;

/** Dice that fall alike for the same seed (Mulberry32). */
export function diceOf(seed: number): Dice {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}

/** One of these. */
export function pick<T>(roll: Dice, list: readonly T[]): T {
	return list[Math.floor(roll() * list.length)]!;
}

/** What stands nowhere in a good file. */
const STRANGE = [
	...['null', 'true', '-1', '0.5', '1e400', '9007199254740993', '[]', '{}', '""', '1'.repeat(400)],
	...['"__proto__"', '"constructor"', '"toString"', '"hit"', '"\\u0000\\u202e\\ud800"', '"javascript:hit=1"'],
	...['"</script><script>globalThis.hit=1</script>"', '"url(https://elders)"', '"2026-13-45"', '"nl_BE"'],
	...[`"${'x'.repeat(5000)}"`, '['.repeat(40), '{"a":'.repeat(40), '{"__proto__":{"hit":1}}', ',', '}', ']', '"']
];
const WORD = /"(?:[^"\\]|\\.){0,200}"|-?\d+(?:\.\d+)?|true|false|null|[{}[\],:]/g;

/** What no text may keep: the end of all texts, a mark that turns the sentence round, half a letter. */
const ODD = '\\u0000\\u202e\\ud800';

/** What stands in the place of a word: a strange one, another of the file, or the word itself with something odd in it. */
function insteadOf(word: string, words: readonly RegExpExecArray[], roll: Dice): string {
	const chance = roll();
	if (chance < 0.3) return pick(roll, STRANGE);
	if (chance < 0.6 && /^".{3,}"$/.test(word)) return `${word.slice(0, 2)}${ODD}${word.slice(2)}`;
	return pick(roll, words)[0];
}

/** A text with one of its words, or up to four, replaced by strange ones, or by other words of its own. */
export function changeWords(text: string, roll: Dice): string {
	const words = [...text.matchAll(WORD)];
	const changes = new Map<number, string>();
	for (let times = roll() < 0.5 ? 1 : 1 + Math.floor(roll() * 4); times > 0; times -= 1) {
		const at = Math.floor(roll() * words.length);
		changes.set(at, insteadOf(words[at]![0], words, roll));
	}
	let [changed, since] = ['', 0];
	for (const [at, word] of [...changes].sort(([one], [other]) => one - other)) {
		const { 0: old, index } = words[at]!;
		changed += text.slice(since, index) + word;
		since = index + old.length;
	}
	return changed + text.slice(since);
}

/** Bytes of which some are turned, gone, there twice, or somewhere else. */
export function changeBytes(bytes: Uint8Array, roll: Dice): Uint8Array<ArrayBuffer> {
	const spot = () => Math.floor(roll() * bytes.length);
	const [from, to] = [spot(), spot()].sort((one, other) => one - other) as [number, number];
	const piece = bytes.slice(from, Math.min(to, from + 4096));
	const join = (...parts: readonly Uint8Array[]) => {
		const all = parts.flatMap((part) => (part.length > 0 ? [part] : []));
		const joined = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const part of all) {
			joined.set(part, at);
			at += part.length;
		}
		return joined;
	};
	switch (Math.floor(roll() * 5)) {
		case 0:
			return bytes.slice(0, from);
		case 1:
			return join(bytes.subarray(0, from), bytes.subarray(from + piece.length));
		case 2:
			return join(bytes.subarray(0, to), piece, bytes.subarray(to));
		case 3:
			return join(bytes.subarray(0, from), piece.map(() => Math.floor(roll() * 256)), bytes.subarray(from + piece.length));
		default: {
			const turned = Uint8Array.from(bytes);
			for (let times = 1 + Math.floor(roll() * 8); times > 0; times -= 1) turned[spot()]! ^= 1 << Math.floor(roll() * 8);
			return turned;
		}
	}
}
