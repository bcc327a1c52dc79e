import { describeStore } from './acceptance';
import { openVaultStore } from './vault/vault';

let devices = 0;

describeStore('the vault', () => {
	const name = `test-${Date.now()}-${devices++}`;
	return { start: (clock) => openVaultStore({ name, patience: 20, ...clock }) };
});
