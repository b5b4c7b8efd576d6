import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { count } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { mantelHaenszel } from '../statistics/mantelHaenszel.js';

/** Sanctioned and unsanctioned violations of one kind in two groups of people. */
export interface ViolationStratum {
  readonly violation: string;
  readonly sanctionedA: number;
  readonly unsanctionedA: number;
  readonly sanctionedB: number;
  readonly unsanctionedB: number;
}

/** Violations by kind. */
export interface EnforcementEqualityInput extends KpiInput {
  readonly strata: readonly ViolationStratum[];
}

/** Within these odds ratios two groups count as treated alike. */
const ALIKE = [2 / 3, 1.5] as const;

/**
 * Whether two groups are sanctioned alike for the same kinds of violation, 0..∞: Mantel-Haenszel odds ratio over the kinds,
 * 1 = alike. `details.alike` is true only if the whole interval lies in [⅔, 1.5]: absence of proof is not equality.
 * `details.pValue` is that of Cochran, Mantel and Haenszel. Null when nothing can be compared. Unrecorded violations are
 * not seen: show `unsanctionedShare` beside.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-59; Robins, Breslow and Greenland 1986
 *
 * @example
 * ```ts
 * import { enforcementEquality } from 'social-crm/kpi';
 *
 * const insult = { violation: 'insult', sanctionedA: 8, unsanctionedA: 2, sanctionedB: 16, unsanctionedB: 4 };
 * const spam = { violation: 'spam', sanctionedA: 18, unsanctionedA: 2, sanctionedB: 27, unsanctionedB: 3 };
 * const result = enforcementEquality({ strata: [insult, spam] });
 * result.value; // ≈ 1.00
 * result.details['alike']; // => false
 * ```
 */
export function enforcementEquality(input: EnforcementEqualityInput): KpiResult {
  const kpi = 'enforcementEquality';
  const strata = recordsAt(kpi, 'strata', input.strata).map((stratum, index) => {
    const at = (field: Exclude<keyof ViolationStratum, 'violation'>) =>
      count(kpi, ['strata', index, field], stratum[field]);
    return { a: at('sanctionedA'), b: at('unsanctionedA'), c: at('sanctionedB'), d: at('unsanctionedB') };
  });
  const found = mantelHaenszel({ strata, conf: confOf(kpi, input) });
  const alike = found === null ? null : found.low >= ALIKE[0] && (found.high as number) <= ALIKE[1];
  return makeResult(
    kpi,
    {
      value: found?.estimate ?? null,
      n: strata.reduce((sum, { a, b, c, d }) => sum + a + b + c + d, 0),
      interval: found && {
        low: found.low,
        high: Number.isFinite(found.high) ? found.high : null,
        level: found.level,
        method: found.method,
      },
      details: { alike, pValue: found?.pValue ?? null },
      parameters: { alikeFrom: ALIKE[0], alikeTo: ALIKE[1] },
    },
    input,
  );
}
