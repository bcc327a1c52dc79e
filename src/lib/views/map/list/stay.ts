/**
 * Staying where one was while a list changes: an edit may bring a line under another heading, or take it away, and the
 * control that was pressed with it. The keyboard's focus then goes on from the same control in the line's new place, from
 * the next line where the line is gone.
 */

/** Notes where the focus is in a list; what it returns brings it back there, if the change took it away. */
export function afterEdit(list: HTMLElement): () => void {
	const had = document.activeElement;
	const line = had?.closest<HTMLElement>('[data-line]');
	if (!had || !line || !list.contains(had)) return () => {};
	const { action, answer } = (had as HTMLElement).dataset;
	const control =
		action &&
		`[data-action="${action}"]${answer === undefined ? '' : `[data-answer="${CSS.escape(answer)}"]`}`;
	const ids = linesOf(list).map(({ dataset }) => dataset.line);
	const at = ids.indexOf(line.dataset.line);
	return () => {
		if (had.isConnected && document.activeElement === had) return;
		const lines = new Map(linesOf(list).map((one) => [one.dataset.line, one]));
		const same = lines.get(line.dataset.line);
		const found = control ? same?.querySelector<HTMLElement>(control) : null;
		const next = [...ids.slice(at + 1), ...ids.slice(0, at).reverse()].find((id) => lines.has(id));
		const target =
			found ??
			same?.querySelector<HTMLElement>('[data-action="list-change"]') ??
			lines.get(next)?.querySelector<HTMLElement>('button') ??
			list;
		target.focus();
	};
}

function linesOf(list: HTMLElement): readonly HTMLElement[] {
	return [...list.querySelectorAll<HTMLElement>('[data-line]')];
}
