import type { Path } from '../../internal/errors.js';
import type { Calendar, CalendarExpression } from '../../models/index.js';
import { SlaError, type SlaErrorCode } from '../errors.js';
import type { CalendarFindingCode, Warning } from './findingCodes.js';
import { lintRules } from './lintRules.js';
import { readCalendar } from './readCalendar.js';
import type { RulesTree } from './tree.js';

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
  try {
    readCalendar(calendar, [], { knownAt: Infinity, report, operands: 0 });
  } catch (error) {
    if (!(error instanceof SlaError)) errors.push({ code: 'field-unknown', path: [], severity: 'error' });
  }
  if (errors.length > 0) return errors;
  return warningsOf(calendar, []).map(([code, path]) => ({ code, path, severity: 'warning' }));
}

function warningsOf(expression: CalendarExpression, path: Path): Warning[] {
  if ('intervals' in expression) return [];
  if ('week' in expression) return warningsOfCalendar(expression, path);
  return Object.entries(expression).flatMap(([key, parts]) =>
    (parts as readonly CalendarExpression[]).flatMap((part, index) => warningsOf(part, [...path, key, index])),
  );
}

function warningsOfCalendar({ versions = [], ...top }: Calendar, path: Path): Warning[] {
  const { timeZone, dayScope } = top;
  const duplicates = versions.flatMap((version, index): Warning[] =>
    versions.some((other, at) => at > index && isSameVersion(version, other))
      ? [['version-duplicate', [...path, 'versions', index]]]
      : [],
  );
  const sets = versions.map(({ validFrom: _from, recordedAt: _recorded, ...version }, index) => ({
    calendar: { timeZone, dayScope, ...version } as Calendar,
    at: [...path, 'versions', index],
  }));
  return [
    ...duplicates,
    ...[{ calendar: top as Calendar, at: path }, ...sets].flatMap(({ calendar, at }) =>
      lintRules(calendar, rulesOf(calendar), at),
    ),
  ];
}

function isSameVersion(a: NonNullable<Calendar['versions']>[number], b: typeof a): boolean {
  return a.validFrom === b.validFrom && a.recordedAt === b.recordedAt;
}

function rulesOf(calendar: Calendar) {
  const tree = readCalendar(calendar, [], { knownAt: Infinity, report: () => {}, operands: 0 }) as RulesTree;
  return tree.versions[0] as RulesTree['versions'][number];
}
