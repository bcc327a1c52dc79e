/**
 * A sheet of nothing over the page while nobody looks at it: a list of open programs shows a picture of each, and what
 * is on a map is nobody's business there. It goes by itself when the page is looked at again.
 *
 * What the browser tells too late, or not at all, cannot be covered; the page on protection says so. It is no lock, and
 * not the cover of whoever leaves at once.
 */

/** Covers the page whenever it is not seen; returns how to stop. The look of it is in `src/app.css`. */
export function coverWhileUnseen(): () => void {
	const { documentElement: page } = document;
	const follow = () => {
		if (document.visibilityState === 'hidden') page.dataset.unseen = '';
		else delete page.dataset.unseen;
	};
	const hide = () => (page.dataset.unseen = '');
	document.addEventListener('visibilitychange', follow);
	addEventListener('pagehide', hide);
	addEventListener('pageshow', follow);
	follow();
	return () => {
		document.removeEventListener('visibilitychange', follow);
		removeEventListener('pagehide', hide);
		removeEventListener('pageshow', follow);
		delete page.dataset.unseen;
	};
}
