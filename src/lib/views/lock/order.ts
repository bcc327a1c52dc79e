/** What is asked for with a lock that is to be put on. */
export interface LockOrder {
	readonly words: string;
	/** The sign by which the map is known while it is shut. */
	readonly sign: string;
	/** When it shuts by itself, one of the times that were offered. */
	readonly closes: string;
	/** The words of the lock that is on it now. */
	readonly from?: string;
}
