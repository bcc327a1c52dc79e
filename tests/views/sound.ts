/** Sounds for tests. */

/** Silence of so many seconds, as a WAV. */
export function makeSound(seconds: number): Blob {
	const view = new DataView(new ArrayBuffer(44 + 8000 * seconds));
	const write = (at: number, text: string) =>
		[...text].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
	write(0, 'RIFF');
	write(8, 'WAVEfmt ');
	write(36, 'data');
	const fields = [36 + 8000 * seconds, 16, 0x0001_0001, 8000, 8000, 0x0008_0001, 8000 * seconds];
	[4, 16, 20, 24, 28, 32, 40].forEach((at, field) => view.setUint32(at, fields[field]!, true));
	return new Blob([view], { type: 'audio/wav' });
}
