import type { ConsentRoute, ReasonCode, TrailEntry } from '../../models/index.js';
import type { Fact } from '../ledger/fact.js';
import { groupFacts } from '../ledger/groups.js';
import type { Ledger } from '../ledger/ledger.js';
import { decisionOf } from '../reasons.js';
import { consentRoute } from './consentRoute.js';
import { contactDuties, duties } from './duties.js';
import type { Candidate, Evaluation, RouteResult, TraceEntry } from './evaluation.js';
import { existingCustomer } from './existingCustomer.js';
import { isFullyNamed } from './fields.js';
import { gates } from './gates.js';
import { legitimateInterest } from './legitimateInterest.js';
import { contractRoute, legalObligation, optOut, presumed, publicData, vitalInterest } from './otherRoutes.js';
import type { Question } from './question.js';

/** The result of the rules at one instant, before it is written as a decision. */
export interface Outcome {
  readonly reason: ReasonCode;
  readonly basis: string;
  readonly because: ReasonCode | null;
  readonly candidate: Candidate | null;
  /** A closing event that decided. */
  readonly fact: Fact | null;
  readonly fields: readonly string[] | null;
  readonly duties: number;
  readonly trail: readonly TrailEntry[];
}

/** Starts a run of the rules. */
export function startEvaluation(
  question: Question,
  ledger: Ledger,
  { now, horizon = now, trace = null }: { now: number; horizon?: number; trace?: TraceEntry[] | null },
): Evaluation {
  ledger.groups ??= groupFacts(ledger.facts);
  const facts = ledger.groups;
  return {
    question,
    ledger,
    facts,
    now,
    horizon,
    since: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    erasedAt: Number.NEGATIVE_INFINITY,
    consentAfter: Number.NEGATIVE_INFINITY,
    mustOverride: false,
    endings: null,
    trace,
  };
}

/** The whole precedence of section 8: the one evaluator behind every public function. */
export function evaluate(evaluation: Evaluation): Outcome {
  const { question, ledger } = evaluation;
  if (question.unknown !== null) return final(question.unknown, '', null);
  if (ledger.isUnreadable) return final('NO_LEGAL_BASIS', '', null);
  const gate = gates(evaluation);
  if (gate !== null) return final(gate.reason, gate.basis, gate.fact);
  const isConsentOnly = evaluation.consentAfter !== Number.NEGATIVE_INFINITY;
  return tryRoutes(evaluation, isConsentOnly ? consentOnly : question.routes);
}

const consentOnly: readonly ConsentRoute[] = ['consent'];
const noTrail: readonly TrailEntry[] = [];

function final(reason: ReasonCode, basis: string, fact: Fact | null): Outcome {
  const isOpen = decisionOf(reason) !== 'deny';
  return {
    reason,
    basis: isOpen ? basis : '',
    because: null,
    candidate: null,
    fact,
    fields: null,
    duties: 0,
    trail: noTrail,
  };
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
    if (result.passed && isFullyNamed(question, result.fields)) return carried(question, result, trail);
    if (result.passed) partial ??= result;
    else failures.push({ route, result });
  }
  return partial === null ? denied(evaluation, failures, trail) : carried(question, partial, trail);
}

function trailEntry(route: ConsentRoute, { reason, candidate }: RouteResult): TrailEntry {
  const id = candidate?.fact?.id;
  return id === undefined ? { route, reason } : { route, reason, eventId: id };
}

function carried(question: Question, result: RouteResult, trail: readonly TrailEntry[]): Outcome {
  return {
    reason: isFullyNamed(question, result.fields) ? (result.reason as ReasonCode) : 'FIELDS_REDACTED',
    basis: result.basis,
    because: null,
    candidate: result.candidate,
    fact: null,
    fields: result.fields,
    duties: result.duties | contactDuties(question),
    trail,
  };
}

type Failure = { readonly route: ConsentRoute; readonly result: RouteResult };

/** Which failure names the reason (C-43), and whether the link is left (C-44). */
function denied(evaluation: Evaluation, failures: readonly Failure[], trail: readonly TrailEntry[]): Outcome {
  const named =
    failures.find(({ result }) => !result.isAbsent) ?? failures.find(({ route }) => route === 'consent') ?? failures[0];
  const given = named?.result.reason ?? 'NO_LEGAL_BASIS';
  const reason = given === 'NO_RELATIONSHIP' ? 'NO_LEGAL_BASIS' : given;
  const candidate = named?.result.candidate ?? null;
  return (
    linkOnly(evaluation, { reason, candidate, trail }) ?? {
      reason,
      basis: '',
      because: null,
      candidate,
      fact: null,
      fields: null,
      duties: 0,
      trail,
    }
  );
}

const copiesMustGo: ReadonlySet<ReasonCode> = new Set(['WITHDRAWN', 'OBJECTED', 'INVALIDATED', 'EXPIRED']);
const linkFields = ['profileUrl'];

function linkOnly(
  evaluation: Evaluation,
  { reason, trail }: Pick<Outcome, 'reason' | 'candidate' | 'trail'>,
): Outcome | null {
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
    duties: link.duties | (copiesMustGo.has(reason) ? duties.ERASE_COPIED_CONTENT : 0),
    trail,
  };
}
