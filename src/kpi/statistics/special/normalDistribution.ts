import { errorTail } from './errorTail.js';

/** Standard normal probability of a value of at most z. */
export function normalCdf(z: number): number {
  return z < 0 ? errorTail(-z) : 1 - errorTail(z);
}

/** Probabilities that no level can ask for are answered as this one, at z = -37. */
const SMALLEST = 1e-300;

/** The z below which a standard normal value lies with the given probability (0 < p < 1). */
export function normalQuantile(probability: number): number {
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (Math.abs(probability - 0.025) < 1e-16) return -1.959963984540054;
  const root = Math.sqrt(-2 * Math.log(Math.max(probability, SMALLEST)));
  let z = -root + (2.30753 + 0.27061 * root) / (1 + root * (0.99229 + root * 0.04481));
  for (let step = 0; step < 4; step += 1) {
    const error = ((errorTail(-z) - Math.max(probability, SMALLEST)) * Math.sqrt(2 * Math.PI)) / Math.exp((-z * z) / 2);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}
