import { count, finite, level, positive } from '../result/checks.js';
import { clopperPearson } from './clopperPearson.js';
import type { Estimate } from './special/estimate.js';

/**
 * Exact conditional interval of the ratio of two rates (a over b): Clopper-Pearson on the events of a among all events,
 * turned into a ratio by p / (1 - p) * exposureB / exposureA.
 *
 * @param input events (counts) and exposures (above 0) of both sides, `conf` (default .95).
 * @returns estimate and interval; without events on side b the estimate and `high` are `null` (open above); `null` when
 *   both sides are without events.
 * @throws `KpiError` not-a-count, negative, not-finite.
 * @see R `poisson.test` of two samples
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const ratio = statistics.rateRatioInterval({ eventsA: 12, exposureA: 100, eventsB: 12, exposureB: 100 });
 * ratio.estimate; // => 1
 * ratio.low; // ≈ 0.41
 * ratio.high; // ≈ 2.43
 * ```
 */
export function rateRatioInterval(input: {
  readonly eventsA: number;
  readonly exposureA: number;
  readonly eventsB: number;
  readonly exposureB: number;
  readonly conf?: number;
}): (Omit<Estimate, 'estimate'> & { readonly estimate: number | null }) | null {
  const eventsA = count('rateRatioInterval', 'eventsA', input.eventsA);
  const eventsB = count('rateRatioInterval', 'eventsB', input.eventsB);
  const exposureA = positive('rateRatioInterval', 'exposureA', input.exposureA);
  const exposureB = positive('rateRatioInterval', 'exposureB', input.exposureB);
  const conf = level('rateRatioInterval', 'conf', input.conf ?? 0.95);
  const share = clopperPearson({ k: eventsA, n: eventsA + eventsB, conf });
  if (share === null) return null;
  const scale = finite('rateRatioInterval', 'exposureA', exposureB / exposureA);
  const ratioOf = (p: number) => finite('rateRatioInterval', 'exposureA', (p / (1 - p)) * scale);
  const high = share.high as number;
  return {
    estimate: eventsB === 0 ? null : finite('rateRatioInterval', 'exposureA', (eventsA / eventsB) * scale),
    low: ratioOf(share.low),
    high: eventsB === 0 ? null : ratioOf(high),
    level: conf,
    method: 'exact-conditional',
  };
}
