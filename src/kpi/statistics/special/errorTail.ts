import { continuedFraction } from './continuedFraction.js';

/** Standard normal probability of a value above z >= 0. */
export function errorTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) return density * continuedFraction(z, (index) => [index, z]);
  let term = z;
  let sum = z;
  for (let index = 3; Math.abs(term) > 1e-18; index += 2) {
    term *= (z * z) / index;
    sum += term;
  }
  return 0.5 - density * sum;
}
