import type { Plan } from '../compute/needs.js';
import { refuse } from '../errors.js';
import type { Codes } from './dimensions.js';
import { codeOf, type InteractionColumns, place } from './interactionColumns.js';
import type { Chunk } from './table.js';

/** Writes 0 for each row of a chunk that counts and -1 for the others, which are counted by reason. */
export interface RowMarker {
  readonly skipped: Record<Reason, number>;
  readonly mark: (codes: Codes, chunk: Chunk) => void;
}

type Reason = 'after-now' | 'automated' | 'outside-window' | 'host' | 'insiders';

/** A marker for the options in effect. */
export function rowMarker({ options }: Plan, columns: InteractionColumns): RowMarker {
  const { now, from, to, exclude } = options;
  const { at, automated, role, order } = columns;
  const skipped = { 'after-now': 0, automated: 0, 'outside-window': 0, host: 0, insiders: 0 };
  const roles = roleReasons(columns, exclude);
  const bots = exclude.has('automated') ? automated : undefined;
  const mayAllCount = order === 'time' && bots === undefined && roles === undefined;
  const isInside = (ms: number) => ms <= now && ms >= from && ms < to;
  const reasonOf = (row: number, ms: number): Reason | undefined => {
    if (!(ms <= now)) return 'after-now';
    if (bots?.[row] === 1) return 'automated';
    return isInside(ms) ? roles?.[role?.[row] as number] : 'outside-window';
  };
  const mark = (codes: Codes, { start, end }: Chunk) => {
    codes.fill(0, 0, end - start);
    if (mayAllCount && isInside(at[start] as number) && isInside(at[end - 1] as number)) return;
    for (let row = start; row < end; row += 1) {
      const reason = reasonOf(row, at[row] as number);
      if (reason === undefined) continue;
      codes[row - start] = -1;
      skipped[reason] += 1;
      if (!Number.isInteger(at[row])) refuse('not-finite', place('at', row), ['an instant', at[row]]);
    }
  };
  return { skipped, mark };
}

/** Why rows of a role do not count, by the code of the role. */
function roleReasons(columns: InteractionColumns, exclude: ReadonlySet<string>) {
  if (!exclude.has('host') && !exclude.has('insiders')) return undefined;
  const reasons: Record<number, 'host' | 'insiders'> = {};
  if (exclude.has('host')) reasons[codeOf(columns, 'role', 'host')] = 'host';
  if (exclude.has('insiders')) reasons[codeOf(columns, 'role', 'insider')] = 'insiders';
  return reasons;
}
