import type { KpiResult } from '../../models/index.js';
import { count, partOf } from '../result/checks.js';
import { difference } from '../result/differenceResult.js';
import type { KpiInput } from '../result/kpiInput.js';
import { shareResult } from '../result/shareResult.js';
import { MINIMUM_COVERAGE } from './geometricIndex.js';

// Shares over texts that a classifier may leave undecided: the coverage stands beside the share.

/** Texts with the trait, texts that could be judged, texts that could not. */
export interface LabelShareInput extends KpiInput {
  readonly matching: number;
  readonly known: number;
  readonly unknown: number;
}

const labelShare =
  (kpi: string) =>
  (input: LabelShareInput): KpiResult => {
    const known = count(kpi, 'known', input.known);
    const numerator = partOf(kpi, 'matching', [count(kpi, 'matching', input.matching), known]);
    const all = known + count(kpi, 'unknown', input.unknown);
    const coverage = all === 0 ? null : known / all;
    const result = shareResult(kpi, { numerator, denominator: known, details: { coverage } }, input);
    if (coverage === null || coverage >= MINIMUM_COVERAGE - 1e-12) return result;
    const flags = [...new Set([...result.flags, 'low-coverage' as const])].sort();
    return { ...result, value: null, interval: null, flags };
  };

/**
 * Share of member posts with words of belonging ("we", "our"), 0..1, among the posts that could be judged; null without
 * such posts and when they are below 40 % of all (flag `low-coverage`).
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-46; Wilson interval, flag `small` if n < 30 or wider than .2; `details.coverage`
 *
 * @example
 * ```ts
 * import { belongingShare } from 'social-crm/kpi';
 *
 * belongingShare({ matching: 30, known: 200, unknown: 50 }).value; // => 0.15
 * ```
 */
export const belongingShare = /* @__PURE__ */ labelShare('belongingShare');

/**
 * Share of host replies that praise, 0..1, among those that could be judged; null without such replies and below 40 %
 * coverage.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-51; Wilson interval, flag `small` if n < 30 or wider than .2; `details.coverage`
 *
 * @example
 * ```ts
 * import { praiseShare } from 'social-crm/kpi';
 *
 * const result = praiseShare({ matching: 50, known: 200, unknown: 50 });
 * result.value; // => 0.25
 * result.details['coverage']; // => 0.8
 * ```
 */
export const praiseShare = /* @__PURE__ */ labelShare('praiseShare');

/**
 * Share of host replies beside service matters, 0..1, among those that could be judged; null without such replies and
 * below 40 % coverage.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-51; Wilson interval, flag `small` if n < 30 or wider than .2; `details.coverage`
 *
 * @example
 * ```ts
 * import { hostSmallTalkShare } from 'social-crm/kpi';
 *
 * hostSmallTalkShare({ matching: 20, known: 200, unknown: 50 }).value; // => 0.1
 * ```
 */
export const hostSmallTalkShare = /* @__PURE__ */ labelShare('hostSmallTalkShare');

/**
 * Share of replies that mirror the form of address (Sie or du), 0..1, among those where both sides use one; null without
 * such replies and below 40 % coverage.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-54; Wilson interval, flag `small` if n < 30 or wider than .2; `details.coverage`
 *
 * @example
 * ```ts
 * import { addressMirrorRate } from 'social-crm/kpi';
 *
 * addressMirrorRate({ matching: 90, known: 100, unknown: 50 }).value; // => 0.9
 * ```
 */
export const addressMirrorRate = /* @__PURE__ */ labelShare('addressMirrorRate');

/**
 * Share of replies whose tone fits that of the message, 0..1, among those where both could be judged; null without such
 * replies and below 40 % coverage.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-53; Wilson interval, flag `small` if n < 30 or wider than .2; `details.coverage`
 *
 * @example
 * ```ts
 * import { toneMirroring } from 'social-crm/kpi';
 *
 * toneMirroring({ matching: 62, known: 100, unknown: 20 }).value; // => 0.62
 * ```
 */
export const toneMirroring = /* @__PURE__ */ labelShare('toneMirroring');

/**
 * How many more of the messages insult staff when it shows no face, -1..1: share of `a` (without face) - share of `b`
 * (with); null when a side is empty.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-56; Newcombe's interval
 *
 * @example
 * ```ts
 * import { insultRateDifference } from 'social-crm/kpi';
 *
 * insultRateDifference({ a: { k: 40, n: 1000 }, b: { k: 20, n: 1000 } }).value; // => 0.02
 * ```
 */
export const insultRateDifference = /* @__PURE__ */ difference('insultRateDifference');
