/**
 * Puts the values of the ranks `first` to `last` (from 0) at their places, smaller ones before them, larger ones behind: a
 * few ranks near each other cost a fifth of sorting a sample.
 */
export function sortRanks(values: Float64Array, first: number, last: number): void {
  sortWithin(values, { first, last }, [0, values.length - 1]);
}

function sortWithin(
  values: Float64Array,
  ranks: { readonly first: number; readonly last: number },
  range: readonly [low: number, high: number],
): void {
  let [low, high] = range;
  while (low < high) {
    const [left, right] = parted(values, low, high);
    if (ranks.last <= right) high = right;
    else {
      if (ranks.first < left) sortWithin(values, ranks, [low, right]);
      low = left;
    }
  }
}

/** Swaps values until those up to `right` are at most, those from `left` on at least, a value of the middle. */
function parted(values: Float64Array, low: number, high: number): [left: number, right: number] {
  const pivot = middleOfThree(values, low, high);
  let [left, right] = [low, high];
  while (true) {
    while ((values[left] as number) < pivot) left += 1;
    while ((values[right] as number) > pivot) right -= 1;
    if (left > right) return [left, right];
    const held = values[left] as number;
    values[left] = values[right] as number;
    values[right] = held;
    left += 1;
    right -= 1;
    if (left > right) return [left, right];
  }
}

function middleOfThree(values: Float64Array, low: number, high: number): number {
  const [a, b, c] = [values[low] as number, values[(low + high) >> 1] as number, values[high] as number];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
