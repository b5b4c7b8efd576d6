import { survival } from '../result/survivalResult.js';

// Kaplan-Meier quantiles of waiting times: open cases are not thrown away, they say "longer than this".

/**
 * Kaplan-Meier quantile (default the median) of the time from a request to the first human reply, in ms: the unanswered
 * are censored at the time they have been open, so that silence cannot make it look quick. Null when the quantile is
 * never reached; flag `censored` while requests are open.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-39; Kaplan and Meier 1958; log-log limits of Greenwood's variance
 *
 * @example
 * ```ts
 * import { firstResponseTime } from 'social-crm/kpi';
 *
 * firstResponseTime({ endedMs: [1000, 2000, 3000, 4000], openMs: [] }).value; // => 2500
 * firstResponseTime({ endedMs: [1000, 2000, 3000], openMs: [9000, 9000] }).value; // => 3000
 * firstResponseTime({ endedMs: [1000], openMs: [9000, 9000] }).value; // => null
 * ```
 */
export const firstResponseTime = /* @__PURE__ */ survival('firstResponseTime');

/**
 * Kaplan-Meier quantile of the time from a later turn of the customer to the next human reply, in ms. Null when it is
 * never reached; flag `censored` while turns are open.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see chatwoot issue 4043; Kaplan and Meier 1958
 *
 * @example
 * ```ts
 * import { nextResponseTime } from 'social-crm/kpi';
 *
 * nextResponseTime({ endedMs: [60_000, 120_000, 240_000], openMs: [] }).value; // => 120000
 * ```
 */
export const nextResponseTime = /* @__PURE__ */ survival('nextResponseTime');

/**
 * Kaplan-Meier quantile of the time from opening to closing a case, in ms; a reopened case starts a new observation. Null
 * when it is never reached; flag `censored` while cases are open.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see chatwoot issue 12058; Kaplan and Meier 1958
 *
 * @example
 * ```ts
 * import { resolutionTime } from 'social-crm/kpi';
 *
 * resolutionTime({ endedMs: [3_600_000, 7_200_000], openMs: [86_400_000], quantile: 0.5 }).value; // => 7200000
 * ```
 */
export const resolutionTime = /* @__PURE__ */ survival('resolutionTime');

/**
 * Kaplan-Meier quantile of the time until somebody owns a case, in ms. Null when it is never reached; flag `censored`
 * while cases have no owner.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-29; Kaplan and Meier 1958
 *
 * @example
 * ```ts
 * import { ownershipLatency } from 'social-crm/kpi';
 *
 * const minutes = [4, 9, 12, 14, 15, 21, 40].map((minute) => minute * 60_000);
 * ownershipLatency({ endedMs: minutes, openMs: [] }).value; // => 840000
 * ```
 */
export const ownershipLatency = /* @__PURE__ */ survival('ownershipLatency');

/**
 * Kaplan-Meier quantile of the time in the queue until service starts, in ms. Null when it is never reached; flag
 * `censored` while people wait.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-41; Kaplan and Meier 1958
 *
 * @example
 * ```ts
 * import { queueWait } from 'social-crm/kpi';
 *
 * queueWait({ endedMs: [0, 0, 0], openMs: [] }).value; // => 0
 * ```
 */
export const queueWait = /* @__PURE__ */ survival('queueWait');

/**
 * Kaplan-Meier quantile of the time from a critical post to the first reply, in ms. Null when it is never reached; flag
 * `censored` while critical posts are unanswered.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-14; Kaplan and Meier 1958
 *
 * @example
 * ```ts
 * import { timeToCritiqueReply } from 'social-crm/kpi';
 *
 * const endedMs = [30, 40, 60, 90, 120, 180, 240].map((minute) => minute * 60_000);
 * timeToCritiqueReply({ endedMs, openMs: [86_400_000, 86_400_000, 86_400_000] }).value; // => 9000000
 * ```
 */
export const timeToCritiqueReply = /* @__PURE__ */ survival('timeToCritiqueReply');
