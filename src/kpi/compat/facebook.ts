import type { KpiResult } from '../../models/index.js';
import { count, durations, fraction, nonNegative, partOf } from '../result/checks.js';
import { meanOf, peerResult } from './peerResult.js';

/**
 * Facebook's response time of a page: mean of the fastest 90 % of the answers (the lowest `floor(.9 n)`, at least 1), in
 * ms; null without answers. How Facebook rounds is not published.
 *
 * @throws `KpiError` negative, not-finite
 * @see Facebook help, "very responsive to messages"
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.facebookResponseTime({ responseMs: [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000] }).value; // => 5
 * ```
 */
export function facebookResponseTime(input: { readonly responseMs: readonly number[] }): KpiResult {
  const times = new Float64Array(durations('facebookResponseTime', 'responseMs', input.responseMs)).sort();
  const kept = times.subarray(0, Math.max(1, Math.floor(0.9 * times.length)));
  return peerResult('facebookResponseTime', { value: meanOf([...kept]), unit: 'ms', n: times.length });
}

/**
 * Facebook's response rate of a page: new messages answered within 24 h / new messages; null without messages.
 *
 * @throws `KpiError` not-a-count, negative, not-finite, numerator-exceeds-denominator
 * @see Facebook help, "very responsive to messages"
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.facebookResponseRate({ newMessages: 20, answeredWithin24h: 18 }).value; // => 0.9
 * ```
 */
export function facebookResponseRate(input: {
  readonly newMessages: number;
  readonly answeredWithin24h: number;
}): KpiResult {
  const kpi = 'facebookResponseRate';
  const n = count(kpi, 'newMessages', input.newMessages);
  const k = partOf(kpi, 'answeredWithin24h', [count(kpi, 'answeredWithin24h', input.answeredWithin24h), n]);
  return peerResult(kpi, {
    value: n === 0 ? null : k / n,
    unit: 'ratio',
    n,
    details: { numerator: k, denominator: n },
  });
}

/**
 * Facebook's badge "very responsive": rate of at least 90 % and time of at most 15 minutes.
 *
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator
 * @see Facebook help, "very responsive to messages"
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.facebookBadge({ responseRate: 0.9, responseMs: 900_000 }).value; // => true
 * ```
 */
export function facebookBadge(input: {
  readonly responseRate: number;
  readonly responseMs: number;
}): KpiResult<boolean> {
  const kpi = 'facebookBadge';
  const rate = fraction(kpi, 'responseRate', input.responseRate);
  const ms = nonNegative(kpi, 'responseMs', input.responseMs);
  return peerResult(kpi, { value: rate >= 0.9 && ms <= 900_000, unit: 'boolean' });
}
