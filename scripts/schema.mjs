/** Writes the published JSON Schema of the map file from the checks that read one: `node scripts/schema.mjs`. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/lib/model/format/schema.ts');
const text = await format(JSON.stringify(module.fileSchema()), {
	parser: 'json',
	useTabs: true,
	printWidth: 110
});
writeFileSync('static/schema/buurtkaart-1.schema.json', text);
