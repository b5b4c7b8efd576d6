import type { Json } from '../../internal/json.js';
import type { KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { recordsAt } from '../listening/records.js';
import { count, finite, numbers } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';
import { MINIMUM_CELL } from '../result/suppressSmallCells.js';
import { seededRandom } from '../statistics/seededRandom.js';
import {
  adjustedRand,
  type Clustering,
  centresOf,
  type Direction,
  directionOf,
  meanSilhouette,
  nearest,
  sphericalClusters,
} from './sphericalClusters.js';

/** People with their interests. */
export interface InterestClustersInput extends KpiInput {
  readonly people: readonly { readonly id: string; readonly vector: readonly number[]; readonly consented: boolean }[];
  /** Number of clusters; without it the one of 2 to 10 with the best silhouette. */
  readonly clusters?: number;
  readonly seed: number;
  /** Clusters below this size are merged into `other`; default 5. */
  readonly minimumCell?: number;
  /** Names of the components of the vectors. */
  readonly interests?: readonly string[];
}

const RESTARTS = 10;
const BOOTSTRAPS = 20;
const BOOTSTRAP_RESTARTS = 3;
const MOST_CLUSTERS = 10;
/** Consenting people that a cluster needs. */
const PEOPLE_PER_CLUSTER = 10;

/**
 * Groups people by their interests, -1..1: the value is the mean silhouette by cosine. People who did not consent are
 * dropped before anything is computed, as are vectors of zeros. `details.clusters` holds size and strongest interests of
 * each group, small ones merged into `other` (flag `suppressed`), and no person; `details.stability` the agreement with 20
 * resampled clusterings: below .6 do not act on it. Null with fewer than ten consenting people to a cluster. For people
 * by name see `interestClustersOf`, which demands permits.
 *
 * @throws KpiError `missing-seed`, `not-finite`, `not-a-count`; `columns-length` for vectors of different lengths
 * @see K-20; spherical k-means with k-means++, best of 10; adjusted Rand index
 *
 * @example
 * ```ts
 * import { interestClusters } from 'social-crm/kpi';
 *
 * const people = Array.from({ length: 40 }, (_, index) => ({
 *   id: `p${index}`, consented: true, vector: index < 25 ? [9, 1 + (index % 3)] : [1 + (index % 2), 8],
 * }));
 * const result = interestClusters({ people, clusters: 2, seed: 1, interests: ['golf', 'wine'] });
 * result.details['clusters']; // => [{ size: 25, interests: ['golf', 'wine'] }, { size: 15, interests: ['wine', 'golf'] }]
 * interestClusters({ people: people.slice(0, 15), clusters: 2, seed: 1 }).value; // => null
 * ```
 */
export function interestClusters(input: InterestClustersInput): KpiResult {
  const kpi = 'interestClusters';
  const { clusters = null, interests } = input;
  if (input.seed === undefined) refuse('missing-seed', { name: kpi, path: ['seed'] }, ['a number', input.seed]);
  const seed = finite(kpi, 'seed', input.seed);
  const minimumCell = count(kpi, 'minimumCell', input.minimumCell ?? MINIMUM_CELL);
  const points = consentingDirections(kpi, input.people);
  const random = seededRandom({ seed });
  const best = bestClustering(points, candidateSizes(kpi, clusters, points.length), random);
  const details = best === null ? {} : describedClusters(best.clustering, { minimumCell, interests });
  return makeResult(
    kpi,
    {
      value: best?.silhouette ?? null,
      unit: 'score',
      n: points.length,
      flags: [best === null ? 'small' : details.isMerged === true && 'suppressed'],
      details: {
        clusters: details.clusters ?? null,
        stability: best === null ? null : stability(points, best.clustering, random),
        dropped: input.people.length - points.length,
      },
      parameters: { seed, minimumCell, clusters },
    },
    input,
  );
}

/** The numbers of clusters to try: the one asked for, else 2 to 10, as far as there are ten people to a cluster. */
function candidateSizes(kpi: string, wanted: number | null, people: number): number[] {
  const most = Math.floor(people / PEOPLE_PER_CLUSTER);
  if (wanted === null) return range(2, Math.min(MOST_CLUSTERS, most));
  return count(kpi, 'clusters', wanted) > 0 && wanted <= most ? [wanted] : [];
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Sorted by their components, so that neither order nor names of the people show in the result. */
function consentingDirections(kpi: string, people: InterestClustersInput['people']): Direction[] {
  const consenting = recordsAt(kpi, 'people', people).flatMap(({ consented, vector }, index) =>
    consented === true ? [{ index, vector }] : [],
  );
  const axes = consenting[0]?.vector.length ?? 0;
  return consenting
    .map(({ vector, index }) => {
      numbers(kpi, 'people.vector', vector);
      if (vector.length !== axes) {
        refuse('columns-length', { name: kpi, path: ['people', index, 'vector'] }, [`of length ${axes}`, vector]);
      }
      return directionOf(vector);
    })
    .filter((direction) => direction !== null)
    .sort((a, b) => (a[firstDifference(a, b)] as number) - (b[firstDifference(a, b)] as number));
}

function firstDifference(a: Direction, b: Direction): number {
  const found = a.findIndex((value, index) => value !== b[index]);
  return found < 0 ? 0 : found;
}

function bestClustering(
  points: readonly Direction[],
  sizes: readonly number[],
  random: () => number,
): { readonly clustering: Clustering; readonly silhouette: number } | null {
  let best: { clustering: Clustering; silhouette: number } | null = null;
  for (const k of sizes) {
    const clustering = sphericalClusters(points, { k, restarts: RESTARTS, random });
    const silhouette = meanSilhouette(points, clustering);
    if (best === null || silhouette > best.silhouette + 1e-12) best = { clustering, silhouette };
  }
  return best;
}

function describedClusters(
  { sums, sizes }: Clustering,
  { minimumCell, interests }: { readonly minimumCell: number; readonly interests: readonly string[] | undefined },
): { readonly clusters?: Json[]; readonly isMerged?: boolean } {
  const groups = sums
    .map((sum, index) => ({ size: sizes[index] as number, sum }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size || (b.sum[0] ?? 0) - (a.sum[0] ?? 0));
  const other: typeof groups = [];
  const sizeOf = (some: typeof groups) => some.reduce((total, { size }) => total + size, 0);
  const isOpen = () =>
    (groups.at(-1)?.size ?? minimumCell) < minimumCell || (other.length > 0 && sizeOf(other) < minimumCell);
  while (groups.length > 0 && isOpen()) other.push(groups.pop() as (typeof groups)[number]);
  const clusters: Json[] = groups.map(({ size, sum }) => ({ size, interests: strongest(sum, interests) }));
  if (other.length > 0) clusters.push({ id: 'other', size: sizeOf(other) });
  return { clusters, isMerged: other.length > 0 };
}

function strongest(sum: Float64Array, names: readonly string[] | undefined): string[] {
  return [...sum.keys()]
    .filter((axis) => (sum[axis] as number) > 0)
    .sort((a, b) => (sum[b] as number) - (sum[a] as number))
    .slice(0, 3)
    .map((axis) => names?.[axis] ?? String(axis));
}

function stability(points: readonly Direction[], { labels, sums }: Clustering, random: () => number): number {
  const k = sums.length;
  const agreements = range(1, BOOTSTRAPS).map(() => {
    const sample = points.map(() => points[Math.floor(random() * points.length)] as Direction);
    const centres = centresOf(sphericalClusters(sample, { k, restarts: BOOTSTRAP_RESTARTS, random }).sums);
    return adjustedRand(
      labels,
      Int32Array.from(points, (point) => nearest(point, centres)),
    );
  });
  return agreements.reduce((sum, value) => sum + value, 0) / BOOTSTRAPS;
}
