/** Error of Stirling's formula: ln n! - [(n + 1/2) ln n - n + ln sqrt(2 pi)], for any n > 0. */
export function stirlingError(n: number): number {
  let sum = 0;
  let shifted = n;
  for (; shifted < 15; shifted += 1) sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const square = shifted * shifted;
  const series = 1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square;
  return sum + (1 / 12 - series / square) / shifted;
}

/** Deviance x ln(x / mean) + mean - x, without the cancellation near x = mean. */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const ratio = difference / (x + mean);
  if (Math.abs(ratio) >= 0.1) return x * Math.log(x / mean) + mean - x;
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  for (let index = 1; index < 1000; index += 1) {
    term *= ratio * ratio;
    const next = sum + term / (2 * index + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * Binomial density at x of n with success probability p, for real 0 <= x <= n: the saddle-point form, exact to the last
 * digits where products of factorials lose them all.
 *
 * @see C. Loader, "Fast and accurate computation of binomial probabilities", 2000
 */
export function binomialMass(x: number, n: number, p: number): number {
  const rest = n - x;
  if (x <= 0) return Math.exp(n * Math.log1p(-p));
  if (rest <= 0) return p ** n;
  const exponent =
    stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * (1 - p));
  return Math.exp(exponent) * Math.sqrt(n / x / rest / (2 * Math.PI));
}

/** Poisson density at real x > 0 for a mean > 0, in the same form. */
export function poissonMass(x: number, mean: number): number {
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}
