import type { ConsentPolicy, ConsentRequest, Decision, SubjectFacts } from '../../models/index.js';
import { type DecisionContext, readKnownAt } from '../decide.js';
import { ConsentInputError } from '../errors.js';
import { evaluate, startEvaluation } from '../evaluation/evaluate.js';
import { type Question, readQuestion } from '../evaluation/question.js';
import { writeDecision } from '../evaluation/writeDecision.js';
import { requireInstant } from '../ledger/instants.js';
import type { Ledger } from '../ledger/ledger.js';
import { type ConsentFold, ledgerOf } from './foldLedger.js';
import { copyRequest, copyValue, isSameFacts, isSameRequest } from './sameRequest.js';
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
  const ms = context.now;
  const now = Number.isSafeInteger(ms) ? (ms as number) : requireInstant(ms, { caller: 'decideFolded', path: ['now'] });
  const answer = recall(fold, request, context) ?? prepare(fold, request, context);
  const decision = (decisionAt(answer, now) ?? decideAnew(answer, now)) as Decision<P>;
  return { ...decision, decidedAt: now };
}

interface Step extends Window {
  readonly decision: Decision;
}

/** A request that was asked of a fold, with the steps of its answer that are known so far. */
interface Answer {
  readonly request: ConsentRequest;
  readonly policy: ConsentPolicy;
  readonly facts: SubjectFacts;
  readonly knownAt: unknown;
  readonly question: Question;
  readonly ledger: Ledger;
  readonly steps: Step[];
}

/** How many requests are remembered with one fold, and how many steps with one request. */
const MOST_ANSWERS = 32;
const MOST_STEPS = 64;

const answers = new WeakMap<ConsentFold, Answer[]>();
const noFacts: SubjectFacts = {};

function recall(fold: ConsentFold, request: ConsentRequest, context: DecisionContext): Answer | null {
  const asked = answers.get(fold);
  if (asked === undefined || request.subject !== fold.subject) return null;
  const facts = context.subjectFacts ?? noFacts;
  for (const answer of asked) {
    if (
      isSameRequest(answer.request, request) &&
      answer.policy === context.policy &&
      answer.knownAt === context.knownAt &&
      (answer.facts === facts || isSameFacts(answer.facts, facts))
    ) {
      return answer;
    }
  }
  return null;
}

function prepare(fold: ConsentFold, request: ConsentRequest, context: DecisionContext): Answer {
  const ledger = ledgerOf(fold);
  const copy = copyRequest(request);
  const facts = copyValue(context.subjectFacts ?? noFacts) as SubjectFacts;
  const question = readQuestion(copy, { policy: context.policy, subjectFacts: facts });
  checkSameScope(fold, request, context);
  const { policy, knownAt } = context;
  const answer: Answer = { request: copy, policy, facts, knownAt, question, ledger, steps: [] };
  const asked = answers.get(fold) ?? [];
  if (asked.length >= MOST_ANSWERS) asked.length = 0;
  asked.push(answer);
  answers.set(fold, asked);
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

function decisionAt({ steps }: Answer, now: number): Decision | null {
  for (const step of steps) if (now >= step.since && now < step.until) return step.decision;
  return null;
}

function decideAnew({ question, ledger, request, steps }: Answer, now: number): Decision {
  const evaluation = startEvaluation(question, ledger, { now });
  const decision = writeDecision(evaluation, evaluate(evaluation), request);
  for (const list of [
    decision.trail,
    decision.evidence,
    decision.warnings,
    decision.allowedData,
    decision.redactedData,
  ]) {
    Object.freeze(list);
  }
  if (steps.length >= MOST_STEPS) steps.length = 0;
  steps.push({ ...windowOf(evaluation), decision });
  return decision;
}
