import type { KpiResult } from '../../models/index.js';
import { fraction, list } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { poissonBinomialLimits } from './poissonBinomial.js';

/** Values of `fanScore`; `null` for insiders, who are left out. */
export interface FansInput extends KpiInput {
  readonly scores: readonly (number | null)[];
}

interface Fans {
  readonly sum: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Makes a formula of the sum of fan scores. The Poisson-binomial interval shows the doubt of the classification under
 * these weights and no more.
 */
const ofFans =
  (kpi: string, unit: string, derive: (fans: Fans) => readonly [number, number, number] | null) =>
  (input: FansInput): KpiResult => {
    const scores = list(kpi, 'scores', input.scores).flatMap((score, index) =>
      score === null ? [] : [fraction(kpi, ['scores', index], score)],
    );
    const n = scores.length;
    const level = confOf(kpi, input);
    const [low, high] = poissonBinomialLimits(scores, level);
    const sum = scores.reduce((total, score) => total + score, 0);
    const found = n === 0 ? null : derive({ sum, n, low, high });
    return makeResult(
      kpi,
      {
        value: found?.[1] ?? null,
        unit,
        n,
        interval: found && {
          low: found[0],
          high: Number.isFinite(found[2]) ? found[2] : null,
          level,
          method: 'poisson-binomial',
        },
        flags: ['assumed-weights'],
        details: { fans: sum, people: n, insiders: input.scores.length - n },
      },
      input,
    );
  };

/**
 * Number of fans among followers, 0..N people: sum of the fan scores; insiders (`null`) are left out; null without scores.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see K-88; Poisson-binomial interval, exact up to 1,000 people, then normal
 *
 * @example
 * ```ts
 * import { fans } from 'social-crm/kpi';
 *
 * fans({ scores: [0.9, 0.05, 0.05, null] }).value; // ≈ 1
 * ```
 */
export const fans = /* @__PURE__ */ ofFans('fans', 'people', ({ sum, low, high }) => [low, sum, high]);

/**
 * Share of fans among followers, 0..1: mean of the fan scores; insiders (`null`) are left out; null without scores.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see K-88; Poisson-binomial interval, exact up to 1,000 people, then normal
 *
 * @example
 * ```ts
 * import { fanShare } from 'social-crm/kpi';
 *
 * fanShare({ scores: [0.9, 0.05, 0.05] }).value; // ≈ 0.33
 * ```
 */
export const fanShare = /* @__PURE__ */ ofFans('fanShare', 'ratio', ({ sum, n, low, high }) => [
  low / n,
  sum / n,
  high / n,
]);

/**
 * How many likes there are to one fan, ≥ 1: N / Σ f; insiders (`null`) are left out; null without scores or when all are 0.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see K-88; Poisson-binomial interval, open above when there may be no fan
 *
 * @example
 * ```ts
 * import { likeInflation } from 'social-crm/kpi';
 *
 * likeInflation({ scores: Array(1000).fill(0.0535) }).value; // ≈ 18.7
 * ```
 */
export const likeInflation = /* @__PURE__ */ ofFans('likeInflation', 'ratio', ({ sum, n, low, high }) =>
  sum === 0 ? null : [n / high, n / sum, n / low],
);
