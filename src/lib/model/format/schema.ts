/** The JSON Schema of a map file, made from the checks that read one. It is published in `static/schema/`. */
import { fileCheck } from '../format';
import { DEFINITIONS } from './mapChecks';
import { photo, voice } from './media';

/** The schema (2020-12) as plain JSON. Keys it does not name are allowed: a reader opens such a file for reading only. */
export function fileSchema(): object {
	const definitions = Object.entries({ ...DEFINITIONS, photo, voice });
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'Buurtkaart: a neighbourhood map, version 1',
		...fileCheck.schema,
		$defs: Object.fromEntries(definitions.map(([name, check]) => [name, check.schema]))
	};
}
