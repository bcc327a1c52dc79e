/** To whom a map can be given, as the guide lists them, for the places beside the guide that speak of them too. */
import { saveShare } from '$lib/flows/steps/save-share';

/** Everyone to whom a map can be given, with what stands for them in pictures. */
export const RECEIVING = saveShare.fields[0].answers;

/** What stands for a receiver in pictures; nothing for one that the guide does not know. */
export function faceOf(to: string): string | undefined {
	return RECEIVING.find(({ key }) => key === to)?.pictogram;
}
