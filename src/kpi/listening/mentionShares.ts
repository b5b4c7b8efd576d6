import { share, shareOfSum } from '../result/shareResult.js';

// The shares of mentions that are one count of another.

/**
 * Share of voice: mentions of one brand among those of all listed brands; the list is part of the definition:
 * `mentions / total`, 0..1; null at `total: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-17; Sprout Social; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { shareOfVoice } from 'social-crm/kpi';
 *
 * shareOfVoice({ mentions: 261, total: 1000 }).value; // => 0.261
 * ```
 */
export const shareOfVoice = /* @__PURE__ */ share('shareOfVoice', 'mentions', 'total');

/**
 * Brand health index: positive among positive and negative mentions: `positive / (positive + negative)`, 0..1; null
 * when both are 0.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see sentione; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { brandHealthIndex } from 'social-crm/kpi';
 *
 * brandHealthIndex({ positive: 80, negative: 20 }).value; // => 0.8
 * ```
 */
export const brandHealthIndex = /* @__PURE__ */ shareOfSum('brandHealthIndex', 'positive', 'negative');

/**
 * Share of mentions about a topic: `topic / total`, 0..1; null at `total: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-15; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { topicShare } from 'social-crm/kpi';
 *
 * topicShare({ topic: 180, total: 1000 }).value; // => 0.18
 * ```
 */
export const topicShare = /* @__PURE__ */ share('topicShare', 'topic', 'total');
