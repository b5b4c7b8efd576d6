import type { KpiResult } from '../../models/index.js';
import { finite } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { seededRandom } from '../statistics/seededRandom.js';
import { distinctEdges, type Edge, type NodeId } from './graph.js';
import { permutationP } from './permutation.js';

/** Who talked to whom; with `node` the answer is about one person, with `seed` there is a p value. */
export interface ReciprocityInput extends KpiInput {
  readonly edges: readonly Edge[];
  readonly node?: NodeId;
  readonly seed?: number;
}

/**
 * Share of talks that are returned, 0..1: directed pairs with a talk in both directions / directed pairs; with `node`: 2 |in
 * ∩ out| / (|in| + |out|) of that person. Null without talks. With `seed` the details hold a p value against talks whose
 * receivers are shuffled.
 *
 * @throws KpiError `not-finite` when an edge is no pair
 * @see networkx reciprocity and overall_reciprocity
 *
 * @example
 * ```ts
 * import { reciprocity } from 'social-crm/kpi';
 *
 * const edges = [[1, 2], [2, 3], [3, 2]] as const;
 * reciprocity({ edges }).value; // ≈ 0.67
 * reciprocity({ edges, node: 1 }).value; // => 0
 * ```
 */
export function reciprocity(input: ReciprocityInput): KpiResult {
  const kpi = 'reciprocity';
  const { node, seed } = input;
  const edges = distinctEdges(kpi, input.edges, true);
  const [numerator, denominator] = node === undefined ? overall(edges) : ofNode(edges, node);
  if (seed !== undefined) finite(kpi, 'seed', seed);
  const isTested = seed !== undefined && node === undefined && edges.length > 0;
  return makeResult(
    kpi,
    {
      value: denominator === 0 ? null : numerator / denominator,
      n: denominator,
      details: { numerator, denominator, pValue: isTested ? shuffledP(edges, seed) : null },
      parameters: seed === undefined ? {} : { seed },
    },
    input,
  );
}

function overall(edges: readonly Edge[]): readonly [number, number] {
  const out = new Map<NodeId, Set<NodeId>>();
  for (const [from, to] of edges) out.set(from, (out.get(from) ?? new Set()).add(to));
  return [edges.filter(([from, to]) => from !== to && out.get(to)?.has(from) === true).length, edges.length];
}

function ofNode(edges: readonly Edge[], node: NodeId): readonly [number, number] {
  const into = new Set(edges.filter(([, to]) => to === node).map(([from]) => from));
  const out = new Set(edges.filter(([from]) => from === node).map(([, to]) => to));
  return [2 * [...into].filter((other) => out.has(other)).length, into.size + out.size];
}

function shuffledP(edges: readonly Edge[], seed: number): number {
  const statistic = (receivers: readonly NodeId[]) => {
    const [returned] = overall(edges.map(([from], index): Edge => [from, receivers[index] as NodeId]));
    return returned / edges.length;
  };
  return permutationP({ labels: edges.map(([, to]) => to), statistic, random: seededRandom({ seed }) });
}
