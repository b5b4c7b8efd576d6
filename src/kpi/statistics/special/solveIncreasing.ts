/** Where to look for a root and how steep the function is. */
export interface Search {
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly slope: (x: number) => number;
}

/** The root of an increasing function: Newton's steps, halving the bracket whenever one leaves it. */
export function solveIncreasing(f: (x: number) => number, { low, high, start, slope }: Search): number {
  let from = low;
  let to = high;
  let x = start > low && start < high ? start : (low + high) / 2;
  for (let step = 0; step < 1200; step += 1) {
    const value = f(x);
    if (value < 0) from = x;
    else to = x;
    const newton = x - value / slope(x);
    const next = newton > from && newton < to ? newton : (from + to) / 2;
    if (Math.abs(next - x) <= 1e-16 * Math.abs(x) || next === x) return next;
    x = next;
  }
  return x;
}
