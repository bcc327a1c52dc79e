/**
 * Whether something moves on the screen while the page works: every picture that the browser's compositor put on the
 * screen is noted, also those that it makes by itself while the page's own thread is busy.
 */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame'];
const BEGUN = 'moving-from';

/** The mark by which a page itself may say that the watch is over. */
export const OVER = 'moving-to';

/**
 * Notes from the next deed on, a `click` or the `change` of a file; gives what ends it, at the latest, and resolves to the
 * longest that nothing moved, in ms.
 */
export async function watchMoving({ page, session }, deed) {
	const events = [];
	const take = ({ value }) => events.push(...value);
	session.on('Tracing.dataCollected', take);
	await session.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: [...CATEGORIES, 'blink.user_timing'] }
	});
	await page.evaluate(
		([deed, name]) => addEventListener(deed, () => performance.mark(name), { capture: true, once: true }),
		[deed, BEGUN]
	);
	return async () => {
		await page.evaluate((name) => performance.mark(name), OVER);
		const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
		await session.send('Tracing.end');
		await complete;
		session.off('Tracing.dataCollected', take);
		return longestStill(events);
	};
}

/** The longest gap between two pictures, or the ends of the watch, in ms; `events` as the browser traces them. */
export function longestStill(events) {
	const timesOf = (wanted) => events.filter(({ name }) => name === wanted).map(({ ts }) => ts / 1000);
	const [from, to] = [BEGUN, OVER].map((mark) => Math.min(...timesOf(mark)));
	const drawn = timesOf('DrawFrame').filter((time) => time > from && time < to);
	const moments = [from, ...drawn.sort((one, other) => one - other), to];
	return Math.max(...moments.slice(1).map((time, before) => time - moments[before]));
}
