/**
 * The guide: all steps, in the order in which they are asked unless `after` says otherwise.
 *
 * To add a question: copy the nearest file in `steps/`, change it, and add one line to this list.
 */
import type { Step } from './step';
import { actorDomain } from './steps/actor-domain';
import { actorKind } from './steps/actor-kind';
import { actorName } from './steps/actor-name';
import { actorOutside } from './steps/actor-outside';
import { actorPicture } from './steps/actor-picture';
import { actorSheet } from './steps/actor-sheet';
import { actorThreshold } from './steps/actor-threshold';
import { actorWish } from './steps/actor-wish';
import { addAnother } from './steps/add-another';
import { answerMode } from './steps/answer-mode';
import { closeness } from './steps/closeness';
import { complete } from './steps/complete';
import { completeConsent } from './steps/complete-consent';
import { consentDevice } from './steps/consent-device';
import { consentHelper } from './steps/consent-helper';
import { domainAsk } from './steps/domain-ask';
import { domainFilter } from './steps/domain-filter';
import { domainMore } from './steps/domain-more';
import { evaluateWhen } from './steps/evaluate-when';
import { firstThoughts } from './steps/first-thoughts';
import { goodbye } from './steps/goodbye';
import { homeFeel } from './steps/home-feel';
import { homeName } from './steps/home-name';
import { homePicture } from './steps/home-picture';
import { homeSince } from './steps/home-since';
import { influence } from './steps/influence';
import { informalNetworks } from './steps/informal-networks';
import { keepMoment } from './steps/keep-moment';
import { languages } from './steps/languages';
import { legend } from './steps/legend';
import { level } from './steps/level';
import { liking } from './steps/liking';
import { mapSheet } from './steps/map-sheet';
import { materials } from './steps/materials';
import { neighbourhoodSize } from './steps/neighbourhood-size';
import { nextStep } from './steps/next-step';
import { nextWhen } from './steps/next-when';
import { nextWho } from './steps/next-who';
import { noGo } from './steps/no-go';
import { opportunity } from './steps/opportunity';
import { ownership } from './steps/ownership';
import { previousNeighbourhood } from './steps/previous-neighbourhood';
import { privateQuestions } from './steps/private-questions';
import { reciprocity } from './steps/reciprocity';
import { reciprocityDoubt } from './steps/reciprocity-doubt';
import { review } from './steps/review';
import { reviewCheck } from './steps/review-check';
import { revisit } from './steps/revisit';
import { role } from './steps/role';
import { safety } from './steps/safety';
import { saveShare } from './steps/save-share';
import { startDirection } from './steps/start-direction';
import { tellMore } from './steps/tell-more';
import { threshold } from './steps/threshold';
import { value } from './steps/value';
import { valueFollowUp } from './steps/value-follow-up';
import { walkPrompts } from './steps/walk-prompts';
import { welcome } from './steps/welcome';
import { wish } from './steps/wish';
import { withWhom } from './steps/with-whom';

/** Every step of the guide, in order. */
export const STEPS = [
	welcome,
	languages,
	ownership,
	consentDevice,
	level,
	keepMoment,
	answerMode,
	homePicture,
	homeName,
	homeSince,
	neighbourhoodSize,
	withWhom,
	consentHelper,
	privateQuestions,
	homeFeel,
	startDirection,
	materials,
	walkPrompts,
	firstThoughts,
	domainFilter,
	domainAsk,
	actorName,
	actorKind,
	actorPicture,
	actorOutside,
	addAnother,
	evaluateWhen,
	previousNeighbourhood,
	domainMore,
	actorDomain,
	closeness,
	reciprocity,
	influence,
	value,
	valueFollowUp,
	liking,
	safety,
	reciprocityDoubt,
	tellMore,
	role,
	actorWish,
	actorThreshold,
	actorSheet,
	noGo,
	informalNetworks,
	wish,
	opportunity,
	threshold,
	legend,
	review,
	reviewCheck,
	mapSheet,
	complete,
	completeConsent,
	nextStep,
	nextWhen,
	nextWho,
	saveShare,
	revisit,
	goodbye
] as const;

/** The key of a step. */
export type StepKey = (typeof STEPS)[number]['key'];

const byKey: ReadonlyMap<string, Step> = new Map<string, Step>(STEPS.map((step) => [step.key, step]));

/** The step with this key; throws where there is none, since a key without a step is a fault of ours. */
export function stepOf(key: string): Step {
	const step = byKey.get(key);
	if (!step) throw new Error(`No step ${key}`);
	return step;
}

/** Whether a text is the key of a step. */
export function isStepKey(key: string): key is StepKey {
	return byKey.has(key);
}

/** The guide's own version, kept beside a person's place in it. */
export const GUIDE_VERSION = 1;
