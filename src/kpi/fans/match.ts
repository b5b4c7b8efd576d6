import type { KpiResult } from '../../models/index.js';
import { count, countRecord, list } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** Followers by country, and how many have no known one. */
export interface MarketMatchInput extends KpiInput {
  /** Countries of the market, ISO 3166-1. */
  readonly market: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly unknown: number;
}

/** Followers by language, and how many have no known one. */
export interface LanguageMatchInput extends KpiInput {
  /** Languages of the audience, BCP 47. */
  readonly languages: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly unknown: number;
}

/**
 * Share of the followers of known country that live in the market, 0..1. The interval is no sampling error but the bounds
 * from "all unknown ones live outside" to "all live inside" (flag `partial`). Null when no country is known.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-87
 *
 * @example
 * ```ts
 * import { marketMatch } from 'social-crm/kpi';
 *
 * const result = marketMatch({ market: ['AT'], counts: { AT: 1800, RU: 4500, BD: 3000 }, unknown: 700 });
 * result.value; // ≈ 0.194
 * result.interval; // => { low: 0.18, high: 0.25, ... }
 * ```
 */
export function marketMatch(input: MarketMatchInput): KpiResult {
  return matched('marketMatch', list('marketMatch', 'market', input.market), input);
}

/**
 * Share of the followers of known language that write one of the languages of the audience, 0..1; bounds and null as for
 * {@link marketMatch}.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-87
 *
 * @example
 * ```ts
 * import { languageMatch } from 'social-crm/kpi';
 *
 * languageMatch({ languages: ['de'], counts: { de: 300, en: 100 }, unknown: 100 }).value; // => 0.75
 * ```
 */
export function languageMatch(input: LanguageMatchInput): KpiResult {
  return matched('languageMatch', list('languageMatch', 'languages', input.languages), input);
}

function matched(
  kpi: string,
  wanted: readonly string[],
  input: KpiInput & { readonly counts: Readonly<Record<string, number>>; readonly unknown: number },
): KpiResult {
  const counts = countRecord(kpi, 'counts', input.counts);
  const unknown = count(kpi, 'unknown', input.unknown);
  const known = counts.reduce((sum, [, n]) => sum + n, 0);
  const inside = counts.reduce((sum, [id, n]) => sum + (wanted.includes(id) ? n : 0), 0);
  const all = known + unknown;
  const bounds = { low: inside / all, high: (inside + unknown) / all, level: 1, method: 'partial-identification' };
  return makeResult(
    kpi,
    {
      value: known === 0 ? null : inside / known,
      n: known,
      interval: all === 0 ? null : bounds,
      flags: [unknown > 0 && 'partial'],
      details: { numerator: inside, denominator: known, unknown },
      parameters: { wanted: [...wanted].sort() },
    },
    input,
  );
}
