import type { ConsentEvent, ConsentRequest, Decision } from '../../models/index.js';
import { type DecisionContext, readKnownAt } from '../decide.js';
import { evaluate, startEvaluation } from '../evaluation/evaluate.js';

import { readQuestion } from '../evaluation/question.js';
import { writeDecision } from '../evaluation/writeDecision.js';
import { requireInstant } from '../ledger/instants.js';
import { readLedger } from '../ledger/ledger.js';
import { findRemedies, type Remedy } from './remedies.js';
import { type TraceEntry, traceInto } from './trace.js';

/** A decision with every candidate, every check, and what would help. */
export interface Explanation<P extends string = string> {
  readonly decision: Decision<P>;
  /** Every candidate of every route that was tried, with every check; from the same run as the decision. */
  readonly trail: readonly TraceEntry[];
  /** The smallest sets of facts, events or changes that turn a deny into allow or limited; empty unless denied. */
  readonly remedies: readonly Remedy[];
}

/**
 * Decides as `decide` does and explains the answer: all checks that were run, and the smallest remedies.
 *
 * Every remedy was applied and decided before it is offered. `[{ kind: 'none', absolute: true }]` means that nothing the
 * controller could do opens the way; `absolute: false` that none was found. A remedy is a hypothesis about the rules: that
 * a consent would help does not mean that one may be invented. Throws as `decide` does.
 *
 * @example
 * ```ts
 * import { explain } from 'social-crm/consent';
 *
 * const policy = { purposes: {}, texts: {}, jurisdictions: {}, childAge: {}, packs: {} };
 * const request = { subject: 'p1', controller: 'acme', purpose: 'newsletter', jurisdiction: 'DE' };
 * explain([], request, { policy, now: 0 }).remedies; // => [{ kind: 'none', absolute: false, actions: [] }]
 * ```
 */
export function explain<const P extends string>(
  ledger: readonly ConsentEvent[],
  request: ConsentRequest<P>,
  context: DecisionContext,
): Explanation<P> {
  const question = readQuestion(request, context);
  const now = requireInstant(context.now, { caller: 'explain', path: ['now'] });
  const facts = readLedger(ledger, { subject: request.subject, knownAt: readKnownAt(request, context) });
  const trail: TraceEntry[] = [];
  const evaluation = startEvaluation(question, facts, { now, trace: traceInto(trail) });
  const decision = writeDecision(evaluation, evaluate(evaluation), question.request as ConsentRequest<P>);
  const remedies = decision.decision === 'deny' ? findRemedies({ ledger, request, context, decision, evaluation }) : [];
  return { decision, trail, remedies };
}
