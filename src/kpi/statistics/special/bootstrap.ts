import type { Interval } from '../../../models/index.js';
import { finite } from '../../result/checks.js';
import { seededRandom } from '../seededRandom.js';
import { quantileOf } from './median.js';
import { normalCdf, normalQuantile } from './normalDistribution.js';

/** Fewer observations say too little of their own distribution. */
const MINIMUM_N = 20;

/** What resampling depends on beside the sample. */
export interface BootstrapChoices {
  readonly seed: number;
  readonly resamples: number;
  readonly conf: number;
}

/** The interval of `bootstrapBca` for a function of a sample; `resamples` (at least 2) and `conf` must have been checked. */
export function bootstrap<Value>(
  values: readonly Value[],
  statistic: (sample: readonly Value[]) => number,
  { seed, resamples, conf }: BootstrapChoices,
): Interval | null {
  const next = seededRandom({ seed });
  const n = values.length;
  if (n < MINIMUM_N) return null;
  const of = (sample: readonly Value[]) => finite('bootstrapBca', 'statistic', statistic(sample));
  const estimate = of(values);
  const sample = values.slice();
  const replicates = new Float64Array(resamples);
  for (let index = 0; index < resamples; index += 1) {
    for (let at = 0; at < n; at += 1) sample[at] = values[Math.floor(next() * n)] as Value;
    replicates[index] = of(sample);
  }
  replicates.sort();
  const bias = biasOf(replicates, estimate);
  const acceleration = accelerationOf(values.map((_, left) => of(values.filter((_, index) => index !== left))));
  const limit = (tail: number) => {
    const z = bias + normalQuantile(tail);
    const corrected = bias + z / Math.max(1e-12, 1 - acceleration * z);
    return quantileOf(replicates, normalCdf(corrected));
  };
  const tail = (1 - conf) / 2;
  return { low: limit(tail), high: limit(1 - tail), level: conf, method: 'bootstrap-bca' };
}

function biasOf(replicates: Float64Array, estimate: number): number {
  const equal = 1e-12 * Math.max(1, Math.abs(estimate));
  let below = 0;
  for (const replicate of replicates) {
    if (Math.abs(replicate - estimate) <= equal) below += 0.5;
    else if (replicate < estimate) below += 1;
  }
  const edge = 0.5 / replicates.length;
  return normalQuantile(Math.min(1 - edge, Math.max(edge, below / replicates.length)));
}

function accelerationOf(leftOut: readonly number[]): number {
  const mean = meanOf(leftOut);
  let squares = 0;
  let cubes = 0;
  for (const value of leftOut) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}

/** Mean of numbers. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
