import type { ConsentRoute, ReasonCode, TrailEntry } from '../../models/index.js';
import type { Fact } from '../ledger/fact.js';
import type { FactGroups } from '../ledger/groups.js';
import { always, instantOr, never } from '../ledger/instants.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Question } from './question.js';

/**
 * One run of the rules at one instant. Every comparison with `now` goes through {@link hasReached}, which notes the
 * nearest instants on either side: within `[since, until)` the same comparisons come out the same, so the whole answer
 * is the same. That window is what makes `validUntil`, `timeline` and every cache exact.
 */
export interface Evaluation {
  readonly question: Question;
  readonly ledger: Ledger;
  readonly facts: FactGroups;
  readonly now: number;
  /** Events up to here are visible. Equals `now`, but for the search of `validUntil`, where no further event arrives. */
  readonly horizon: number;
  since: number;
  until: number;
  /** Permissive events up to here are void (C-38). */
  erasedAt: number;
  /** Only consents later than this count, and only the consent route is open, unless it is `-Infinity` (C-39, C-40). */
  consentAfter: number;
  /** Only consents that override the restriction count. */
  mustOverride: boolean;
  /** What would end a consent, live, with reach over this question; filled on first use. */
  endings: readonly Fact[] | null;
  /** Runs every check of every candidate for `explain` and names the first that fails; `null` = stop at that one. */
  readonly trace: ((attempt: Attempt) => ReasonCode | null) | null;
}

/** A route that is tried with something it may rest on. */
export interface Attempt {
  readonly evaluation: Evaluation;
  readonly route: ConsentRoute;
  readonly candidate: Candidate;
  readonly checks: readonly Check[];
}

/** One check of a candidate: its reason, and whether it fails (or with which other reason it fails). */
export type Check = readonly [
  reason: ReasonCode,
  fails: (question: Question, fact: Fact | null, attempt: Attempt) => boolean | ReasonCode,
];

/** Something a route may rest on: a consent, a sale, a declaration, or nothing (opt-out). */
export interface Candidate {
  readonly fact: Fact | null;
  /** When a consent took effect. */
  readonly effectiveAt: number;
  /** State of a double opt-in; CONSENT_VALID when none is needed or it is confirmed. */
  readonly state: ReasonCode;
  /** The deciding confirmation. */
  readonly click: Fact | null;
}

/** The candidate that an event makes which took effect when it happened; `null` = the route rests on none. */
export const candidateOf = (fact: Fact | null): Candidate => ({
  fact,
  effectiveAt: fact === null ? always : fact.at,
  state: 'CONSENT_VALID',
  click: null,
});

/** How a route ended. */
export interface RouteResult {
  readonly reason: ReasonCode | 'NO_RELATIONSHIP';
  readonly passed: boolean;
  /** Nothing is on file for this route. */
  readonly isAbsent: boolean;
  readonly basis: string;
  /** Why only the link is left. */
  readonly because: ReasonCode | null;
  readonly candidate: Candidate;
  /** A closing event that decided. */
  readonly fact: Fact | null;
  /** Fields that the consent or the contract names; `null` = it names none. */
  readonly fields: readonly string[] | null;
  readonly duties: number;
  readonly trail: readonly TrailEntry[];
}

/** How all routes ended: the result of the rules at one instant, before it is written as a decision. */
export interface Outcome extends RouteResult {
  readonly reason: ReasonCode;
}

/** Whether `now` is at or after an instant; notes the instant as an edge of the window. */
export function hasReached(evaluation: Evaluation, instant: number): boolean {
  if (instant <= evaluation.now) {
    if (instant > evaluation.since) evaluation.since = instant;
    return true;
  }
  if (instant < evaluation.until) evaluation.until = instant;
  return false;
}

/** Whether `now` is at or after what an event says about its end; it never ends when it says nothing. */
export const isOver = (evaluation: Evaluation, end: unknown): boolean => hasReached(evaluation, instantOr(end, never));

/** Whether an event is visible and not dropped by another one with the same id (C-16, C-17). */
export const counts = (evaluation: Evaluation, fact: Fact): boolean =>
  fact.from <= evaluation.horizon && fact.until > evaluation.horizon;

/** Whether an opening event is visible, undisputed and not voided by an erasure (C-38). */
export const stands = (evaluation: Evaluation, fact: Fact): boolean =>
  counts(evaluation, fact) && fact.at > evaluation.erasedAt;
