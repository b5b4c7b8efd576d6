import type { KpiPart, KpiResult } from '../../models/index.js';
import { bootstrapInterval } from '../result/bootstrapInterval.js';
import { countRecord } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { shareResult } from '../result/shareResult.js';

/**
 * Share of a channel in the inbound messages, 0..1: the customers choose it; null without messages.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-2; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { channelPreference } from 'social-crm/kpi';
 *
 * channelPreference({ counts: { facebook: 50, twitter: 30, phone: 20 }, channel: 'facebook' }).value; // => 0.5
 * ```
 */
export function channelPreference(
  input: KpiInput & { readonly counts: Readonly<Record<string, number>>; readonly channel: string },
): KpiResult {
  const counts = countRecord('channelPreference', 'counts', input.counts);
  const numerator = counts.find(([channel]) => channel === input.channel)?.[1] ?? 0;
  return shareResult('channelPreference', { numerator, denominator: total(counts) }, input);
}

/** Beyond this many messages the sampling error is too small to be worth the time. */
const MOST_RESAMPLED = 2000;

/** Messages of the customers and of the company by channel; with a seed the result has a bootstrap interval. */
export interface ChannelCoverageInput extends KpiInput {
  readonly customers: Readonly<Record<string, number>>;
  readonly company: Readonly<Record<string, number>>;
  readonly seed?: number;
}

/**
 * How far the company is where its customers are, 0..1: overlap Σ min(p, q) of the two distributions over channels, with
 * a part per channel; null when a side is empty.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-2; bootstrap over the messages of both sides, 20 to 2,000, only with `seed`
 *
 * @example
 * ```ts
 * import { channelCoverage } from 'social-crm/kpi';
 *
 * const customers = { facebook: 50, twitter: 30, phone: 20 };
 * channelCoverage({ customers, company: { facebook: 70, twitter: 30 } }).value; // ≈ 0.80
 * ```
 */
export function channelCoverage(input: ChannelCoverageInput): KpiResult {
  const kpi = 'channelCoverage';
  const sides = [countRecord(kpi, 'customers', input.customers), countRecord(kpi, 'company', input.company)] as const;
  const names = [...new Set(sides.flat().map(([channel]) => channel))].sort();
  const counts = names.map((name) => sides.map((side) => side.find(([channel]) => channel === name)?.[1] ?? 0));
  const [customers, company] = [total(sides[0]), total(sides[1])];
  const parts = counts.map(
    ([p = 0, q = 0], index): KpiPart => ({ id: names[index] as string, value: Math.min(p / customers, q / company) }),
  );
  const isDefined = customers > 0 && company > 0;
  const isResampled = input.seed !== undefined && customers + company <= MOST_RESAMPLED;
  const sample = isResampled
    ? counts.flatMap((pair, cell) => pair.flatMap((n, side) => Array(n).fill([cell, side])))
    : [];
  const { interval, flags, parameters } = bootstrapInterval(
    kpi,
    { values: sample as [number, 0 | 1][], statistic: overlap, seed: input.seed },
    input,
  );
  return makeResult(
    kpi,
    {
      value: isDefined ? parts.reduce((sum, { value }) => sum + value, 0) : null,
      n: customers + company,
      interval: isDefined ? interval : null,
      flags: [...flags, !isDefined && 'empty'],
      parts,
      parameters,
    },
    input,
  );
}

function overlap(sample: readonly (readonly [cell: number, side: 0 | 1])[]): number {
  const sums = [0, 0];
  const cells = new Map<number, [number, number]>();
  for (const [cell, side] of sample) {
    const pair = cells.get(cell) ?? [0, 0];
    pair[side] += 1;
    cells.set(cell, pair);
    sums[side] = (sums[side] as number) + 1;
  }
  const [customers = 0, company = 0] = sums;
  if (customers === 0 || company === 0) return 0;
  return [...cells.values()].reduce((sum, [p, q]) => sum + Math.min(p / customers, q / company), 0);
}

const total = (counts: readonly (readonly [string, number])[]) => counts.reduce((sum, [, n]) => sum + n, 0);
