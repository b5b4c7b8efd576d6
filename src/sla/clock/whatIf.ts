import { slaError } from '../errors.js';
import { evaluateSla } from './evaluateSla.js';
import type { LedgerEntry, LedgerKind, SlaClock, SlaContext, SlaEvent, SlaReport } from './types.js';

/** What shall be different: events are added, calendars replace those of the same key, the rest replaces. */
export interface WhatIfContext extends SlaContext {
  readonly then: {
    readonly events?: readonly SlaEvent[];
    readonly policy?: SlaContext['policy'];
    readonly calendars?: SlaContext['calendars'];
    readonly now?: SlaContext['now'];
  };
}

export interface WhatIfDifference {
  /** The clock, or `report` for what stands outside the clocks. */
  readonly clockId: string;
  /** Fields that differ, as [before, after]. */
  readonly changed: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
  /** Spans that count in another way; null where a ledger does not reach. */
  readonly ledger: readonly {
    readonly from: string;
    readonly to: string;
    readonly before: LedgerKind | null;
    readonly after: LedgerKind | null;
    readonly ms: number;
  }[];
}

export interface WhatIfReport {
  readonly before: SlaReport;
  readonly after: SlaReport;
  readonly diff: readonly WhatIfDifference[];
}

/**
 * Evaluates a record twice, as it is and as it would be, and says what differs (S-56): "what if we reply now", "what if
 * the customer answers tomorrow", "what if we had the other calendar". An empty `then` gives an empty `diff`.
 *
 * Errors: those of `evaluateSla`.
 *
 * @example
 * ```ts
 * import { whatIf } from 'social-crm/sla';
 *
 * const { diff } = whatIf([{ id: 'm1', at: '2026-03-02T10:00:00Z', kind: 'inbound' }], {
 *   policy: {
 *     id: 'p', version: '1',
 *     targets: [{ id: 'reply', metric: 'firstReply', targetMs: 3_600_000, calendar: 'wallClock' }],
 *   },
 *   calendars: {},
 *   now: '2026-03-02T10:30:00Z',
 *   then: { events: [{ id: 'r1', at: '2026-03-02T10:20:00Z', kind: 'outbound', author: 'human', visibility: 'public' }] },
 * });
 * diff[0].changed.state // => ['running', 'met']
 * diff[0].ledger // => [{
 * //   from: '2026-03-02T10:20:00.000Z', to: '2026-03-02T10:30:00.000Z',
 * //   before: 'counted', after: null, ms: 600_000,
 * // }]
 * ```
 */
export function whatIf(events: readonly SlaEvent[], { then, ...context }: WhatIfContext): WhatIfReport {
  if (typeof then !== 'object' || then === null) throw slaError('field-unknown', ['whatIf', 'then'], then);
  const { events: added = [], policy = context.policy, calendars = {}, now = context.now } = then;
  const before = evaluateSla(events, context);
  const after = evaluateSla(events.concat(added), {
    ...context,
    policy,
    now,
    calendars: { ...context.calendars, ...calendars },
  });
  const ids = [...new Set([...before.clocks, ...after.clocks].map(({ id }) => id))];
  const clocks = ids.map((id) => {
    const [old, next] = [before, after].map((report) => report.clocks.find((clock) => clock.id === id));
    return { clockId: id, changed: changes(old, next), ledger: ledgerChanges(old, next) };
  });
  const { clocks: _before, ...outerBefore } = before;
  const { clocks: _after, ...outerAfter } = after;
  const outer = { clockId: 'report', changed: changes(outerBefore, outerAfter), ledger: [] };
  return { before, after, diff: [...clocks, outer].filter(({ changed }) => Object.keys(changed).length > 0) };
}

function changes(before: object = {}, after: object = {}): WhatIfDifference['changed'] {
  const [old, next] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  const differing = Object.keys({ ...old, ...next }).filter(
    (field) => JSON.stringify(old[field]) !== JSON.stringify(next[field]),
  );
  return Object.fromEntries(differing.map((field) => [field, [old[field] ?? null, next[field] ?? null]]));
}

function ledgerChanges(before: SlaClock | undefined, after: SlaClock | undefined): WhatIfDifference['ledger'] {
  const [old, next] = [before?.ledger ?? [], after?.ledger ?? []];
  const times = [...new Set([...old, ...next].flatMap(({ from, to }) => [from, to]))].sort();
  const pieces: { from: string; to: string; before: LedgerKind | null; after: LedgerKind | null }[] = [];
  times.slice(1).forEach((to, index) => {
    const from = times[index] as string;
    const piece = { from, to, before: kindAt(old, from), after: kindAt(next, from) };
    const last = pieces.at(-1);
    if (piece.before === piece.after) return;
    if (last?.to === from && last.before === piece.before && last.after === piece.after) last.to = to;
    else pieces.push(piece);
  });
  return pieces.map((piece) => ({ ...piece, ms: Date.parse(piece.to) - Date.parse(piece.from) }));
}

function kindAt(ledger: readonly LedgerEntry[], at: string): LedgerKind | null {
  return ledger.find(({ from, to }) => from <= at && at < to)?.kind ?? null;
}
