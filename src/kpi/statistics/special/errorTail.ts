/** Terms of the continued fraction that Laplace gave for the tail: from z = 3 on the rest is below 1e-20 of it. */
const TERMS = 50;

/** Standard normal probability of a value above z >= 0. */
export function errorTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 3) {
    let fraction = z;
    for (let index = TERMS; index > 0; index -= 1) fraction = z + index / fraction;
    return density / fraction;
  }
  let term = z;
  let sum = z;
  for (let index = 3; Math.abs(term) > 1e-18; index += 2) {
    term *= (z * z) / index;
    sum += term;
  }
  return 0.5 - density * sum;
}
