/** Holds two copies of a map against each other beside the page. */
import { foreseeBoth, type JoinOrder } from '$lib/model/joining';

addEventListener('message', ({ data }: MessageEvent<JoinOrder>) => postMessage(foreseeBoth(data)));
