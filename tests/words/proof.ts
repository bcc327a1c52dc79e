/**
 * The proof sheet of a language: its texts beside those of the source, in two columns, to print and to write on. What
 * the translator was unsure of stands first. A page on its own: no script, no font, nothing fetched.
 */
import { isForWorkers } from '../../src/lib/i18n/audience';
import type { Language } from '../../src/lib/i18n/languages';
import type { Texts } from './texts';

/** The page as HTML. `doubts` say by key why a text is unsure. */
export function writeProof(
	language: Language,
	texts: Texts,
	source: Texts,
	doubts: ReadonlyMap<string, string>
): string {
	const row = (
		key: string
	) => `<tr><td lang="nl" dir="ltr">${escaped(source.get(key) ?? '')}<small>${escaped(key)}</small></td>
<td lang="${language.tag}" dir="${language.dir}">${escaped(texts.get(key) ?? '—')}</td>
<td>${escaped(doubts.get(key) ?? '')}</td></tr>`;
	const table = (heading: string, keys: readonly string[]) =>
		keys.length === 0
			? ''
			: `<h2>${heading}</h2>\n<table><thead><tr><th>Nederlands</th><th>${language.endonym}</th><th></th></tr></thead><tbody>\n${keys.map(row).join('\n')}\n</tbody></table>`;
	const keys = [...source.keys()].filter((key) => texts.has(key) || !isForWorkers(key));
	const unsure = keys.filter((key) => doubts.has(key));
	const sure = keys.filter((key) => !doubts.has(key));
	const parts = [...new Set(sure.map(partOf))];
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Proof sheet: ${language.endonym}</title><style>
body { font: 11pt/1.4 sans-serif; margin: 12mm; }
table { border-collapse: collapse; inline-size: 100%; }
td, th { border: 1px solid #999; padding: 4px 6px; text-align: start; vertical-align: top; inline-size: 40%; }
td:last-child, th:last-child { inline-size: 20%; }
small { display: block; color: #666; font-size: 8pt; }
tr { break-inside: avoid; } thead { display: table-header-group; } h2 { break-after: avoid; }
</style></head><body>
<h1>${language.endonym} (${language.tag}, ${language.status})</h1>
<p>Text in two braces, such as {{name}}, is filled in by the program and stays as it is. Write in the last column what should be otherwise.</p>
${table('Unsure: look at these first', unsure)}
${parts
	.map((part) =>
		table(
			part,
			sure.filter((key) => partOf(key) === part)
		)
	)
	.join('\n')}
</body></html>
`;
}

/** The step, or the part of the interface, that a text belongs to. */
function partOf(key: string): string {
	return key.split('.', 1)[0]!;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
