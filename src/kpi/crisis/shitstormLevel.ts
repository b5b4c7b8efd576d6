import type { KpiResult } from '../../models/index.js';
import { recordAt } from '../listening/records.js';
import { nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { makeResult } from '../result/makeResult.js';

/** What is known of a wave of criticism; `null` is unknown. */
export interface ShitstormEvidence {
  readonly critics?: number | null;
  /** Critics with at least two critical posts. */
  readonly repeatCritics?: number | null;
  /** Critics per hour in multiples of the seasonal expectation. */
  readonly criticsRatio?: number | null;
  readonly durationHours?: number | null;
  /** Channels with criticism above expectation. */
  readonly channels?: number | null;
  /** Running hours in which criticism grew. */
  readonly growthHours?: number | null;
  readonly protestGroups?: number | null;
  /** Share of the largest group of equal hashtag, link or text. */
  readonly campaignShare?: number | null;
  /** Unique critics / unique authors. */
  readonly criticShare?: number | null;
  readonly aggressionShare?: number | null;
  readonly onlineReports?: number | null;
  readonly printReports?: number | null;
}

type Field = keyof ShitstormEvidence;
type Thresholds = Readonly<Partial<Record<Field, number>>>;

/** Least evidence of the levels 1 to 6; assumptions after the words of the scale. */
const LEVELS: readonly Thresholds[] = [
  { critics: 1 },
  { repeatCritics: 1, criticsRatio: 2 },
  { durationHours: 24, channels: 2, onlineReports: 1 },
  { protestGroups: 1, growthHours: 6, onlineReports: 10, printReports: 1 },
  { campaignShare: 0.3, criticShare: 0.5 },
  { aggressionShare: 0.5, channels: 3, printReports: 10 },
];

/** Evidence that must lie above its threshold; all other must reach it. */
const MUST_EXCEED: readonly string[] = ['durationHours', 'criticShare', 'aggressionShare'];

/** Evidence and, by level, thresholds in place of the default ones. */
export interface ShitstormLevelInput extends KpiInput {
  readonly evidence: ShitstormEvidence;
  readonly thresholds?: Readonly<Partial<Record<1 | 2 | 3 | 4 | 5 | 6, Thresholds>>>;
}

/**
 * Level of a shitstorm, 0 (none) to 6 (rage): the highest level of which all evidence is known to hold, together with all
 * lower ones. With unknown evidence that matters the interval runs up to the highest level that nothing contradicts (flag
 * `partial`, the missing fields in the details). Null when nothing is known. The thresholds are assumptions.
 *
 * @throws KpiError `negative`, `not-finite`
 * @see K-81; after the scale of Graf and Schwede 2012, which is verbal and by its authors no exact science
 *
 * @example
 * ```ts
 * import { shitstormLevel } from 'social-crm/kpi';
 *
 * const evidence = {
 *   critics: 60, repeatCritics: 25, criticsRatio: 6, durationHours: 40, channels: 2, onlineReports: null, protestGroups: 0,
 * };
 * const result = shitstormLevel({ evidence });
 * result.value; // => 2
 * result.interval; // => { low: 2, high: 3, ... }
 * result.details['missing']; // => ['onlineReports']
 * ```
 */
export function shitstormLevel(input: ShitstormLevelInput): KpiResult {
  const kpi = 'shitstormLevel';
  const thresholds = recordAt(kpi, 'thresholds', input.thresholds ?? {});
  const evidence = recordAt(kpi, 'evidence', input.evidence);
  const levels = LEVELS.map((usual, index) => ({
    ...usual,
    ...recordAt(kpi, ['thresholds', String(index + 1)], thresholds[(index + 1) as 1] ?? {}),
  }));
  const known = Object.entries(evidence).filter(([, value]) => value !== null && value !== undefined);
  for (const [field, value] of known) nonNegative(kpi, ['evidence', field], value);
  const holds = levels.map((level, index) => levelHolds(evidence, checkedThresholds(kpi, level, String(index + 1))));
  const proven = before(holds.findIndex((answer) => answer !== true));
  const possible = before(holds.indexOf(false));
  const open = levels.slice(proven, possible).flatMap((level) => Object.keys(level) as Field[]);
  const missing = [...new Set(open.filter((field) => (evidence[field] ?? null) === null))].sort();
  return makeResult(
    kpi,
    {
      value: known.length === 0 ? null : proven,
      unit: 'level',
      n: known.length === 0 ? 0 : 1,
      interval: proven < possible ? { low: proven, high: possible, level: 1, method: 'partial-identification' } : null,
      flags: ['assumed-weights', proven < possible && 'partial'],
      details: { missing },
      parameters: { thresholds: Object.fromEntries(levels.map((level, index) => [String(index + 1), level])) },
    },
    input,
  );
}

const before = (index: number) => (index < 0 ? LEVELS.length : index);

function checkedThresholds(kpi: string, level: Thresholds, number: string): (readonly [Field, number])[] {
  return (Object.keys(level) as Field[]).map((field) => [
    field,
    nonNegative(kpi, ['thresholds', number, field], level[field]),
  ]);
}

/** Whether all evidence of a level holds; `null` when that is open. */
function levelHolds(evidence: ShitstormEvidence, thresholds: readonly (readonly [Field, number])[]): boolean | null {
  const answers = thresholds.map(([field, threshold]) => {
    const value = evidence[field] ?? null;
    if (value === null) return null;
    return MUST_EXCEED.includes(field) ? value > threshold : value >= threshold;
  });
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}
