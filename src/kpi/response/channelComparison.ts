import type { KpiResult } from '../../models/index.js';
import { recordAt } from '../listening/records.js';
import { bootstrapInterval } from '../result/bootstrapInterval.js';
import { durations } from '../result/checks.js';
import { difference } from '../result/differenceResult.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { kaplanMeierQuantile } from '../statistics/kaplanMeierQuantile.js';

/** Waiting times of one channel. */
export interface ChannelTimes {
  readonly endedMs: readonly number[];
  readonly openMs: readonly number[];
}

/** Waiting times of two channels; with a seed the result has a bootstrap interval. */
export interface ChannelSpeedRatioInput extends KpiInput {
  readonly a: ChannelTimes;
  readonly b: ChannelTimes;
  readonly seed?: number;
}

/** Waiting times in social channels and on the phone; with a seed the result has a bootstrap interval. */
export interface SocialPhoneLagInput extends KpiInput {
  readonly social: ChannelTimes;
  readonly phone: ChannelTimes;
  readonly seed?: number;
}

interface Observation {
  readonly ms: number;
  readonly kind: 'endedMs' | 'openMs';
  readonly side: 0 | 1;
}

interface Comparison {
  readonly values: readonly Observation[];
  readonly unit: string;
  readonly combine: (a: number, b: number) => number | null;
}

/**
 * How many times longer the median wait of channel `a` is than that of `b`: ratio of the Kaplan-Meier medians, 0..∞; null
 * when a median is not reached or that of `b` is 0.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-31; bootstrap over all waits of both channels, 20 at least, only with `seed`
 *
 * @example
 * ```ts
 * import { channelSpeedRatio } from 'social-crm/kpi';
 *
 * const email = { endedMs: [6, 7, 8, 9, 10], openMs: [] };
 * channelSpeedRatio({ a: email, b: { endedMs: [0.5, 1, 1.5], openMs: [] } }).value; // => 8
 * ```
 */
export function channelSpeedRatio(input: ChannelSpeedRatioInput): KpiResult {
  const kpi = 'channelSpeedRatio';
  const values = [...observations([kpi, 'a', 0], input.a), ...observations([kpi, 'b', 1], input.b)];
  return compared(kpi, { values, unit: 'ratio', combine: (a, b) => (b === 0 ? null : a / b) }, input);
}

/**
 * How much longer people wait in social channels than on the phone, in ms: difference of the Kaplan-Meier medians; null
 * when a median is not reached.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-40; bootstrap over all waits of both channels, 20 at least, only with `seed`
 *
 * @example
 * ```ts
 * import { socialPhoneLag } from 'social-crm/kpi';
 *
 * const minutes = (...values: number[]) => ({ endedMs: values.map((minute) => minute * 60_000), openMs: [] });
 * socialPhoneLag({ social: minutes(5, 9, 11, 14, 30), phone: minutes(2, 3, 4, 5, 9) }).value; // => 420000
 * ```
 */
export function socialPhoneLag(input: SocialPhoneLagInput): KpiResult {
  const kpi = 'socialPhoneLag';
  const values = [...observations([kpi, 'social', 0], input.social), ...observations([kpi, 'phone', 1], input.phone)];
  return compared(kpi, { values, unit: 'ms', combine: (social, phone) => social - phone }, input);
}

/**
 * How much better channel `a` (social) is served than `b` (phone), -1..1: difference of two shares of good outcomes; null
 * when a side is empty.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-72; Newcombe's interval
 *
 * @example
 * ```ts
 * import { channelQualityGap } from 'social-crm/kpi';
 *
 * channelQualityGap({ a: { k: 70, n: 100 }, b: { k: 88, n: 100 } }).value; // ≈ -0.18
 * ```
 */
export const channelQualityGap = /* @__PURE__ */ difference('channelQualityGap');

function observations([kpi, field, side]: [string, string, 0 | 1], times: ChannelTimes): Observation[] {
  return (['endedMs', 'openMs'] as const).flatMap((kind) =>
    durations(kpi, [field, kind], recordAt(kpi, field, times)[kind]).map((ms) => ({ ms, kind, side })),
  );
}

function compared(
  kpi: string,
  { values, unit, combine }: Comparison,
  input: KpiInput & { readonly seed?: number },
): KpiResult {
  const value = medians(values, combine);
  let isAlwaysDefined = value !== null;
  const statistic = (sample: readonly Observation[]) => {
    const found = medians(sample, combine);
    if (found === null) isAlwaysDefined = false;
    return found ?? 0;
  };
  const { interval, flags, parameters } = bootstrapInterval(kpi, { values, statistic, seed: input.seed }, input);
  const isCensored = values.some(({ kind }) => kind === 'openMs');
  return makeResult(
    kpi,
    {
      value,
      unit,
      n: values.length,
      interval: isAlwaysDefined ? interval : null,
      flags: [...flags, isCensored && 'censored'],
      parameters,
    },
    input,
  );
}

function medians(sample: readonly Observation[], combine: Comparison['combine']): number | null {
  const [a, b] = ([0, 1] as const).map((side) => {
    const times = (wanted: Observation['kind']) =>
      sample.filter((one) => one.side === side && one.kind === wanted).map(({ ms }) => ms);
    return kaplanMeierQuantile({ endedMs: times('endedMs'), openMs: times('openMs'), quantile: 0.5 })?.estimate;
  });
  return typeof a === 'number' && typeof b === 'number' ? combine(a, b) : null;
}
