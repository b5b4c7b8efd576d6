import type { Instant } from '../../internal/instant.js';
import { finite, instant, level, list, positive } from '../result/checks.js';
import type { Estimate } from './special/estimate.js';
import { median } from './special/median.js';
import { normalQuantile } from './special/normalDistribution.js';

/** A value at an instant. */
export interface TimedValue {
  readonly at: Instant;
  readonly value: number;
}

/** Units of time that slopes may be given in. */
export const PERIOD_MS = {
  ms: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_629_800_000,
} as const;

/** A unit of time by name (a month has 30.4375 days), or any number of milliseconds. */
export type Period = keyof typeof PERIOD_MS | number;

/** Fewer points say nothing of a trend. */
const MINIMUM_POINTS = 6;

/**
 * Trend that a few outliers cannot bend: the median of the slopes of all pairs of points, with Sen's interval from the
 * variance of Kendall's sum (ties counted).
 *
 * @param input `points`, `per` (`ms` to `year`, default `day`), `conf` (default .95).
 * @returns slope per unit of time and interval, or `null` below 6 points or when all lie at one instant.
 * @throws `KpiError` not-finite, negative.
 * @see P. K. Sen, JASA 63 (1968); scipy `theilslopes`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const points = [1, 2, 3, 4, 5, 60].map((value, day) => ({ at: day * 86_400_000, value }));
 * statistics.theilSen({ points }).estimate; // => 1
 * ```
 */
export function theilSen(input: {
  readonly points: readonly TimedValue[];
  readonly per?: Period;
  readonly conf?: number;
}): Estimate | null {
  const per = periodMs('theilSen', input.per);
  const points = list('theilSen', 'points', input.points).map((point, index) => ({
    x: instant('theilSen', ['points', index, 'at'], point?.at) / per,
    y: finite('theilSen', ['points', index, 'value'], point.value),
  }));
  return slopeOf(points, level('theilSen', 'conf', input.conf ?? 0.95));
}

/** Milliseconds of a unit of time. */
export function periodMs(name: string, per: Period = 'day'): number {
  return positive(name, 'per', typeof per === 'string' ? PERIOD_MS[per] : per);
}

/** The Theil-Sen slope of plain pairs. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[], conf: number): Estimate | null {
  if (points.length < MINIMUM_POINTS) return null;
  const slopes: number[] = [];
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1)) if (a.x !== b.x) slopes.push((b.y - a.y) / (b.x - a.x));
  });
  if (slopes.length === 0) return null;
  const sorted = new Float64Array(slopes).sort();
  const n = points.length;
  const variance = (kendall(n) - tied(points.map(({ x }) => x)) - tied(points.map(({ y }) => y))) / 18;
  const reach = -normalQuantile((1 - conf) / 2) * Math.sqrt(Math.max(0, variance));
  const upper = Math.min(roundHalfEven((sorted.length + reach) / 2), sorted.length - 1);
  const lower = Math.max(roundHalfEven((sorted.length - reach) / 2) - 1, 0);
  return {
    estimate: median(sorted),
    low: sorted[lower] as number,
    high: sorted[upper] as number,
    level: conf,
    method: 'sen',
  };
}

function kendall(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}

function tied(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + kendall(size), 0);
}

function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
