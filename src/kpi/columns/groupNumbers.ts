import type { Plan } from '../compute/needs.js';
import { type ComputeState, groupOf } from '../compute/state.js';
import type { Codes, Dimension } from './dimensions.js';
import { CHUNK, type Chunk } from './table.js';

/** Largest table that leads from a combined code to its group; beyond, a map does. */
const DENSE_LIMIT = 4_194_304;

/** Finds the groups of the rows of a chunk from their codes, and opens new ones. */
export interface GroupNumbers {
  readonly codes: Codes;
  /** Group + 1 of each row, 0 where the code is -1. */
  readonly groups: Uint16Array | Int32Array;
  readonly number: (chunk: Chunk) => void;
}

/** Where groups are opened, and how codes are read. */
interface Opening {
  readonly state: ComputeState;
  readonly plan: Plan;
  readonly dimensions: readonly Dimension[];
}

/** A way from combined codes to groups: a table, or a map when the keys are too many for one. */
export function groupNumbers(opening: Opening, length: number): GroupNumbers {
  const space = opening.dimensions.reduce((product, { size }) => product * size, 1);
  return space <= DENSE_LIMIT ? densely(opening, length, space) : byMap(opening, length);
}

function densely(opening: Opening, length: number, space: number): GroupNumbers {
  const Numbers = space < 65_536 ? Uint16Array : Int32Array;
  const codes = new Int32Array(CHUNK);
  const groups = new Numbers(length);
  const known = new Numbers(space + 1);
  return { codes, groups, number: (chunk) => numberDensely({ opening, codes, known, groups }, chunk) };
}

interface Dense {
  readonly opening: Opening;
  readonly codes: Int32Array;
  readonly groups: Uint16Array | Int32Array;
  /** The number of code c at c + 1. */
  readonly known: Uint16Array | Int32Array;
}

function numberDensely({ opening, codes, known, groups }: Dense, { start, end }: Chunk): void {
  for (let row = start; row < end; row += 1) {
    const place = (codes[row - start] as number) + 1;
    const number = known[place] as number;
    groups[row] = number;
    if (number !== 0 || place === 0) continue;
    known[place] = openGroup(opening, place - 1) + 1;
    groups[row] = known[place] as number;
  }
}

function byMap(opening: Opening, length: number): GroupNumbers {
  const codes = new Float64Array(CHUNK);
  const groups = new Int32Array(length);
  const known = new Map<number, number>([[-1, 0]]);
  return {
    codes,
    groups,
    number: ({ start, end }) => {
      for (let row = start; row < end; row += 1) {
        const code = codes[row - start] as number;
        const number = known.get(code) ?? openGroup(opening, code) + 1;
        known.set(code, number);
        groups[row] = number;
      }
    },
  };
}

function openGroup({ state, plan, dimensions }: Opening, code: number): number {
  return groupOf(state, plan, namesOf(dimensions, code));
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
