import type { Interval, KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { count } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { netResult } from '../result/netResult.js';
import { shareResult } from '../result/shareResult.js';
import { mover } from '../statistics/mover.js';

/** Mentions by sentiment. */
export interface SentimentCounts {
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
}

/** Whether neutral mentions belong to the whole; default `include`. It changes the number: state it. */
export type NeutralRule = 'include' | 'exclude';

/** Mentions by sentiment and the share that is asked for. */
export interface SentimentShareInput extends KpiInput, SentimentCounts {
  readonly polarity: 'positive' | 'negative' | 'neutral';
  readonly neutralRule?: NeutralRule;
}

function checked(kpi: string, counts: SentimentCounts, path: readonly string[] = []): SentimentCounts {
  const at = (field: keyof SentimentCounts) => count(kpi, [...path, field], counts?.[field]);
  return { positive: at('positive'), negative: at('negative'), neutral: at('neutral') };
}

/**
 * Share of the positive, negative or neutral mentions, 0..1; with `neutralRule: 'exclude'` among the positive and negative
 * ones. Null without mentions, and for the neutral share when neutral ones are excluded.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-8; Black Box Intelligence; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { sentimentShare } from 'social-crm/kpi';
 *
 * const counts = { positive: 80, negative: 20, neutral: 100 };
 * sentimentShare({ ...counts, polarity: 'positive' }).value; // => 0.4
 * sentimentShare({ ...counts, polarity: 'positive', neutralRule: 'exclude' }).value; // => 0.8
 * ```
 */
export function sentimentShare(input: SentimentShareInput): KpiResult {
  const kpi = 'sentimentShare';
  const { polarity, neutralRule = 'include' } = input;
  const { positive, negative, neutral } = checked(kpi, input);
  if (!Object.hasOwn({ positive, negative, neutral }, String(polarity))) {
    refuse('kpi-needs-input', { name: kpi, path: ['polarity'] }, ['positive, negative or neutral', polarity]);
  }
  const isOutside = neutralRule === 'exclude' && polarity === 'neutral';
  const denominator = positive + negative + (neutralRule === 'exclude' ? 0 : neutral);
  const parameters = { polarity, neutralRule };
  if (isOutside) return makeResult<number>(kpi, { value: null, n: denominator, parameters }, input);
  return shareResult(kpi, { numerator: input[polarity], denominator, parameters }, input);
}

/** Mentions by sentiment. */
export interface NetSentimentInput extends KpiInput, SentimentCounts {
  readonly neutralRule?: NeutralRule;
}

/**
 * Net sentiment, -1..1: (positive - negative) / all mentions; with `neutralRule: 'exclude'` over the positive and negative
 * ones. Null without mentions.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-8, K-74; adjusted Wald interval, Wilson when neutral ones are excluded
 *
 * @example
 * ```ts
 * import { netSentiment } from 'social-crm/kpi';
 *
 * netSentiment({ positive: 90, negative: 30, neutral: 80 }).value; // => 0.3
 * netSentiment({ positive: 90, negative: 30, neutral: 80, neutralRule: 'exclude' }).value; // => 0.5
 * ```
 */
export function netSentiment(input: NetSentimentInput): KpiResult {
  const kpi = 'netSentiment';
  const { neutralRule = 'include' } = input;
  const { positive, negative, neutral } = checked(kpi, input);
  const result =
    neutralRule === 'exclude'
      ? withoutNeutral({ positive, negative }, input)
      : netResult(kpi, { plus: positive, zero: neutral, minus: negative, unit: 'score', scale: 1 }, input);
  const { definition } = result;
  return { ...result, definition: { ...definition, parameters: { ...definition.parameters, neutralRule } } };
}

function withoutNeutral(counts: { positive: number; negative: number }, input: KpiInput): KpiResult {
  const { positive, negative } = counts;
  const share = shareResult(
    'netSentiment',
    { numerator: positive, denominator: positive + negative, unit: 'score' },
    input,
  );
  const { value, interval } = share;
  return {
    ...share,
    value: value === null ? null : (positive - negative) / (positive + negative),
    interval: interval && { ...interval, low: 2 * interval.low - 1, high: 2 * (interval.high as number) - 1 },
    details: { plus: positive, minus: negative },
  };
}

/** Mentions by sentiment before and after a campaign. */
export interface CampaignReceptionInput extends KpiInput {
  readonly before: SentimentCounts;
  readonly after: SentimentCounts;
}

/**
 * Change of the net sentiment from before to after a campaign, -2..2, with the ratio of the volumes in
 * `details.volumeRatio`; null when a side has no mentions.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-27; MOVER on two adjusted Wald intervals
 *
 * @example
 * ```ts
 * import { campaignReception } from 'social-crm/kpi';
 *
 * const before = { positive: 300, negative: 200, neutral: 500 };
 * campaignReception({ before, after: { positive: 360, negative: 140, neutral: 500 } }).value; // ≈ 0.12
 * ```
 */
export function campaignReception(input: CampaignReceptionInput): KpiResult {
  const kpi = 'campaignReception';
  const [before, after] = (['before', 'after'] as const).map((side) => {
    const { positive, negative, neutral } = checked(kpi, input[side], [side]);
    return netResult(kpi, { plus: positive, zero: neutral, minus: negative, unit: 'score', scale: 1 }, input);
  }) as [KpiResult, KpiResult];
  const [n0, n1] = [before.n as number, after.n as number];
  const isDefined = before.value !== null && after.value !== null;
  return makeResult(
    kpi,
    {
      value: isDefined ? (after.value as number) - (before.value as number) : null,
      unit: 'score',
      n: n0 + n1,
      interval: isDefined ? moverOf(after, before, confOf(kpi, input)) : null,
      flags: [!isDefined && 'empty'],
      details: { before: before.value, after: after.value, volumeRatio: n0 === 0 ? null : n1 / n0 },
    },
    input,
  );
}

function moverOf(first: KpiResult, second: KpiResult, level: number): Interval {
  const [a, b] = [first, second].map(({ value, interval }) => ({
    estimate: value as number,
    low: interval?.low as number,
    high: interval?.high as number,
  })) as [{ estimate: number; low: number; high: number }, { estimate: number; low: number; high: number }];
  const found = mover({
    estimate1: a.estimate,
    low1: a.low,
    high1: a.high,
    estimate2: b.estimate,
    low2: b.low,
    high2: b.high,
  });
  return { low: found.low, high: found.high, level, method: found.method };
}
