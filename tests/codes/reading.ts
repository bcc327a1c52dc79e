/** A map back from the texts of its codes, on the way that the program goes itself. */
import { fileOf, gather, type Gathered } from '../../src/lib/exchange/codeReading';
import { parseFile, type MapFile } from '../../src/lib/model/format';

/** What these texts together hold, still unchecked; nothing where they hold nothing. */
export async function textIn(texts: readonly string[]): Promise<string | undefined> {
	const gathered = texts.reduce<Gathered | undefined>(
		(before, text) => gather(before, text).gathered,
		undefined
	);
	return (gathered && (await fileOf(gathered)))?.text();
}

/** The file that these texts together hold; throws where it is refused. */
export async function fileIn(texts: readonly string[]): Promise<MapFile> {
	const parsed = parseFile((await textIn(texts)) ?? '');
	if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused));
	return parsed.file;
}
