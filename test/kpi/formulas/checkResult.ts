import { expect } from 'vitest';
import type { KpiDescription } from '../../../src/kpi/describe.js';
import { type KpiPart, type KpiResult, kpiResultSchema } from '../../../src/models/kpiResult.js';

/** What must hold of every result, whatever the input: rules F-1 to F-8. */
export function checkResult(result: KpiResult<unknown>, definition: KpiDescription): void {
  expect(result.kpi).toBe(definition.id);
  expect(result.definition.id).toBe(definition.id);
  expect(result.definition.version).toBe(definition.version);
  expect(impureAt(result), 'plain JSON: nothing undefined, NaN or infinite').toBeNull();
  expect(kpiResultSchema.safeParse(result).success).toBe(true);
  expect(unitFits(result.unit, definition.unit), `unit ${result.unit} of ${definition.unit}`).toBe(true);
  expect([...result.flags]).toEqual([...new Set(result.flags)].sort());
  if (result.n === null) expect(result.flags.includes('n-missing')).toBe(true);
  if (result.n === 0) expect(result.flags.includes('empty')).toBe(true);
  if (typeof result.value === 'number') checkNumber(result as KpiResult, definition);
  if (result.value === null) expect(result.parts).toEqual([]);
}

/** The path of the first member that JSON cannot hold, or `null`. */
function impureAt(value: unknown, path = '$'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : path;
  if (typeof value !== 'object') return path;
  const members = Object.entries(value).map(([key, member]) => impureAt(member, `${path}.${key}`));
  return members.find((found) => found !== null) ?? null;
}

function unitFits(unit: string, stated: string): boolean {
  if (stated === 'money') return /^[A-Z]{3}$/.test(unit);
  return stated.endsWith('/per') ? unit.startsWith(stated.slice(0, -3)) : unit === stated;
}

/** The range of the modularity holds at resolution 1; finer groups are punished more. */
const isFinerThanUsual = ({ kpi, definition }: KpiResult) =>
  kpi === 'modularity' && definition.parameters['resolution'] !== 1;

function checkNumber(result: KpiResult, definition: KpiDescription): void {
  const value = result.value as number;
  const [low, high] = isFinerThanUsual(result) ? [-Infinity, 1] : rangeOf(definition.range);
  expect(value).toBeGreaterThanOrEqual(low - 1e-9);
  expect(value).toBeLessThanOrEqual(high + 1e-9);
  const { interval } = result;
  if (interval !== null) {
    const slack = 1e-9 * Math.max(1, Math.abs(value));
    expect(interval.low).toBeLessThanOrEqual(value + slack);
    if (interval.high !== null) expect(interval.high).toBeGreaterThanOrEqual(value - slack);
  }
  if (result.parts.length > 0 && result.partsAddUpTo !== null) checkParts(result);
}

/** From the scale of the parts to that of the value: where the value is near 1, log-odds cannot be read off it. */
const backFrom = {
  value: (sum: number) => sum,
  'ln(value)': (sum: number) => Math.exp(sum),
  'ln(value/100)': (sum: number) => 100 * Math.exp(sum),
  'logit(value)': (sum: number) => 1 / (1 + Math.exp(-sum)),
  'logit(interval.high)': (sum: number) => 1 / (1 + Math.exp(-sum)),
};

function checkParts(result: KpiResult): void {
  const { partsAddUpTo: scale, parts, interval } = result;
  const whole = (scale === 'logit(interval.high)' ? interval?.high : result.value) as number;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const found = backFrom[scale as keyof typeof backFrom](sum);
  const size = scale === 'value' ? largest(parts) : 0;
  expect(Math.abs(found - whole)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(whole), size));
  for (const part of parts) checkNested(part);
}

const largest = (parts: readonly KpiPart[]) => Math.max(...parts.map(({ value }) => Math.abs(value)));

function checkNested({ value, parts }: KpiPart): void {
  if (parts === undefined) return;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  expect(Math.abs(sum - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
}

/** The numeric ends of a range such as `-1..1`, `0..∞` or `≥ 1`. */
function rangeOf(range: string): [number, number] {
  const [low = '', high = ''] = range.replace('mode ', '').replace('≥ 1', '1..∞').split('..');
  return [endOf(low, -Infinity), endOf(high, Infinity)];
}

function endOf(text: string, otherwise: number): number {
  const number = Number(text.replace('−', '-').replace(' each', ''));
  return text === '' || Number.isNaN(number) ? otherwise : number;
}
