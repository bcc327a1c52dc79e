/** Makes the two icons of the home screen from static/favicon.svg, our own drawing: `node scripts/icons.mjs`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs';

const folder = fileURLToPath(new URL('../static/', import.meta.url));
const drawing = Buffer.from(readFileSync(join(folder, 'favicon.svg'))).toString('base64');

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
try {
	for (const size of [192, 512]) {
		const page = await browser.newPage({ viewport: { width: size, height: size } });
		await page.setContent(
			`<style>body { margin: 0 } img { display: block; width: 100vw }</style><img src="data:image/svg+xml;base64,${drawing}">`,
			{ waitUntil: 'load' }
		);
		await page.screenshot({ path: join(folder, `icon-${size}.png`) });
		await page.close();
	}
} finally {
	await browser.close();
}
