/** Below this a partial denominator is replaced, so that no division by zero occurs. */
const TINY = 1e-300;
/** Enough for a + b = 10^10; beyond, the quantiles use their normal form. */
const MAXIMUM_TERMS = 500_000;

/** A continued fraction 1 / (b0 + a1 / (b1 + a2 / (b2 + ...))) by Lentz's method; `term(i)` gives [a_i, b_i]. */
export function continuedFraction(first: number, term: (index: number) => readonly [a: number, b: number]): number {
  let numerator = 1 / TINY;
  let denominator = 1 / (first || TINY);
  let value = denominator;
  for (let index = 1; index < MAXIMUM_TERMS; index += 1) {
    const [a, b] = term(index);
    denominator = 1 / (b + a * denominator || TINY);
    numerator = b + a / numerator || TINY;
    const change = denominator * numerator;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}
