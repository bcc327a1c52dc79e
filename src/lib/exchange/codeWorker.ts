/** Looks for codes in pictures beside the page, so that a camera's picture goes on moving meanwhile. */
import { lookForCodes, type CodeAnswer, type CodeOrder } from './codes/looking';

addEventListener('message', ({ data }: MessageEvent<CodeOrder>) => {
	lookForCodes(data).then(
		(texts) => postMessage({ texts } satisfies CodeAnswer),
		() => postMessage({ failed: true } satisfies CodeAnswer)
	);
});
