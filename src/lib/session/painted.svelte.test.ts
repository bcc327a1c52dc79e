import { afterEach, describe, expect, it, vi } from 'vitest';
import { afterPaint, afterPaintOrHiding } from './painted';

/** A page without frames, as one that is not seen. */
const withoutFrames = () => vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);

afterEach(() => void vi.restoreAllMocks());

describe('what can wait until something is painted', () => {
	it('is done behind the next frame, once', async () => {
		const order: string[] = [];
		afterPaintOrHiding(() => order.push('done'));
		requestAnimationFrame(() => order.push('frame'));
		expect(order).toEqual([]);
		await vi.waitFor(() => expect(order).toEqual(['frame', 'done']));
		dispatchEvent(new Event('pagehide'));
		expect(order).toEqual(['frame', 'done']);
	});

	it('is not done once it was called off', async () => {
		const deed = vi.fn<() => void>();
		afterPaint(deed)();
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(deed).not.toHaveBeenCalled();
	});

	it('is done on a page that has no frames', async () => {
		withoutFrames();
		const deed = vi.fn<() => void>();
		afterPaintOrHiding(deed);
		await vi.waitFor(() => expect(deed).toHaveBeenCalledOnce());
	});

	it.each(['pagehide', 'visibilitychange'])('is done at once at %s, where it must not be lost', (event) => {
		withoutFrames();
		const deed = vi.fn<() => void>();
		afterPaintOrHiding(deed);
		(event === 'pagehide' ? window : document).dispatchEvent(new Event(event));
		expect(deed).toHaveBeenCalledOnce();
	});
});
