/** Reads a file beside the page, so that the page stays awake while a large one is weighed, parsed and checked. */
import type { Parsed } from '$lib/model/format';
import { bytesOf, readBlob } from './reading';

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
	const answer = (parsed: Parsed, bytes: ArrayBuffer[] = []) => postMessage(parsed, { transfer: bytes });
	readBlob(data).then(
		(parsed) => answer(parsed, 'file' in parsed ? bytesOf(parsed.file) : []),
		() => answer({ refused: [{ why: 'broken' }] })
	);
});
