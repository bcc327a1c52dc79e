/** Looking through a browser's whole profile for what must not be in it, and for what shows that one can find it. */
import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { expect } from '@playwright/test';
import { startSite } from '../storage/site';
import { FILES, type Profile } from '../storage/profile';

/** Where the secret of a key lies in its file. */
const SECRET = { from: 4, to: 36 };
const CONTROL = 'KONTROLE';

/** The secret bytes of every map, as they lie in the key files. */
export function secretsIn(profile: Profile): readonly Buffer[] {
	const keys = profile
		.files(FILES)
		.map((path) => readFileSync(path))
		.filter((bytes) => bytes.subarray(0, 4).toString() === 'BKK1');
	return [...new Map(keys.map((bytes) => [bytes.toString('hex'), bytes])).values()].map((bytes) =>
		bytes.subarray(SECRET.from, SECRET.to)
	);
}

/** A secret as it might be written: as it is, or as text. */
export function formsOf(secret: Buffer): readonly (string | Buffer)[] {
	const base64 = secret.toString('base64').replace(/=+$/, '');
	return [secret, secret.toString('hex'), base64, secret.toString('base64url')];
}

/** Whether a file belongs to what a browser remembers of pages: history, tabs, icons, network. */
export function isMemoryOfPages(path: string): boolean {
	return /^Default\/(History|Sessions|Session Storage|Sessions_Encrypted|Favicons|Network|Top Sites|Web Data|Visited Links|Shortcuts)/.test(
		path
	);
}

/** The files of a profile that are there for the browser's own memory of pages. */
export const memoryOfPages = (profile: Profile): readonly string[] =>
	profile
		.files('Default')
		.map((path) => relative(profile.path, path))
		.filter(isMemoryOfPages);

/** A page of somebody who takes no care: what it leaves shows that the search below finds what is there. */
export async function leaveTraces(profile: Profile): Promise<void> {
	const site = await startSite({
		'/': {
			body: `<!doctype html><title>${CONTROL}-titel</title><input id="text"><input id="file" type="file">`
		}
	});
	const page = await profile.newPage();
	await page.goto(`${site.origin}/#${CONTROL}-adres`);
	await page.fill('#text', `${CONTROL}-getypt`);
	await page
		.locator('#file')
		.setInputFiles({ name: `${CONTROL}-bestand.png`, mimeType: 'image/png', buffer: Buffer.from('x') });
	await page.goto('about:blank');
	await site.stop();
}

/** Fails unless the traces of the careless page are found where a browser writes such things. */
export function expectTraces(profile: Profile): void {
	const found = (what: string) => profile.search(`${CONTROL}-${what}`).map((path) => basename(path));
	expect(found('titel'), 'a title is in the history').toContain('History');
	expect(found('adres'), 'an address is in the history').toContain('History');
	expect(found('getypt').join(), 'what is typed without care is in the list of tabs').toMatch(
		/Session_|Tabs_/
	);
}
