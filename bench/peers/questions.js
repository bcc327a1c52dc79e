/** The sixty questions that every guided flow asks here: ten once, then five about each of ten people. */

export const ANSWERS = ['Very much', 'Quite a lot', 'Somewhat', 'A little', 'Not at all'];

export const ONCE = [
	'Who lives with you?',
	'How long have you lived here?',
	'Where do you go each week?',
	'Who helps when you are ill?',
	'Which school do the children go to?',
	'How do you get to work?',
	'Where do you buy food?',
	'Which club are you with?',
	'Whom do you tell your worries?',
	'What would you like to change?'
];

export const EACH = [
	'How close is {name} to you?',
	'How often do you meet {name}?',
	'Where does {name} belong?',
	'Is it strong, weak or tense with {name}?',
	'Who gives, you or {name}?'
];

export const NAMES = ['Ana', 'Bo', 'Chidi', 'Dr. Weber', 'Elif', 'Farid', 'Greta', 'Hassan', 'Iris', 'Jo'];

/** All sixty, each with an id and its words. */
export const QUESTIONS = [
	...ONCE,
	...NAMES.flatMap((name) => EACH.map((question) => question.replace('{name}', name)))
].map((words, index) => ({ id: `q${index}`, words: `${index + 1}. ${words}` }));
