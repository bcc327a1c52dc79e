/**
 * Texts that a person spoke in. `static/audio/recordings.json` says which there are, by language and by the very words
 * that are heard: where a text has changed since, its recording is no longer used, and nothing that is not listed is
 * asked for. The program ships none; a place to put them, and how, stands in `docs/add-a-language.md`.
 */
import { base } from '$app/paths';
import { languageOf } from './regions';
import { withoutMarks } from './sentences';

/** By language, and by what is heard, the name of the file in that language's folder. */
export type RecordingList = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FOLDER = `${base}/audio`;
const FILE = /^[\w-][\w.-]*\.(ogg|opus|mp3|m4a|wav|webm)$/;
let asked: Promise<RecordingList> | undefined;

/** The recording of a text, or nothing where there is none that can be had. */
export async function findRecording(text: string, lang: string): Promise<Blob | undefined> {
	asked ??= readList();
	const file = fileOf(await asked, text, lang);
	if (file === undefined) return undefined;
	try {
		// Fetched whole rather than streamed, so that it is heard without a network too.
		const response = await fetch(`${FOLDER}/${languageOf(lang)}/${file}`);
		return response.ok ? await response.blob() : undefined;
	} catch {
		return undefined;
	}
}

/** The file in which a text is spoken, as the list says. */
export function fileOf(list: RecordingList, text: string, lang: string): string | undefined {
	const file = list[languageOf(lang)]?.[withoutMarks(text)];
	return typeof file === 'string' && FILE.test(file) ? file : undefined;
}

async function readList(): Promise<RecordingList> {
	try {
		const response = await fetch(`${FOLDER}/recordings.json`);
		const list: unknown = response.ok ? await response.json() : {};
		return typeof list === 'object' && list !== null ? (list as RecordingList) : {};
	} catch {
		// Without a network and not kept yet: another time.
		asked = undefined;
		return {};
	}
}
