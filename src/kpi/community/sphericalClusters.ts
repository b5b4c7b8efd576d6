/** A direction of interests: a vector of length 1. */
export type Direction = Float64Array;

/** Groups of directions: the group of each, the sum of each group, and how well they fit. */
export interface Clustering {
  readonly labels: Int32Array;
  readonly sums: readonly Float64Array[];
  readonly sizes: Int32Array;
  readonly fit: number;
}

/** Rounds after which a clustering that still moves is taken as it is. */
const MOST_ROUNDS = 100;

/** Best of several spherical k-means clusterings, each started by k-means++ from a seeded stream. */
export function sphericalClusters(
  points: readonly Direction[],
  { k, restarts, random }: { readonly k: number; readonly restarts: number; readonly random: () => number },
): Clustering {
  let best = clusteringFrom(points, firstCentres(points, k, random));
  for (let restart = 1; restart < restarts; restart += 1) {
    const found = clusteringFrom(points, firstCentres(points, k, random));
    if (found.fit > best.fit + 1e-12) best = found;
  }
  return best;
}

/** The cosine of two directions, or the inner product with a sum of them. */
export function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

/** A vector as a direction, or `null` when it has none. */
export function directionOf(vector: readonly number[]): Direction | null {
  const largest = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (largest === 0) return null;
  const scaled = Float64Array.from(vector, (value) => value / largest);
  const length = Math.sqrt(inner(scaled, scaled));
  return scaled.map((value) => value / length);
}

/** The index of the centre nearest to a point, the first of equals. */
export function nearest(point: Direction, centres: readonly Float64Array[]): number {
  let [best, highest] = [0, -Infinity];
  centres.forEach((centre, index) => {
    const cosine = inner(point, centre);
    if (cosine > highest + 1e-15) [best, highest] = [index, cosine];
  });
  return best;
}

/** The directions of sums; a sum of nothing stays as it is. */
export function centresOf(sums: readonly Float64Array[]): Float64Array[] {
  return sums.map((sum) => directionOf([...sum]) ?? sum);
}

function firstCentres(points: readonly Direction[], k: number, random: () => number): Direction[] {
  const centres = [points[Math.floor(random() * points.length)] as Direction];
  const distances = points.map((point) => 1 - inner(point, centres[0] as Direction));
  while (centres.length < k) {
    const total = distances.reduce((sum, distance) => sum + Math.max(0, distance), 0);
    let left = random() * total;
    const found = distances.findIndex((distance) => {
      left -= Math.max(0, distance);
      return left < 0;
    });
    const centre = points[Math.max(0, found)] as Direction;
    centres.push(centre);
    points.forEach((point, index) => {
      distances[index] = Math.min(distances[index] as number, 1 - inner(point, centre));
    });
  }
  return centres;
}

function clusteringFrom(points: readonly Direction[], first: readonly Direction[]): Clustering {
  let centres: readonly Float64Array[] = first;
  let found = assigned(points, centres);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    centres = centresOf(found.sums);
    const next = assigned(points, centres);
    const isSettled = next.labels.every((label, index) => label === found.labels[index]);
    found = next;
    if (isSettled) break;
  }
  return found;
}

function assigned(points: readonly Direction[], centres: readonly Float64Array[]): Clustering {
  const labels = new Int32Array(points.length);
  const sizes = new Int32Array(centres.length);
  const sums = centres.map((centre) => new Float64Array(centre.length));
  let fit = 0;
  points.forEach((point, index) => {
    const label = nearest(point, centres);
    labels[index] = label;
    sizes[label] = (sizes[label] as number) + 1;
    const sum = sums[label] as Float64Array;
    for (let axis = 0; axis < point.length; axis += 1) sum[axis] = (sum[axis] as number) + (point[axis] as number);
    fit += inner(point, centres[label] as Float64Array);
  });
  return { labels, sums, sizes, fit };
}

/** Mean silhouette of a clustering by cosine distance; a person alone in a group counts 0. */
export function meanSilhouette(points: readonly Direction[], { labels, sums, sizes }: Clustering): number {
  const silhouettes = points.map((point, index) => {
    const own = labels[index] as number;
    const size = sizes[own] as number;
    if (size < 2) return 0;
    const inside = (size - inner(point, sums[own] as Float64Array)) / (size - 1);
    const outside = sums.reduce((least, sum, group) => {
      const members = sizes[group] as number;
      return group === own || members === 0 ? least : Math.min(least, 1 - inner(point, sum) / members);
    }, Infinity);
    const larger = Math.max(inside, outside);
    return Number.isFinite(outside) && larger > 1e-12 ? (outside - inside) / larger : 0;
  });
  return silhouettes.reduce((sum, value) => sum + value, 0) / points.length;
}

/** Agreement of two groupings of the same people, 1 when equal, about 0 by chance (adjusted Rand index). */
export function adjustedRand(a: Int32Array, b: Int32Array): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const tally = (keys: readonly (string | number)[]) => {
    const counts = new Map<string | number, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);
  };
  const both = tally([...a].map((label, index) => `${label} ${b[index]}`));
  const [inA, inB] = [tally([...a]), tally([...b])];
  const expected = (inA * inB) / Math.max(1, pairs(a.length));
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
