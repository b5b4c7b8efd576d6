import { refuse } from '../errors.js';
import { list } from '../result/checks.js';
import type { Edge, NodeId } from './graph.js';

/** Edges with their people as numbers in order of mention. */
export interface NumberedEdges {
  readonly edges: readonly Edge[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly numbers: ReadonlyMap<NodeId, number>;
}

/** Checks a list of edges, leaves out repeats, and numbers people; an undirected edge leads from the lower number to the higher. */
export function numberedEdges(kpi: string, edges: readonly Edge[], isDirected: boolean): NumberedEdges {
  const all = numbered(kpi, list(kpi, 'edges', edges), isDirected);
  const isFirst = firstMentions(all);
  const select = (numbers: Int32Array) => numbers.filter((_, index) => isFirst[index] === 1);
  if (!isFirst.includes(0)) return all;
  return {
    ...all,
    edges: edges.filter((_, index) => isFirst[index] === 1),
    from: select(all.from),
    to: select(all.to),
  };
}

function numbered(kpi: string, edges: readonly Edge[], isDirected: boolean): NumberedEdges {
  const numbers = new Map<NodeId, number>();
  const numberOf = (node: NodeId) => {
    const known = numbers.get(node);
    if (known !== undefined) return known;
    numbers.set(node, numbers.size);
    return numbers.size - 1;
  };
  const [from, to] = [new Int32Array(edges.length), new Int32Array(edges.length)];
  for (let index = 0; index < edges.length; index += 1) {
    const edge = edges[index] as Edge;
    if (!Array.isArray(edge) || edge.length !== 2) {
      refuse('not-finite', { name: kpi, path: ['edges', index] }, ['a pair of people', edge]);
    }
    const [a, b] = [numberOf(edge[0]), numberOf(edge[1])];
    from[index] = isDirected || a <= b ? a : b;
    to[index] = isDirected || a <= b ? b : a;
  }
  return { edges, from, to, numbers };
}

/** 1 for each edge that no earlier one repeats. */
function firstMentions({ from, to, numbers }: NumberedEdges): Uint8Array {
  const { starts, order } = edgesByEnd(from, numbers.size);
  const isFirst = new Uint8Array(from.length);
  const stamps = new Int32Array(numbers.size).fill(-1);
  for (let person = 0; person < numbers.size; person += 1) {
    const end = starts[person + 1] as number;
    for (let index = starts[person] as number; index < end; index += 1) {
      const edge = order[index] as number;
      const other = to[edge] as number;
      isFirst[edge] = stamps[other] === person ? 0 : 1;
      stamps[other] = person;
    }
  }
  return isFirst;
}

/** The edges in the order of one of their ends, sorted by counting; those of a person go from `starts[i]` to `starts[i + 1]`. */
export function edgesByEnd(ends: Int32Array, people: number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(people + 1);
  for (let edge = 0; edge < ends.length; edge += 1) {
    const next = (ends[edge] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let person = 0; person < people; person += 1) {
    starts[person + 1] = (starts[person + 1] as number) + (starts[person] as number);
  }
  const free = starts.slice();
  const order = new Int32Array(ends.length);
  for (let edge = 0; edge < ends.length; edge += 1) {
    const person = ends[edge] as number;
    const place = free[person] as number;
    order[place] = edge;
    free[person] = place + 1;
  }
  return { starts, order };
}
