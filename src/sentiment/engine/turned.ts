/** What is left of praise, and of blame, under a negation: it shifts more than it flips. */
export const NEGATED_PRAISE = -0.75;
const NEGATED_BLAME = -0.4;

/** What a negation makes of a sum: the entry's own value under negation, or the share of the general rule. */
export function turned(negated: number, sum: number): number {
  if (!Number.isNaN(negated)) return negated;
  return sum > 0 ? sum * NEGATED_PRAISE : sum * NEGATED_BLAME;
}
