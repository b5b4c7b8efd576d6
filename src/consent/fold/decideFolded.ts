import type { ConsentPolicy, ConsentRequest, Decision, SubjectFacts } from '../../models/index.js';
import { type DecisionContext, readKnownAt } from '../decide.js';
import { ConsentInputError } from '../errors.js';
import { evaluate, startEvaluation } from '../evaluation/evaluate.js';
import { type Question, readQuestion } from '../evaluation/question.js';
import { writeDecision } from '../evaluation/writeDecision.js';
import { requireInstant } from '../ledger/instants.js';
import type { Ledger } from '../ledger/ledger.js';
import { type ConsentFold, originOf } from './foldLedger.js';
import { copyOf, isAsBefore, type Snapshot, snapshotOf } from './snapshot.js';
import { type Window, windowOf } from './window.js';

/**
 * Decides from a fold exactly as `decide` does from the ledger it was made of, at any `now`.
 *
 * Answers are remembered with the fold for the span of time in which they hold, so that asking again costs a look-up. The
 * memory rests on fold and policy being values: make a new policy instead of changing one in place. Requests and facts are
 * compared by content each time.
 *
 * @throws {@link ConsentInputError} as `decide` does; `SUBJECT_MISMATCH` for another person's request;
 * `KNOWN_AT_MISMATCH` when another `knownAt` is asked for than the fold was made for.
 *
 * @example
 * ```ts
 * import { decideFolded, foldLedger } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { subject: 'p2', controller: 'acme', purpose: 'newsletter', jurisdiction: 'DE' };
 * decideFolded(foldLedger([], { subject: 'p1' }), request, { policy, now: 0 }); // throws SUBJECT_MISMATCH
 * ```
 */
export function decideFolded<const P extends string>(
  fold: ConsentFold,
  request: ConsentRequest<P>,
  context: DecisionContext,
): Decision<P> {
  const known = recall(fold, request, context);
  // Whole segments are asked at one instant: then the very same record is handed out, frozen.
  if (known !== null && known.now === context.now) return known.decision as Decision<P>;
  const now = requireInstant(context.now, { caller: 'decideFolded', path: ['now'] });
  return decisionAt(known ?? prepare(fold, request, context), now) as Decision<P>;
}

interface Step extends Window {
  readonly decision: Decision;
}

/** A request that was asked of a fold, with the last decision up front and all steps that are known. */
interface Answer extends Snapshot {
  readonly known: Snapshot;
  readonly policy: ConsentPolicy;
  readonly knownAt: unknown;
  readonly question: Question;
  readonly ledger: Ledger;
  readonly next: Answer | null;
  readonly age: number;
  /** The instant asked last, with the decision that was handed out for it. */
  now: number;
  decision: Decision | null;
  steps: Step[];
}

/** How many requests are remembered with one fold, and how many steps with one request. */
const MOST_ANSWERS = 32;
const MOST_STEPS = 64;

/** A chain of answers hangs on the ledger of a fold, the newest first. */
const noFacts: SubjectFacts = {};
const nothingKnown: Snapshot = { names: [], values: [] };

function recall(fold: ConsentFold, request: ConsentRequest, context: DecisionContext): Answer | null {
  const { policy, knownAt, subjectFacts = noFacts } = context;
  for (let answer = originOf(fold).memory as Answer | null; answer !== null; answer = answer.next) {
    if (
      answer.policy === policy &&
      answer.knownAt === knownAt &&
      isAsBefore(answer, request) &&
      (subjectFacts === noFacts ? answer.known === nothingKnown : isAsBefore(answer.known, subjectFacts))
    ) {
      return answer;
    }
  }
  return null;
}

function prepare(fold: ConsentFold, request: ConsentRequest, context: DecisionContext): Answer {
  const origin = originOf(fold);
  const { policy, knownAt, subjectFacts = noFacts } = context;
  const question = readQuestion(copyOf(request), { policy, subjectFacts: copyOf(subjectFacts) });
  checkSameScope(fold, request, context);
  const { names, values } = snapshotOf(request);
  const newest = origin.memory as Answer | null;
  const isFull = newest !== null && newest.age >= MOST_ANSWERS;
  const answer: Answer = {
    names,
    values,
    known: subjectFacts === noFacts ? nothingKnown : snapshotOf(subjectFacts),
    policy,
    knownAt,
    question,
    ledger: origin.ledger,
    next: isFull ? null : newest,
    age: isFull || newest === null ? 1 : newest.age + 1,
    now: Number.NaN,
    decision: null,
    steps: [],
  };
  origin.memory = answer;
  return answer;
}

function checkSameScope(fold: ConsentFold, request: ConsentRequest, context: DecisionContext): void {
  if (request.subject !== fold.subject) {
    const message = `decideFolded: request.subject must be ${fold.subject}, got ${request.subject}`;
    throw new ConsentInputError('SUBJECT_MISMATCH', ['request', 'subject'], message);
  }
  const knownAt = readKnownAt(request, context);
  if (knownAt === (fold.knownAt ?? Number.POSITIVE_INFINITY)) return;
  const message = `decideFolded: knownAt must be that of the fold, ${fold.knownAt}, got ${knownAt}`;
  throw new ConsentInputError('KNOWN_AT_MISMATCH', ['knownAt'], message);
}

/** The decision at another instant than the last: from a step that is known, else worked out. */
function decisionAt(answer: Answer, now: number): Decision {
  const step = answer.steps.find(({ since, until }) => now >= since && now < until) ?? decideAnew(answer, now);
  if (answer.now === now && answer.decision !== null) return answer.decision;
  const decision = Object.freeze({ ...step.decision, decidedAt: now });
  answer.now = now;
  answer.decision = decision;
  return decision;
}

function decideAnew(answer: Answer, now: number): Step {
  const { question, ledger } = answer;
  const evaluation = startEvaluation(question, ledger, { now });
  const decision = writeDecision(evaluation, evaluate(evaluation), question.request);
  for (const list of [
    decision.trail,
    decision.evidence,
    decision.warnings,
    decision.allowedData,
    decision.redactedData,
  ]) {
    Object.freeze(list);
  }
  const step: Step = { ...windowOf(evaluation), decision };
  answer.steps = [...answer.steps.slice(1 - MOST_STEPS), step];
  return step;
}
