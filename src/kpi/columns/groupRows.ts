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
  /** Writes code * size + value for every counted row. */
  readonly fold: (codes: Float64Array | Int32Array, groups: Int32Array) => void;
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
  const codes = space < 2 ** 31 ? new Int32Array(columns.length) : new Float64Array(columns.length);
  for (const { fold } of dimensions) fold(codes, groups);
  const known = space <= DENSE_LIMIT ? denseTable(space) : mapTable();
  for (let row = 0; row < groups.length; row += 1) {
    if (groups[row] === -1) continue;
    const code = codes[row] as number;
    const group = known.get(code);
    groups[row] = group >= 0 ? group : known.set(code, groupOf(state, plan, namesOf(dimensions, code)));
  }
}

interface GroupTable {
  /** Negative when the code is new. */
  get(code: number): number;
  set(code: number, group: number): number;
}

function denseTable(space: number): GroupTable {
  const groups = new Int32Array(space).fill(-1);
  return {
    get: (code) => groups[code] as number,
    set: (code, group) => {
      groups[code] = group;
      return group;
    },
  };
}

function mapTable(): GroupTable {
  const groups = new Map<number, number>();
  return {
    get: (code) => groups.get(code) ?? -1,
    set: (code, group) => {
      groups.set(code, group);
      return group;
    },
  };
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
    fold: (codes, groups) => {
      for (let row = 0; row < codes.length; row += 1) {
        const value = column[row] as number;
        if (value >= words.length && groups[row] !== -1)
          refuse('not-finite', place(name, row), [`below ${words.length}`, value]);
        codes[row] = (codes[row] as number) * size + value;
      }
    },
  };
}

function timeDimension({ options: { offset } }: Plan, { at }: InteractionColumns, unit: number): Dimension {
  const unitOf = (ms: number) => Math.floor((ms + offset(ms)) / unit);
  let [earliest, latest] = [Infinity, -Infinity];
  for (const ms of at) {
    if (ms < earliest) earliest = ms;
    if (ms > latest) latest = ms;
  }
  const first = earliest <= latest ? unitOf(earliest) - 24 : 0;
  const last = earliest <= latest ? unitOf(latest) + 24 : 0;
  const size = last - first + 1;
  return {
    size,
    nameOf: (value) => first + value,
    fold: (codes) => {
      for (let row = 0; row < codes.length; row += 1) {
        codes[row] = (codes[row] as number) * size + unitOf(at[row] as number) - first;
      }
    },
  };
}
