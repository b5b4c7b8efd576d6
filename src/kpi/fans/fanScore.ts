import type { Interval, KpiPart, KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { recordAt } from '../listening/records.js';
import { finite, fraction, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { FAN_ACTS, type FanAct, type FanWeights, fanWeights } from './fanWeights.js';

/** What is known of one follower. */
export interface FanScoreInput extends KpiInput {
  /** Decayed acts by kind, as `decayedEvidence` gives them. */
  readonly evidence: Readonly<Partial<Record<FanAct, number>>>;
  /** Whether the person lives outside the market; `null` or left out when unknown. */
  readonly outsideMarket?: boolean | null;
  /** Whether the account shows signs of automation; `null` or left out when not examined. */
  readonly automationSigns?: boolean | null;
  /** Share of the market among people of unknown country, 0..1; default .5. */
  readonly marketShare?: number;
  /** Staff and their agencies have no score. */
  readonly insider?: boolean;
  /** Weights in place of the default ones. */
  readonly weights?: Partial<FanWeights>;
}

/**
 * How surely a follower is a fan, 0..1: log-odds b + Σ w(1 - e^-x) over the kinds of acts, less for people outside the
 * market and for signs of automation; each is a part. Every kind is capped by its weight, so that no number of likes
 * lifts the score above .058. An unknown market or unexamined automation gives bounds (flags `unknown-market`,
 * `partial`). Null with the flag `insider` for insiders. The weights are assumptions, not estimates.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see K-86, K-88; docs/fans.md for the effect of each weight
 *
 * @example
 * ```ts
 * import { fanScore } from 'social-crm/kpi';
 *
 * const known = { outsideMarket: false, automationSigns: false };
 * fanScore({ ...known, evidence: { like: 1 } }).value; // ≈ 0.0535
 * fanScore({ ...known, evidence: { like: 1_000_000 } }).value; // ≈ 0.0573
 * fanScore({ ...known, evidence: { like: 1, comment: 1, share: 1, recommend: 1 } }).value; // ≈ 0.461
 * ```
 */
export function fanScore(input: FanScoreInput): KpiResult {
  const kpi = 'fanScore';
  const outsideMarket = answer(kpi, 'outsideMarket', input.outsideMarket);
  const automationSigns = answer(kpi, 'automationSigns', input.automationSigns);
  const weights = checkedWeights(kpi, input.weights);
  const marketShare = fraction(kpi, 'marketShare', input.marketShare ?? 0.5);
  const parts = logOddsParts(kpi, input, weights);
  const logOdds = parts.reduce((sum, { value }) => sum + value, 0);
  const isMarketKnown = outsideMarket !== null;
  const outside = isMarketKnown ? logOdds : logOdds + weights.outsideMarket;
  const lowest = automationSigns === null ? outside + weights.automationSigns : outside;
  const isInsider = input.insider === true;
  const value = marketShare * logistic(logOdds) + (1 - marketShare) * logistic(outside);
  return makeResult(
    kpi,
    {
      value: isInsider ? null : value,
      unit: 'score',
      n: 1,
      interval: isInsider || lowest === logOdds ? null : boundsOf(lowest, logOdds),
      flags: [
        'assumed-weights',
        !isMarketKnown && 'unknown-market',
        automationSigns === null && 'partial',
        isInsider && 'insider',
      ],
      parts,
      partsAddUpTo: isMarketKnown ? 'logit(value)' : 'logit(interval.high)',
      parameters: { weights: { ...weights }, marketShare },
    },
    input,
  );
}

/** Yes, no, or unknown; what is left out is unknown. */
function answer(kpi: string, field: string, value: boolean | null = null): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  return refuse('not-finite', { name: kpi, path: [field] }, ['true, false or null', value]);
}

function boundsOf(a: number, b: number): Interval {
  const [low, high] = [logistic(Math.min(a, b)), logistic(Math.max(a, b))];
  return { low, high, level: 1, method: 'partial-identification' };
}

function checkedWeights(kpi: string, own: Partial<FanWeights> = {}): FanWeights {
  const weights = { ...fanWeights, ...recordAt(kpi, 'weights', own) };
  for (const [name, weight] of Object.entries(weights)) finite(kpi, ['weights', name], weight);
  return weights;
}

function logOddsParts(kpi: string, input: FanScoreInput, weights: FanWeights): KpiPart[] {
  const known = recordAt(kpi, 'evidence', input.evidence);
  const acts = FAN_ACTS.flatMap((id): KpiPart[] => {
    const evidence = nonNegative(kpi, ['evidence', id], known[id] ?? 0);
    return evidence === 0 ? [] : [{ id, value: -weights[id] * Math.expm1(-evidence) }];
  });
  return [
    { id: 'base', value: weights.base },
    ...acts,
    ...(['outsideMarket', 'automationSigns'] as const)
      .filter((id) => input[id] === true)
      .map((id): KpiPart => ({ id, value: weights[id] })),
  ];
}

const logistic = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
