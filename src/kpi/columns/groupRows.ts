import type { ZoneOffset } from '../../internal/zone.js';
import type { Plan } from '../compute/needs.js';
import { type ComputeState, groupOf } from '../compute/state.js';
import { refuse } from '../errors.js';
import { type CodeName, type InteractionColumns, place } from './interactionColumns.js';

const UNIT_MS: Readonly<Record<string, number>> = { day: 86_400_000, hour: 3_600_000 };

/** Largest table that leads from a combined code to its group; beyond, a map does. */
const DENSE_LIMIT = 4_194_304;

/** One part of the key: its values as numbers from 0 on. */
interface Dimension {
  readonly size: number;
  readonly nameOf: (value: number) => string | number | null;
  /** Replaces every code of a counted row (at least 0) by code * size + value. */
  readonly fold: (codes: Float64Array | Int32Array) => void;
}

/**
 * Replaces the 0 of every counted row by the index of its group (other rows hold -1). Column by column, as engines do: each
 * loop reads one column and stays in the cache (measured: 1.6 times as fast as one loop over all).
 */
export function groupRows(
  state: ComputeState,
  plan: Plan,
  table: { columns: InteractionColumns; groups: Int32Array },
): void {
  const { columns, groups } = table;
  const dimensions = plan.options.groupBy.map((name) =>
    name in UNIT_MS ? timeDimension(plan, columns, UNIT_MS[name] as number) : codeDimension(columns, name as CodeName),
  );
  const space = dimensions.reduce((product, { size }) => product * size, 1);
  const openGroup = (code: number) => groupOf(state, plan, namesOf(dimensions, code));
  if (space <= DENSE_LIMIT) {
    for (const { fold } of dimensions) fold(groups);
    numberDensely(groups, new Int32Array(space).fill(-1), openGroup);
  } else {
    const codes = Float64Array.from(groups);
    for (const { fold } of dimensions) fold(codes);
    numberByMap(groups, codes, openGroup);
  }
}

function numberDensely(groups: Int32Array, known: Int32Array, openGroup: (code: number) => number): void {
  for (let row = 0; row < groups.length; row += 1) {
    const code = groups[row] as number;
    if (code < 0) continue;
    let group = known[code] as number;
    if (group < 0) {
      group = openGroup(code);
      known[code] = group;
    }
    groups[row] = group;
  }
}

function numberByMap(groups: Int32Array, codes: Float64Array, openGroup: (code: number) => number): void {
  const known = new Map<number, number>();
  for (let row = 0; row < groups.length; row += 1) {
    const code = codes[row] as number;
    if (code < 0) continue;
    const group = known.get(code) ?? openGroup(code);
    known.set(code, group);
    groups[row] = group;
  }
}

function namesOf(dimensions: readonly Dimension[], code: number): (string | number | null)[] {
  const names: (string | number | null)[] = [];
  let rest = code;
  for (const { size, nameOf } of [...dimensions].reverse()) {
    names.unshift(nameOf(rest % size));
    rest = Math.floor(rest / size);
  }
  return names;
}

function codeDimension(columns: InteractionColumns, name: CodeName): Dimension {
  const column = columns[name];
  if (column === undefined) return { size: 1, nameOf: () => null, fold: () => {} };
  const words = columns.dictionaries[name] ?? [];
  const size = Math.max(1, words.length);
  return {
    size,
    nameOf: (value) => words[value] as string,
    fold: (codes) => {
      for (let row = 0; row < codes.length; row += 1) {
        const code = codes[row] as number;
        if (code < 0) continue;
        const value = column[row] as number;
        if (value >= words.length) refuse('not-finite', place(name, row), [`below ${words.length}`, value]);
        codes[row] = code * size + value;
      }
    },
  };
}

function timeDimension({ options: { offset } }: Plan, columns: InteractionColumns, unit: number): Dimension {
  const { at } = columns;
  const unitOf = (ms: number) => Math.floor((ms + offset(ms)) / unit);
  const [earliest, latest] = rangeOf(columns);
  const first = earliest <= latest ? unitOf(earliest) - 24 : 0;
  const last = earliest <= latest ? unitOf(latest) + 24 : 0;
  const size = last - first + 1;
  return {
    size,
    nameOf: (value) => first + value,
    fold: (codes) => {
      let [value, start, end] = [0, Infinity, -Infinity];
      for (let row = 0; row < codes.length; row += 1) {
        const code = codes[row] as number;
        if (code < 0) continue;
        const ms = at[row] as number;
        if (ms < start || ms >= end) {
          const local = unitOf(ms);
          value = local - first;
          [start, end] = spanOf({ local, ms, unit }, offset);
        }
        codes[row] = code * size + value;
      }
    },
  };
}

/** From where to where an instant's local day or hour surely reaches: all of it when its clock is not moved. */
function spanOf(
  { local, ms, unit }: { local: number; ms: number; unit: number },
  offset: ZoneOffset,
): [number, number] {
  const start = local * unit - offset(ms);
  const isPlain = offset(start) === offset(ms) && offset(start + unit) === offset(ms);
  return isPlain ? [start, start + unit] : [ms, ms + 1];
}

function rangeOf({ at, order }: InteractionColumns): [earliest: number, latest: number] {
  if (order === 'time') return [at[0] ?? Infinity, at.at(-1) ?? -Infinity];
  let [earliest, latest] = [Infinity, -Infinity];
  for (const ms of at) {
    if (ms < earliest) earliest = ms;
    if (ms > latest) latest = ms;
  }
  return [earliest, latest];
}
