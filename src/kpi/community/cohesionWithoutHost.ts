import type { KpiResult } from '../../models/index.js';
import { wholeShareResult } from '../result/censusResult.js';
import { list } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { distinctEdges, type Edge, largestComponent, type NodeId } from './graph.js';

/** Who talked to whom, and who of them is a host. */
export interface CohesionWithoutHostInput extends KpiInput {
  readonly edges: readonly Edge[];
  readonly hosts: readonly NodeId[];
}

/**
 * How much of a community holds together when its hosts are taken out, 0..1: members of the largest connected group
 * without hosts / members of the largest one with them; null without members. A count of a whole: no interval.
 *
 * @throws KpiError `not-finite` when an edge is no pair
 * @see K-49
 *
 * @example
 * ```ts
 * import { cohesionWithoutHost } from 'social-crm/kpi';
 *
 * const edges = [['h', 'a'], ['h', 'b'], ['h', 'c'], ['h', 'd'], ['a', 'b'], ['b', 'c']] as const;
 * cohesionWithoutHost({ edges, hosts: ['h'] }).value; // => 0.75
 * ```
 */
export function cohesionWithoutHost(input: CohesionWithoutHostInput): KpiResult {
  const kpi = 'cohesionWithoutHost';
  const hosts = new Set(list(kpi, 'hosts', input.hosts));
  const edges = distinctEdges(kpi, input.edges, false);
  const isMember = (node: NodeId) => !hosts.has(node);
  const alone = edges.map(([a, b]): Edge => [isMember(a) ? a : b, isMember(b) ? b : a]);
  const numerator = largestComponent(alone, isMember);
  return wholeShareResult(kpi, { numerator, denominator: largestComponent(edges, isMember) }, input);
}
