import type { Path } from '../../internal/errors.js';
import type { CalendarExpression, CalendarRules } from '../../models/index.js';
import { SlaError, type SlaErrorCode } from '../errors.js';
import type { CalendarFindingCode, Warning } from './findingCodes.js';
import { lintPattern, lintRules } from './lintRules.js';
import { readCalendar } from './readCalendar.js';
import type { Rules, Tree } from './tree.js';

/** A fault (error) or an oddity (warning) of a calendar, with the path of the value. */
export interface CalendarFinding {
  readonly code: CalendarFindingCode | SlaErrorCode;
  readonly path: Path;
  readonly severity: 'error' | 'warning';
}

/**
 * Faults and oddities of a calendar expression; never throws.
 *
 * Everything that `compileCalendar` would throw comes as an `error`, all at once. A calendar without errors is looked
 * through for entries that are legal and probably not meant, such as overlaps and rules without effect: `warning`.
 *
 * @example
 * ```ts
 * import { lintCalendar } from 'social-crm/sla';
 *
 * lintCalendar({ timeZone: 'Europe/Berlin', week: { mon: [['09:00', '25:00']] } }) // => [
 * //   { code: 'time-invalid', path: ['week', 'mon', 0, 1], severity: 'error' },
 * // ]
 * const office = { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] }, holidays: ['2026-03-01'] };
 * lintCalendar(office) // => [{ code: 'holiday-on-closed-day', path: ['holidays', 0], severity: 'warning' }]
 * ```
 */
export function lintCalendar(calendar: CalendarExpression): CalendarFinding[] {
  const errors: CalendarFinding[] = [];
  const report = (code: SlaErrorCode, path: Path) => {
    errors.push({ code, path, severity: 'error' });
    if (code === 'expression-too-deep') throw new SlaError(code, path, code);
  };
  let tree: Tree | undefined;
  try {
    tree = readCalendar(calendar, report);
  } catch (error) {
    if (!(error instanceof SlaError)) errors.push({ code: 'field-unknown', path: [], severity: 'error' });
  }
  if (tree === undefined || errors.length > 0) return errors;
  return [...warningsOf(tree, calendar)].map(([code, path]) => ({ code, path, severity: 'warning' }));
}

function* warningsOf(tree: Tree, calendar: CalendarExpression): Generator<Warning> {
  if ('parts' in tree) for (const part of tree.parts) yield* warningsOf(part, calendar);
  if ('versions' in tree)
    for (const [index, rules] of tree.versions.entries())
      for (const [code, path] of warningsOfRules(rules, tree.versions[index + 1], calendar))
        yield [code, [...rules.path, ...path]];
}

/** Oddities of a rule set, which holds until another is in force. */
function* warningsOfRules(rules: Rules, next: Rules | undefined, calendar: CalendarExpression): Generator<Warning> {
  const written = rules.path.reduce((value, key) => (value as never)[key], calendar as unknown);
  if (next?.since === rules.since && next.recordedAt === rules.recordedAt) yield ['version-duplicate', []];
  yield* lintRules(written as CalendarRules, rules);
  if (next === undefined) yield* lintPattern(rules);
}
