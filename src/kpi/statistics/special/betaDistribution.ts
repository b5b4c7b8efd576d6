import { binomialMass } from './binomialMass.js';
import { continuedFraction } from './continuedFraction.js';
import { normalQuantile } from './normalDistribution.js';
import { solveIncreasing } from './solveIncreasing.js';

/** From here on the normal form with its correction for skewness is exact to 1e-12. */
const LARGE = 1e9;

/** Probability that a Beta(a, b) variable is at most x: the regularised incomplete beta function. */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - lowerTail(1 - x, b, a) : lowerTail(x, a, b);
}

function lowerTail(x: number, a: number, b: number): number {
  const front = (b / (a + b)) * binomialMass(a, a + b, x);
  const fraction = continuedFraction(1, (index) => {
    const half = index >> 1;
    const at = a + index;
    return index % 2 === 1
      ? [(-(a + half) * (a + b + half) * x) / ((at - 1) * at), 1]
      : [(half * (b - half) * x) / ((at - 1) * at), 1];
  });
  return front * fraction;
}

/** The x below which a Beta(a, b) variable lies with the given probability. */
export function betaQuantile(probability: number, a: number, b: number): number {
  const sum = a + b;
  const mean = a / sum;
  if (Math.min(a, b) > LARGE) {
    const z = normalQuantile(probability);
    const deviation = Math.sqrt((mean * (1 - mean)) / (sum + 1));
    return mean + z * deviation + (((z * z - 1) / 3) * (1 - 2 * mean)) / sum;
  }
  return solveIncreasing((x) => betaCdf(x, a, b) - probability, {
    low: 0,
    high: 1,
    start: mean,
    slope: (x) => ((a * b) / sum) * (binomialMass(a, sum, x) / (x * (1 - x))),
  });
}

/** Probability that a Binomial(n, p) count is at most k. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaCdf(1 - p, n - k, k + 1);
}
