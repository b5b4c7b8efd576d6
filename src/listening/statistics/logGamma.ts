/** Natural logarithm of the gamma function for x > 0 (Stirling's series, reached from below by the recurrence). */
export function logGamma(x: number): number {
  return x >= 10 ? stirling(x) : stirling(x + 10) - logOfProduct(x);
}

function stirling(x: number): number {
  const inverse = 1 / (x * x);
  const series = 1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)));
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series / x;
}

/** log(x (x + 1) ... (x + 9)), the recurrence that lifts a small argument into the range of the series. */
function logOfProduct(x: number): number {
  let product = 1;
  for (let step = 0; step < 10; step += 1) product *= x + step;
  return Math.log(product);
}

/** Natural logarithm of n choose k. */
export function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
