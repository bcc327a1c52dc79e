/**
 * One visit to one subject: a profile of its own, a page that is slowed down, and what can be asked of it.
 *
 * Time on the main thread is asked in ticks of that thread (`busy`): what else the machine does then does not count,
 * the slower processor does.
 */
import { readFileSync } from 'node:fs';
import { PROCESSOR, SCREENS, SLOW_4G } from './conditions.mjs';
import { heldIn } from './held.mjs';

const page = (name) => readFileSync(new URL(`page/${name}.js`, import.meta.url), 'utf8');
const PROBE = page('probe');
const OURS = page('ours');

/** A page that shows a subject. */
export class Visit {
	/** What went wrong in the page itself. */
	errors = [];
	#context;
	#subject;

	constructor(context, subject, page, session) {
		this.#context = context;
		this.#subject = subject;
		this.page = page;
		this.session = session;
		page.on('pageerror', (error) => this.errors.push(String(error).slice(0, 200)));
	}

	/**
	 * Comes to a subject's house, but not yet to its door: on an empty page of the same origin, so that slowing down
	 * counts for the process that will load the subject. `script` runs in the page before it does.
	 */
	static async begin(browser, subject, { screen = 'phone', script, workers = 'allow', ...more } = {}) {
		const context = await browser.newContext({
			...SCREENS[screen],
			locale: 'nl-BE',
			reducedMotion: 'reduce',
			serviceWorkers: workers,
			...more
		});
		return Visit.#open(context, subject, script);
	}

	static async #open(context, subject, script) {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		const visit = new Visit(context, subject, page, session);
		await page.addInitScript(PROBE);
		if (subject.isOurs) await page.addInitScript(OURS);
		if (script) await page.addInitScript(script);
		await session.send('Network.enable');
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		await page.goto(new URL('/release.txt', subject.address).href);
		return visit;
	}

	/** Leaves the subject for the empty page, in the same tab. */
	async leave() {
		await this.page.goto(new URL('/release.txt', this.#subject.address).href);
	}

	/** Takes the network away, from the page and from what works behind it. */
	goOffline() {
		return this.#context.setOffline(true);
	}

	/** Goes to the subject; `path` from its address. */
	async go(path = '') {
		await this.page.goto(new URL(path, this.#subject.address).href, {
			waitUntil: 'commit',
			timeout: 120_000
		});
	}

	/** Waits until the subject answers to taps. */
	async ready() {
		await this.page.waitForFunction(() => window.__bench?.ready(), null, { timeout: 120_000, polling: 50 });
	}

	/** Slows the processor down, or lets it go at its own pace. */
	slowDown(times = PROCESSOR) {
		return this.session.send('Emulation.setCPUThrottlingRate', { rate: times });
	}

	/** Slows the network down. */
	slowNetwork() {
		return this.session.send('Network.emulateNetworkConditions', SLOW_4G);
	}

	/** Milliseconds that the main thread has worked so far. */
	async busy() {
		const { metrics } = await this.session.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
	}

	/** The heap in MB, once everything that nobody holds any more is gone. */
	async heap() {
		await this.session.send('HeapProfiler.enable');
		for (let times = 0; times < 2; times++) await this.session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await this.session.send('Runtime.getHeapUsage');
		return usedSize / 1024 / 1024;
	}

	/** What the program itself holds of the heap, in MB: see `held.mjs`. */
	async held() {
		const chunks = [];
		const take = ({ chunk }) => chunks.push(chunk);
		await this.session.send('HeapProfiler.enable');
		this.session.on('HeapProfiler.addHeapSnapshotChunk', take);
		await this.session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
		this.session.off('HeapProfiler.addHeapSnapshotChunk', take);
		return heldIn(chunks.join('')) / 1024 / 1024;
	}

	/** Presses, moves or lets go of the mouse, as the device would tell it. */
	mouse(type, x, y) {
		const buttons = type === 'mouseReleased' ? 0 : 1;
		return this.session.send('Input.dispatchMouseEvent', {
			type,
			x,
			y,
			button: 'left',
			buttons,
			clickCount: 1
		});
	}

	/**
	 * Chooses a file, and lets go of the element that it was chosen in: a handle that stayed would hold that element's whole
	 * page in the heap, long after the subject has let go of it.
	 */
	async chooseFile(selector, path) {
		const expression = `document.querySelector(${JSON.stringify(selector)})`;
		const { result } = await this.session.send('Runtime.evaluate', { expression });
		await this.session.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
		await this.session.send('Runtime.releaseObject', { objectId: result.objectId });
	}

	/** Clicks where the adapter says, once or for each tap that an answer takes; ms until the next question is painted. */
	async answer() {
		const taps = await this.page.evaluate(() => window.__bench.taps);
		for (let tap = 0; tap < taps; tap++) {
			const point = await this.#point(tap);
			const isLast = tap === taps - 1;
			if (isLast) await this.page.evaluate(() => window.__probe.listen());
			await this.mouse('mousePressed', ...point);
			await this.mouse('mouseReleased', ...point);
			if (!isLast) await this.page.waitForTimeout(30);
		}
		const took = await this.page.evaluate(() => window.__probe.answered);
		if (took < 0) throw new Error(`${this.#subject.name}: no next question came`);
		return took;
	}

	async #point(tap) {
		for (let times = 0; times < 200; times++) {
			const point = await this.page.evaluate((tap) => window.__bench.point(tap), tap);
			if (point) return point;
			await this.page.waitForTimeout(10);
		}
		throw new Error(`${this.#subject.name}: nothing to answer with`);
	}

	/** Ends the visit; its profile goes with it. */
	close() {
		return this.#context.close();
	}
}
