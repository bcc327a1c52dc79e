/** Makes photos beside the page, so that the page stays awake while a telephone's twelve megapixels are decoded. */
import { carryOutPhoto, type PhotoOrder } from './photoMaking';

addEventListener('message', ({ data }: MessageEvent<PhotoOrder>) => {
	carryOutPhoto(data).then(
		(taken) => postMessage(taken),
		() => postMessage({ problem: 'photo-unreadable' })
	);
});
