import { poissonMass } from './binomialMass.js';
import { continuedFraction } from './continuedFraction.js';
import { normalQuantile } from './normalDistribution.js';
import { solveIncreasing } from './solveIncreasing.js';

/** From here on the cube-root form is exact to 1e-12. */
const LARGE = 1e9;

/** Probability that a Gamma(shape) variable of unit scale is above x. */
export function gammaTail(x: number, shape: number): number {
  if (x <= 0) return 1;
  return x < shape + 1 ? 1 - series(x, shape) : fraction(x, shape);
}

/** Probability that a Gamma(shape) variable of unit scale is at most x. */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0;
  return x < shape + 1 ? series(x, shape) : 1 - fraction(x, shape);
}

function series(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let index = 1; term > sum * 1e-17; index += 1) {
    term *= x / (shape + index);
    sum += term;
  }
  return sum * poissonMass(shape, x);
}

function fraction(x: number, shape: number): number {
  const start = x + 1 - shape;
  return (
    shape * poissonMass(shape, x) * continuedFraction(start, (index) => [-index * (index - shape), start + 2 * index])
  );
}

/** The x below which a Gamma(shape) variable of unit scale lies with the given probability. */
export function gammaQuantile(probability: number, shape: number): number {
  const z = normalQuantile(probability);
  const ninth = 1 / (9 * shape);
  const start = shape * (1 - ninth + z * Math.sqrt(ninth)) ** 3;
  if (shape > LARGE) return start;
  return solveIncreasing((x) => gammaCdf(x, shape) - probability, {
    low: 0,
    high: 4 * shape + 1000,
    start,
    slope: (x) => poissonMass(shape, x) * (shape / x),
  });
}
