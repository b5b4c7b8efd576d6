import type { KpiResult } from '../../models/index.js';
import { type Bounds, geometricIndex } from '../community/geometricIndex.js';
import { recordAt } from '../listening/records.js';
import { fraction, positive } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

const WEIGHTS = { marketMatch: 0.4, authenticShare: 0.3, fanShare: 0.3 };

/** The three shares of an audience, each 0..1 or `null` when unknown. */
export interface AudienceQualityInput extends KpiInput {
  readonly marketMatch: number | null;
  readonly authenticShare: number | null;
  readonly fanShare: number | null;
  /** The interval of `marketMatch`. */
  readonly marketBounds?: Bounds;
  /** Share of fans that counts as full; default .25. */
  readonly fanShareReference?: number;
  readonly weights?: Partial<typeof WEIGHTS>;
  /** Smallest value that a part counts as; default .01. */
  readonly floor?: number;
}

/**
 * Quality of an audience, 0..100: 100 · marketMatch^.4 · authenticShare^.3 · min(1, fanShare/.25)^.3 with parts in
 * logarithms. Unknown parts and the bounds of the market make an interval; null below 40 % of the weight. The weights are
 * not validated: compare over time, not across brands.
 *
 * @throws KpiError `negative`, `not-finite`, `numerator-exceeds-denominator`
 * @see docs/fans.md
 *
 * @example
 * ```ts
 * import { audienceQuality } from 'social-crm/kpi';
 *
 * audienceQuality({
 *   marketMatch: 0.21, authenticShare: 0.8, fanShare: 0.0535, marketBounds: { low: 0.2, high: 0.25 },
 * }).value; // ≈ 31.5
 * ```
 */
export function audienceQuality(input: AudienceQualityInput): KpiResult {
  const kpi = 'audienceQuality';
  const { marketMatch, authenticShare, marketBounds, floor = 0.01 } = input;
  const reference = positive(kpi, 'fanShareReference', input.fanShareReference ?? 0.25);
  const share = input.fanShare === null ? null : fraction(kpi, 'fanShare', input.fanShare);
  return geometricIndex(
    kpi,
    {
      parts: { marketMatch, authenticShare, fanShare: share === null ? null : Math.min(1, share / reference) },
      weights: { ...WEIGHTS, ...recordAt('audienceQuality', 'weights', input.weights ?? {}) },
      floor: fraction(kpi, 'floor', floor),
      ...(marketBounds === undefined
        ? {}
        : { bounds: { marketMatch: checkedBounds(kpi, recordAt(kpi, 'marketBounds', marketBounds)) } }),
      parameters: { fanShareReference: reference },
    },
    input,
  );
}

function checkedBounds(kpi: string, { low, high }: Bounds): Bounds {
  return { low: fraction(kpi, ['marketBounds', 'low'], low), high: fraction(kpi, ['marketBounds', 'high'], high) };
}
