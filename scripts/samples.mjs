/** Writes the sample maps of the three fictional personas: `node scripts/samples.mjs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const { module } = await runnerImport('./tests/personas/samples.ts');
mkdirSync('static/samples', { recursive: true });
for (const { name, text } of module.makeSamples()) writeFileSync(`static/samples/${name}`, text);
