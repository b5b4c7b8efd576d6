import type { KpiResult } from '../../models/index.js';
import { durations } from '../result/checks.js';
import { type AnsweredTimes, meanOfAnswered } from './chaoss.js';
import { peerResult } from './peerResult.js';

/**
 * Chatwoot: mean first response of the answered, in seconds; an empty day shows 0, as if all had been answered at once.
 *
 * @throws `KpiError` negative, not-finite
 * @see Chatwoot, average_report_builder.rb
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.chatwootAverageFirstResponse({ endedMs: [] }).value; // => 0
 * ```
 */
export function chatwootAverageFirstResponse(input: AnsweredTimes): KpiResult {
  const result = meanOfAnswered('chatwootAverageFirstResponse', input, { unit: 's', ms: 1000 });
  return { ...result, value: result.value ?? 0 };
}

const HOUR = 3_600_000;
const BUCKETS = ['0-1h', '1-4h', '4-8h', '8-24h', '24h+'] as const;

/**
 * Chatwoot: answers by how long they took: below 1 h, 1-4 h, 4-8 h, 8-24 h, 24 h and more.
 *
 * @throws `KpiError` negative, not-finite
 * @see Chatwoot, first_response_time_distribution_builder.rb
 * @example
 * ```ts
 * import { compat } from 'social-crm/kpi';
 *
 * compat.chatwootResponseBuckets({ endedMs: [60_000, 3_600_000] }).value['1-4h']; // => 1
 * ```
 */
export function chatwootResponseBuckets(input: AnsweredTimes): KpiResult<Readonly<Record<string, number>>> {
  const kpi = 'chatwootResponseBuckets';
  const times = durations(kpi, 'endedMs', input.endedMs);
  const value: Record<string, number> = Object.fromEntries(BUCKETS.map((bucket) => [bucket, 0]));
  for (const ms of times) {
    const bucket = BUCKETS[[1, 4, 8, 24].filter((hours) => ms >= hours * HOUR).length] as string;
    value[bucket] = (value[bucket] as number) + 1;
  }
  return peerResult(kpi, { value, unit: 'cases', n: times.length });
}
