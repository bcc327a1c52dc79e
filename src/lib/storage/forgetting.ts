/**
 * Which browsers forget by themselves. WebKit, and so Safari and every browser that runs on it (on an iPhone most do),
 * erases what a page keeps once somebody used the browser for seven days without visiting that page. A page that was
 * put on the home screen or in the Dock is spared; it has a store of its own, which begins empty.
 */
import { isWebKit } from './webKit';

/** What a browser says of itself, as far as it matters here. */
export interface BrowserSelf {
	/** `navigator.vendor`. */
	readonly vendor: string;
	/** Safari's own mark of a page that was opened from the home screen. */
	readonly standalone?: boolean | undefined;
	/** Whether the page stands in a window of its own, without the browser's bars. */
	readonly isApp: boolean;
}

/** Whether what is kept here is erased after seven days without a visit. */
export function isForgetful({ vendor, standalone, isApp }: BrowserSelf): boolean {
	return isWebKit(vendor) && standalone !== true && !isApp;
}

/** The same of the browser that this runs in. */
export function isForgetfulHere(): boolean {
	const { vendor, standalone } = navigator as Navigator & { standalone?: boolean };
	return isForgetful({ vendor, standalone, isApp: matchMedia('(display-mode: standalone)').matches });
}
