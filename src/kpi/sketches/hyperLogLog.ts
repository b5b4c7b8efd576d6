import { refuse } from '../errors.js';
import { count } from '../result/checks.js';
import type { Accumulator } from './accumulator.js';
import { type Hash, hashText } from './hash.js';
import { readState } from './stateJson.js';

/** Up to this many different values are counted exactly. */
export const EXACT_LIMIT = 256;

/** Distinct count in the making: the hashes themselves while they are few, registers afterwards. */
export interface DistinctState {
  hashes: Set<number> | null;
  readonly registers: Uint8Array;
}

/** A distinct count: exact while `standardError` is 0. */
export interface DistinctCount {
  readonly count: number;
  /** Relative standard error, 1.04 / sqrt(2^precision) beyond 256 values. */
  readonly standardError: number;
}

/**
 * Distinct values of a stream in constant memory (HyperLogLog): exact up to 256, beyond with a relative standard error of
 * 1.04 / sqrt(2^precision), 3.25 % at precision 10. States of parts merge without any loss.
 *
 * @param input `precision` 4..16, default 12 (4 kB a state, 1.6 %).
 * @returns an accumulator of texts; `null` is not counted.
 * @throws `KpiError` not-finite for another precision; kpi-needs-input when a JSON state is of another kind.
 * @see P. Flajolet et al., AofA 2007; estimator of O. Ertl, arXiv:1702.01284 (no bias at any size)
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * const people = statistics.hyperLogLog({ precision: 10 });
 * const monday = ['anna', 'ben'].reduce(people.add, people.create());
 * const tuesday = ['ben', 'cleo'].reduce(people.add, people.create());
 * people.result(people.merge(monday, tuesday), { now: 0 }); // => { count: 3, standardError: 0 }
 * ```
 */
export function hyperLogLog(
  input: { readonly precision?: number } = {},
): Accumulator<string | null, DistinctState, DistinctCount> {
  const precision = count('hyperLogLog', 'precision', input.precision ?? 12);
  if (precision < 4 || precision > 16) {
    refuse('not-finite', { name: 'hyperLogLog', path: ['precision'] }, ['from 4 to 16', precision]);
  }
  const shape = `hyperLogLog.${precision}`;
  const hash: Hash = { high: 0, low: 0 };
  const create = (): DistinctState => ({ hashes: new Set(), registers: new Uint8Array(2 ** precision) });
  return {
    id: 'hyperLogLog',
    create,
    add: (state, value) => {
      if (value !== null) addHash(state, hashText(value, hash));
      return state;
    },
    merge: mergeDistinct,
    result: countDistinct,
    toJSON: ({ hashes, registers }) => ({
      hashes: hashes === null ? null : [...hashes].sort((a, b) => a - b),
      registers: hashes === null ? [...registers] : null,
      shape,
      v: 1,
    }),
    fromJSON: (json) => {
      const { hashes, registers } = readState('hyperLogLog', json, shape);
      const state = create();
      state.hashes = hashes === null ? null : new Set(hashes as number[]);
      if (hashes === null) state.registers.set(registers as number[]);
      return state;
    },
  };
}

/** Adds one hash. The exact set keeps 53 bits of it: two of 256 values meet there once in 10^11 counts. */
export function addHash(state: DistinctState, { high, low }: Hash): void {
  if (state.hashes === null) {
    raise(state.registers, high, low);
    return;
  }
  state.hashes.add(high * 2097152 + (low >>> 11));
  if (state.hashes.size > EXACT_LIMIT) toRegisters(state);
}

function toRegisters(state: DistinctState): void {
  for (const kept of state.hashes ?? []) {
    const high = Math.floor(kept / 2097152);
    raise(state.registers, high, (kept - high * 2097152) * 2048);
  }
  state.hashes = null;
}

function raise(registers: Uint8Array, high: number, low: number): void {
  const index = high & (registers.length - 1);
  const rank = rankOf(low);
  if (rank > (registers[index] as number)) registers[index] = rank;
}

/** Position of the first 1 in the low half, without the 11 bits that an exact set drops: both ways lead to one register. */
export function rankOf(low: number): number {
  return Math.min(LARGEST_RANK, Math.clz32(low & 0xfffff800) + 1);
}

/** Joins two distinct counts of equal precision. */
export function mergeDistinct(a: DistinctState, b: DistinctState): DistinctState {
  if (b.hashes === null) {
    if (a.hashes !== null) toRegisters(a);
    const [into, from] = [a.registers, b.registers];
    for (let index = 0; index < from.length; index += 1) {
      if ((from[index] as number) > (into[index] as number)) into[index] = from[index] as number;
    }
    return a;
  }
  for (const kept of b.hashes) {
    const high = Math.floor(kept / 2097152);
    addHash(a, { high, low: (kept - high * 2097152) * 2048 });
  }
  return a;
}

/** Reads a distinct count. */
export function countDistinct({ hashes, registers }: DistinctState): DistinctCount {
  if (hashes !== null) return { count: hashes.size, standardError: 0 };
  return { count: Math.round(estimate(registers)), standardError: 1.04 / Math.sqrt(registers.length) };
}

const LARGEST_RANK = 22;

function estimate(registers: Uint8Array): number {
  const size = registers.length;
  const histogram = new Float64Array(LARGEST_RANK + 1);
  for (const rank of registers) histogram[rank] = (histogram[rank] as number) + 1;
  let sum = size * tau(1 - (histogram[LARGEST_RANK] as number) / size);
  for (let rank = LARGEST_RANK - 1; rank > 0; rank -= 1) sum = (sum + (histogram[rank] as number)) / 2;
  sum += size * sigma((histogram[0] as number) / size);
  return ((size / (2 * Math.LN2)) * size) / sum;
}

function sigma(x: number): number {
  if (x === 1) return Infinity;
  let [power, factor, sum, before] = [x, 1, x, Number.NaN];
  while (sum !== before) {
    before = sum;
    power *= power;
    sum += power * factor;
    factor *= 2;
  }
  return sum;
}

function tau(x: number): number {
  if (x === 0 || x === 1) return 0;
  let [root, factor, sum, before] = [x, 1, 1 - x, Number.NaN];
  while (sum !== before) {
    before = sum;
    root = Math.sqrt(root);
    factor /= 2;
    sum -= (1 - root) ** 2 * factor;
  }
  return sum / 3;
}
