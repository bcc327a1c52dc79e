import { expect, readSample, test } from './outputTest';
import type { OutputPageGlobal } from './page';

declare const window: OutputPageGlobal;

for (const dpi of [150, 300] as const) {
	test(`paints ${dpi} dpi under the program's own policy, right on the first try and the same on the next`, async ({
		page,
		show
	}, info) => {
		await show({ map: readSample(2) });
		const { url, held, took } = await page.evaluate((dpi) => window.output.paint(dpi), dpi);
		const png = Buffer.from(url.split(',')[1]!, 'base64');
		await info.attach(`sheet-${dpi}.png`, { body: png, contentType: 'image/png' });
		info.annotations.push({
			type: 'took',
			description: `${Math.round(took)} ms, held up ${held.length} times`
		});
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(dpi === 150 ? [2480, 1754] : [4961, 3508]);
		const again = await page.evaluate((dpi) => window.output.paint(dpi), dpi);
		expect(again.url).toBe(url);
		expect(await page.evaluate(() => window.violations)).toEqual([]);
	});
}
