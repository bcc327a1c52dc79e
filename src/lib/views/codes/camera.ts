/**
 * A camera that looks at codes: asked for, looked through, and switched off again, its light with it. Nothing that it
 * sees is kept.
 */

/** Why there is no camera; the words stand under `ui.codes`. */
export type CameraProblem = 'camera-none' | 'camera-refused' | 'camera-failed';

/** The side of what is looked at, at most: more pixels take longer and are hardly sharper. */
const MOST_PIXELS = 1440;

/** Why the browser gave no camera. */
export function problemOf(error: unknown): CameraProblem {
	const name = error instanceof Error || error instanceof DOMException ? error.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') return 'camera-refused';
	return ['NotFoundError', 'OverconstrainedError', 'TypeError', 'ReferenceError'].includes(name)
		? 'camera-none'
		: 'camera-failed';
}

/** Asks for the camera that looks away from the person, as sharp as it can. Rejects as `problemOf` reads. */
export function openCamera(): Promise<MediaStream> {
	// On a page without a secure address there is no camera at all, and no list of them.
	return navigator.mediaDevices.getUserMedia({
		audio: false,
		video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } }
	});
}

/** Switches a camera off. */
export function closeCamera(stream: MediaStream): void {
	for (const track of stream.getTracks()) track.stop();
}

/** What a camera sees now, the square in its middle; nothing while it sees nothing yet. */
export function takeFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
	const seen = Math.min(video.videoWidth, video.videoHeight);
	if (seen === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return undefined;
	const side = Math.min(seen, MOST_PIXELS);
	if (canvas.width !== side) [canvas.width, canvas.height] = [side, side];
	const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
	if (!pen) return undefined;
	const [x, y] = [(video.videoWidth - seen) / 2, (video.videoHeight - seen) / 2];
	pen.drawImage(video, x, y, seen, seen, 0, 0, side, side);
	return pen.getImageData(0, 0, side, side);
}
