import { refuse } from '../errors.js';
import { list } from '../result/checks.js';
import { numberedEdges } from './numberedEdges.js';

/** A person in a network: numbers and strings are different people. */
export type NodeId = string | number;

/** A tie or a directed talk between two people. */
export type Edge = readonly [NodeId, NodeId];

/** A checked list of edges, repeats once; undirected ones in the order of their first mention. */
export function distinctEdges(kpi: string, edges: readonly Edge[], isDirected: boolean): readonly Edge[] {
  return numberedEdges(kpi, edges, isDirected).edges;
}

/** Size of the largest connected component of an undirected network, counting only the people that `counts` accepts. */
export function largestComponent(edges: readonly Edge[], counts: (node: NodeId) => boolean): number {
  const { nodes, rootOf } = componentsOf(edges);
  const sizes = new Map<NodeId, number>();
  for (const node of nodes) {
    const root = rootOf(node);
    sizes.set(root, (sizes.get(root) ?? 0) + (counts(node) ? 1 : 0));
  }
  return [...sizes.values()].reduce((largest, size) => Math.max(largest, size), 0);
}

function componentsOf(edges: readonly Edge[]): { nodes: Iterable<NodeId>; rootOf: (node: NodeId) => NodeId } {
  const parents = new Map<NodeId, NodeId>(edges.flat().map((node) => [node, node]));
  const parentOf = (node: NodeId) => parents.get(node) as NodeId;
  const rootOf = (node: NodeId): NodeId => {
    let at = node;
    while (parentOf(at) !== at) {
      parents.set(at, parentOf(parentOf(at)));
      at = parentOf(at);
    }
    return at;
  };
  for (const [a, b] of edges) parents.set(rootOf(a), rootOf(b));
  return { nodes: parents.keys(), rootOf };
}

/** The group of each person; every end of an edge must stand in exactly one group (`kpi-needs-input`). */
export function groupOfNodes(
  kpi: string,
  groups: readonly (readonly NodeId[])[],
  edges: readonly Edge[],
): ReadonlyMap<NodeId, number> {
  const groupOf = new Map<NodeId, number>();
  list(kpi, 'groups', groups).forEach((group, index) => {
    list(kpi, ['groups', index], group).forEach((node, place) => {
      if (groupOf.has(node)) {
        refuse('kpi-needs-input', { name: kpi, path: ['groups', index, place] }, ['in one group only', node]);
      }
      groupOf.set(node, index);
    });
  });
  for (const edge of edges) {
    for (const node of edge) {
      if (!groupOf.has(node)) refuse('kpi-needs-input', { name: kpi, path: ['groups'] }, ['complete', node]);
    }
  }
  return groupOf;
}
