/** What the command line asks for. */

/**
 * Reads the words behind `npm run bench --`: `--quick` (one round), `--only P4` or `--only
 * P4,P5`, `--rounds 3`, `--all-peers` (also those under their own or GPL licences), `--dry` (nothing is written into
 * docs/performance.md). Throws on anything else.
 */
export function readOptions(words) {
	const options = { quick: false, allPeers: false, dry: false };
	for (let at = 0; at < words.length; at++) {
		const word = words[at];
		if (word === '--quick') options.quick = true;
		else if (word === '--all-peers') options.allPeers = true;
		else if (word === '--dry') options.dry = true;
		else if (word === '--only') options.only = (words[++at] ?? '').toUpperCase().split(',');
		else if (word === '--rounds') options.rounds = Number(words[++at]);
		else throw new Error(`Nobody knows what ${word} means here`);
	}
	if (options.rounds !== undefined && !(options.rounds >= 1))
		throw new Error('--rounds takes a number from 1');
	return options;
}
