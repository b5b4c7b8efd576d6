import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { censusResult } from '../result/censusResult.js';
import { finite, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';

/** Days since the last purchase, number of purchases and money spent, by person. */
export interface RfmInput extends KpiInput {
  readonly people: readonly {
    readonly id: string;
    readonly recencyDays: number;
    readonly frequency: number;
    readonly monetary: number;
  }[];
}

/** Scores 1..5 of one person; 5 is best. */
export interface RfmScores {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** Fewer people do not make fifths. */
const MINIMUM_PEOPLE = 25;

/**
 * Recency, frequency and money of people in fifths, 1 to 5 each, as a record from id to scores: 1 + ⌊5 (midrank - ½)/n⌋.
 * Equal values share one score, so that no order of the table decides between equals. Few days since the last purchase
 * score high. Null below 25 people (flag `small`).
 *
 * @throws KpiError `negative`, `not-finite`
 * @see Novo 2009; the rule for ties is ours
 *
 * @example
 * ```ts
 * import { rfm } from 'social-crm/kpi';
 *
 * const people = Array.from({ length: 25 }, (_, index) => ({
 *   id: `p${index}`, recencyDays: index, frequency: 1, monetary: 10 * index,
 * }));
 * rfm({ people }).value?.['p0']; // => { recency: 5, frequency: 3, monetary: 1 }
 * ```
 */
export function rfm(input: RfmInput): KpiResult<Readonly<Record<string, RfmScores>>> {
  const kpi = 'rfm';
  const people = recordsAt(kpi, 'people', input.people);
  const axis = (field: 'recencyDays' | 'frequency' | 'monetary', sign: 1 | -1) => {
    const check = field === 'monetary' ? finite : nonNegative;
    return fifths(people.map((person, index) => sign * check(kpi, ['people', index, field], person[field])));
  };
  const [recency, frequency, monetary] = [axis('recencyDays', -1), axis('frequency', 1), axis('monetary', 1)];
  const scores = people.map(({ id }, index): [string, RfmScores] => [
    id,
    { recency: recency[index] as number, frequency: frequency[index] as number, monetary: monetary[index] as number },
  ]);
  const isEnough = people.length >= MINIMUM_PEOPLE;
  return censusResult<Readonly<Record<string, RfmScores>>>(
    kpi,
    {
      value: isEnough ? Object.fromEntries(scores) : null,
      unit: 'score',
      n: people.length,
      flags: [!isEnough && 'small'],
    },
    input,
  );
}

function fifths(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    last.set(value, index + 1);
  });
  return values.map((value) => {
    const midrank = ((first.get(value) as number) + (last.get(value) as number)) / 2;
    return 1 + Math.floor((5 * (midrank - 0.5)) / n);
  });
}
