/**
 * What the guide knows when it decides what to ask: the map, and which day it is.
 *
 * Facts are handed in with every event, so that a plan is a pure function of them and a test can make any.
 */
import type { GuideAnswer, NeighbourhoodMap } from '$lib/model/map';
import { DOMAINS, type Domain, type Level } from '$lib/model/vocabulary';
import { SMALL_MAP_DOMAINS } from './domains';
import type { Company, Step } from './step';

/** The map as it is, and today as an ISO day. */
export interface Facts {
	readonly map: NeighbourhoodMap;
	readonly today: string;
}

/** The map's level; a small map until something else is said (R30). */
export function levelOf(map: NeighbourhoodMap): Level {
	return map.guide.level ?? 'simple';
}

/** Whether a step is on: its own switch first, the level otherwise (R31). */
export function isStepOn(map: NeighbourhoodMap, step: Step): boolean {
	return map.guide.steps[step.key] ?? step.levels.includes(levelOf(map));
}

/** Whether a domain is on: its own switch first; a small map starts with six (R31, R45). */
export function isDomainOn(map: NeighbourhoodMap, domain: Domain): boolean {
	return map.guide.domains[domain] ?? (levelOf(map) !== 'simple' || SMALL_MAP_DOMAINS.includes(domain));
}

/** An answer of the guide as a list of keys; empty where the question was not answered. */
export function answersTo(map: NeighbourhoodMap, question: string): readonly string[] {
	const answer: GuideAnswer | undefined = map.guide.answers[question];
	return answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer;
}

/** The domains that are talked about, in the source's order: those chosen first, then those added on being asked. */
export function domainsInTurn(map: NeighbourhoodMap): {
	readonly chosen: readonly Domain[];
	readonly added: readonly Domain[];
} {
	const late = answersTo(map, 'domain-more');
	const on = DOMAINS.filter((domain) => isDomainOn(map, domain));
	return {
		chosen: on.filter((domain) => !late.includes(domain)),
		added: on.filter((domain) => late.includes(domain))
	};
}

/** With whom the map is being made. */
export function companyOf(map: NeighbourhoodMap): Company {
	return (answersTo(map, 'with-whom')[0] as Company | undefined) ?? 'alone';
}

/** Whether personal questions may be asked now: alone, or with a worker after the person agreed; never in other company. */
export function isPrivateAllowed(map: NeighbourhoodMap): boolean {
	const company = companyOf(map);
	if (company === 'alone') return true;
	if (company !== 'worker' && company !== 'worker-interpreter') return false;
	const answer = answersTo(map, 'private-questions')[0];
	return answer === 'together' || answer === 'per-question';
}

/** How evaluation runs: in rounds, for each actor when it was added, or for each actor after the domains (R48, R50). */
export function evaluationMode(map: NeighbourhoodMap): 'rounds' | 'as-we-go' | 'one-by-one' {
	if (map.guide.evaluate === 'as-we-go') return 'as-we-go';
	return answersTo(map, 'one-by-one')[0] === 'yes' ? 'one-by-one' : 'rounds';
}
