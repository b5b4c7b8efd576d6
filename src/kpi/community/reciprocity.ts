import type { KpiResult } from '../../models/index.js';
import { finite } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { seededRandom } from '../statistics/seededRandom.js';
import type { Edge, NodeId } from './graph.js';
import { edgesByEnd, type NumberedEdges, numberedEdges } from './numberedEdges.js';
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
  const talks = numberedEdges(kpi, input.edges, true);
  const [numerator, denominator] = node === undefined ? overall(talks) : ofNode(talks.edges, node);
  if (seed !== undefined) finite(kpi, 'seed', seed);
  const isTested = seed !== undefined && node === undefined && talks.edges.length > 0;
  return makeResult(
    kpi,
    {
      value: denominator === 0 ? null : numerator / denominator,
      n: denominator,
      details: { numerator, denominator, pValue: isTested ? shuffledP(talks, seed) : null },
      parameters: seed === undefined ? {} : { seed },
    },
    input,
  );
}

function overall(talks: NumberedEdges): readonly [number, number] {
  return [returned(talks), talks.edges.length];
}

/** How many talks, repeats included, have one back: per person those that come in from somebody to whom one goes out. */
function returned({ from, to, numbers }: Pick<NumberedEdges, 'from' | 'to' | 'numbers'>): number {
  const [out, into] = [edgesByEnd(from, numbers.size), edgesByEnd(to, numbers.size)];
  const stamps = new Int32Array(numbers.size).fill(-1);
  let count = 0;
  for (let person = 0; person < numbers.size; person += 1) {
    for (const edge of out.order.subarray(out.starts[person], out.starts[person + 1])) {
      stamps[to[edge] as number] = person;
    }
    stamps[person] = -1; // A talk to oneself is no answer.
    for (const edge of into.order.subarray(into.starts[person], into.starts[person + 1])) {
      if (stamps[from[edge] as number] === person) count += 1;
    }
  }
  return count;
}

function ofNode(edges: readonly Edge[], node: NodeId): readonly [number, number] {
  const into = new Set(edges.filter(([, to]) => to === node).map(([from]) => from));
  const out = new Set(edges.filter(([from]) => from === node).map(([, to]) => to));
  return [2 * [...into].filter((other) => out.has(other)).length, into.size + out.size];
}

function shuffledP(talks: NumberedEdges, seed: number): number {
  const { from, to, numbers } = talks;
  const statistic = (receivers: readonly number[]) =>
    returned({ from, to: Int32Array.from(receivers), numbers }) / from.length;
  return permutationP({ labels: Array.from(to), statistic, random: seededRandom({ seed }) });
}
