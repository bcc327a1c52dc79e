/**
 * For translators. `npm run words` says of every language what is missing, left over, unequal or too long, and how much
 * of it its translator was unsure of; it ends with an error where something is wrong. `npm run words -- --proof ar`
 * writes the two-column proof sheet of a language to print, for a reviewer who knows it from home.
 *
 * What counts as wrong stands in tests/words/judging.ts, which the tests ask too.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const load = async (path) =>
	(await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' })).module;

const { LANGUAGES, SOURCE_LANGUAGE } = await load('src/lib/i18n/languages.ts');
const { textsOf, doubtsOf } = await load('tests/words/texts.ts');
const { judgeWords } = await load('tests/words/judging.ts');
const { writeProof } = await load('tests/words/proof.ts');

const source = textsOf(SOURCE_LANGUAGE);
const asked = process.argv.indexOf('--proof');
if (asked < 0) checkAll();
else proof(process.argv[asked + 1]);

function checkAll() {
	for (const language of LANGUAGES) {
		const texts = textsOf(language.tag);
		const faults = judgeWords(language, texts, source);
		const doubts = doubtsOf(language.tag).size;
		console.log(
			`${language.tag} ${language.endonym}: ${texts.size} texts, ${language.status}, ${doubts} unsure, ${faults.length} wrong`
		);
		for (const { why, key } of faults) console.log(`  ${why}: ${key}`);
		if (faults.length > 0) process.exitCode = 1;
	}
}

function proof(tag) {
	const language = LANGUAGES.find((one) => one.tag === tag);
	if (!language) {
		console.error(`No such language: ${tag}. There are ${LANGUAGES.map((one) => one.tag).join(' ')}.`);
		process.exitCode = 1;
		return;
	}
	const file = join(ROOT, 'proofs', `${tag}.html`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, writeProof(language, textsOf(tag), source, doubtsOf(tag)));
	console.log(`Open ${file} in a browser, and print it.`);
}
