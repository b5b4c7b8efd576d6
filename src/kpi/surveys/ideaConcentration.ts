import type { KpiResult } from '../../models/index.js';
import { count, countRecord } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** Votes by named idea, and votes for ideas that are not named. */
export interface IdeaConcentrationInput extends KpiInput {
  readonly counts: Readonly<Record<string, number>>;
  readonly other?: number;
}

/**
 * Concentration of votes on ideas, 0..1: Herfindahl index Σ p² with a part per idea. Unnamed votes make it unknown: the
 * value is null (flag `partial`) and the interval runs from "all of them differ" to "all of them agree". Null without votes.
 *
 * @throws KpiError `negative`, `not-a-count`
 * @see K-83; Herfindahl
 *
 * @example
 * ```ts
 * import { ideaConcentration } from 'social-crm/kpi';
 *
 * ideaConcentration({ counts: { phone: 50, tariff: 50 } }).value; // => 0.5
 * ideaConcentration({ counts: { phone: 95 }, other: 5 }).interval?.low; // ≈ 0.903
 * ideaConcentration({ counts: { phone: 95 }, other: 5 }).interval?.high; // ≈ 0.905
 * ```
 */
export function ideaConcentration(input: IdeaConcentrationInput): KpiResult {
  const kpi = 'ideaConcentration';
  const counts = countRecord(kpi, 'counts', input.counts);
  const other = count(kpi, 'other', input.other ?? 0);
  const n = counts.reduce((sum, [, votes]) => sum + votes, other);
  const parts = counts.map(([id, votes]) => ({ id, value: (votes / n) ** 2, n: votes }));
  const named = parts.reduce((sum, { value }) => sum + value, 0);
  const isKnown = other === 0 && n > 0;
  const bounds = {
    low: named + other / n / n,
    high: named + (other / n) ** 2,
    level: 1,
    method: 'partial-identification',
  };
  return makeResult(
    kpi,
    {
      value: isKnown ? named : null,
      unit: 'score',
      n,
      interval: other > 0 ? bounds : null,
      flags: [other > 0 && 'partial'],
      parts,
    },
    input,
  );
}
