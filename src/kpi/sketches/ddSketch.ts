import { level, nonNegative } from '../result/checks.js';
import type { Accumulator } from './accumulator.js';
import { readState } from './stateJson.js';

/** Counts of values per logarithmic bin; values below 1 in a bin of their own. */
export interface SketchState {
  zeros: number;
  /** Count of bin i at index i, from 0 on. */
  bins: Float64Array;
}

/** Quantiles read from a sketch. */
export interface SketchQuantiles {
  readonly count: number;
  /** Largest relative error of a value of at least 1. */
  readonly relativeError: number;
  readonly quantiles: readonly { readonly quantile: number; readonly value: number | null }[];
}

/** The bins of a relative error: gamma = (1 + alpha) / (1 - alpha), bin = ceil(ln x / ln gamma). */
export interface SketchScale {
  readonly perBin: number;
  readonly gamma: number;
}

/**
 * Quantiles of a stream of durations in little memory (DDSketch): logarithmic bins, so that every quantile of values of at
 * least 1 is off by at most `alpha` of itself. Values below 1 (ms) count as 0. States of parts merge bin for bin.
 *
 * @param input `alpha` (between 0 and 1, default .01: about 1,300 bins up to a century), `quantiles` to read.
 * @returns an accumulator of numbers of at least 0.
 * @throws `KpiError` negative, not-finite; kpi-needs-input when a JSON state is of another kind.
 * @see C. Masson, J. E. Rim, H. K. Lee, PVLDB 12 (2019)
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const times = statistics.ddSketch({ alpha: 0.01, quantiles: [0.5] });
 * const state = [60_000, 90_000, 7_200_000].reduce(times.add, times.create());
 * const { quantiles } = times.result(state, { now: 0 });
 * Math.abs(quantiles[0].value / 90_000 - 1) <= 0.01; // => true
 * ```
 */
export function ddSketch(
  input: { readonly alpha?: number; readonly quantiles?: readonly number[] } = {},
): Accumulator<number, SketchState, SketchQuantiles> {
  const alpha = level('ddSketch', 'alpha', input.alpha ?? 0.01);
  const quantiles = (input.quantiles ?? [0.5, 0.9, 0.95, 0.99]).map((quantile, index) =>
    level('ddSketch', ['quantiles', index], quantile),
  );
  const scale = sketchScale(alpha);
  const { perBin } = scale;
  const shape = `ddSketch.${alpha}`;
  const create = (): SketchState => ({ zeros: 0, bins: new Float64Array(64) });
  return {
    id: 'ddSketch',
    create,
    add: (state, value) => {
      if (!(value >= 1 && value < Infinity)) return addSmall(state, value);
      const scaled = Math.log(value) * perBin;
      const below = scaled | 0;
      const bin = below < scaled ? below + 1 : below;
      if (bin >= state.bins.length) grow(state, bin);
      // biome-ignore lint/style/noNonNullAssertion: one of the two reads of a loop that is measured against its peers
      state.bins[bin]!++;
      return state;
    },
    merge: (a, b) => {
      if (b.bins.length > a.bins.length) grow(a, b.bins.length - 1);
      const [into, from] = [a.bins, b.bins];
      for (let bin = 0; bin < from.length; bin += 1) into[bin] = (into[bin] as number) + (from[bin] as number);
      a.zeros += b.zeros;
      return a;
    },
    result: (state) => {
      const count = state.bins.reduce((sum, inBin) => sum + inBin, state.zeros);
      const valueAt = (quantile: number) => valueAtRank(state, Math.floor(quantile * (count - 1)), scale);
      return {
        count,
        relativeError: alpha,
        quantiles: quantiles.map((quantile) => ({ quantile, value: count === 0 ? null : valueAt(quantile) })),
      };
    },
    toJSON: ({ bins, zeros }) => ({
      bins: [...bins].flatMap((inBin, bin) => (inBin === 0 ? [] : [[bin, inBin]])),
      shape,
      v: 1,
      zeros,
    }),
    fromJSON: (json) => {
      const { bins, zeros } = readState('ddSketch', json, shape);
      const state = { ...create(), zeros: zeros as number };
      for (const [bin, inBin] of bins as [number, number][]) {
        if (bin >= state.bins.length) grow(state, bin);
        state.bins[bin] = inBin;
      }
      return state;
    },
  };
}

/** The bins of a relative error alpha. */
export function sketchScale(alpha: number): SketchScale {
  const gamma = (1 + alpha) / (1 - alpha);
  return { perBin: 1 / Math.log(gamma), gamma };
}

function addSmall(state: SketchState, value: number): SketchState {
  nonNegative('ddSketch', 'value', value);
  state.zeros += 1;
  return state;
}

function grow(state: SketchState, bin: number): void {
  const bins = new Float64Array(bin + 1 + (bin >> 3));
  bins.set(state.bins);
  state.bins = bins;
}

/** The middle of the bin of the value at a rank, counted from 0. */
export function valueAtRank(state: SketchState, rank: number, { perBin, gamma }: SketchScale): number {
  let passed = state.zeros;
  if (rank < passed) return 0;
  let bin = 0;
  for (; bin < state.bins.length; bin += 1) {
    passed += state.bins[bin] as number;
    if (rank < passed) break;
  }
  return (2 * Math.exp(bin / perBin)) / (gamma + 1);
}
