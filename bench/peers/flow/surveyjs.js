/** SurveyJS without a framework: ten questions, then a panel for each person, one question on a screen. */
import 'survey-core/survey-core.min.css';
import { Model, settings } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { ANSWERS, EACH, NAMES, ONCE } from '../questions.js';
import { tellFlow } from './flowAdapter.js';

settings.animationEnabled = false;

const ask = (name, title) => ({ type: 'radiogroup', name, title, choices: ANSWERS, isRequired: true });
const survey = new Model({
	questionsOnPageMode: 'inputPerPage',
	autoAdvanceEnabled: false,
	showQuestionNumbers: true,
	elements: [
		...ONCE.map((words, index) => ask(`once${index}`, words)),
		{
			type: 'paneldynamic',
			name: 'people',
			title: 'People',
			panelCount: NAMES.length,
			templateTitle: 'Person {panelIndex}',
			templateElements: EACH.map((words, index) =>
				ask(`each${index}`, words.replace('{name}', 'person {panelIndex}'))
			)
		}
	]
});
renderSurvey(survey, document.getElementById('app'));

const find = (selector) => document.querySelector(selector);
tellFlow({
	key: () =>
		find('.sd-title')
			? `${survey.currentSingleElement?.id ?? survey.currentPageNo}|${[...document.querySelectorAll('.sd-title')].map(({ textContent }) => textContent).join('|')}`
			: '',
	taps: [
		() => (find('.sd-item input') ? find('.sd-item') : null),
		() => find('.sd-navigation__next-btn, .sd-navigation__complete-btn')
	]
});
// A label that is clicked by script ticks nothing; its input does.
window.__bench.tap = () => {
	find('.sd-item input')?.click();
	find('.sd-navigation__next-btn')?.click();
};
