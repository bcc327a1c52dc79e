/**
 * What joining two copies would come to, reckoned beside the page: with a thousand on the map it takes a cheap telephone
 * seconds, and nothing would move or could be stopped meanwhile.
 */
import { foreseeBoth, type ForeseenBoth, type JoinOrder } from '$lib/model/joining';
import { askWorker } from './ownWorker';

/** What joining would come to, whoever's word counts; nothing changes. Rejects with the signal's reason. */
export function foreseeBeside(order: JoinOrder, signal: AbortSignal): Promise<ForeseenBoth> {
	return askWorker('join', order, async () => foreseeBoth(order), signal);
}
