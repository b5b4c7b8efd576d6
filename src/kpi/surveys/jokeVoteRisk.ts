import type { Json } from '../../internal/json.js';
import type { KpiResult } from '../../models/index.js';
import { dispersionOf } from '../crisis/indexOfDispersion.js';
import { recordAt } from '../listening/records.js';
import { askedBy } from '../result/askedBy.js';
import { count, countRecord, counts, fraction, list, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { binomialTest } from '../statistics/binomialTest.js';
import { holm } from '../statistics/holm.js';
import { nbCusum } from '../statistics/nbCusum.js';

/** Ballots with a trait, all ballots, and the share that is usual. */
export interface TraitOfBallots {
  readonly k: number;
  readonly n: number;
  readonly base: number;
}

/** A vote, and what is known of how it came about. */
export interface JokeVoteRiskInput extends KpiInput {
  readonly counts: Readonly<Record<string, number>>;
  /** Options that the organiser meant. */
  readonly admissible?: readonly string[];
  /** Ballots per interval of equal length. */
  readonly perInterval?: readonly number[];
  /** Ballots per hour with the expectation, as for `burst`. */
  readonly hourly?: {
    readonly counts: readonly number[];
    readonly expected: readonly number[];
    readonly dispersion: number;
  };
  /** Ballots of accounts made lately. */
  readonly newAccounts?: TraitOfBallots;
  /** Ballots by the page they came from. */
  readonly referrers?: Readonly<Record<string, number>>;
  /** Ballots equal to another one in all but the time. */
  readonly identicalBallots?: TraitOfBallots;
  /** Error of all tests together; default .01. */
  readonly alpha?: number;
}

/** Share of the winner that an earnest vote seldom exceeds. */
const DOMINANT_SHARE = 0.75;
/** Concentration of referrers from which on the ballots come from few places. */
const CONCENTRATED = 0.5;
/** Fewer ballots with a referrer say nothing. */
const MINIMUM_REFERRED = 30;

/** What a flag says: an answer, a p value to be judged together with the others, or nothing. */
type Finding = boolean | { readonly pValue: number } | null;

/**
 * Number of signs, 0..7, that a vote is a joke or steered: `outsideList` (winner not admissible), `dominance` (winner above
 * ¾), `dispersion` (ballots too regular or too bursty), `burst`, `newAccounts`, `identicalBallots`, `referrers`. Each stands
 * in the details as `raised`, `clear` or `unknown`, with its p value where it is a test (Holm, α = .01). Unknown ones widen
 * the interval (flag `partial`). No flag proves intent, and the number is no probability: the decision stays with people.
 * Null without ballots.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`, `not-finite`
 * @see K-85
 *
 * @example
 * ```ts
 * import { jokeVoteRisk } from 'social-crm/kpi';
 *
 * const counts = { joke: 26_700, peace: 1800, river: 1500 };
 * const result = jokeVoteRisk({ counts, admissible: ['peace', 'river'] });
 * result.value; // => 2
 * result.details['dominance']; // => { state: 'raised', ... }
 * result.interval?.high; // => 7
 * ```
 */
export function jokeVoteRisk(input: JokeVoteRiskInput): KpiResult {
  const kpi = 'jokeVoteRisk';
  const alpha = fraction(kpi, 'alpha', input.alpha ?? 0.01);
  const options = countRecord(kpi, 'counts', input.counts);
  const n = options.reduce((sum, [, votes]) => sum + votes, 0);
  const most = options.reduce((highest, [, votes]) => Math.max(highest, votes), 0);
  const winners = options.filter(([, votes]) => votes === most).map(([option]) => option);
  const findings: Readonly<Record<string, Finding>> = {
    outsideList: outsideList(kpi, winners, input.admissible),
    dominance: { pValue: binomialTest({ k: most, n, p: DOMINANT_SHARE, side: 'greater' }).pValue },
    dispersion: dispersion(kpi, input.perInterval),
    burst: burst(kpi, input.hourly),
    newAccounts: trait(kpi, 'newAccounts', input.newAccounts),
    identicalBallots: trait(kpi, 'identicalBallots', input.identicalBallots),
    referrers: concentrated(kpi, input.referrers),
  };
  const details = judged(findings, alpha);
  const states = Object.values(details).map(({ state }) => state);
  const raised = states.filter((state) => state === 'raised').length;
  const unknown = states.filter((state) => state === 'unknown').length;
  const isVote = n > 0;
  return makeResult(
    kpi,
    {
      value: isVote ? raised : null,
      unit: 'flags',
      n,
      interval:
        isVote && unknown > 0
          ? { low: raised, high: raised + unknown, level: 1, method: 'partial-identification' }
          : null,
      flags: [unknown > 0 && 'partial'],
      details: isVote ? details : {},
      parameters: {
        alpha,
        dominantShare: DOMINANT_SHARE,
        concentrated: CONCENTRATED,
        minimumReferred: MINIMUM_REFERRED,
      },
    },
    input,
  );
}

function judged(
  findings: Readonly<Record<string, Finding>>,
  alpha: number,
): Record<string, { state: string } & Record<string, Json>> {
  const tests = Object.entries(findings).flatMap(([flag, finding]) =>
    typeof finding === 'object' && finding !== null ? [{ flag, pValue: finding.pValue }] : [],
  );
  const { adjusted } = holm({ pValues: tests.map(({ pValue }) => pValue) });
  return Object.fromEntries(
    Object.entries(findings).map(([flag, finding]) => {
      if (finding === null) return [flag, { state: 'unknown' }];
      if (typeof finding === 'boolean') return [flag, { state: finding ? 'raised' : 'clear' }];
      const pValue = adjusted[tests.findIndex((test) => test.flag === flag)] as number;
      return [flag, { state: pValue <= alpha ? 'raised' : 'clear', pValue }];
    }),
  );
}

function outsideList(kpi: string, winners: readonly string[], admissible: readonly string[] | undefined): Finding {
  if (admissible === undefined) return null;
  list(kpi, 'admissible', admissible);
  return winners.some((winner) => !admissible.includes(winner));
}

function dispersion(kpi: string, perInterval: readonly number[] | undefined): Finding {
  const found = perInterval === undefined ? null : dispersionOf(counts(kpi, 'perInterval', perInterval));
  return found && { pValue: Math.min(1, 2 * Math.min(found.lowerP, found.upperP)) };
}

function burst(kpi: string, hourly: JokeVoteRiskInput['hourly']): Finding {
  if (hourly === undefined) return null;
  const place = { name: kpi, path: ['hourly'] };
  return askedBy(place, () => nbCusum({ ...hourly, ratio: 3, threshold: 6.5 })).alarms.length > 0;
}

function trait(kpi: string, field: string, ballots: TraitOfBallots | undefined): Finding {
  if (ballots === undefined) return null;
  const n = count(kpi, [field, 'n'], recordAt(kpi, field, ballots).n);
  const k = partOf(kpi, [field, 'k'], [count(kpi, [field, 'k'], ballots.k), n]);
  const p = fraction(kpi, [field, 'base'], ballots.base);
  return n === 0 ? null : { pValue: binomialTest({ k, n, p, side: 'greater' }).pValue };
}

function concentrated(kpi: string, referrers: Readonly<Record<string, number>> | undefined): Finding {
  if (referrers === undefined) return null;
  const pages = countRecord(kpi, 'referrers', referrers);
  const n = pages.reduce((sum, [, ballots]) => sum + ballots, 0);
  if (n < MINIMUM_REFERRED) return null;
  return pages.reduce((sum, [, ballots]) => sum + (ballots / n) ** 2, 0) >= CONCENTRATED;
}
