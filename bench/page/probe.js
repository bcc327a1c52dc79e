/**
 * What measures inside a page, the same for every subject. It runs before anything of the page does, and asks the page
 * only what its adapter (`window.__bench`) tells.
 */
(() => {
	const soon = (deed) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = deed;
		port2.postMessage(0);
	};
	const adapter = () => window.__bench;
	const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;

	const probe = (window.__probe = {
		/** Resolves to now once what was done is on the screen: behind the frame, when its paint was handed over. */
		painted: () =>
			new Promise((resolve) => requestAnimationFrame(() => soon(() => resolve(performance.now())))),

		/**
		 * Waits for the next click, and from its own time stamp until another question stands painted on the screen;
		 * `answered` then resolves to those ms, or to -1 when nothing came for 15 s.
		 */
		listen() {
			const before = adapter().key();
			probe.answered = new Promise((resolve) => {
				const begin = ({ timeStamp }) => {
					const look = () =>
						requestAnimationFrame(() => {
							const now = adapter().key();
							if (now && now !== before) soon(() => resolve(performance.now() - timeStamp));
							else if (performance.now() - timeStamp < 15_000) look();
							else resolve(-1);
						});
					look();
				};
				addEventListener('click', begin, { capture: true, once: true });
			});
		},

		/** Taps every 8 ms until a tap has really led to another question; resolves to that moment in ms of the load. */
		untilAnswered: () =>
			new Promise((resolve) => {
				let before;
				const look = () => {
					if (isPainted() && adapter()?.ready()) {
						const now = adapter().key();
						before ??= now || undefined;
						if (now && now !== before) return resolve(performance.now());
						adapter().tap();
					}
					setTimeout(look, 8);
				};
				look();
			}),

		/** The moment when an answer stands painted on the screen, in ms of the load: a link answers from then on. */
		untilShown: () =>
			new Promise((resolve) => {
				const look = () => {
					if (isPainted() && adapter()?.shown()) resolve(performance.now());
					else setTimeout(look, 8);
				};
				look();
			}),

		/**
		 * Goes from a start page by its link to the first question, and answers that: notes in `took` the ms from the
		 * beginning of the first page. Runs in each page on the way, as a link may load another.
		 */
		async journey() {
			sessionStorage.benchBegan ??= String(performance.timeOrigin);
			await probe.untilShown();
			const first = adapter().key();
			if (adapter().isStart()) {
				adapter().tap();
				while (adapter().key() === first) await new Promise((resolve) => setTimeout(resolve, 8));
			}
			await probe.untilAnswered();
			probe.took = performance.timeOrigin + performance.now() - Number(sessionStorage.benchBegan);
		},

		/** The moment when a map with so many actors stands painted, and the page answers. */
		async untilMap(count) {
			for (;;) {
				const now = await probe.painted();
				if (adapter()?.ready() && adapter().count() >= count) return now;
			}
		},

		/** The moment when so many photos stand painted on the map. */
		async untilPhotos(count) {
			for (;;) {
				const now = await probe.painted();
				if (document.querySelectorAll('svg [data-actor] image[href^="blob:"]').length >= count) return now;
			}
		},

		/** Notes how long each frame lasts, in ms, until `endFrames` gives them back. */
		beginFrames() {
			const frames = (probe.frames = []);
			let last;
			const note = (time) => {
				if (probe.frames !== frames) return;
				if (last !== undefined) frames.push(time - last);
				last = time;
				requestAnimationFrame(note);
			};
			requestAnimationFrame(note);
		},
		endFrames() {
			const { frames } = probe;
			probe.frames = undefined;
			return frames;
		},

		/** Notes the tasks of more than 50 ms that hold the page up, until `endBlocks` gives the longest, in ms. */
		beginBlocks() {
			probe.longest = 0;
			probe.observer = new PerformanceObserver((list) => {
				for (const { duration } of list.getEntries()) probe.longest = Math.max(probe.longest, duration);
			});
			probe.observer.observe({ type: 'longtask' });
		},
		async endBlocks() {
			await new Promise((resolve) => setTimeout(resolve, 100));
			probe.observer.disconnect();
			return probe.longest;
		}
	});
})();
