import type { KpiResult } from '../../models/index.js';
import { count, countRecord } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { MINIMUM_CELL } from '../result/suppressSmallCells.js';
import { wilson } from '../statistics/wilson.js';
import { type ShareRecord, shareRecord } from './topics.js';

/** People by age bin, and how many have no known age. */
export interface AgeStructureInput extends KpiInput {
  readonly bins: Readonly<Record<string, number>>;
  readonly unknown: number;
  /** Bins below this count are suppressed; default 5. */
  readonly minimumCell?: number;
}

/**
 * Share of each age bin among the people of known age. Small bins are `null` (flag `suppressed`); if that is one bin, the
 * next smallest too, else it could be computed. `details` hold per bin the Wilson interval (`low`, `high`) and the bounds
 * of its share of all people (`least` if no unknown one belongs to it, `most` if all do). Null when no age is known.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-18
 *
 * @example
 * ```ts
 * import { ageStructure } from 'social-crm/kpi';
 *
 * const bins = { '14-19': 120, '20-29': 300, '30-39': 180, '40-59': 97, '60+': 3 };
 * const result = ageStructure({ bins, unknown: 300 });
 * result.value?.['20-29']; // ≈ 0.429
 * result.value?.['40-59']; // => null
 * result.details['20-29']; // => { least: 0.3, most: 0.6, ... }
 * ```
 */
export function ageStructure(input: AgeStructureInput): KpiResult<ShareRecord> {
  const kpi = 'ageStructure';
  const bins = countRecord(kpi, 'bins', input.bins);
  const unknown = count(kpi, 'unknown', input.unknown);
  const minimumCell = count(kpi, 'minimumCell', input.minimumCell ?? MINIMUM_CELL);
  const conf = confOf(kpi, input);
  const known = bins.reduce((sum, [, n]) => sum + n, 0);
  const value = known === 0 ? null : shareRecord(bins, { minimumCell, whole: known });
  const shown = value === null ? [] : bins.filter(([bin]) => value[bin] !== null);
  const details = shown.map(([bin, k]) => {
    const interval = wilson({ k, n: known, conf });
    const bounds = { least: k / (known + unknown), most: (k + unknown) / (known + unknown) };
    return [bin, { low: interval?.low ?? null, high: interval?.high ?? null, ...bounds }] as const;
  });
  const isSuppressed = shown.length < bins.length && known > 0;
  return makeResult<ShareRecord>(
    kpi,
    {
      value,
      n: known,
      flags: [isSuppressed && 'suppressed', unknown > 0 && 'partial'],
      details: { unknown, ...Object.fromEntries(details) },
      parameters: { minimumCell },
    },
    input,
  );
}
