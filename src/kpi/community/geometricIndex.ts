import type { Interval, KpiResult } from '../../models/index.js';
import { recordAt } from '../listening/records.js';
import { fraction, nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf, makeResult } from '../result/makeResult.js';
import { normalQuantile } from '../statistics/special/normalDistribution.js';

/** The parts of a weighted geometric mean, each 0..1 or unknown. */
export interface GeometricIndex<Part extends string> {
  readonly parts: Readonly<Record<Part, number | null>>;
  readonly weights: Readonly<Record<Part, number>>;
  /** Smallest value that a part counts as. */
  readonly floor: number;
  /** What a part may be at least and at most, beyond sampling. */
  readonly bounds?: Readonly<Partial<Record<Part, Bounds>>>;
  readonly standardErrors?: Readonly<Partial<Record<Part, number>>>;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** What a number is at least and at most. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Below this share of the weight an index says nothing (code C): 40 %. */
export const MINIMUM_COVERAGE = 0.4;

interface Known {
  readonly id: string;
  readonly weight: number;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/**
 * Result of 100 · ∏ max(x, floor)^w with parts w · ln x (codes C, PI, delta): weights are rescaled to 1 over the known
 * parts; unknown ones make the interval from floor to 1; below 40 % of the weight the value is null.
 */
export function geometricIndex<Part extends string>(
  kpi: string,
  index: GeometricIndex<Part>,
  input: KpiInput,
): KpiResult {
  const { weights, floor, parameters } = index;
  const known = knownParts(kpi, index);
  const present = known.filter(({ value }) => value !== null);
  const coverage = present.reduce((sum, { weight }) => sum + weight, 0);
  const isCovered = coverage >= MINIMUM_COVERAGE - 1e-12;
  const parts = present.map(({ id, weight, value }) => ({
    id,
    value: (weight / coverage) * Math.log(Math.max(value as number, floor)),
  }));
  const value = isCovered ? scoreOf(parts) : null;
  return makeResult(
    kpi,
    {
      value,
      unit: 'score',
      n: present.length,
      interval: value === null ? null : intervalOf(kpi, { index, known, value }, input),
      flags: ['assumed-weights', present.length < known.length && 'partial', !isCovered && 'low-coverage'],
      parts: value === 0 ? [] : parts,
      partsAddUpTo: 'ln(value/100)',
      details: { coverage },
      parameters: { weights, floor, ...parameters },
    },
    input,
  );
}

const scoreOf = (logs: readonly { readonly value: number }[]) =>
  100 * Math.exp(logs.reduce((sum, { value }) => sum + value, 0));

function knownParts<Part extends string>(kpi: string, index: GeometricIndex<Part>): Known[] {
  const { parts, weights, bounds = {} as NonNullable<typeof index.bounds>, floor } = index;
  const ids = Object.keys(weights) as Part[];
  const total = ids.reduce((sum, id) => sum + nonNegative(kpi, ['weights', id], weights[id]), 0);
  return ids
    .filter((id) => weights[id] > 0)
    .map((id) => {
      const part = parts[id] ?? null;
      const value = part === null ? null : fraction(kpi, id, part);
      const { low, high } = bounds[id] ?? { low: value ?? floor, high: value ?? 1 };
      return {
        id,
        weight: weights[id] / total,
        value,
        low: Math.min(low, value ?? low),
        high: Math.max(high, value ?? high),
      };
    });
}

function intervalOf<Part extends string>(
  kpi: string,
  { index, known, value }: { index: GeometricIndex<Part>; known: readonly Known[]; value: number },
  input: KpiInput,
): Interval | null {
  if (known.some(({ low, high }) => low < high)) {
    const bound = (side: 'low' | 'high') =>
      scoreOf(known.map((part) => ({ value: part.weight * Math.log(Math.max(part[side], index.floor)) })));
    const [low, high] = [Math.min(value, bound('low')), Math.max(value, bound('high'))];
    return { low, high, level: 1, method: 'partial-identification' };
  }
  return index.standardErrors === undefined || value === 0 ? null : deltaInterval(kpi, { index, known, value }, input);
}

function deltaInterval<Part extends string>(
  kpi: string,
  { index, known, value }: { index: GeometricIndex<Part>; known: readonly Known[]; value: number },
  input: KpiInput,
): Interval {
  const errors = recordAt(kpi, 'standardErrors', index.standardErrors as Readonly<Record<string, number | undefined>>);
  const variance = known.reduce((sum, { id, weight, value: x }) => {
    const error = nonNegative(kpi, ['standardErrors', id], errors[id] ?? 0);
    return sum + ((weight * error) / Math.max(x as number, index.floor)) ** 2;
  }, 0);
  const level = confOf(kpi, input);
  const factor = Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(variance));
  return { low: value / factor, high: Math.min(100, value * factor), level, method: 'delta-log' };
}
