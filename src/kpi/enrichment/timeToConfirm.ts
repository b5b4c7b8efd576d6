import { survival } from '../result/survivalResult.js';

/**
 * Kaplan-Meier quantile of the time from the request of a double opt-in to its confirmation, in ms. Null when it is never
 * reached; flag `censored` while confirmations are open.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-71; Kaplan and Meier 1958
 *
 * @example
 * ```ts
 * import { timeToConfirm } from 'social-crm/kpi';
 *
 * timeToConfirm({ endedMs: [60_000, 120_000], openMs: [3_600_000] }).value; // => 120000
 * ```
 */
export const timeToConfirm = /* @__PURE__ */ survival('timeToConfirm');
