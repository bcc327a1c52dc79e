/** What a PDF holds, read by programs that are not ours (poppler-utils): text, typefaces, pictures, and how it looks. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests that read a PDF are skipped here; nothing where they can run. */
export function whyNoPdfReader(): string | undefined {
	const missing = ['pdftotext', 'pdffonts', 'pdfimages', 'pdftoppm'].filter(
		(tool) => spawnSync(tool, ['-v']).error
	);
	return missing.length > 0 ? `poppler-utils is not on this machine: ${missing.join(', ')}` : undefined;
}

/** A page as it looks: grey, a byte a pixel. */
export interface Looks {
	readonly width: number;
	readonly height: number;
	readonly grey: Uint8Array;
}

function withFile<T>(pdf: Buffer, read: (path: string, folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'buurtkaart-pdf-'));
	try {
		const path = join(folder, 'kaart.pdf');
		writeFileSync(path, pdf);
		return read(path, folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function ask(tool: string, ...words: string[]): string {
	const { status, stdout, stderr } = spawnSync(tool, words, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${tool}: ${stderr}`);
	return stdout;
}

/** All text of a PDF. */
export function textOf(pdf: Buffer): string {
	return withFile(pdf, (path) => ask('pdftotext', '-raw', path, '-'));
}

/** What a PDF says of itself, by name: its title, who wrote it, with which program. */
export function factsOf(pdf: Buffer): Record<string, string> {
	const lines = withFile(pdf, (path) => ask('pdfinfo', path))
		.trim()
		.split('\n');
	return Object.fromEntries(
		lines.map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1).trim()])
	);
}

/** For each typeface in a PDF whether it is in the file. */
export function fontsIn(pdf: Buffer): boolean[] {
	const table = withFile(pdf, (path) => ask('pdffonts', path))
		.trim()
		.split('\n')
		.slice(2);
	return table.map((line) => /\s+(yes|no) +(?:yes|no) +(?:yes|no) +\d+ +\d+$/.exec(line)?.[1] === 'yes');
}

/** How many bitmaps stand on the pages; masks that only cut a picture out are not counted. */
export function countImages(pdf: Buffer): number {
	const table = withFile(pdf, (path) => ask('pdfimages', '-list', path))
		.trim()
		.split('\n')
		.slice(2);
	return table.filter((line) => line.trim().split(/\s+/)[2] === 'image').length;
}

/** Every page as it would come out of a printer, at so many dots per inch. */
export function looksOf(pdf: Buffer, dpi: number): Looks[] {
	return withFile(pdf, (path, folder) => {
		const count = Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', path))![1]);
		ask('pdftoppm', '-gray', '-r', String(dpi), path, join(folder, 'page'));
		return Array.from({ length: count }, (_, at) =>
			readPgm(readFileSync(join(folder, `page-${at + 1}.pgm`)))
		);
	});
}

function readPgm(file: Buffer): Looks {
	const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 60))!;
	return { width: Number(head[1]), height: Number(head[2]), grey: file.subarray(head[0].length) };
}
