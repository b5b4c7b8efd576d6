import type { KpiResult } from '../../models/index.js';
import { count, fraction, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { wilson } from '../statistics/wilson.js';

/** Accounts that a test of known quality flagged as automated. */
export interface AuthenticShareInput extends KpiInput {
  readonly flagged: number;
  readonly audited: number;
  /** Share of automated accounts that the test flags. */
  readonly sensitivity: number;
  /** Share of authentic accounts that the test does not flag. */
  readonly specificity: number;
}

/**
 * Share of authentic accounts, 0..1, corrected for the errors of the test: 1 - (p̂ + sp - 1)/(se + sp - 1), cut to 0..1
 * with the flag `edge` when cut. Null without audit, and when the test is no better than chance (se + sp ≤ 1). Tests err
 * more in some languages and over time: measure sensitivity and specificity on your own audience.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see Rogan and Gladen 1978; Rauchfleisch and Kaiser 2020; Wilson interval of p̂, corrected likewise
 *
 * @example
 * ```ts
 * import { authenticShare } from 'social-crm/kpi';
 *
 * authenticShare({ flagged: 120, audited: 400, sensitivity: 0.8, specificity: 0.9 }).value; // ≈ 0.714
 * ```
 */
export function authenticShare(input: AuthenticShareInput): KpiResult {
  const kpi = 'authenticShare';
  const audited = count(kpi, 'audited', input.audited);
  const flagged = partOf(kpi, 'flagged', [count(kpi, 'flagged', input.flagged), audited]);
  const sensitivity = fraction(kpi, 'sensitivity', input.sensitivity);
  const specificity = fraction(kpi, 'specificity', input.specificity);
  const youden = sensitivity + specificity - 1;
  const raw = wilson({ k: flagged, n: audited, conf: confOf(kpi, input) });
  const corrected = (share: number) => 1 - (share + specificity - 1) / youden;
  const cut = (share: number) => Math.min(1, Math.max(0, corrected(share)));
  const isDefined = raw !== null && youden > 0;
  const interval = isDefined
    ? { ...raw, low: cut(raw.high as number), high: cut(raw.low), method: 'rogan-gladen' }
    : null;
  const isCut = isDefined && corrected(flagged / audited) !== cut(flagged / audited);
  const isSmall = interval !== null && (audited < 30 || interval.high - interval.low > 0.2);
  return makeResult(
    kpi,
    {
      value: isDefined ? cut(flagged / audited) : null,
      n: audited,
      interval,
      flags: [isCut && 'edge', isSmall && 'small'],
      details: { numerator: flagged, denominator: audited },
      parameters: { sensitivity, specificity },
    },
    input,
  );
}
