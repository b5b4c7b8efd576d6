import type { Instant } from '../../internal/instant.js';
import type { CalendarExpression } from '../../models/index.js';
import { slaError } from '../errors.js';
import { createEngine, type Engine, prepare } from './engine.js';
import { instantMs } from './instants.js';
import { lintCalendar } from './lintCalendar.js';
import { readCalendar } from './readCalendar.js';

/** Under this key a compiled calendar holds its engine; registered, so that two copies of the module understand it. */
const ENGINE: unique symbol = /* @__PURE__ */ Symbol.for('social-crm/sla/engine') as never;

/** A calendar made ready for fast answers: an opaque handle, immutable, not serialisable. */
export interface CompiledCalendar {
  readonly [ENGINE]: Engine;
}

/** Calendar data or a compiled calendar; data are compiled for each call, so that a change of them always counts. */
export type CalendarLike = CalendarExpression | CompiledCalendar;

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
  if (isCompiled(calendar)) return calendar;
  const { from, to, knownAt, strict } = options;
  const tree = readCalendar(calendar, [], {
    knownAt: knownAt === undefined ? Infinity : instantMs(knownAt, ['compileCalendar', 'knownAt']),
    report(code, path, value) {
      throw slaError(code, ['compileCalendar', ...path], value);
    },
    operands: 0,
  });
  const [finding] = strict ? lintCalendar(calendar) : [];
  if (finding !== undefined) throw slaError(finding.code, ['compileCalendar', ...finding.path], finding.code);
  const engine = createEngine(tree);
  if (from !== undefined && to !== undefined)
    prepare(engine, instantMs(from, ['compileCalendar', 'from']), instantMs(to, ['compileCalendar', 'to']));
  return Object.freeze({ [ENGINE]: engine });
}

function isCompiled(calendar: CalendarLike): calendar is CompiledCalendar {
  return calendar !== null && typeof calendar === 'object' && ENGINE in calendar;
}

/** The engine of a calendar; plain data are compiled for this call. */
export function engineOf(calendar: CalendarLike): Engine {
  return (calendar as CompiledCalendar | null)?.[ENGINE] ?? compileCalendar(calendar)[ENGINE];
}
