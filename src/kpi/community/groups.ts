import type { KpiResult } from '../../models/index.js';
import { finite, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { shareResult } from '../result/shareResult.js';
import { seededRandom } from '../statistics/seededRandom.js';
import { distinctEdges, type Edge, groupOfNodes, type NodeId } from './graph.js';
import { permutationP } from './permutation.js';

/** Ties between people and the groups they belong to, each person in one. */
export interface GroupedTies extends KpiInput {
  readonly edges: readonly Edge[];
  readonly groups: readonly (readonly NodeId[])[];
}

/** Ties and groups; with `seed` there is a p value. */
export interface EiIndexInput extends GroupedTies {
  readonly seed?: number;
}

/**
 * Whether people tie outside their group or inside, -1 (only inside) to 1 (only outside): (external - internal) / ties, each
 * pair of people once. `details.rescaled` sets the lowest and highest value that these group sizes and this number of ties
 * allow to -1 and 1; `details.pValue` (with `seed`) is that of shuffled groups. Null without ties.
 *
 * @throws KpiError `kpi-needs-input` when a person stands in no group or in two; `not-finite`
 * @see K-46; Krackhardt and Stern 1988
 *
 * @example
 * ```ts
 * import { eiIndex } from 'social-crm/kpi';
 *
 * const edges = [['a', 'b'], ['a', 'c'], ['b', 'c'], ['c', 'd']] as const;
 * eiIndex({ edges, groups: [['a', 'b', 'c'], ['d']] }).value; // => -0.5
 * ```
 */
export function eiIndex(input: EiIndexInput): KpiResult {
  const kpi = 'eiIndex';
  const { seed } = input;
  const edges = distinctEdges(kpi, input.edges, false);
  const groupOf = groupOfNodes(kpi, input.groups, edges);
  const nodes = [...groupOf.keys()];
  const labels = [...groupOf.values()];
  const places = new Map(nodes.map((node, index) => [node, index]));
  const ends = edges.map(([a, b]) => [places.get(a) as number, places.get(b) as number] as const);
  const externalOf = (groups: readonly number[]) => ends.filter(([a, b]) => groups[a] !== groups[b]).length;
  const external = externalOf(labels);
  const ties = edges.length;
  const test = { labels, statistic: externalOf, random: seededRandom({ seed: finite(kpi, 'seed', seed ?? 0) }) };
  return makeResult(
    kpi,
    {
      value: ties === 0 ? null : (2 * external - ties) / ties,
      unit: 'score',
      n: ties,
      details: {
        external,
        internal: ties - external,
        rescaled: ties === 0 ? null : rescaled(external, ties, labels),
        pValue: seed === undefined || ties === 0 ? null : permutationP(test),
      },
      parameters: seed === undefined ? {} : { seed },
    },
    input,
  );
}

function rescaled(external: number, ties: number, labels: readonly number[]): number | null {
  const sizes = new Map<number, number>();
  for (const group of labels) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const inside = [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  const least = Math.max(0, ties - inside);
  const most = Math.min(ties, pairs(labels.length) - inside);
  return most <= least ? null : (2 * (external - least)) / (most - least) - 1;
}

/**
 * Share of the ties that lie inside groups, 0..1, each pair of people once; null without ties.
 *
 * @throws KpiError `kpi-needs-input` when a person stands in no group or in two; `not-finite`
 * @see K-46; networkx coverage; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { internalTieShare } from 'social-crm/kpi';
 *
 * const edges = [['a', 'b'], ['a', 'c'], ['b', 'c'], ['c', 'd']] as const;
 * internalTieShare({ edges, groups: [['a', 'b', 'c'], ['d']] }).value; // => 0.75
 * ```
 */
export function internalTieShare(input: GroupedTies): KpiResult {
  const kpi = 'internalTieShare';
  const edges = distinctEdges(kpi, input.edges, false);
  const groupOf = groupOfNodes(kpi, input.groups, edges);
  const numerator = edges.filter(([a, b]) => groupOf.get(a) === groupOf.get(b)).length;
  return shareResult(kpi, { numerator, denominator: edges.length }, input);
}

/** Ties or directed talks, groups, and how fine the groups are to be. */
export interface ModularityInput extends GroupedTies {
  /** Default `undirected`. */
  readonly direction?: 'directed' | 'undirected';
  /** γ: above 1 small groups count for more; default 1. */
  readonly resolution?: number;
}

/**
 * How much more groups tie inside than chance would, -.5..1: Σ (L/m - γ (d/2m)²), for directed talks Σ (L/m - γ d_in d_out /
 * m²), with a part per group. Null without ties. A count of a whole: no interval.
 *
 * @throws KpiError `kpi-needs-input` when a person stands in no group or in two; `not-finite`, `negative`
 * @see networkx modularity
 *
 * @example
 * ```ts
 * import { modularity } from 'social-crm/kpi';
 *
 * const edges = [[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5]] as const;
 * modularity({ edges, groups: [[0, 1, 2], [3, 4, 5]] }).value; // ≈ 0.357
 * ```
 */
export function modularity(input: ModularityInput): KpiResult {
  const kpi = 'modularity';
  const { direction = 'undirected' } = input;
  const resolution = nonNegative(kpi, 'resolution', input.resolution ?? 1);
  const isDirected = direction === 'directed';
  const edges = distinctEdges(kpi, input.edges, isDirected);
  const groupOf = groupOfNodes(kpi, input.groups, edges);
  const sums = input.groups.map(() => ({ inside: 0, out: 0, into: 0 }));
  for (const [a, b] of edges) {
    const [from, to] = [sums[groupOf.get(a) as number], sums[groupOf.get(b) as number]];
    if (from === undefined || to === undefined) continue;
    if (from === to) from.inside += 1;
    from.out += 1;
    to.into += 1;
  }
  const m = edges.length;
  const parts = sums.map(({ inside, out, into }, index) => {
    const chance = isDirected ? (out * into) / (m * m) : ((out + into) / (2 * m)) ** 2;
    return { id: String(index), value: inside / m - resolution * chance };
  });
  const value = m === 0 ? null : parts.reduce((sum, part) => sum + part.value, 0);
  return makeResult(kpi, { value, unit: 'score', n: m, parts, parameters: { direction, resolution } }, input);
}
