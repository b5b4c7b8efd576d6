/** Median of sorted values; at least one. */
export function median(sorted: ArrayLike<number>): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : meanOfTwo(sorted[middle - 1] as number, upper);
}

/** Mean of two numbers that cannot overflow. */
export function meanOfTwo(a: number, b: number): number {
  return a / 2 + b / 2;
}

/** Quantile of sorted values by linear interpolation (type 7 of R); at least one value. */
export function quantileOf(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}
