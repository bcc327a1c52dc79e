/** What Typebot's server would answer: the next of the sixty questions, for whoever began a conversation. */
import { randomUUID } from 'node:crypto';
import { ANSWERS, QUESTIONS } from '../peers/questions.js';

const conversations = new Map();

/** The answer to a request that begins or continues a conversation; nothing where it is none. */
export function answerTypebot(path) {
	if (path.endsWith('/startChat')) {
		const sessionId = randomUUID();
		conversations.set(sessionId, 0);
		const settings = {
			general: { isBrandingEnabled: false },
			typingEmulation: { enabled: false, delayBetweenBubbles: 0 }
		};
		const typebot = { id: 'bench', version: '6', theme: {}, settings };
		return { sessionId, resultId: sessionId, typebot, ...ask(0) };
	}
	const [, sessionId] = /sessions\/([^/]+)\/continueChat$/.exec(path) ?? [];
	if (!conversations.has(sessionId)) return undefined;
	const next = conversations.get(sessionId) + 1;
	conversations.set(sessionId, next);
	return ask(next);
}

function ask(index) {
	const { words } = QUESTIONS[index % QUESTIONS.length];
	const richText = [{ type: 'p', children: [{ text: words }] }];
	return {
		messages: [{ id: `m${index}`, type: 'text', content: { type: 'richText', richText } }],
		input: {
			id: `i${index}`,
			type: 'choice input',
			items: ANSWERS.map((content, at) => ({ id: `i${index}_${at}`, outgoingEdgeId: 'e', content })),
			options: { isMultipleChoice: false }
		}
	};
}
