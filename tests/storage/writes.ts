/** Stands between the store and the files that it writes, for a test that cuts a write or notes when it came. */
import { vi } from 'vitest';
import { Folder } from '../../src/lib/storage/vault/folder';

/** Hands every write of a file to `on`, which may let it take its place or refuse; `mockRestore` ends it. */
export function watchWrites(on: (name: string, finish: () => Promise<void>) => Promise<void>) {
	const { prepare } = Folder.prototype;
	return vi.spyOn(Folder.prototype, 'prepare').mockImplementation(function (this: Folder, ...given) {
		const { finish, drop } = prepare.apply(this, given);
		const tried = async () => {
			try {
				await on(given[0], finish);
			} catch (error) {
				await drop();
				throw error;
			}
		};
		return { finish: tried, drop };
	});
}
