/** Permutations behind a p value. */
const ROUNDS = 999;

/** A number made of shuffled labels, and the number that was observed. */
export interface PermutationTest<Label> {
  readonly labels: readonly Label[];
  readonly statistic: (labels: readonly Label[]) => number;
  readonly random: () => number;
}

/** Two-sided p value of a statistic under shuffled labels: (1 + number at least as far from their mean) / (1 + 999). */
export function permutationP<Label>({ labels, statistic, random }: PermutationTest<Label>): number {
  const observed = statistic(labels);
  const shuffled = [...labels];
  const found = Array.from({ length: ROUNDS }, () => {
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [shuffled[last], shuffled[other]] = [shuffled[other] as Label, shuffled[last] as Label];
    }
    return statistic(shuffled);
  });
  const mean = found.reduce((sum, value) => sum + value, 0) / ROUNDS;
  const distance = Math.abs(observed - mean) - 1e-12;
  return (1 + found.filter((value) => Math.abs(value - mean) >= distance).length) / (1 + ROUNDS);
}
