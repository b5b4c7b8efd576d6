import type { Interval, KpiResult } from '../../models/index.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { sketchScale, valueAtRank } from '../sketches/ddSketch.js';
import { medianIntervalRanks } from '../statistics/medianIntervalRanks.js';

/** Relative error of times in `mode: 'sketch'`. */
const ALPHA = 0.01;
const SCALE = /* @__PURE__ */ sketchScale(ALPHA);

/** A century: longer waits share the last bin. */
const LAST_BIN = 1500;

/** Runs a formula of times on the middles of their bins; the interval takes in the error of the sketch. */
export function sketchedTimes(
  times: { readonly endedMs: readonly number[]; readonly openMs: readonly number[] },
  formula: (sketched: { endedMs: number[]; openMs: number[] }) => KpiResult,
): KpiResult {
  return marked(formula({ endedMs: times.endedMs.map(middleOf), openMs: times.openMs.map(middleOf) }));
}

const binOf = (ms: number) => (ms < 1 ? -1 : Math.ceil(Math.log(ms) * SCALE.perBin));

function middleOf(ms: number): number {
  return ms < 1 ? 0 : (2 * Math.exp(binOf(ms) / SCALE.perBin)) / (SCALE.gamma + 1);
}

/** Median of answered requests from a sketch, with the interval of order statistics, widened by the sketch's error. */
export function medianOfSketch(input: Required<KpiInput> & { readonly responseMs: readonly number[] }): KpiResult {
  const { responseMs } = input;
  const state = { zeros: 0, bins: new Float64Array(LAST_BIN + 1) };
  for (const ms of responseMs) {
    const bin = Math.min(LAST_BIN, binOf(ms));
    if (bin < 0) state.zeros += 1;
    else state.bins[bin] = (state.bins[bin] as number) + 1;
  }
  const at = (rank: number) => valueAtRank(state, rank, SCALE);
  const n = responseMs.length;
  const ranks = medianIntervalRanks({ n, conf: input.conf });
  const interval = ranks && {
    low: at(ranks.lowerRank - 1),
    high: at(ranks.upperRank - 1),
    level: ranks.coverage,
    method: 'order-statistics',
  };
  const value = n === 0 ? null : (at((n - 1) >> 1) + at(n >> 1)) / 2;
  const flags = [n > 0 && interval === null && ('small' as const)];
  return marked(makeResult('responseTimeAnswered', { value, unit: 'ms', n, interval, flags }, input));
}

function marked(result: KpiResult): KpiResult {
  const { interval, flags } = result;
  return { ...result, interval: interval && widened(interval), flags: [...flags, 'sketch' as const].sort() };
}

function widened({ low, high, level, method }: Interval): Interval {
  return { low: low / (1 + ALPHA), high: high === null ? null : high / (1 - ALPHA), level, method };
}
