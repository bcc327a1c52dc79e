/**
 * P9: opening a map file that somebody brings: until its drawing stands painted, and until its photos are there. It counts
 * from the choice of the file on; that they have one the person said a second before.
 */
import { makeMapFile } from '../maps.mjs';
import { atStart, handIn } from '../ours.mjs';
import { OVER, watchMoving } from '../moving.mjs';
import { makePhotos } from '../photos.mjs';

const SEVERAL = 'a file of 60 actors and 40 photos: first drawing';
const PHOTOS = 'the same: all photos on it';
const MANY = 'a file of 1,000 actors: first drawing';
const SEVERAL_STILL = 'a file of 60 actors: the longest that nothing moved on the screen';
const MANY_STILL = 'a file of 1,000 actors: the longest that nothing moved on the screen';

export const p9 = {
	key: 'P9',
	kind: 'flow',
	who: 'ours',
	parts: [
		{ part: SEVERAL, goal: 500, unit: 'ms' },
		{ part: PHOTOS, unit: 'ms' },
		{ part: MANY, goal: 1500, unit: 'ms' },
		{ part: SEVERAL_STILL, goal: 50, unit: 'ms' },
		{ part: MANY_STILL, goal: 50, unit: 'ms' }
	],
	async measure({ browser }, subject) {
		const photos = await makePhotos(browser, 40);
		const several = await open(browser, subject, makeMapFile(60, { photos }), 40);
		const many = await open(browser, subject, makeMapFile(1000), 0);
		return {
			[SEVERAL]: several.drawn,
			[PHOTOS]: several.whole,
			[MANY]: many.drawn,
			[SEVERAL_STILL]: await watch(browser, subject, makeMapFile(60)),
			[MANY_STILL]: await watch(browser, subject, makeMapFile(1000))
		};
	}
};

/** The longest that nothing moved while a file is opened; on its own, as to watch the screen takes time itself. */
async function watch(browser, subject, file) {
	const visit = await atStart(browser, subject);
	try {
		await visit.slowDown();
		const stillness = await watchMoving(visit, 'change');
		await handIn(visit, file);
		await visit.page.evaluate(
			({ count, over }) => window.__probe.untilMap(count).then(() => performance.mark(over)),
			{ count: file.map.actors.length, over: OVER }
		);
		return await stillness();
	} finally {
		await visit.close();
	}
}

async function open(browser, subject, file, photos) {
	const visit = await atStart(browser, subject);
	try {
		await visit.page.waitForTimeout(500);
		await visit.page.evaluate(
			({ actors, photos }) => {
				addEventListener(
					'change',
					({ timeStamp }) => {
						window.__drawn = window.__probe.untilMap(actors).then((at) => at - timeStamp);
						window.__whole = window.__probe.untilPhotos(photos).then((at) => at - timeStamp);
					},
					{ capture: true, once: true }
				);
			},
			{ actors: file.map.actors.length, photos }
		);
		await visit.slowDown();
		await handIn(visit, file);
		await visit.page.waitForFunction(() => window.__whole);
		return {
			drawn: await visit.page.evaluate(() => window.__drawn),
			whole: await visit.page.evaluate(() => window.__whole)
		};
	} finally {
		await visit.close();
	}
}
