declare global {
	namespace App {
		interface PageState {
			/** Set on the history entry that stands above the guide, so that the browser's Back can be the guide's. */
			inGuide?: boolean;
		}
	}
}

export {};
