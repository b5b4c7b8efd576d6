import type { Path } from '../../internal/errors.js';
import type { CalendarExpression } from '../../models/index.js';
import { type SlaErrorCode, slaError } from '../errors.js';
import { createEngine, type Engine } from './engine.js';
import { readCalendar } from './readCalendar.js';
import { asKnownAt, type Tree } from './tree.js';

/** Under this key a compiled calendar holds its engine; registered, so that two copies of the module understand it. */
export const ENGINE: unique symbol = /* @__PURE__ */ Symbol.for('social-crm/sla/engine') as never;

/** A calendar made ready for fast answers: an opaque handle, immutable, not serialisable. */
export interface CompiledCalendar {
  readonly [ENGINE]: Engine;
}

/** Calendar data or a compiled calendar; data are compiled for each call, so that a change of them always counts. */
export type CalendarLike = CalendarExpression | CompiledCalendar;

/** The engine of a calendar; plain data are compiled for this call. */
export function engineOf(calendar: CalendarLike): Engine {
  return (calendar as CompiledCalendar | null)?.[ENGINE] ?? createEngine(treeOf(calendar as CalendarExpression));
}

/** The engine of a calendar as known on a date. */
export function engineKnownAt(calendar: CalendarLike, knownAt: number): Engine {
  const { tree } = engineOf(calendar);
  return createEngine(asKnownAt(tree, knownAt));
}

/** The validated form of calendar data; throws at the first fault. */
function treeOf(calendar: CalendarExpression): Tree {
  const report = (code: SlaErrorCode, path: Path, value: unknown) => {
    throw slaError(code, ['compileCalendar', ...path], value);
  };
  return readCalendar(calendar, report);
}
