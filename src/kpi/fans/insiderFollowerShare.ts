import { share } from '../result/shareResult.js';

/**
 * Share of followers who are staff or their agencies; insiders leave every fan count: `insiders / followers`, 0..1;
 * null at `followers: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-76; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { insiderFollowerShare } from 'social-crm/kpi';
 *
 * insiderFollowerShare({ insiders: 80, followers: 200 }).value; // => 0.4
 * ```
 */
export const insiderFollowerShare = /* @__PURE__ */ share('insiderFollowerShare', 'insiders', 'followers');
