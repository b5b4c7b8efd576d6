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
export function rowMarker(plan: Plan, columns: InteractionColumns): RowMarker {
  const { at, automated, role, order } = columns;
  const { exclude } = plan.options;
  const skipped = { 'after-now': 0, automated: 0, 'outside-window': 0, host: 0, insiders: 0 };
  const roles = roleReasons(columns, exclude);
  const bots = exclude.has('automated') ? automated : undefined;
  const mayAllCount = order === 'time' && bots === undefined && roles === undefined;
  const reasonOf = (row: number): Reason | undefined => {
    const reason = timeReason(plan, at[row] as number);
    if (bots?.[row] === 1 && reason !== 'after-now') return 'automated';
    return reason ?? roles?.[role?.[row] as number];
  };
  const doesCount = (row: number) => timeReason(plan, at[row] as number) === undefined;
  const leaveOut = (row: number, reason: Reason) => {
    skipped[reason] += 1;
    if (!Number.isInteger(at[row])) refuse('not-finite', place('at', row), ['an instant', at[row]]);
    return -1;
  };
  const mark = (codes: Codes, { start, end }: Chunk) => {
    codes.fill(0, 0, end - start);
    if (mayAllCount && doesCount(start) && doesCount(end - 1)) return;
    for (let row = start; row < end; row += 1) {
      const reason = reasonOf(row);
      if (reason !== undefined) codes[row - start] = leaveOut(row, reason);
    }
  };
  return { skipped, mark };
}

function timeReason({ options: { now, from, to } }: Plan, ms: number): 'after-now' | 'outside-window' | undefined {
  if (!(ms <= now)) return 'after-now';
  return ms >= from && ms < to ? undefined : 'outside-window';
}

/** Why rows of a role do not count, by the code of the role. */
function roleReasons(columns: InteractionColumns, exclude: ReadonlySet<string>) {
  if (!exclude.has('host') && !exclude.has('insiders')) return undefined;
  const reasons: Record<number, 'host' | 'insiders'> = {};
  if (exclude.has('host')) reasons[codeOf(columns, 'role', 'host')] = 'host';
  if (exclude.has('insiders')) reasons[codeOf(columns, 'role', 'insider')] = 'insiders';
  return reasons;
}
