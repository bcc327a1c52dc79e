/*
 * Stands in the map's page behind its first screens (scripts/firstTaps.mjs puts it there), so it is as short as can be
 * and runs before anything else is fetched. Where a new map is asked for it shows the first screens and keeps what is
 * tapped, in order, until the guide does it (`early.ts`); the answers to the first question lead to the second at once.
 * Nothing is written anywhere here.
 */
(() => {
	const built = document.getElementById('first-screens-built');
	let isNew = false;
	try {
		// A reload finds the map that this tab had open, and no first question (`open.ts`).
		isNew = location.hash === '#new' || (!location.hash && !sessionStorage.getItem('buurtkaart.open'));
	} catch {
		// A browser that keeps nothing at all: the guide says so.
	}
	if (!isNew) return;
	const first = built.content.querySelector('#first-screens');
	document.body.prepend(first);
	document.documentElement.dataset.early = '';
	first.taps = [];
	first.addEventListener('click', ({ target }) => {
		const button = target.closest('button');
		if (!button) return;
		const { answer, action } = button.dataset;
		const { step } = button.closest('[data-step]')?.dataset ?? {};
		const tap = `${step ? `[data-step="${step}"] ` : ''}[data-${answer ? `answer="${answer}` : `action="${action}`}"]`;
		if (tap === first.taps.at(-1)) return;
		first.taps.push(tap);
		const next = step && answer && first.querySelector(`template[data-after="${answer}"]`);
		if (!next) return button.setAttribute('aria-busy', 'true');
		first.querySelector('main').replaceChildren(next.content);
		next.remove();
		scrollTo({ top: 0 });
		first.querySelector('#question').focus({ preventScroll: true });
	});
})();
