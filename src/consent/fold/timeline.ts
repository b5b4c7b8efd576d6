import type { Instant } from '../../internal/instant.js';
import type { ConsentEvent, ConsentPolicy, ConsentRequest, Decision, SubjectFacts } from '../../models/index.js';
import { readKnownAt } from '../decide.js';
import { dutyList } from '../evaluation/duties.js';
import { evaluate, startEvaluation } from '../evaluation/evaluate.js';
import { readQuestion } from '../evaluation/question.js';
import { warningsOf } from '../evaluation/writeDecision.js';
import { instantToIso, MAX_MS } from '../ledger/instants.js';
import { readLedger } from '../ledger/ledger.js';
import { decisionOf } from '../reasons.js';
import { windowOf } from './window.js';

/** One step of the answer over time. */
export interface TimelineStep extends Pick<Decision, 'decision' | 'reason' | 'obligations' | 'warnings'> {
  /** UTC string of the first instant of the step; `null` = since ever. */
  readonly from: string | null;
}

/** Under what a timeline is drawn. There is no `now`: it covers all of time. */
export interface TimelineContext {
  readonly policy: ConsentPolicy;
  readonly subjectFacts?: SubjectFacts | undefined;
  readonly knownAt?: Instant | undefined;
}

/**
 * Returns the answer to a request over all of time as an exact step function: what `decide` says at every `now`.
 *
 * The first step has `from: null`; each holds until the next begins. Throws as `decide` does; the ledger never throws.
 *
 * @example
 * ```ts
 * import { timeline } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { subject: 'p1', controller: 'acme', purpose: 'newsletter', jurisdiction: 'DE' };
 * timeline([], request, { policy }); // => [
 * //   { from: null, decision: 'deny', reason: 'UNKNOWN_PURPOSE', obligations: [], warnings: [] }]
 * ```
 */
export function timeline(
  ledger: readonly ConsentEvent[],
  request: ConsentRequest,
  context: TimelineContext,
): TimelineStep[] {
  const question = readQuestion(request, context);
  const facts = readLedger(ledger, { subject: request.subject, knownAt: readKnownAt(request, context) });
  const steps: TimelineStep[] = [];
  let now = Number.NEGATIVE_INFINITY;
  while (now <= MAX_MS) {
    const evaluation = startEvaluation(question, facts, { now });
    const outcome = evaluate(evaluation);
    const warnings = warningsOf(evaluation, outcome);
    const step = {
      decision: decisionOf(outcome.reason),
      reason: outcome.reason,
      obligations: dutyList(outcome.duties),
      warnings,
    };
    const last = steps.at(-1);
    if (last === undefined || !isSameStep(last, step)) {
      steps.push({ from: now === Number.NEGATIVE_INFINITY ? null : instantToIso(now), ...step });
    }
    now = windowOf(evaluation).until;
  }
  return steps;
}

function isSameStep(left: Omit<TimelineStep, 'from'>, right: Omit<TimelineStep, 'from'>): boolean {
  return (
    left.reason === right.reason &&
    left.obligations === right.obligations &&
    left.warnings.length === right.warnings.length &&
    left.warnings.every((warning, index) => warning === right.warnings[index])
  );
}
