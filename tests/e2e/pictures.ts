/** Picture files as a camera or a carelessly named download gives them, made on the spot. */
import { randomBytes } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A file as a person chooses it. */
export interface ChosenFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

function chunk(kind: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

/** A PNG of noise, three bytes for each of its pixels: nothing makes it smaller. */
export function noisyPng(side: number): Buffer {
	const rows = randomBytes(side * (side * 3 + 1));
	for (let row = 0; row < side; row++) rows[row * (side * 3 + 1)] = 0;
	const head = Buffer.alloc(13);
	head.writeUInt32BE(side, 0);
	head.writeUInt32BE(side, 4);
	head.set([8, 2, 0, 0, 0], 8);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(rows, { level: 0 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** A small picture that anybody can open. */
export function goodPicture(): ChosenFile {
	return { name: 'foto.png', mimeType: 'image/png', buffer: noisyPng(64) };
}

/** A JPEG whose second half never arrived. */
export async function halfJpeg(page: Page): Promise<ChosenFile> {
	const url = await page.evaluate(() => {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = 400;
		const pen = canvas.getContext('2d')!;
		for (let i = 0; i < 400; i++) {
			pen.fillStyle = `hsl(${i * 7} 80% 50%)`;
			pen.fillRect((i * 37) % 400, (i * 91) % 400, 60, 60);
		}
		return canvas.toDataURL('image/jpeg');
	});
	const whole = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
	return { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, whole.length / 2) };
}

/** A letter that calls itself a picture. */
export const letterNamedJpg: ChosenFile = {
	name: 'foto.jpg',
	mimeType: 'image/jpeg',
	buffer: Buffer.from('Beste buur, hier is de foto niet.')
};

/** Hands a picture over in the open maker. */
export async function choosePicture(page: Page, file: ChosenFile | string): Promise<void> {
	await page.locator('[data-maker="photo"] input[data-answer="photo-file"]').last().setInputFiles(file);
}

/** Puts what was made where it belongs. */
export async function finishMaking(page: Page): Promise<void> {
	await page.locator('[data-maker] [data-action="next"]:enabled').click();
	await page.locator('[data-maker]').waitFor({ state: 'detached' });
}
