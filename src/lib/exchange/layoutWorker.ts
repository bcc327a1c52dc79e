/** Lays a map out beside the page, so that its question can be made meanwhile. */
import { layForPage, type LayoutOrder } from './layBeside';

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => postMessage(layForPage(data)));
