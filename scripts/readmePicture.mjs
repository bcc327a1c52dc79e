/**
 * Makes the picture of the README, docs/map.png, with the program itself: the first made-up resident's sheet as the
 * start page shows it. Run it after a change of the drawing: `node scripts/readmePicture.mjs`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'docs/map.png');
/** In px; the sheet's own shape is A3. */
const WIDTH = 1320;

const server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
	stdio: ['ignore', 'pipe', 'inherit']
});
let browser;
try {
	const address = await readAddress(server);
	browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
	const page = await browser.newPage({ viewport: { width: WIDTH, height: 1200 }, locale: 'nl-BE' });
	await page.goto(`${address}nl/`, { waitUntil: 'networkidle' });
	await page.locator('html[data-ready]').waitFor();
	await page.locator('[data-answer="example"]').click();
	await page.locator('[data-example="persona-1"]').click();
	const sheet = page.locator('[data-map-view="sheet"]');
	await sheet.locator('[data-home]').waitFor();
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.screenshot({ path: target, clip: await findPaper(sheet) });
	console.log(`Made ${target}`);
} finally {
	await browser?.close();
	server.kill();
}

/** The address that the program says it is served at. */
function readAddress({ stdout }) {
	return new Promise((resolve, reject) => {
		let said = '';
		stdout.on('data', (piece) => {
			said += piece;
			const [address] = /http:\/\/\S+/.exec(said) ?? [];
			if (address) resolve(address);
		});
		stdout.on('end', () => reject(new Error('The program was not served.')));
	});
}

/** Where the paper itself lies on the page; the element around it may be higher or wider. */
function findPaper(sheet) {
	return sheet.evaluate((svg) => {
		const { x, y, width, height } = svg.querySelector('rect').getBoundingClientRect();
		return { x, y, width, height };
	});
}
