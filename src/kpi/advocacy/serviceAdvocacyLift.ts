import { difference } from '../result/differenceResult.js';

/**
 * How many more advocates there are among people who were served, -1..1: share of `a` (served) - share of `b` (others); null
 * when a side is empty. Served people differ from others in more than the service.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-34; Newcombe's interval
 *
 * @example
 * ```ts
 * import { serviceAdvocacyLift } from 'social-crm/kpi';
 *
 * serviceAdvocacyLift({ a: { k: 30, n: 200 }, b: { k: 50, n: 1000 } }).value; // ≈ 0.10
 * ```
 */
export const serviceAdvocacyLift = /* @__PURE__ */ difference('serviceAdvocacyLift');
