/** Stretches words beside the page, so that the page stays awake meanwhile. */
import { carryOut, type StretchOrder } from './argon';
import type { Bytes } from './bytes';

/** The bytes, or that there are none. */
export type Stretched = { readonly bytes: Bytes } | { readonly failed: string };

onmessage = ({ data }: MessageEvent<StretchOrder>) => {
	carryOut(data).then(
		(bytes) => postMessage({ bytes } satisfies Stretched),
		(error: unknown) => postMessage({ failed: String(error) } satisfies Stretched)
	);
};
