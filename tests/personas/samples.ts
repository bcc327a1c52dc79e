/** The personas as map files that a person may look at. The same run gives the same bytes. */
import { createHash } from 'node:crypto';
import { writeFile } from '../../src/lib/model/format';
import { convertPersona } from './convert';
import { PERSONAS } from './personas';

/** File name and text of each sample map. */
export function makeSamples(): readonly { readonly name: string; readonly text: string }[] {
	return PERSONAS.map((persona) => {
		const { map, photos } = convertPersona(persona);
		const facts = { id: idOf(persona.id), savedAt: `${map.date}T12:00:00Z` };
		return { name: `${persona.id}.buurtkaart.json`, text: writeFile(map, [], photos, {}, facts) };
	});
}

/** A UUID that follows from a name. */
function idOf(name: string): string {
	const hash = createHash('sha256').update(`buurtkaart sample ${name}`).digest('hex');
	const variant = ((parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
	return [
		hash.slice(0, 8),
		hash.slice(8, 12),
		`8${hash.slice(13, 16)}`,
		`${variant}${hash.slice(18, 20)}`,
		hash.slice(20, 32)
	].join('-');
}
