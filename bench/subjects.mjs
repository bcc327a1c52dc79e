/** Who is measured: ours, the limit, and the peers, by what they can do. */

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

/** The subjects of a kind of row (`flow`, `map`, or `ours` alone): `{ name, address, isOurs }`. `failed` are pages that could not be built. */
export function subjectsOf(kind, { ours, pages }, failed) {
	const own = { name: 'ours', address: ours, isOurs: true };
	if (kind === 'ours') return [own];
	const peer = (page, name) => ({ page, name, address: `${pages}${page}/`, isOurs: false });
	return [
		own,
		peer(`${kind}-min`, 'min'),
		...Object.entries(PEERS[kind]).map(([page, name]) => peer(`${kind}-${page}`, name))
	].filter(({ page }) => !failed.includes(page));
}
