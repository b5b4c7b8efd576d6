import { share, shareOfSum } from '../result/shareResult.js';

// The shares of advocates that are one count of another.

/**
 * Share of people who recommend or defend: `advocates / people`, 0..1; null at `people: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-63, K-86; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { advocacyShare } from 'social-crm/kpi';
 *
 * advocacyShare({ advocates: 30, people: 400 }).value; // => 0.075
 * ```
 */
export const advocacyShare = /* @__PURE__ */ share('advocacyShare', 'advocates', 'people');

/**
 * Share of defending among defending and attacking voices: `defending / (defending + attacking)`, 0..1; null when both
 * are 0.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-63; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { crisisDefenseRatio } from 'social-crm/kpi';
 *
 * crisisDefenseRatio({ defending: 30, attacking: 50 }).value; // => 0.375
 * ```
 */
export const crisisDefenseRatio = /* @__PURE__ */ shareOfSum('crisisDefenseRatio', 'defending', 'attacking');

/**
 * Share of agreement among the voices that judge: `agreeing / (agreeing + disagreeing)`, 0..1; null when both are 0.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-90; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { communityVerdict } from 'social-crm/kpi';
 *
 * communityVerdict({ agreeing: 27, disagreeing: 3 }).value; // => 0.9
 * ```
 */
export const communityVerdict = /* @__PURE__ */ shareOfSum('communityVerdict', 'agreeing', 'disagreeing');

/**
 * Share of service cases that the customer shared in public: `shared / cases`, 0..1; null at `cases: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-34; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { serviceShareRate } from 'social-crm/kpi';
 *
 * serviceShareRate({ shared: 12, cases: 400 }).value; // => 0.03
 * ```
 */
export const serviceShareRate = /* @__PURE__ */ share('serviceShareRate', 'shared', 'cases');

/**
 * Share of people who interact and have never bought: `nonBuyers / interactors`, 0..1; null at `interactors: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-68; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { nonBuyerInteractorShare } from 'social-crm/kpi';
 *
 * nonBuyerInteractorShare({ nonBuyers: 700, interactors: 1000 }).value; // => 0.7
 * ```
 */
export const nonBuyerInteractorShare = /* @__PURE__ */ share('nonBuyerInteractorShare', 'nonBuyers', 'interactors');
