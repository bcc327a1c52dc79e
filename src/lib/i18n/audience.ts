/**
 * Who meets which words. What a resident meets is said in every language; what only support workers meet is said in
 * the base languages, and elsewhere falls back to the source.
 */

/** Pages and hints for support workers, by full key. */
const FOR_WORKERS = [
	/^guide:[\w-]+\.(worker|method\.[\w-]+)$/,
	/^vocabulary:domain\.[\w-]+\.(worker|source)$/,
	/^ui:(workers|prepare|worker)\./
];

/** Whether only support workers meet these words, by their full key such as `guide:closeness.worker`. */
export function isForWorkers(key: string): boolean {
	return FOR_WORKERS.some((one) => one.test(key));
}
