import { describeStore } from './acceptance';
import { openMemoryStore, type MemoryShelf } from './memory';

describeStore('the memory store', () => {
	const shelf: MemoryShelf = new Map();
	return { start: async (clock) => openMemoryStore('chosen', { shelf, ...clock }) };
});
