/**
 * The adapter of our own program: it finds its way by the attributes that every test uses (`data-step`, `data-answer`,
 * `data-action`), in the program as shipped. Nothing in the program knows of it.
 */
(() => {
	/** What is answered where several answers lead on; in turn, so that the map really changes. */
	const ANSWERS = {
		'actor-outside': ['near'],
		reciprocity: ['gives', 'gets', 'mutual'],
		influence: ['1', '2', '3'],
		value: ['constructive', 'neutral', 'destructive'],
		liking: ['gladly', 'not-gladly']
	};
	let turn = 0;

	const screen = () => document.querySelector('[data-step]');
	const find = (selector) => screen()?.querySelector(selector);

	function next() {
		const { step } = screen()?.dataset ?? {};
		// The first question of all stands on the start page, and its answer is a link.
		if (step === 'welcome') return find('[data-answer="start"]');
		const answers = ANSWERS[step];
		if (answers) return find(`[data-answer="${answers[turn % answers.length]}"]`);
		return (
			find('[data-action="skip"]:enabled') ??
			find('[data-action="next"]:enabled') ??
			find('[data-answer]:enabled')
		);
	}

	window.__bench = {
		taps: 1,
		/** Whether an answer can be seen. */
		shown: () => (next()?.getBoundingClientRect().width ?? 0) > 0,
		/** Whether this is the start page, from which a link leads on. */
		isStart: () => screen()?.dataset.step === 'welcome',
		/** Whether a tap is heard: by the program, or already by the page that it comes with. */
		ready: () => ['ready', 'early'].some((mark) => mark in document.documentElement.dataset) && !!next(),
		key: () => screen()?.dataset.place ?? screen()?.dataset.step ?? '',
		point() {
			const answer = next();
			if (!answer) return null;
			turn += 1;
			answer.scrollIntoView({ block: 'nearest', behavior: 'instant' });
			const { x, y, width, height } = answer.getBoundingClientRect();
			return [x + width / 2, y + height / 2];
		},
		tap: () => next()?.click(),
		/** Actors on the drawing that lies uppermost. */
		count: () => {
			const above = document.querySelector('[data-whole-map] [data-surface]');
			return (above ?? document).querySelectorAll('svg [data-actor]').length;
		},
		/** Where the actor in hand is; nothing while none is. */
		position: () => document.querySelector('[data-whole-map] [data-carried]')?.style.transform ?? null,
		actorPoint(index) {
			const actor = document.querySelector(`[data-whole-map] [data-surface] [data-actor="a${index}"] > g`);
			const { x, y } = new DOMPoint(0, 0).matrixTransform(actor.getScreenCTM());
			return [x, y];
		}
	};
})();
