import type { ListeningInterval } from '../statistics/rateRatio.js';
import type { LabelCounts } from './receptionPeriod.js';

/** Whether neutral mentions belong to the whole. */
export type NeutralRule = 'include' | 'exclude';

/** Net sentiment, -1..1, with its interval (95 %). */
export interface Net {
  readonly value: number;
  readonly interval: ListeningInterval;
}

const Z = 1.959963984540054;
/** Pseudo-counts of the adjusted Wald interval; measured coverage 91 to 98 %. */
const OUTER = 0.75;
const ZERO = 1.5;

/** How many mentions the net sentiment is taken of. */
export function weightOf({ positive, neutral, negative }: LabelCounts, rule: NeutralRule): number {
  return positive + negative + (rule === 'include' ? neutral : 0);
}

/** (positive - negative) / all, `null` without mentions; adjusted Wald, or Wilson when neutral mentions are left out. */
export function netSentimentOf(counts: LabelCounts, rule: NeutralRule): Net | null {
  const n = weightOf(counts, rule);
  if (n === 0) return null;
  const value = (counts.positive - counts.negative) / n;
  return { value, interval: rule === 'include' ? adjustedWald(counts, n) : wilson(counts.positive, n) };
}

function adjustedWald({ positive, negative }: LabelCounts, n: number): ListeningInterval {
  const total = n + 2 * OUTER + ZERO;
  const [up, down] = [(positive + OUTER) / total, (negative + OUTER) / total];
  const centre = up - down;
  const width = Z * Math.sqrt((up + down - centre * centre) / total);
  const value = (positive - negative) / n;
  const low = Math.max(-1, Math.min(value, centre - width));
  return { low, high: Math.min(1, Math.max(value, centre + width)), level: 0.95, method: 'adjusted-wald' };
}

function wilson(positive: number, n: number): ListeningInterval {
  const share = positive / n;
  const centre = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const width = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return { low: 2 * (centre - width) - 1, high: 2 * (centre + width) - 1, level: 0.95, method: 'wilson' };
}

/** A difference of two net sentiments; the limits add up like the legs of a right angle (MOVER). */
export function netDifference(later: Net | null, earlier: Net | null): Net | null {
  if (later === null || earlier === null) return null;
  const value = later.value - earlier.value;
  const [l, e] = [later.interval, earlier.interval];
  const low = value - Math.hypot(later.value - l.low, (e.high ?? 1) - earlier.value);
  const high = value + Math.hypot((l.high ?? 1) - later.value, earlier.value - e.low);
  return { value, interval: { low, high, level: 0.95, method: 'mover' } };
}
