/**
 * The helper questions that open a conversation (R74), as a replaceable set: here only to whom each line applies; the
 * words are `helpers.json` of each language, under the same key and number. An organisation with questions of its own
 * replaces this list and those files, and nothing else.
 */
import type { Kind } from '$lib/model/vocabulary';

/** One helper question; absent kinds mean that it fits a place, a person and a group alike. */
export interface HelperQuestion {
	readonly kinds?: readonly Kind[];
}

/** The helper questions of each step, and of each domain under `domain.<key>`; they are numbered from 1. */
export const HELPER_QUESTIONS: Readonly<Record<string, readonly HelperQuestion[]>> = {
	welcome: [{}, {}, {}, {}],
	ownership: [{}, {}, {}, {}],
	'walk-prompts': [{}, {}, {}, {}, {}],
	'first-thoughts': [{}, {}, {}, {}, {}],
	'actor-kind': [{}, {}],
	closeness: [
		{
			kinds: ['person', 'organisation']
		},
		{
			kinds: ['person', 'organisation']
		},
		{
			kinds: ['place']
		},
		{}
	],
	reciprocity: [
		{},
		{
			kinds: ['person', 'organisation']
		},
		{
			kinds: ['place']
		},
		{
			kinds: ['person', 'organisation']
		}
	],
	influence: [
		{
			kinds: ['person', 'organisation']
		},
		{
			kinds: ['person', 'organisation']
		},
		{
			kinds: ['person', 'organisation']
		},
		{
			kinds: ['place']
		}
	],
	value: [{}, {}],
	role: [{}],
	'informal-networks': [{}, {}],
	review: [{}, {}, {}, {}, {}],
	'domain.work': [{}, {}, {}, {}, {}],
	'domain.education': [{}, {}, {}, {}, {}],
	'domain.leisure': [{}, {}, {}, {}, {}],
	'domain.mobility': [{}, {}, {}, {}],
	'domain.housing': [{}, {}, {}, {}, {}],
	'domain.care-services': [{}, {}, {}, {}, {}],
	'domain.belief': [{}, {}, {}, {}],
	'domain.online-platforms': [{}, {}, {}, {}],
	'domain.public-space': [{}, {}, {}, {}, {}],
	'domain.local-shops': [{}, {}, {}, {}],
	'domain.local-government': [{}, {}, {}, {}],
	'domain.family-friends': [{}, {}, {}, {}, {}],
	'domain.key-people': [{}, {}, {}, {}]
};
