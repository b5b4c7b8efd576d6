import type { Interval } from '../../models/index.js';
import { normalQuantile } from '../statistics/special/normalDistribution.js';

/** Wilson interval of a share `p` of an `n` that need not be a count: an effective or a published one; null at n = 0. */
export function wilsonOfShare(p: number, n: number, conf: number): Interval | null {
  if (n === 0) return null;
  const z = normalQuantile((1 + conf) / 2);
  const share = (z * z) / n;
  const center = p + share / 2;
  const width = z * Math.sqrt((p * (1 - p) + share / 4) / n);
  return {
    low: p === 0 ? 0 : Math.max(0, (center - width) / (1 + share)),
    high: p === 1 ? 1 : Math.min(1, (center + width) / (1 + share)),
    level: conf,
    method: 'wilson',
  };
}

/** Whether a share is to be flagged `small` (code W): n below 30 or an interval wider than .2. */
export function isSmall(n: number, interval: Interval | null): boolean {
  return interval !== null && (n < 30 || (interval.high as number) - interval.low > 0.2);
}
