/** The runtime that shows surveys of Formbricks: one question on a screen. */
import { renderSurveyInline } from '@formbricks/surveys';
import { ANSWERS, QUESTIONS } from '../questions.js';
import { tellFlow } from './flowAdapter.js';

const app = document.getElementById('app');
const nothing = () => {};
renderSurveyInline({
	containerId: 'app',
	survey: {
		id: 'bench',
		name: 'bench',
		type: 'link',
		status: 'inProgress',
		questions: QUESTIONS.map(({ id, words }) => ({
			id,
			type: 'multipleChoiceSingle',
			headline: words,
			required: true,
			shuffleOption: 'none',
			choices: ANSWERS.map((label, index) => ({ id: `${id}c${index}`, label })),
			buttonLabel: 'Next'
		})),
		welcomeCard: { enabled: false },
		thankYouCard: { enabled: false },
		hiddenFields: { enabled: false },
		styling: null
	},
	brandColor: '#224466',
	isBrandingEnabled: false,
	isRedirectDisabled: true,
	onDisplay: nothing,
	onResponse: nothing,
	onFinished: nothing,
	onClose: nothing
});

const find = (selector) => app.querySelector(selector);
tellFlow({
	key: () => {
		const radio = find('input[type=radio]');
		return `${find('label.text-heading, label[for]')?.textContent}|${radio?.name || radio?.id || ''}`;
	},
	taps: [() => find('input[type=radio]')?.closest('label'), () => find('button[type=submit]')]
});
window.__bench.tap = () => {
	find('input[type=radio]')?.click();
	setTimeout(() => find('button[type=submit]')?.click());
};
