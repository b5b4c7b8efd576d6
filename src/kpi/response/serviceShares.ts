import { share } from '../result/shareResult.js';

// The shares of service that are one count of another; each is defined by the names of its two fields.

/**
 * Share of critical posts that are due and were answered: `answered / due`, 0..1; null at `due: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-14; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { critiqueResponseRate } from 'social-crm/kpi';
 *
 * critiqueResponseRate({ answered: 7, due: 10 }).value; // => 0.7
 * ```
 */
export const critiqueResponseRate = /* @__PURE__ */ share('critiqueResponseRate', 'answered', 'due');

/**
 * Share of replies that only refer elsewhere: `redirectOnly / replies`, 0..1; null at `replies: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-22; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { redirectShare } from 'social-crm/kpi';
 *
 * redirectShare({ redirectOnly: 120, replies: 400 }).value; // => 0.3
 * ```
 */
export const redirectShare = /* @__PURE__ */ share('redirectShare', 'redirectOnly', 'replies');

/**
 * Share of replies written by own staff: `inHouse / replies`, 0..1; null at `replies: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-30; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { inHouseReplyShare } from 'social-crm/kpi';
 *
 * inHouseReplyShare({ inHouse: 380, replies: 400 }).value; // => 0.95
 * ```
 */
export const inHouseReplyShare = /* @__PURE__ */ share('inHouseReplyShare', 'inHouse', 'replies');

/**
 * Share of answers given without asking a colleague: `unaided / answers`, 0..1; null at `answers: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-75; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { selfSufficientAnswerRate } from 'social-crm/kpi';
 *
 * selfSufficientAnswerRate({ unaided: 60, answers: 100 }).value; // => 0.6
 * ```
 */
export const selfSufficientAnswerRate = /* @__PURE__ */ share('selfSufficientAnswerRate', 'unaided', 'answers');

/**
 * Share of cases that nobody owns: `unassigned / cases`, 0..1; null at `cases: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-29; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { unassignedShare } from 'social-crm/kpi';
 *
 * unassignedShare({ unassigned: 6, cases: 100 }).value; // => 0.06
 * ```
 */
export const unassignedShare = /* @__PURE__ */ share('unassignedShare', 'unassigned', 'cases');

/**
 * Share of social cases owned by customer service: `serviceOwned / cases`, 0..1; null at `cases: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-73; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { serviceOwnedShare } from 'social-crm/kpi';
 *
 * serviceOwnedShare({ serviceOwned: 40, cases: 200 }).value; // => 0.2
 * ```
 */
export const serviceOwnedShare = /* @__PURE__ */ share('serviceOwnedShare', 'serviceOwned', 'cases');

/**
 * Share of complaints moved into service: `transferred / complaints`, 0..1; null at `complaints: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-44; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { complaintTransferShare } from 'social-crm/kpi';
 *
 * complaintTransferShare({ transferred: 80, complaints: 100 }).value; // => 0.8
 * ```
 */
export const complaintTransferShare = /* @__PURE__ */ share('complaintTransferShare', 'transferred', 'complaints');

/**
 * Share of closed cases that are solved: `solved / closed`, 0..1; null at `closed: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-43; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { resolutionRate } from 'social-crm/kpi';
 *
 * resolutionRate({ solved: 11, closed: 54 }).value; // => 0.2037037037037037
 * ```
 */
export const resolutionRate = /* @__PURE__ */ share('resolutionRate', 'solved', 'closed');

/**
 * Share of closed cases solved in one turn: `solvedInOneTurn / closed`, 0..1; null at `closed: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-43; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { firstContactResolution } from 'social-crm/kpi';
 *
 * firstContactResolution({ solvedInOneTurn: 30, closed: 54 }).value; // => 0.5555555555555556
 * ```
 */
export const firstContactResolution = /* @__PURE__ */ share('firstContactResolution', 'solvedInOneTurn', 'closed');

/**
 * Share of inbound messages outside the calendar of the team: `outside / inbound`, 0..1; null at `inbound: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-3; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { offHoursDemandShare } from 'social-crm/kpi';
 *
 * offHoursDemandShare({ outside: 300, inbound: 1000 }).value; // => 0.3
 * ```
 */
export const offHoursDemandShare = /* @__PURE__ */ share('offHoursDemandShare', 'outside', 'inbound');

/**
 * Share of collected utterances that were classified: `classified / collected`, 0..1; null at `collected: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-26; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { preEvaluationCoverage } from 'social-crm/kpi';
 *
 * preEvaluationCoverage({ classified: 950, collected: 1000 }).value; // => 0.95
 * ```
 */
export const preEvaluationCoverage = /* @__PURE__ */ share('preEvaluationCoverage', 'classified', 'collected');

/**
 * Share of audited labels found right: `correct / audited`, 0..1; null at `audited: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-26; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { auditPrecision } from 'social-crm/kpi';
 *
 * auditPrecision({ correct: 88, audited: 100 }).value; // => 0.88
 * ```
 */
export const auditPrecision = /* @__PURE__ */ share('auditPrecision', 'correct', 'audited');
