/** What the tests of the built program stand on: the program on a server of its own, and a browser on a disk of its own. */
import { test } from '@playwright/test';
import { Profile } from '../storage/profile';
import { Program } from './server';

/** The server of the test that runs. */
export let program: Program;
/** The disk of the test that runs. */
export let profile: Profile;

/** Gives each test of a file a server and a disk, with a browser running on it where `started`; takes both away again. */
export function useOwnDevice({ started = false } = {}): void {
	test.beforeEach(async () => {
		program = await Program.start();
		profile = await Profile.make();
		if (started) await profile.start();
	});
	test.afterEach(async () => {
		await profile.remove();
		await program.stop();
	});
}
