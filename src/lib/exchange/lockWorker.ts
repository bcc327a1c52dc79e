/** Locks and opens beside the page, so that the page stays awake meanwhile. */
import { carryOutLock, type LockAnswer, type LockOrder } from './locking';

addEventListener('message', ({ data }: MessageEvent<LockOrder>) => {
	carryOutLock(data).then(
		(answer) => postMessage(answer),
		() => postMessage({ failed: true } satisfies LockAnswer)
	);
});
