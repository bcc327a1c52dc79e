/**
 * Shuts a map with a lock that is left alone, and writes everything down whenever the page goes out of sight.
 *
 * A touch, a key, a wheel: whatever a person does says that somebody is there. Where something is being made that would
 * be lost, the lock waits for it and shuts as soon as it is done, whatever is touched meanwhile.
 */
import { FOREWARNING, LeftAlone } from '$lib/session/closing';
import type { Session } from '$lib/session/session.svelte';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove', 'scroll'];
/** How soon it is looked again, in milliseconds, where the lock is due and waits for something. */
const AGAIN = 1000;

/** Watches an open map; `shut` resolves to whether the map is shut. */
export class Shutting {
	/** Whether the lock is about to shut. */
	isSoon = $state(false);

	constructor(session: () => Session, shut: () => Promise<boolean>) {
		const alone = new LeftAlone();
		$effect(() => {
			const follow = () => {
				if (document.visibilityState === 'hidden') {
					alone.leave();
					void session().rest();
				}
			};
			const touch = () => alone.touch();
			for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touch, { capture: true, passive: true });
			document.addEventListener('visibilitychange', follow);
			return () => {
				for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touch, { capture: true });
				document.removeEventListener('visibilitychange', follow);
			};
		});
		$effect(() => {
			const { isOn, closes } = session().kept.lock;
			if (!isOn) return;
			let isDue = false;
			let timer: ReturnType<typeof setTimeout> | undefined;
			const look = () => {
				clearTimeout(timer);
				const left = alone.left(closes);
				isDue ||= left === 0;
				this.isSoon = left <= FOREWARNING && document.visibilityState === 'visible';
				if (isDue) void shut();
				// What a browser takes for a timer is less than a month; nobody waits that long.
				const next = isDue ? AGAIN : left > FOREWARNING ? left - FOREWARNING : left;
				if (next < 2 ** 31) timer = setTimeout(look, next);
			};
			const wake = () => {
				if (document.visibilityState === 'hidden') return look();
				look();
				alone.comeBack();
			};
			// A warning goes with the first touch, not with the next look.
			const calm = () => this.isSoon && look();
			look();
			document.addEventListener('visibilitychange', wake);
			addEventListener('pageshow', wake);
			addEventListener('pointerdown', calm);
			addEventListener('keydown', calm);
			return () => {
				clearTimeout(timer);
				this.isSoon = false;
				document.removeEventListener('visibilitychange', wake);
				removeEventListener('pageshow', wake);
				removeEventListener('pointerdown', calm);
				removeEventListener('keydown', calm);
			};
		});
	}
}
