/** What the start page shows of a map that is kept on this device; never the names on it. */
export interface MapEntry {
	readonly id: string;
	/** Code of the pictogram that the resident chose for it. */
	readonly sign: string;
	readonly title?: string;
	/** ISO 8601. */
	readonly createdAt: string;
	readonly changedAt: string;
	/** It opens with words only: nothing of it is shown but its sign. */
	readonly isLocked?: boolean;
	/** It is there, and nothing of it can be read any more. */
	readonly isUnreadable?: boolean;
}
