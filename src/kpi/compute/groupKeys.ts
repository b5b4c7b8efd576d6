import type { Plan } from './needs.js';
import type { ComputeState, Numbering } from './state.js';

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;

/** A group with its key in words. */
export interface NamedGroup {
  readonly index: number;
  readonly key: Readonly<Record<string, string | null>>;
}

/** The groups in code-unit order of their keys; unknown comes first. */
export function orderedGroups(
  { keys, dimensions }: Pick<ComputeState, 'keys' | 'dimensions'>,
  { options: { groupBy } }: Plan,
): NamedGroup[] {
  const labels = groupBy.map((name, at) => (dimensions[at] as Numbering).names.map((value) => labelOf(name, value)));
  const ranks = labels.map(ranksOf);
  return Array.from(keys, (_, index) => index)
    .sort((a, b) => compareKeys(ranks, keys[a] as number[], keys[b] as number[]))
    .map((index) => {
      const key: Record<string, string | null> = {};
      for (let at = 0; at < groupBy.length; at += 1) {
        key[groupBy[at] as string] = labels[at]?.[keys[index]?.[at] as number] ?? null;
      }
      return { index, key };
    });
}

/** Days and hours are numbers while they are counted, words afterwards; each is worded once. */
function labelOf(name: string, value: string | number | null): string | null {
  if (typeof value !== 'number') return value;
  return name === 'day'
    ? new Date(value * MS_PER_DAY).toISOString().slice(0, -14)
    : new Date(value * MS_PER_HOUR).toISOString().slice(0, -11);
}

/** The place of each label in the order of labels, so that keys are compared as numbers. */
function ranksOf(labels: readonly (string | null)[]): number[] {
  const sorted = labels
    .map((label, value) => ({ label, value }))
    .sort((a, b) => {
      if (a.label === null || b.label === null) return a.label === null ? -1 : 1;
      return a.label < b.label ? -1 : 1;
    });
  const ranks: number[] = new Array(labels.length);
  sorted.forEach(({ value }, rank) => {
    ranks[value] = rank;
  });
  return ranks;
}

function compareKeys(ranks: readonly (readonly number[])[], a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < ranks.length; at += 1) {
    const difference = (ranks[at]?.[a[at] as number] as number) - (ranks[at]?.[b[at] as number] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
