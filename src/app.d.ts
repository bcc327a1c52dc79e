declare global {
	namespace App {
		interface PageState {
			/** The life of the page whose history entry stands above the guide, so that the browser's Back can be the guide's. */
			inGuide?: string;
			/** What the start page says first. */
			told?: 'wiped';
		}
	}
}

export {};
