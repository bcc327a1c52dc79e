/**
 * What a worker can set before the first question (R31): the size of the map, which domains and questions, in which
 * languages, when to evaluate, and with whom.
 *
 * It is not a second guide: `prepare` gives the very commands that the questions themselves would give, so a question
 * that was prepared is answered, and one that was not is asked. What is left open stays the resident's to choose.
 */
import type { Command } from '$lib/model/commands';
import { DOMAINS, LEVELS, type Domain, type Evaluation, type Level } from '$lib/model/vocabulary';
import { DOMAIN_GUIDES } from './domains';
import { switchable } from './field-state';
import { STEPS, stepOf } from './guide';
import type { Company, Step } from './step';

/** What happens with personal questions beside a worker or an interpreter (R63). */
export type PrivateQuestions = 'alone-later' | 'together' | 'per-question';

/** What a worker prepared. Absent means that it is asked in the conversation. */
export interface Preparation {
	/** The resident's language first. */
	readonly languages: readonly string[];
	readonly level?: Level;
	/** The domains to talk about; absent: the resident chooses. */
	readonly domains?: readonly Domain[];
	/** Only the switches that were turned; the level decides about the others. */
	readonly steps: Readonly<Record<string, boolean>>;
	readonly evaluate?: Evaluation;
	readonly company?: Company;
	/** Counts only with a worker or an interpreter: in other company it is never asked. */
	readonly privateQuestions?: PrivateQuestions;
}

/** One choice: an answer of its question, with its pictogram. */
export interface Choosable<K extends string> {
	readonly key: K;
	readonly pictogram: string;
}

/** One question that can be switched, with the levels at which it is on by itself. */
export interface Switchable {
	readonly key: string;
	readonly pictogram: string;
	readonly levels: readonly Level[];
}

/** Everything that the preparation screen offers. */
export interface PreparationChoices {
	/** `questions` counts the kinds of questions of a level. */
	readonly levels: readonly (Choosable<Level> & { readonly questions: number })[];
	readonly domains: readonly Choosable<Domain>[];
	readonly phases: readonly { readonly phase: number; readonly steps: readonly Switchable[] }[];
	readonly evaluations: readonly Choosable<Evaluation>[];
	readonly companies: readonly Choosable<Company>[];
	readonly privateQuestions: readonly Choosable<PrivateQuestions>[];
}

/** What can be prepared, read from the guide itself. */
export function preparationChoices(): PreparationChoices {
	const phases = new Map<number, Switchable[]>();
	for (const { key, pictogram, levels, phase } of switchable()) {
		phases.set(phase, [...(phases.get(phase) ?? []), { key, pictogram, levels }]);
	}
	return {
		levels: answersOf<Level>('level').map((answer) => ({ ...answer, questions: countQuestions(answer.key) })),
		domains: DOMAINS.map((key) => ({ key, pictogram: DOMAIN_GUIDES[key].pictogram })),
		phases: [...phases].map(([phase, steps]) => ({ phase, steps })),
		evaluations: answersOf('evaluate-when'),
		companies: answersOf('with-whom'),
		privateQuestions: answersOf('private-questions')
	};
}

/** A preparation to begin with: what the guide proposes beside a worker. */
export function firstPreparation(languages: readonly string[]): Preparation {
	return { languages, level: LEVELS[1], steps: {}, company: 'worker' };
}

/** The commands of a preparation: the same as of its answers, given one by one in the conversation. */
export function prepare(preparation: Preparation): readonly Command[] {
	const { languages, level, domains, steps, evaluate, company, privateQuestions } = preparation;
	const commands: Command[] = [];
	if (languages.length > 0) commands.push({ type: 'describeMap', fields: { languages } });
	if (level) commands.push({ type: 'setLevel', level });
	if (domains) {
		for (const domain of DOMAINS) {
			commands.push({ type: 'switchDomain', domain, on: domains.includes(domain) });
		}
	}
	for (const [step, on] of Object.entries(steps)) commands.push({ type: 'switchStep', step, on });
	if (evaluate) commands.push({ type: 'setEvaluation', evaluate });
	if (company) commands.push({ type: 'answerGuide', question: 'with-whom', answer: company });
	if (privateQuestions && (company === 'worker' || company === 'worker-interpreter')) {
		commands.push({ type: 'answerGuide', question: 'private-questions', answer: privateQuestions });
	}
	return commands;
}

function answersOf<K extends string>(step: string): readonly Choosable<K>[] {
	return stepOf(step).answers.map(({ key, pictogram }) => ({ key: key as K, pictogram }));
}

function countQuestions(level: Level): number {
	return STEPS.filter((step: Step) => step.place === 'own' && step.levels.includes(level)).length;
}
