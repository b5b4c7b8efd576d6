/** A group on both sides: how many mentions, and its net sentiment (`null` without mentions). */
export interface GroupWeights {
  readonly before: { readonly weight: number; readonly net: number | null };
  readonly during: { readonly weight: number; readonly net: number | null };
}

/** Kitagawa's parts of a change, as a whole and by group. */
export interface MixAndMood {
  readonly mix: number;
  readonly mood: number;
  readonly groups: readonly { readonly mix: number; readonly mood: number }[];
}

/**
 * Splits a change of the whole into mix and mood. With w the share of a group and s its net sentiment:
 * mix = (w1 - w0) (s0 + s1) / 2, mood = (s1 - s0) (w0 + w1) / 2; the parts add up to the change. `null` when a side is empty.
 */
export function mixAndMood(groups: readonly GroupWeights[]): MixAndMood | null {
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
  const before = sum(groups.map((group) => group.before.weight));
  const during = sum(groups.map((group) => group.during.weight));
  if (before === 0 || during === 0) return null;
  const parts = groups.map((group) => {
    const old = group.before.net ?? group.during.net ?? 0;
    const now = group.during.net ?? old;
    const [w0, w1] = [group.before.weight / before, group.during.weight / during];
    return { mix: ((w1 - w0) * (old + now)) / 2, mood: ((now - old) * (w0 + w1)) / 2 };
  });
  return { mix: sum(parts.map(({ mix }) => mix)), mood: sum(parts.map(({ mood }) => mood)), groups: parts };
}
