/**
 * The adapter of a guided flow: `key` changes with the question, `taps` find what is tapped for one answer, in order.
 */
export function tellFlow({ key, taps }) {
	window.__bench = {
		taps: taps.length,
		ready: () => !!taps[0](),
		key,
		point(tap) {
			const element = taps[tap]();
			if (!element) return null;
			element.scrollIntoView({ block: 'nearest' });
			const { x, y, width, height } = element.getBoundingClientRect();
			return width > 0 ? [x + Math.min(20, width / 2), y + height / 2] : null;
		},
		tap() {
			taps[0]()?.click();
			for (const find of taps.slice(1)) setTimeout(() => find()?.click());
		}
	};
}
