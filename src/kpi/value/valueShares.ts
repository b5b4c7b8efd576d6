import { share } from '../result/shareResult.js';

// The shares of solved cases and buyers that are one count of another.

/**
 * Share of solved cases that members solved: `byMembers / solved`, 0..1; null at `solved: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-79; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { peerSolveShare } from 'social-crm/kpi';
 *
 * peerSolveShare({ byMembers: 60, solved: 240 }).value; // => 0.25
 * ```
 */
export const peerSolveShare = /* @__PURE__ */ share('peerSolveShare', 'byMembers', 'solved');

/**
 * Share of buyers who touched a review: `assisted / buyers`, 0..1; null at `buyers: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-7; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { assistedConversionRate } from 'social-crm/kpi';
 *
 * assistedConversionRate({ assisted: 40, buyers: 400 }).value; // => 0.1
 * ```
 */
export const assistedConversionRate = /* @__PURE__ */ share('assistedConversionRate', 'assisted', 'buyers');
