import { normalQuantile } from '../statistics/special/normalDistribution.js';

/** Up to this many people the distribution is computed exactly, beyond by its normal limit. */
const EXACT_TO = 1000;

/**
 * Limits of the number of successes among independent people of given probabilities, each side leaving out at most
 * (1 - level)/2 (Poisson-binomial distribution); joined with the mean, so that it always lies inside.
 */
export function poissonBinomialLimits(probabilities: readonly number[], level: number): readonly [number, number] {
  const n = probabilities.length;
  const mean = probabilities.reduce((sum, p) => sum + p, 0);
  const tail = (1 - level) / 2;
  if (n > EXACT_TO) {
    const reach = -normalQuantile(tail) * Math.sqrt(probabilities.reduce((sum, p) => sum + p * (1 - p), 0));
    return [Math.max(0, mean - reach), Math.min(n, mean + reach)];
  }
  const mass = massOf(probabilities);
  return [Math.min(mean, quantile(mass, tail)), Math.max(mean, quantile(mass, 1 - tail))];
}

function massOf(probabilities: readonly number[]): Float64Array {
  const mass = new Float64Array(probabilities.length + 1);
  mass[0] = 1;
  probabilities.forEach((p, seen) => {
    for (let k = seen + 1; k > 0; k -= 1) mass[k] = (mass[k] as number) * (1 - p) + (mass[k - 1] as number) * p;
    mass[0] = (mass[0] as number) * (1 - p);
  });
  return mass;
}

function quantile(mass: Float64Array, probability: number): number {
  let cumulated = 0;
  const found = mass.findIndex((value) => {
    cumulated += value;
    return cumulated >= probability;
  });
  return found < 0 ? mass.length - 1 : found;
}
