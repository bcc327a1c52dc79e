/** What stands for an actor where a picture is wanted. */
import type { Actor, Picture } from './map';

/** A microphone: somebody of whom there is only a voice note. */
const VOICE: Picture = { type: 'pictogram', pictogram: '1F3A4' };

/** Its own picture, or a microphone where nothing but a voice note says who it is (R40); undefined where neither does. */
export function faceOf(actor: Pick<Actor, 'name' | 'picture' | 'voice'>): Picture | undefined {
	if (actor.picture !== undefined) return actor.picture;
	return actor.name === undefined && actor.voice !== undefined ? VOICE : undefined;
}
