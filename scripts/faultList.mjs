/**
 * The faults that the tests must notice, each a change of one place. `from` stands exactly once in its file; `tests`
 * are run in turn until one fails.
 */
const FLOWS = 'src/lib/flows';
const test = (name) => `${FLOWS}/${name}.test.ts`;

/** Every fault: its name, its file, what is changed into what, and the tests that may notice. */
export const FAULTS = [
	{
		name: 'machine: a stale answer is taken',
		file: `${FLOWS}/machine.ts`,
		from: "isCurrent: ({ context, event }) => event.type === 'ANSWERED' && event.slot === context.cursor,",
		to: "isCurrent: ({ event }) => event.type === 'ANSWERED',",
		tests: [test('course'), test('walk')]
	},
	{
		name: 'machine: a change elsewhere leaves the old facts',
		file: `${FLOWS}/machine.ts`,
		from: 'return { facts: event.facts, ...anchored({ ...context, facts: event.facts, cursor }) };',
		to: 'return anchored({ ...context, facts: event.facts, cursor });',
		tests: [test('course')]
	},
	{
		name: 'machine: a question that went is not re-anchored',
		file: `${FLOWS}/machine.ts`,
		from: 'return { facts: event.facts, ...anchored({ ...context, facts: event.facts, cursor }) };',
		to: 'return { facts: event.facts, cursor };',
		tests: [test('course')]
	},
	{
		name: 'machine: no way on from a pause',
		file: `${FLOWS}/machine.ts`,
		from: "RESUMED: [{ guard: 'isCursorThere', target: 'asking' }, { target: 'finished' }],",
		to: '',
		tests: [test('course')]
	},
	{
		name: 'machine: the review cannot be ended',
		file: `${FLOWS}/machine.ts`,
		from: "FINISHED: 'finished',",
		to: '',
		tests: [test('course')]
	},
	{
		name: 'machine: undo at the end does not ask again',
		file: `${FLOWS}/machine.ts`,
		from: "{ guard: 'reopens', target: 'asking', actions: 'change' }",
		to: "{ guard: 'reopens', actions: 'change' }",
		tests: [test('course')]
	},
	{
		name: 'machine: what a staying answer opened is forgotten',
		file: `${FLOWS}/machine.ts`,
		from: 'return { facts: event.facts, queue: [...context.queue, ...openedByEdit(context, event.facts)] };',
		to: 'return { facts: event.facts };',
		tests: [test('course')]
	},
	{
		name: 'course: Back does not shorten the way',
		file: `${FLOWS}/course.ts`,
		from: 'return { cursor: key, trail: course.trail.slice(0, i) };',
		to: 'return { cursor: key, trail: course.trail };',
		tests: [test('walk')]
	},
	{
		name: 'course: going on does not remember where it was',
		file: `${FLOWS}/course.ts`,
		from: 'course.cursor === null ? course.trail : [...course.trail, course.cursor].slice(-LONGEST_TRAIL);',
		to: 'course.trail;',
		tests: [test('course')]
	},
	{
		name: 'course: Next begins again at the top',
		file: `${FLOWS}/course.ts`,
		from: 'return slots.slice(positionOf(before, facts, cursor) + 1).find(isOpen)?.key ?? null;',
		to: 'return slots.find(isOpen)?.key ?? null;',
		tests: [test('course'), test('walk')]
	},
	{
		name: 'course: an answer that takes its question away starts over',
		file: `${FLOWS}/course.ts`,
		from: 'if (earlier >= 0) return earlier;',
		to: '',
		tests: [test('course')]
	},
	{
		name: 'course: an edit forgets what it opened',
		file: `${FLOWS}/course.ts`,
		from: '.filter((slot) => isOpen(slot) && !known.has(slot.key))',
		to: '.filter((slot) => isOpen(slot) && known.has(slot.key))',
		tests: [test('course')]
	},
	{
		name: 'course: the question "review" is taken for the list of that name',
		file: `${FLOWS}/course.ts`,
		from: 'return `list:${list}`;',
		to: 'return list;',
		tests: [test('returning')]
	},
	{
		name: 'course: the way out of an edit is not the way in',
		file: `${FLOWS}/course.ts`,
		from: 'cursor: isFromList ? null : first,',
		to: 'cursor: course.cursor,',
		tests: [test('course')]
	},
	{
		name: 'walk: a place of an older guide is taken as it is',
		file: `${FLOWS}/walk.ts`,
		from: 'record.guideVersion === GUIDE_VERSION &&',
		to: '',
		tests: [test('course')]
	},
	{
		name: 'plan: the domains are not in their order',
		file: `${FLOWS}/facts.ts`,
		from: 'const on = DOMAINS.filter((domain) => isDomainOn(map, domain));',
		to: 'const on = [...DOMAINS].sort().filter((domain) => isDomainOn(map, domain));',
		tests: [test('plan')]
	},
	{
		name: 'plan: a question that is switched off is asked about contacts',
		file: `${FLOWS}/plan.ts`,
		from: 'if (!isStepOn(map, step)) continue;',
		to: '',
		tests: [test('plan')]
	},
	{
		name: 'plan: going along misses who was placed late',
		file: `${FLOWS}/plan.ts`,
		from: 'if (!met.has(actor.domain) || wasPlaced(actor)) perActor',
		to: 'if (!met.has(actor.domain)) perActor',
		tests: [test('plan')]
	},
	{
		name: 'plan: what was caught is asked twice',
		file: `${FLOWS}/plan.ts`,
		from: "if (step.key === 'walk-prompts' && !walkedLate) catches();",
		to: "if (step.key === 'walk-prompts') catches();",
		tests: [test('plan')]
	},
	{
		name: 'beside the line: a sheet opens a personal question in company',
		file: `${FLOWS}/beside.ts`,
		from: 'if (step.sensitive && !isPrivateAllowed(facts.map)) return false;',
		to: '',
		tests: [test('condition')]
	},
	{
		name: 'condition: beside family a yes counts as with a worker',
		file: `${FLOWS}/facts.ts`,
		from: "if (company !== 'worker' && company !== 'worker-interpreter') return false;",
		to: '',
		tests: [test('condition')]
	},
	{
		name: 'condition: "not" is not read',
		file: `${FLOWS}/condition.ts`,
		from: '(!when.not || !holds(when.not, facts, at))',
		to: 'true',
		tests: [test('condition')]
	},
	{
		name: 'round: untapped is done for somebody who came later',
		file: `${FLOWS}/round.ts`,
		from: '(actor) => asked.includes(actor.id) || !isUnsaid(facts, step, actor, field)',
		to: '(actor) => asked.length > 0 || !isUnsaid(facts, step, actor, field)',
		tests: [test('round')]
	},
	{
		name: 'round: who was said elsewhere is asked again',
		file: `${FLOWS}/round.ts`,
		from: 'return isUnsaid(facts, step, actor, field);',
		to: 'return true;',
		tests: [test('round')]
	},
	{
		name: 'round: a tap cannot be taken back',
		file: `${FLOWS}/meaning.ts`,
		from: 'const on = reply.on ?? actor[field] !== value;',
		to: 'const on = true;',
		tests: [test('round')]
	},
	{
		name: 'meaning: a threshold is taken for a domain',
		file: `${FLOWS}/picking.ts`,
		from: 'if (hasTiles(step) && isDomain(reply.answer))',
		to: 'if (isDomain(reply.answer))',
		tests: [test('meaning')]
	},
	{
		name: 'meaning: "none of these" leaves no trace',
		file: `${FLOWS}/meaning.ts`,
		from: "return answer.does === 'continue' || (written.length > 0 && isUnseen(step, slot, answer))",
		to: "return answer.does === 'continue'",
		tests: [test('meaning')]
	},
	{
		name: 'sharing: what was left out is told as given',
		file: 'src/lib/model/sharing.ts',
		from: 'eachGoesAlong(map, part, consent, format).includes(false));',
		to: 'eachGoesAlong(map, part, consent, format).includes(true));',
		tests: ['src/lib/model/sharedMap.test.ts']
	},
	{
		name: 'pinning: who goes aside goes by the size of the pictures now',
		file: 'src/lib/layout/pinning.ts',
		from: 'for (const share of shares) {',
		to: 'for (const share of [1]) {',
		tests: ['src/lib/layout/pinning.test.ts']
	},
	{
		name: 'hiding: a round still shows who is hidden',
		file: `${FLOWS}/screenWithout.ts`,
		from: 'round: { ...round, actors: shown(round.actors) }',
		to: 'round',
		tests: [test('screenWithout')]
	},
	{
		name: 'leaving: a skipped domain counts as an empty one',
		file: `${FLOWS}/leaving.ts`,
		from: "return [{ type: 'markDomain', domain: slot.domain, state: 'skipped' }];",
		to: "return [{ type: 'markDomain', domain: slot.domain, state: 'nobody' }];",
		tests: [test('meaning')]
	},
	{
		name: 'leaving: skipping a contact leaves its questions open',
		file: `${FLOWS}/leaving.ts`,
		from: 'return ABOUT_ACTORS.map(({ key }) => ({',
		to: 'return ABOUT_ACTORS.slice(0, 1).map(({ key }) => ({',
		tests: [test('meaning')]
	},
	{
		name: 'document: two quick answers are one undo',
		file: 'src/lib/model/document.ts',
		from: 'captureTimeout: 0,',
		to: 'captureTimeout: 500,',
		tests: ['src/lib/model/document.test.ts', test('course')]
	},
	{
		name: 'document: undo forgets where the conversation was',
		file: 'src/lib/model/document.ts',
		from: "if (origin instanceof Undoable) stackItem.meta.set('deed', origin.deed);",
		to: '',
		tests: ['src/lib/model/document.test.ts', test('course')]
	},
	{
		name: 'document: a removed contact stays in what points to it',
		file: 'src/lib/model/document/carryOut.ts',
		from: 'for (const [, wish] of rooms.wishes.entries()) writeValue(wish, `helpedBy:${id}`, null);',
		to: '',
		tests: ['src/lib/model/document.test.ts']
	},
	{
		name: 'document: an answer and its refusal stand side by side',
		file: 'src/lib/model/document/carryOut.ts',
		from: 'if (why !== null) writeValue(flat, key, null);',
		to: '',
		tests: ['src/lib/model/document.test.ts', test('walk')]
	},
	{
		name: 'sharing: somebody hidden goes along with all others',
		file: 'src/lib/model/sharing.ts',
		from: "if (actor.private) parts.push('private');",
		to: '',
		tests: ['src/lib/model/sharedMap.test.ts']
	},
	{
		name: 'sharing: a hidden step goes along when it was ticked once',
		file: 'src/lib/model/sharing.ts',
		from: 'return !step.private && nextSteps.includes(step.id);',
		to: 'return nextSteps.includes(step.id);',
		tests: ['src/lib/model/sharedMap.test.ts']
	},
	{
		name: 'sharing: what is about belief goes along unasked',
		file: 'src/lib/model/sharing.ts',
		from: "if (isBelief(actor) && !parts.includes('belief')) return false;",
		to: '',
		tests: ['src/lib/model/sharedMap.test.ts']
	},
	{
		name: 'sharing: a photo of somebody red is given',
		file: 'src/lib/model/sharing.ts',
		from: "return (actor.value === 'destructive' || actor.safety === 'no-go') && actor.kind !== 'place';",
		to: 'return false;',
		tests: ['src/lib/model/sharedMap.test.ts']
	},
	{
		name: 'joining: a copy on which there is nothing takes everything away',
		file: 'src/lib/model/joining.ts',
		from: 'isEmpty(document.project(), document.moments()) || isEmpty(file.map, file.moments)',
		to: 'false',
		tests: ['tests/trust/merged.test.ts', 'src/lib/model/joining.test.ts']
	},
	{
		name: 'joining: a map that bears the same name is merged as if it were a copy',
		file: 'src/lib/model/joining.ts',
		from: 'if (!document.sharesHistory(file.document)) return undefined;',
		to: '',
		tests: ['src/lib/model/joining.test.ts']
	},
	{
		name: 'joining: more is joined than a map can hold',
		file: 'src/lib/model/joining.ts',
		from: 'if (mine.actors.length + added > LIMITS.actors)',
		to: 'if (false)',
		tests: ['src/lib/model/joining.test.ts']
	},
	{
		name: 'lock: the open key stays beside it',
		file: 'src/lib/storage/vault/keyring.ts',
		from: "throw new StoreError('failed', 'The lock does not open');\n\t\tawait keyTwins(map).remove(folder);",
		to: "throw new StoreError('failed', 'The lock does not open');",
		tests: ['src/lib/storage/vault/keyring.svelte.test.ts']
	},
	{
		name: 'lock: a file that asks for more work than a telephone has is tried',
		file: 'src/lib/exchange/locking.ts',
		from: 'if (work === undefined || work > MOST_WORK)',
		to: 'if (work === undefined)',
		tests: ['src/lib/exchange/locking.test.ts']
	},
	{
		name: 'store: a tail asks for what the log refused',
		file: 'src/lib/storage/vault/ledger.ts',
		from: 'await tail.then(({ drop }) => drop()).catch(() => {});',
		to: 'await tail.then(({ finish }) => finish()).catch(() => {});',
		tests: ['src/lib/storage/vault/ledger.test.ts']
	},
	{
		name: 'store: an older snapshot counts as newer than the tail',
		file: 'src/lib/storage/vault/ledger.ts',
		from: 'await this.#desk.snapshots.write(turn, standing, held, true);',
		to: 'await this.#desk.snapshots.write(++this.#turn, standing, held, true);',
		tests: ['src/lib/storage/vault/ledger.test.ts']
	}
];
