/** The codes of a map as they are made: again whenever what goes into them changes. */
import type { Code, CodeContent } from '$lib/exchange/codes';
import { uiKey } from '$lib/i18n/key';

/** Makes codes of what it is given, and keeps those of the last. */
export class CodeMaker {
	/** Absent while they are being made, and where there are none to make. */
	codes: readonly Code[] | undefined = $state.raw();
	/** Why there are none, as words. */
	problem: string | undefined = $state.raw();
	#making: Promise<void> = Promise.resolve();
	#round = 0;

	/** Makes the codes of this, or of nothing. */
	make(content: CodeContent | undefined): void {
		this.#round += 1;
		this.codes = undefined;
		this.problem = undefined;
		if (content) this.#making = this.#make(content, this.#round);
	}

	/** The codes, once they are made; nothing where there are none. */
	async made(): Promise<readonly Code[] | undefined> {
		await this.#making;
		return this.codes;
	}

	async #make(content: CodeContent, round: number): Promise<void> {
		const made = await import('$lib/exchange/codes')
			.then(({ codesOf }) => codesOf(content))
			.catch(() => ({ problem: 'failed' }) as const);
		if (round !== this.#round) return;
		if ('codes' in made) this.codes = made.codes;
		else this.problem = uiKey('codes', made.problem);
	}
}
