import type { KpiResult } from '../../models/index.js';
import { count, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { rateRatioInterval } from '../statistics/rateRatioInterval.js';

/** Posts of members while the host was silent and while it was active. */
export interface HostIndependenceInput extends KpiInput {
  readonly memberEventsSilent: number;
  readonly hoursSilent: number;
  readonly memberEventsActive: number;
  readonly hoursActive: number;
  /** Hours after the last host post from which on the host counts as silent; default 24, only told. */
  readonly silentAfterHours?: number;
}

/** Fewer silent hours say nothing. */
const MINIMUM_SILENT_HOURS = 48;

/**
 * How far members go on talking when the host is silent, 0..1: rate of member posts in silence / rate while the host is
 * active, cut at 1 with the flag `over-one` (the uncut ratio stands in the details). Null below 48 silent hours (flag
 * `low-exposure`), without active hours, and without any member post.
 *
 * @throws KpiError `negative`, `not-a-count`, `not-finite`
 * @see K-49; exact conditional interval of the rate ratio, cut at 1
 *
 * @example
 * ```ts
 * import { hostIndependence } from 'social-crm/kpi';
 *
 * const result = hostIndependence({ memberEventsSilent: 20, hoursSilent: 200, memberEventsActive: 80, hoursActive: 200 });
 * result.value; // => 0.25
 * result.interval?.high; // ≈ 0.41
 * ```
 */
export function hostIndependence(input: HostIndependenceInput): KpiResult {
  const kpi = 'hostIndependence';
  const silent = count(kpi, 'memberEventsSilent', input.memberEventsSilent);
  const active = count(kpi, 'memberEventsActive', input.memberEventsActive);
  const hoursSilent = nonNegative(kpi, 'hoursSilent', input.hoursSilent);
  const hoursActive = nonNegative(kpi, 'hoursActive', input.hoursActive);
  const silentAfterHours = nonNegative(kpi, 'silentAfterHours', input.silentAfterHours ?? 24);
  const isExposed = hoursSilent >= MINIMUM_SILENT_HOURS && hoursActive > 0;
  const parameters = { silentAfterHours, minimumSilentHours: MINIMUM_SILENT_HOURS };
  const n = silent + active;
  if (!isExposed || n === 0) {
    return makeResult<number>(kpi, { value: null, n, flags: [!isExposed && 'low-exposure'], parameters }, input);
  }
  const ratio = active === 0 ? null : silent / hoursSilent / (active / hoursActive);
  const [a, b] = [
    { eventsA: silent, exposureA: hoursSilent },
    { eventsB: active, exposureB: hoursActive },
  ];
  const limits = rateRatioInterval({ ...a, ...b, conf: confOf(kpi, input) });
  const value = Math.min(1, ratio ?? 1);
  return makeResult(
    kpi,
    {
      value,
      n,
      interval: limits && {
        low: Math.min(1, limits.low),
        high: Math.min(1, limits.high ?? 1),
        level: limits.level,
        method: limits.method,
      },
      flags: [ratio !== value && 'over-one'],
      details: { ratio },
      parameters,
    },
    input,
  );
}
