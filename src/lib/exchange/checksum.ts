/** The checksum that PNG files and codes carry: CRC-32, as zip has it. It finds damage, not malice. */

const CHECKS = Uint32Array.from({ length: 256 }, (_, byte) => {
	let check = byte;
	for (let bit = 0; bit < 8; bit += 1) check = check & 1 ? 0xedb88320 ^ (check >>> 1) : check >>> 1;
	return check;
});

/** The CRC-32 of bytes, as a whole number of 32 bits. */
export function checksum(bytes: Uint8Array): number {
	let check = 0xffffffff;
	for (const byte of bytes) check = CHECKS[(check ^ byte) & 255]! ^ (check >>> 8);
	return (check ^ 0xffffffff) >>> 0;
}
