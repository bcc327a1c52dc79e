/** Argon2id itself, alone in a file so that it is loaded when a map has a lock and not before. */
import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes';

/** What is to be made of words. */
export interface StretchOrder {
	readonly words: string;
	readonly salt: Bytes;
	/** KiB. */
	readonly memory: number;
	readonly passes: number;
}

/** 32 bytes that only these words give, with this salt and this much work. It holds up whatever runs it. */
export async function carryOut({ words, salt, memory, passes }: StretchOrder): Promise<Bytes> {
	const bytes = await argon2id({
		password: words,
		salt,
		memorySize: memory,
		iterations: passes,
		parallelism: 1,
		hashLength: 32,
		outputType: 'binary'
	});
	return new Uint8Array(bytes);
}
