/** Photos to fill map files with: as large as those that the program itself keeps, none like another, made in a browser. */

const WIDTH = 640;
const HEIGHT = 480;

/** So many photos, as map files hold them. */
export async function makePhotos(browser, count) {
	const page = await browser.newPage();
	try {
		const all = await page.evaluate(
			({ count, WIDTH, HEIGHT }) => {
				const canvas = document.createElement('canvas');
				[canvas.width, canvas.height] = [WIDTH, HEIGHT];
				const pen = canvas.getContext('2d');
				return Array.from({ length: count }, (_, index) => {
					pen.fillStyle = `hsl(${index * 37} 40% 60%)`;
					pen.fillRect(0, 0, WIDTH, HEIGHT);
					for (let spot = 0; spot < 1500; spot++) {
						pen.fillStyle = `hsl(${(spot * 37 + index * 11) % 360} 60% 50% / 0.4)`;
						pen.fillRect((spot * 53) % WIDTH, (spot * 97 + index * 13) % HEIGHT, 24, 18);
					}
					return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
				});
			},
			{ count, WIDTH, HEIGHT }
		);
		return all.map((data) => ({ type: 'image/jpeg', width: WIDTH, height: HEIGHT, data }));
	} finally {
		await page.close();
	}
}
