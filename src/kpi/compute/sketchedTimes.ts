import type { Interval, KpiResult } from '../../models/index.js';
import type { KpiInput } from '../result/kpiInput.js';
import { medianResult } from '../result/medianResult.js';
import { sketchScale } from '../sketches/ddSketch.js';

/** Relative error of times in `mode: 'sketch'`. */
const ALPHA = 0.01;
const SCALE = /* @__PURE__ */ sketchScale(ALPHA);

/** Runs a formula of times on the middles of their bins; the interval takes in the error of the sketch. */
export function sketchedTimes(
  times: { readonly endedMs: readonly number[]; readonly openMs: readonly number[] },
  formula: (sketched: { endedMs: number[]; openMs: number[] }) => KpiResult,
): KpiResult {
  return marked(formula({ endedMs: times.endedMs.map(middleOf), openMs: times.openMs.map(middleOf) }));
}

function middleOf(ms: number): number {
  if (ms < 1) return 0;
  const bin = Math.ceil(Math.log(ms) * SCALE.perBin);
  return (2 * Math.exp(bin / SCALE.perBin)) / (SCALE.gamma + 1);
}

/**
 * Median of answered requests as a sketch tells it, with the interval of order statistics, widened by the sketch's error. A
 * sketch keeps the order of what it counts: the value at a rank is the middle of the bin of the value at that rank.
 */
export function medianOfSketch(input: Required<KpiInput> & { readonly responseMs: readonly number[] }): KpiResult {
  const result = medianResult('responseTimeAnswered', { values: input.responseMs, unit: 'ms', read: middleOf }, input);
  return marked(result);
}

function marked(result: KpiResult): KpiResult {
  const { interval, flags } = result;
  return { ...result, interval: interval && widened(interval), flags: [...flags, 'sketch' as const].sort() };
}

function widened({ low, high, level, method }: Interval): Interval {
  return { low: low / (1 + ALPHA), high: high === null ? null : high / (1 - ALPHA), level, method };
}
