import type { Instant } from '../../internal/instant.js';
import { slaError } from '../errors.js';
import { type Engine, prepare } from './engine.js';
import { type CalendarLike, type CompiledCalendar, ENGINE, engineKnownAt, engineOf } from './engineOf.js';
import { instantMs } from './instants.js';
import { lintCalendar } from './lintCalendar.js';

export interface CompileOptions {
  /** Begin of the window to prepare; it never changes an answer. */
  readonly from?: Instant;
  /** End of the window to prepare. */
  readonly to?: Instant;
  /** Versions with a later `recordedAt` do not exist: answers "as known on". */
  readonly knownAt?: Instant;
  /** Warnings of `lintCalendar` become errors. */
  readonly strict?: boolean;
}

/**
 * Validates a calendar expression and makes it ready for fast answers.
 *
 * The window `from`..`to` is prepared at once; a query outside extends it, so that it never changes an answer. Without a
 * window the year of the first query is prepared. A compiled calendar does not see later changes of the data it came
 * from, and compiling one returns it.
 *
 * Errors: every code of `slaErrorCodes` that concerns calendars; with `strict` also the warnings of `lintCalendar`.
 *
 * @example
 * ```ts
 * import { addWorkingTime, compileCalendar } from 'social-crm/sla';
 *
 * const office = compileCalendar({
 *   timeZone: 'Europe/Berlin',
 *   week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
 *   holidays: ['2024-04-01'],
 * });
 * const due = addWorkingTime(office, '2024-03-25T16:00:00+01:00', 2 * 3_600_000);
 * new Date(due).toISOString() // => '2024-03-26T09:00:00.000Z'
 * ```
 */
export function compileCalendar(calendar: CalendarLike, options: CompileOptions = {}): CompiledCalendar {
  const { from, to, knownAt, strict } = options ?? {};
  if (isCompiled(calendar)) return calendar;
  const engine =
    knownAt === undefined
      ? engineOf(calendar)
      : engineKnownAt(calendar, instantMs(knownAt, ['compileCalendar', 'knownAt']));
  const [finding] = strict ? lintCalendar(calendar) : [];
  if (finding !== undefined) throw slaError(finding.code, ['compileCalendar', ...finding.path], finding.code);
  const start = from === undefined ? null : instantMs(from, ['compileCalendar', 'from']);
  const end = to === undefined ? null : instantMs(to, ['compileCalendar', 'to']);
  if (start !== null && end !== null) prepareSpan(engine, start, end);
  return Object.freeze({ [ENGINE]: engine });
}

function prepareSpan(engine: Engine, from: number, to: number): void {
  if (to < from) throw slaError('range-reversed', ['compileCalendar', 'to'], to);
  prepare(engine, from, to);
}

function isCompiled(calendar: CalendarLike): calendar is CompiledCalendar {
  return calendar !== null && typeof calendar === 'object' && ENGINE in calendar;
}
