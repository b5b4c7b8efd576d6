import type { ConsentRoute, ReasonCode, TrailEntry } from '../../models/index.js';
import { groupFacts } from '../ledger/groups.js';
import { always, never } from '../ledger/instants.js';
import type { Ledger } from '../ledger/ledger.js';
import { decisionOf } from '../reasons.js';
import { nothingFound } from './checks.js';
import { consentRoute } from './consentRoute.js';
import { contactDuties, duties } from './duties.js';
import type { Evaluation, Outcome, RouteResult } from './evaluation.js';
import { existingCustomer } from './existingCustomer.js';
import { isFullyNamed } from './fields.js';
import { gates } from './gates.js';
import { legitimateInterest } from './legitimateInterest.js';
import { contractRoute, legalObligation, optOut, presumed, publicData, vitalInterest } from './otherRoutes.js';
import type { Question } from './question.js';

/** Starts a run of the rules. */
export function startEvaluation(
  question: Question,
  ledger: Ledger,
  { now, horizon = now, trace = null }: { now: number; horizon?: number; trace?: Evaluation['trace'] },
): Evaluation {
  ledger.groups ??= groupFacts(ledger.facts);
  return {
    question,
    ledger,
    facts: ledger.groups,
    now,
    horizon,
    since: always,
    until: never,
    erasedAt: always,
    consentAfter: always,
    mustOverride: false,
    endings: null,
    trace,
  };
}

/** The whole precedence of section 8: the one evaluator behind every public function. */
export function evaluate(evaluation: Evaluation): Outcome {
  const { question, ledger } = evaluation;
  if (question.unknown !== null) return { ...nothingFound, reason: question.unknown };
  if (ledger.isUnreadable) return nothingFound;
  const gate = gates(evaluation);
  return gate ?? tryRoutes(evaluation, evaluation.consentAfter === always ? question.routes : ['consent']);
}

const routeRules: Readonly<Record<ConsentRoute, (evaluation: Evaluation) => RouteResult>> = {
  consent: consentRoute,
  existing_customer: existingCustomer,
  legitimate_interest: legitimateInterest,
  contract: contractRoute,
  legal_obligation: legalObligation,
  vital_interest: vitalInterest,
  presumed,
  opt_out: optOut,
  ch_public: publicData,
};

/** Tries the routes in order (C-42): the first that carries in full decides, else the first that carries in part. */
function tryRoutes(evaluation: Evaluation, routes: readonly ConsentRoute[]): Outcome {
  const { question } = evaluation;
  const trail: TrailEntry[] = [];
  const failures: Failure[] = [];
  let partial: RouteResult | null = null;
  for (const route of routes) {
    if (!Object.hasOwn(routeRules, route)) continue;
    const result = routeRules[route](evaluation);
    trail.push(trailEntry(route, result));
    if (!result.passed) failures.push({ route, result });
    else if (isFullyNamed(question, result.fields)) return carried(question, result, trail);
    else partial ??= { ...result, reason: 'FIELDS_REDACTED' };
  }
  return partial === null ? denied(evaluation, failures, trail) : carried(question, partial, trail);
}

function trailEntry(route: ConsentRoute, { reason, candidate: { fact } }: RouteResult): TrailEntry {
  return fact === null ? { route, reason } : { route, reason, eventId: fact.id };
}

type Failure = { readonly route: ConsentRoute; readonly result: RouteResult };

const carried = (question: Question, result: RouteResult, trail: readonly TrailEntry[]): Outcome => ({
  ...(result as Outcome),
  duties: result.duties | contactDuties(question),
  trail,
});

/** Which failure names the reason (C-43), and whether the link is left (C-44). */
function denied(evaluation: Evaluation, failures: readonly Failure[], trail: readonly TrailEntry[]): Outcome {
  const named =
    failures.find(({ result }) => !result.isAbsent) ?? failures.find(({ route }) => route === 'consent') ?? failures[0];
  const { reason, candidate } = named?.result ?? nothingFound;
  const denial = {
    ...nothingFound,
    reason: reason === 'NO_RELATIONSHIP' ? nothingFound.reason : reason,
    candidate,
    trail,
  };
  return linkOnly(evaluation, denial) ?? denial;
}

const copiesMustGo: readonly ReasonCode[] = ['WITHDRAWN', 'OBJECTED', 'INVALIDATED', 'EXPIRED'];
const linkFields = ['profileUrl'];

function linkOnly(evaluation: Evaluation, { reason, trail }: Outcome): Outcome | null {
  const { question, ledger, now, horizon } = evaluation;
  if (question.link === null) return null;
  const run = startEvaluation(question.link, ledger, { now, horizon });
  const link = evaluate(run);
  evaluation.since = Math.max(evaluation.since, run.since);
  evaluation.until = Math.min(evaluation.until, run.until);
  if (decisionOf(link.reason) !== 'allow') return null;
  return {
    ...link,
    reason: 'LINK_ONLY',
    because: reason,
    fields: linkFields,
    duties: link.duties | (copiesMustGo.includes(reason) ? duties.ERASE_COPIED_CONTENT : 0),
    trail,
  };
}
