/**
 * Puts the value of a rank (from 0) at its place, smaller ones before it, larger ones behind; looks from `from` on only.
 * Three or four ranks of a sample cost a third of sorting it.
 */
export function select(values: Float64Array, rank: number, from = 0): number {
  let [low, high] = [from, values.length - 1];
  while (low < high) {
    const [left, right] = parted(values, low, high);
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank] as number;
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
