import { share } from '../result/shareResult.js';

// The shares of answers and ballots that are one count of another.

/**
 * Customer satisfaction: ratings 4 and 5 among all ratings: `satisfied / ratings`, 0..1; null at `ratings: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-43; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { csat } from 'social-crm/kpi';
 *
 * csat({ satisfied: 170, ratings: 200 }).value; // => 0.85
 * ```
 */
export const csat = /* @__PURE__ */ share('csat', 'satisfied', 'ratings');

/**
 * Share of the answers in a survey, with its margin: `k / n`, 0..1; null at `n: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-24; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { surveyMargin } from 'social-crm/kpi';
 *
 * surveyMargin({ k: 36, n: 109 }).value; // => 0.3302752293577982
 * ```
 */
export const surveyMargin = /* @__PURE__ */ share('surveyMargin', 'k', 'n');

/**
 * Share of ballots for one option; a narrow interval is no sign of earnestness: `votes / ballots`, 0..1; null at
 * `ballots: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-83, K-85; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { optionShare } from 'social-crm/kpi';
 *
 * optionShare({ votes: 26700, ballots: 30000 }).value; // => 0.89
 * ```
 */
export const optionShare = /* @__PURE__ */ share('optionShare', 'votes', 'ballots');
