import { share, shareOfSum } from '../result/shareResult.js';

// The shares of posts and engagements that are one count of another.

/**
 * Share of cases told in public: `visible / cases`, 0..1; null at `cases: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-89; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { visibleCaseShare } from 'social-crm/kpi';
 *
 * visibleCaseShare({ visible: 45, cases: 900 }).value; // => 0.05
 * ```
 */
export const visibleCaseShare = /* @__PURE__ */ share('visibleCaseShare', 'visible', 'cases');

/**
 * Share of promotional posts: `promotional / posts`, 0..1; null at `posts: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-36; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { promotionShare } from 'social-crm/kpi';
 *
 * promotionShare({ promotional: 12, posts: 60 }).value; // => 0.2
 * ```
 */
export const promotionShare = /* @__PURE__ */ share('promotionShare', 'promotional', 'posts');

/**
 * Share of raffle, prize and off-topic bait posts: `bait / posts`, 0..1; null at `posts: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-11; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { baitShare } from 'social-crm/kpi';
 *
 * baitShare({ bait: 5, posts: 40 }).value; // => 0.125
 * ```
 */
export const baitShare = /* @__PURE__ */ share('baitShare', 'bait', 'posts');

/**
 * Share of engagements that bait posts drew: `offGoal / engagements`, 0..1; null at `engagements: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-11; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { offGoalEngagementShare } from 'social-crm/kpi';
 *
 * offGoalEngagementShare({ offGoal: 6000, engagements: 8000 }).value; // => 0.75
 * ```
 */
export const offGoalEngagementShare = /* @__PURE__ */ share('offGoalEngagementShare', 'offGoal', 'engagements');

/**
 * Share of engagements on posts tied to a goal: `onGoal / engagements`, 0..1; null at `engagements: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-60; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { contentFit } from 'social-crm/kpi';
 *
 * contentFit({ onGoal: 600, engagements: 1000 }).value; // => 0.6
 * ```
 */
export const contentFit = /* @__PURE__ */ share('contentFit', 'onGoal', 'engagements');

/**
 * Share of engagements that are saves or thanks: `valueSignals / engagements`, 0..1; null at `engagements: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-60; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { valueSignalShare } from 'social-crm/kpi';
 *
 * valueSignalShare({ valueSignals: 150, engagements: 1000 }).value; // => 0.15
 * ```
 */
export const valueSignalShare = /* @__PURE__ */ share('valueSignalShare', 'valueSignals', 'engagements');

/**
 * Share of host posts without any later host reply in their thread: `push / posts`, 0..1; null at `posts: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-13; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { pushShare } from 'social-crm/kpi';
 *
 * pushShare({ push: 45, posts: 50 }).value; // => 0.9
 * ```
 */
export const pushShare = /* @__PURE__ */ share('pushShare', 'push', 'posts');

/**
 * Share of posts whose largest Jaccard similarity (MinHash) to the own site is below .6: `original / posts`, 0..1;
 * null at `posts: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-91; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { originalContentShare } from 'social-crm/kpi';
 *
 * originalContentShare({ original: 18, posts: 25 }).value; // => 0.72
 * ```
 */
export const originalContentShare = /* @__PURE__ */ share('originalContentShare', 'original', 'posts');

/**
 * Share of own initiatives among initiatives and answers: `proactive / (proactive + reactive)`, 0..1; null when both
 * are 0.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-10; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { proactiveShare } from 'social-crm/kpi';
 *
 * proactiveShare({ proactive: 30, reactive: 90 }).value; // => 0.25
 * ```
 */
export const proactiveShare = /* @__PURE__ */ shareOfSum('proactiveShare', 'proactive', 'reactive');
