/**
 * Which places the guide has to visit on a map, said a second time: from the essentials of the content and the rules of
 * the method, written out question by question, and without the program's plan, conditions or steps.
 */
import type { Actor, NeighbourhoodMap } from '../../src/lib/model/map';
import essentials from './content-essentials.json';

const LEVELS = new Map(essentials.steps.map(({ key, levels }) => [key, levels as readonly string[]]));
const ALL_DOMAINS = essentials.domains.map(({ key }) => key);
const SIX = ['leisure', 'care-services', 'public-space', 'local-shops', 'family-friends', 'key-people'];
const DECLINED_AS: Readonly<Record<string, string>> = {
	closeness: 'ring',
	reciprocity: 'reciprocity',
	influence: 'influence',
	value: 'value',
	liking: 'liking',
	safety: 'safety'
};

/** The keys of all places, in order. */
export function expectedPlan(map: NeighbourhoodMap, today: string): readonly string[] {
	const { guide, actors, wishes, nextSteps } = map;
	const level = guide.level ?? 'simple';
	const on = (key: string) => guide.steps[key] ?? LEVELS.get(key)!.includes(level);
	const q = (key: string, applies = true) => (applies && on(key) ? [key] : []);
	const said = (key: string) => [guide.answers[key] ?? []].flat();
	const company = said('with-whom')[0] ?? 'alone';
	const withWorker = company === 'worker' || company === 'worker-interpreter';
	const agreed = ['together', 'per-question'].includes(said('private-questions')[0] ?? '');
	const personal = company === 'alone' || (withWorker && agreed);
	const evaluate = guide.evaluate ?? 'rounds';
	const evaluates = evaluate === 'rounds' || evaluate === 'as-we-go';
	const goesAlong = evaluate === 'as-we-go';
	const oneByOne = !goesAlong && said('one-by-one')[0] === 'yes';
	const movedHere = level !== 'simple' || map.home.since === 'just-moved';
	const some = actors.length > 0;
	const walksLate = on('walk-prompts') && said('complete').includes('walk');
	const personalToCome =
		['home-feel', 'no-go', 'value-follow-up'].some(on) ||
		(on('previous-neighbourhood') && movedHere) ||
		(evaluates && (on('value') || on('safety')));

	const catches = map.catches.map(({ id }) => `catch:${id}/actor-name`);
	const placed = (actor: Actor) => guide.answers[`${actor.id}.actor-domain`] !== undefined;
	const isLate = (actor: Actor) =>
		walksLate ||
		actor.informal ||
		actor.safety === 'no-go' ||
		actor.status === 'wished' ||
		wishes.some((wish) => wish.helpedBy.includes(actor.id));
	const toPlace = (late: boolean) =>
		actors
			.filter((actor) => on('actor-domain') && isLate(actor) === late)
			.filter((actor) => actor.domain === undefined || placed(actor))
			.map(({ id }) => `actor:${id}/actor-domain`);

	const isGroup = ({ kind }: Actor) => kind === 'place' || kind === 'organisation';
	const isPeople = ({ kind }: Actor) => kind === 'person' || kind === 'organisation';
	const spared = (actor: Actor) => actor.value === 'destructive' || actor.safety === 'no-go' || actor.private;
	const about = (actor: Actor) => [
		...q('actor-outside', isPeople(actor)),
		...q('closeness', evaluates),
		...q('reciprocity', evaluates),
		...q('influence', evaluates),
		...q('value', evaluates && personal),
		...q('value-follow-up', actor.value !== undefined && personal),
		...q('liking', evaluates && isGroup(actor)),
		...q('safety', evaluates && personal)
	];
	const unsaid = (actor: Actor, step: string, field: keyof Actor) =>
		actor[field] === undefined &&
		(actor.noAnswer as Record<string, unknown>)[DECLINED_AS[step] ?? ''] === undefined &&
		guide.marks[`${actor.id}.${step}`] === undefined;
	const round = (
		step: string,
		question: string,
		field: keyof Actor,
		value: unknown,
		whom: (actor: Actor) => boolean = () => true
	) => {
		const shown = actors.some(
			(actor) => whom(actor) && (actor[field] === value || unsaid(actor, step, field))
		);
		return on(step) && shown ? [`rounds/${step}:${question}`] : [];
	};

	const isOn = (domain: string) =>
		(guide.domains as Record<string, boolean | undefined>)[domain] ??
		(level !== 'simple' || SIX.includes(domain));
	const late = said('domain-more');
	const chosen = ALL_DOMAINS.filter((domain) => isOn(domain) && !late.includes(domain));
	const added = ALL_DOMAINS.filter((domain) => isOn(domain) && late.includes(domain));
	const inTurn = [...chosen, ...added];
	const firstFilled = inTurn.find((domain) => actors.some((actor) => actor.domain === domain));
	const previous = q('previous-neighbourhood', personal && movedHere);
	const visit = (domain: string) => [
		...(on('domain-ask') ? [`domains:${domain}/domain-ask`] : []),
		...(domain === firstFilled ? q('evaluate-when') : []),
		...(goesAlong
			? actors
					.filter((actor) => actor.domain === domain && !placed(actor))
					.flatMap((actor) => about(actor).map((step) => `domains:${domain}/actor:${actor.id}/${step}`))
			: []),
		...(domain === 'family-friends' && chosen.includes(domain) ? previous : [])
	];

	const afterwards = actors.filter(
		(actor) => oneByOne || (goesAlong && (placed(actor) || !inTurn.includes(actor.domain ?? '')))
	);
	const coloured = personal && on('value-follow-up') && actors.some(({ value }) => value !== undefined);
	const glad = evaluates
		? round(
				'reciprocity-doubt',
				'yes',
				'reciprocityDoubt',
				false,
				(actor) => isPeople(actor) && !spared(actor)
			)
		: [];
	const rounds = [
		...round('actor-outside', 'outside', 'outside', true, ({ kind }) => kind === 'person'),
		...(evaluates
			? [
					...([1, 2, 3, 4] as const).flatMap((ring) => round('closeness', String(ring), 'ring', ring)),
					...['gives', 'gets', 'mutual'].flatMap((one) => round('reciprocity', one, 'reciprocity', one)),
					...round('influence', '3', 'influence', 3)
				]
			: []),
		...(evaluates && personal
			? ['constructive', 'neutral', 'destructive'].flatMap((one) => round('value', one, 'value', one))
			: []),
		...(coloured ? ['rounds/value-follow-up'] : []),
		...(evaluates
			? [
					...round('liking', 'gladly', 'liking', 'gladly', isGroup),
					...round('liking', 'not-gladly', 'liking', 'rather-not', isGroup)
				]
			: []),
		...(evaluates && personal
			? [...round('safety', 'safe', 'safety', 'safe'), ...round('safety', 'no-go', 'safety', 'no-go')]
			: []),
		...glad
	];
	const picked = actors
		.filter(({ id }) => said('tell-more').includes(id))
		.flatMap(({ id }) =>
			[...q('role'), ...q('actor-wish'), ...q('actor-threshold')].map((step) => `picked/actor:${id}/${step}`)
		);
	const perWish = (step: string) => (on(step) ? wishes.map(({ id }) => `wish:${id}/${step}`) : []);
	const perStep = (step: string) => (on(step) ? nextSteps.map(({ id }) => `next-step:${id}/${step}`) : []);

	return [
		...q('welcome'),
		...q('consent-device'),
		...q('level'),
		...q('keep-moment', some && map.date < today),
		...q('home-picture'),
		...q('home-name'),
		...q('home-since'),
		...q('neighbourhood-size'),
		...q('with-whom', personalToCome),
		...q('consent-helper', company !== 'alone'),
		...q('private-questions', withWorker),
		...q('home-feel', personal),
		...q('start-direction'),
		...q('materials', said('start-direction').includes('paper-first')),
		...q('walk-prompts', said('start-direction').includes('walk-first')),
		...(walksLate ? [] : catches),
		...q('first-thoughts'),
		...q('domain-filter'),
		...chosen.flatMap(visit),
		...(chosen.includes('family-friends') ? [] : previous),
		...q('domain-more', added.length > 0 || ALL_DOMAINS.some((domain) => !isOn(domain))),
		...added.flatMap(visit),
		...toPlace(false),
		...afterwards.flatMap((actor) => about(actor).map((step) => `actors/actor:${actor.id}/${step}`)),
		...(goesAlong || oneByOne ? glad : rounds),
		...q('tell-more', some),
		...picked,
		...q('no-go', personal),
		...q('informal-networks'),
		...q('wish'),
		...perWish('opportunity'),
		...perWish('threshold'),
		...(walksLate ? [] : toPlace(true)),
		...q('legend', some || wishes.length > 0),
		...q('review', some),
		...q('review-check', some),
		...q('complete'),
		...(walksLate ? ['complete/walk-prompts', ...catches, ...toPlace(true)] : []),
		...['worker', 'organisation', 'team', 'residents', 'someone']
			.filter((receiver) => said('complete').includes(receiver))
			.map((receiver) => `receiver:${receiver}/complete-consent`),
		...q('next-step'),
		...perStep('next-when'),
		...perStep('next-who'),
		...q('save-share'),
		...q('revisit'),
		...q('goodbye')
	];
}
