import { logChoose } from './logGamma.js';

/** Two samples: `k` of `n` have a property. */
export interface TwoSamples {
  readonly k1: number;
  readonly n1: number;
  readonly k0: number;
  readonly n0: number;
}

/** Terms below this share of the sum no longer change it. */
const NEGLIGIBLE = 1e-17;

/**
 * One-sided exact test (Fisher): how likely at least `k1` of the `k1 + k0` cases fall into the first sample when both
 * samples have the same share. Sums the hypergeometric tail from the observed count upwards, or its complement.
 */
export function fisherGreater({ k1, n1, k0, n0 }: TwoSamples): number {
  const cases = k1 + k0;
  const expected = (cases * n1) / (n1 + n0);
  if (k1 <= expected) return 1 - Math.min(1, tail({ k1: k1 - 1, n1, k0: k0 + 1, n0 }, -1));
  return Math.min(1, tail({ k1, n1, k0, n0 }, 1));
}

/** Sum of the probabilities from `k1` on, upwards (1) or downwards (-1), until they no longer count. */
function tail({ k1, n1, k0, n0 }: TwoSamples, step: 1 | -1): number {
  const cases = k1 + k0;
  const low = Math.max(0, cases - n0);
  const high = Math.min(cases, n1);
  if (k1 < low || k1 > high) return 0;
  let probability = Math.exp(logChoose(n1, k1) + logChoose(n0, k0) - logChoose(n1 + n0, cases));
  let sum = 0;
  for (let count = k1; count >= low && count <= high && probability > sum * NEGLIGIBLE; count += step) {
    sum += probability;
    probability *= step === 1 ? ratioUp(count, { cases, n1, n0 }) : 1 / ratioUp(count - 1, { cases, n1, n0 });
  }
  return sum;
}

/** Probability of `count + 1` over that of `count`. */
function ratioUp(count: number, { cases, n1, n0 }: { cases: number; n1: number; n0: number }): number {
  return ((n1 - count) * (cases - count)) / ((count + 1) * (n0 - cases + count + 1));
}
