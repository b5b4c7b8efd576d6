import { share } from '../result/shareResult.js';

/**
 * Share of unique authors who are critics: loud ones count once: `critics / authors`, 0..1; null at `authors: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-81; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { criticShare } from 'social-crm/kpi';
 *
 * criticShare({ critics: 180, authors: 900 }).value; // => 0.2
 * ```
 */
export const criticShare = /* @__PURE__ */ share('criticShare', 'critics', 'authors');
