import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { tellFigure } from '../../../tests/trust/figure';
import { lockBytes, unlockBytes, WORK_FACTOR } from './locking';

const WORDS = 'fiets brood kikker lamp regen trap';
const text = (bytes: Uint8Array | string) =>
	typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
const bytesOf = (said: string) => new TextEncoder().encode(said);
const map = bytesOf('{"format":"buurtkaart","name":"Bakker Els"}');

/** Bytes locked by another hand, with as much work as is asked. */
async function lockElsewhere(work: number): Promise<Uint8Array> {
	const encrypter = new Encrypter();
	encrypter.setPassphrase(WORDS);
	encrypter.setScryptWorkFactor(work);
	return encrypter.encrypt(map);
}

describe('locked bytes', () => {
	it('are in the public format, locked by words with a work factor of 15, and show nothing of what is inside', async () => {
		const locked = await lockBytes(map, WORDS);
		const [version, stanza, body, mac] = text(locked).split('\n');
		expect(version).toBe('age-encryption.org/v1');
		expect(stanza).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 15$/);
		expect(body).toMatch(/^[A-Za-z0-9+/]{43}$/);
		expect(mac).toMatch(/^--- [A-Za-z0-9+/]{43}$/);
		expect(WORK_FACTOR).toBe(15);
		expect(text(locked)).not.toMatch(/buurtkaart|Bakker/);
	});

	it('open with the words, here and by the format’s own reader', async () => {
		const locked = await lockBytes(map, WORDS);
		expect(await unlockBytes(locked, [WORDS])).toEqual(map);
		const decrypter = new Decrypter();
		decrypter.addPassphrase(WORDS);
		expect(await decrypter.decrypt(locked, 'text')).toBe(text(map));
	});

	it('do not open with other words, and open with the first of several that fit', async () => {
		const locked = await lockElsewhere(4);
		expect(await unlockBytes(locked, ['fiets brood'])).toBe('lock-words');
		expect(await unlockBytes(locked, ['Fiets brood', WORDS])).toEqual(map);
	});

	it('that are damaged anywhere, cut short, or locked in another way are not believed', async () => {
		const locked = await lockElsewhere(4);
		for (let at = 0; at < locked.length; at += 7) {
			const damaged = locked.slice();
			damaged[at]! ^= 1;
			expect(typeof (await unlockBytes(damaged, [WORDS])), `at ${at}`).toBe('string');
		}
		for (const length of [0, 10, 60, 120, locked.length - 1]) {
			expect(await unlockBytes(locked.slice(0, length), [WORDS])).toBe('lock-unreadable');
		}
		const other = bytesOf('age-encryption.org/v1\n-> X25519 abc\n');
		expect(await unlockBytes(other, [WORDS])).toBe('lock-unreadable');
	});

	it('that ask for more work than a telephone has are refused at once', async () => {
		const greedy = text(await lockElsewhere(4)).replace(/^(-> scrypt \S+) 4$/m, '$1 20');
		const begun = performance.now();
		expect(await unlockBytes(bytesOf(greedy), [WORDS])).toBe('lock-unreadable');
		expect(performance.now() - begun).toBeLessThan(100);
	});
});

/** Steps of age's own program, which takes words from a terminal only. */
function runAge(words: readonly string[], said: readonly string[]): number | null {
	const answers = said.map((line) => `expect -re {phrase.*: $}; send -- {${line}}; send "\\r"`).join('; ');
	const script = `set timeout 30; spawn age ${words.join(' ')}; ${answers}; expect eof; exit [lindex [wait] 3]`;
	return spawnSync('expect', ['-c', script]).status;
}
const hasTools = ['age --version', 'expect -v'].every(
	(command) => spawnSync(command.split(' ')[0]!, command.split(' ').slice(1)).status === 0
);

describe.skipIf(!hasTools)('beside the program `age` (skipped where it or `expect` is not installed)', () => {
	it('T13: what is locked here opens there, and what is locked there opens here', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'buurtkaart-age-'));
		try {
			const [ours, plain, theirs] = ['ours.age', 'plain', 'theirs.age'].map((name) => join(folder, name));
			writeFileSync(ours!, await lockBytes(map, WORDS));
			expect(runAge(['-d', '-o', plain!, ours!], [WORDS])).toBe(0);
			expect(new Uint8Array(readFileSync(plain!))).toEqual(map);
			expect(runAge(['-p', '-o', theirs!, plain!], [WORDS, WORDS])).toBe(0);
			expect(await unlockBytes(new Uint8Array(readFileSync(theirs!)), [WORDS])).toEqual(map);
			tellFigure('T13', 'locked files opened with the public age program, and its own here', '2 of 2', 2);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}, 30_000);
});
