import type { Instant } from '../internal/instant.js';
import type { ConsentEvent, ConsentPolicy, ConsentRequest, Decision, SubjectFacts } from '../models/index.js';
import { evaluate, startEvaluation } from './evaluation/evaluate.js';
import { readQuestion } from './evaluation/question.js';
import { writeDecision } from './evaluation/writeDecision.js';
import { requireInstant } from './ledger/instants.js';
import { readLedger } from './ledger/ledger.js';

/** Under what a request is decided. Nothing has a default: the caller chooses policy and instant. */
export interface DecisionContext {
  readonly policy: ConsentPolicy;
  readonly subjectFacts?: SubjectFacts | undefined;
  readonly now: Instant;
  /** Only what was recorded until then counts; also taken from the request, the context wins. */
  readonly knownAt?: Instant | undefined;
}

/**
 * Decides whether a controller may use a person's data for a purpose through a channel at an instant, with the reason.
 *
 * Not legal advice: the answer is read as "allow under policy pack DE@2026-01". The ledger may be any JSON value in any
 * order: what is unreadable closes and never opens, an unknown purpose, channel or jurisdiction is denied. The same
 * arguments always give the same decision, and no argument is changed.
 *
 * @param ledger Events of one or of several people; those of others are not looked at.
 * @param request Who asks what about whom.
 * @returns The decision with `validUntil`: the first instant at which decision or reason changes if no event arrives.
 * @throws {@link ConsentInputError} `INVALID_INSTANT`, `INVALID_REQUEST` or `INVALID_POLICY`; never for the ledger.
 *
 * @example
 * ```ts
 * import { decide } from 'social-crm/consent';
 *
 * const policy = {
 *   purposes: { newsletter: { kind: 'direct_marketing', bases: ['consent'] } },
 *   texts: {},
 *   jurisdictions: {},
 *   childAge: {},
 *   packs: {},
 * };
 * const request = { subject: 'p1', controller: 'acme', purpose: 'newsletter', channel: 'email', jurisdiction: 'DE' };
 * decide([], request, { policy, now: '2026-03-01T10:00:00Z' }); // => {
 * //   decision: 'deny', reason: 'UNKNOWN_JURISDICTION', notLegalAdvice: true, ... }
 * ```
 */
export function decide<const P extends string>(
  ledger: readonly ConsentEvent[],
  request: ConsentRequest<P>,
  context: DecisionContext,
): Decision<P> {
  const question = readQuestion(request, context);
  const now = requireInstant(context.now, { caller: 'decide', path: ['now'] });
  const knownAt = readKnownAt(request, context);
  const facts = readLedger(ledger, { subject: request.subject, knownAt });
  const evaluation = startEvaluation(question, facts, { now });
  return writeDecision(evaluation, evaluate(evaluation), question.request as ConsentRequest<P>);
}

/** What was known when, `Infinity` when neither context nor request limits it. */
export function readKnownAt(
  request: { readonly knownAt?: Instant },
  context: { readonly knownAt?: Instant | undefined },
): number {
  if (context.knownAt !== undefined) return requireInstant(context.knownAt, { caller: 'decide', path: ['knownAt'] });
  if (request.knownAt === undefined) return Number.POSITIVE_INFINITY;
  return requireInstant(request.knownAt, { caller: 'decide', path: ['request', 'knownAt'] });
}
