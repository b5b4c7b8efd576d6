import type { KpiResult } from '../../models/index.js';
import { MINIMUM_COVERAGE } from '../community/geometricIndex.js';
import { recordsAt } from '../listening/records.js';
import { nonNegative, partOf, positive } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** Scores with their maxima; `null` where there is none. */
export interface CompositeScoreInput extends KpiInput {
  readonly parts: readonly { readonly score: number | null; readonly max: number }[];
}

/**
 * Sum of the available scores in per cent of their maxima, 0..100, unrounded, each score as a part. Unknown ones make an
 * interval from none to all of their points (flag `partial`); null below 40 % of the points, since rescaling the rest once
 * gave dead projects 100.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see LFX health score v2
 *
 * @example
 * ```ts
 * import { compositeScore } from 'social-crm/kpi';
 *
 * const parts = [{ score: 20, max: 40 }, { score: null, max: 35 }, { score: 20, max: 25 }];
 * compositeScore({ parts }).value; // ≈ 61.5
 * compositeScore({ parts: [{ score: 30, max: 35 }, { score: null, max: 65 }] }).value; // => null
 * ```
 */
export function compositeScore(input: CompositeScoreInput): KpiResult {
  const kpi = 'compositeScore';
  const scores = recordsAt(kpi, 'parts', input.parts).map(({ score, max }, index) => {
    const path = ['parts', index, 'score'];
    const whole = positive(kpi, ['parts', index, 'max'], max);
    return { max: whole, score: score === null ? null : partOf(kpi, path, [nonNegative(kpi, path, score), whole]) };
  });
  const known = scores.flatMap(({ score, max }, index) => (score === null ? [] : [{ score, max, id: String(index) }]));
  const sum = (values: readonly { readonly max: number }[]) => values.reduce((total, { max }) => total + max, 0);
  const [all, available] = [sum(scores), sum(known)];
  const isCovered = all > 0 && available / all >= MINIMUM_COVERAGE - 1e-12;
  const parts = known.map(({ score, id }) => ({ id, value: (100 * score) / available }));
  const points = known.reduce((total, { score }) => total + score, 0);
  const low = (100 * points) / all;
  const isPartial = known.length < scores.length;
  return makeResult(
    kpi,
    {
      value: isCovered ? (100 * points) / available : null,
      unit: 'score',
      n: known.length,
      interval:
        isCovered && isPartial
          ? { low, high: low + (100 * (all - available)) / all, level: 1, method: 'partial-identification' }
          : null,
      flags: [isPartial && 'partial', !isCovered && 'low-coverage'],
      parts,
      details: { coverage: all === 0 ? 0 : available / all },
    },
    input,
  );
}
