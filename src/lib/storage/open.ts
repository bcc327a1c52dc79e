/** Which store this browser gets. */
import { EarlierMaps } from './earlier';
import { openMemoryStore } from './memory';
import { moveEarlierMaps, moveMap, withLeftMaps, type OpenVault } from './moving';
import type { MapStore } from './store';
import { alone } from './vault/lock';
import { canHaveVault, openVaultStore } from './vault/vault';

/** The vault where this browser can have one and lets it open, otherwise memory with the reason said. Never rejects. */
export async function openStore(): Promise<MapStore> {
	if (!canHaveVault()) return openMemoryStore('absent');
	try {
		return await bringEarlierMaps(await openVaultStore());
	} catch {
		return openMemoryStore('refused');
	}
}

/** What an earlier version of the program kept comes along; two tabs that start at once do not both move it. */
async function bringEarlierMaps(vault: MapStore): Promise<MapStore> {
	const openVault: OpenVault = (clock) => openVaultStore({ ...clock });
	try {
		return await alone('buurtkaart:moving', async () => {
			// Looked for only now: the tab before may just have taken it away, and opening would make an empty one.
			const earlier = await EarlierMaps.find();
			if (!earlier) return vault;
			const left = await moveEarlierMaps(earlier, openVault);
			return withLeftMaps(
				vault,
				left,
				(entry) => moveMap(earlier, entry, openVault),
				(id) => earlier.remove(id)
			);
		});
	} catch {
		// An earlier database that does not open must not keep anyone from the maps that are here.
		return vault;
	}
}
