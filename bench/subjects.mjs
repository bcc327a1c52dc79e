/** Who is measured: ours, the limit, and the peers, by what they can do. */
import { PICTURE_MAKER } from './build.mjs';

/** Of each kind the peers whose licence lets anybody install them. */
const PEERS = {
	flow: { formbricks: 'Formbricks', surveyjs: 'SurveyJS' },
	map: {
		'vis-network': 'vis-network',
		xyflow: 'xyflow',
		cytoscape: 'cytoscape',
		excalidraw: 'Excalidraw'
	}
};

/** Peers under their own or GPL licences. */
const LICENSED = { flow: { typebot: 'Typebot' }, map: { tldraw: 'tldraw' } };

/**
 * The subjects of a row: `{ name, address, isOurs }`. A row says of which kind it is, and with `who` that only ours, or
 * only ours and the limit, have something to show. With `allPeers` those under their own licences have their turn as
 * well. `failed` are pages that could not be built.
 */
export function subjectsOf({ kind, who = 'all' }, { ours, pages }, { failed, allPeers }) {
	const own = { name: 'ours', address: ours, isOurs: true };
	if (who === 'ours') return [own];
	// It works on our own drawing, in our own page.
	if (kind === 'picture') return [own, { ...own, name: 'html-to-image', script: PICTURE_MAKER }];
	const peer = (page, name) => ({ page, name, address: `${pages}${page}/`, isOurs: false });
	const others = { ...PEERS[kind], ...(allPeers && LICENSED[kind]) };
	return [
		own,
		peer(`${kind}-min`, 'min'),
		...(who === 'limit' ? [] : Object.entries(others)).map(([page, name]) => peer(`${kind}-${page}`, name))
	].filter(({ page }) => !failed.includes(page));
}
