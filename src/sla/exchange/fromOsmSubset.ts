import type { CivilDate, Holiday, Period } from '../../models/index.js';
import {
  calendarOfDraft,
  clockTime,
  DAY_NAMES,
  type ImportedCalendar,
  MAXIMUM_LENGTH,
  type Unrepresented,
} from './imported.js';

export interface OsmOptions {
  readonly timeZone: string;
  /** The dates that `PH off` means. */
  readonly holidays?: readonly (CivilDate | Holiday)[] | undefined;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const RULE = /* @__PURE__ */ rulePattern();

function rulePattern(): RegExp {
  const day = `(?:${DAYS.join('|')})`;
  return new RegExp(`^(?:(${day}(?:-${day})?(?:,${day}(?:-${day})?)*) )?(off|closed|24/7|\\d[\\d:,-]*)$`);
}

/**
 * Reads the plain part of the OpenStreetMap `opening_hours` syntax: weekday lists and ranges, time lists, `24/7`, `off`,
 * closing times beyond midnight up to 48:00, later rules that replace days (`;`), and a final `PH off`.
 *
 * Everything else is listed in `unrepresented`, among it a rule that would cut the tail of a night that starts on
 * another weekday. `off` alone is a calendar that is always closed. Never throws on malformed text.
 *
 * @example
 * ```ts
 * import { fromOsmSubset } from 'social-crm/sla';
 *
 * fromOsmSubset('Mo-Tu 09:00-17:00; Tu off', { timeZone: 'Europe/Berlin' }) // => {
 * //   calendar: { timeZone: 'Europe/Berlin', week: { mon: [['09:00', '17:00']] } }, unrepresented: [],
 * // }
 * fromOsmSubset('Apr-Sep 09:00-17:00', { timeZone: 'Europe/Berlin' }).calendar // => null
 * ```
 */
export function fromOsmSubset(text: string, { timeZone, holidays }: OsmOptions): ImportedCalendar {
  const unrepresented: Unrepresented[] = [];
  if (typeof text !== 'string')
    return { calendar: null, unrepresented: [{ path: [], value: text, reason: 'not-a-text' }] };
  if (text.length > MAXIMUM_LENGTH)
    return { calendar: null, unrepresented: [{ path: [], value: text.length, reason: 'too-large' }] };
  const rules = text.split(';').map((rule) =>
    rule
      .trim()
      .replace(/\s*,\s*/g, ',')
      .replace(/\s+/g, ' '),
  );
  const days: Period[][] = DAYS.map(() => []);
  let read = 0;
  let isOffOnHolidays = false;
  rules.forEach((rule, index) => {
    const reason = rule === 'PH off' ? holidayProblem(rules, index, holidays) : applyRule(rule, days);
    if (reason !== null) unrepresented.push({ path: [index], value: rule, reason });
    else if (rule === 'PH off') isOffOnHolidays = true;
    else read += 1;
  });
  if (read === 0) return { calendar: null, unrepresented };
  const week = Object.fromEntries(
    DAY_NAMES.flatMap((name, index) => (days[index]?.length ? [[name, days[index]]] : [])),
  );
  const calendar = calendarOfDraft({ week, dates: {} }, timeZone);
  return { calendar: isOffOnHolidays && holidays ? { ...calendar, holidays } : calendar, unrepresented };
}

/** A later rule would open the holidays again. */
function holidayProblem(rules: readonly string[], index: number, holidays: OsmOptions['holidays']): string | null {
  if (index < rules.length - 1) return 'rule-after-holidays';
  return holidays === undefined ? 'holidays-missing' : null;
}

/** Replaces the periods of the days that a rule names; says why not when it cannot. */
function applyRule(rule: string, days: Period[][]): string | null {
  const [, selector = 'Mo-Su', what = ''] = RULE.exec(rule) ?? [];
  const periods = readPeriods(what);
  if (periods === null) return rule === '' ? 'empty' : 'not-in-subset';
  const named = readDays(selector);
  if (named.some((day) => !named.includes((day + 6) % 7) && (days[(day + 6) % 7] ?? []).some(isOvernight)))
    return 'would-cut-a-tail';
  for (const day of named) days[day] = periods;
  return null;
}

function isOvernight([open, close]: Period): boolean {
  return close <= open && close !== '00:00';
}

function readDays(selector: string): number[] {
  return selector.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((name) => DAYS.indexOf(name));
    return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
  });
}

function readPeriods(what: string): Period[] | null {
  if (what === 'off' || what === 'closed') return [];
  if (what === '24/7') return [['00:00', '24:00']];
  const periods = what.split(',').map(readPeriod);
  return periods.every((period) => period !== null) ? periods : null;
}

function readPeriod(text: string): Period | null {
  const [, open = '', hour = '', minute = ''] = /^(\d{1,2}:\d\d)-(\d{1,2}):(\d\d)$/.exec(text) ?? [];
  const from = clockTime(open);
  const wrapped =
    Number(hour) > 24 || (hour === '24' && minute !== '00') ? `${Number(hour) - 24}:${minute}` : `${hour}:${minute}`;
  const to = clockTime(wrapped);
  if (from === null || to === null || from === '24:00' || Number(hour) > 48) return null;
  const isLongerThanADay = Number(hour) >= 24 && to !== '24:00' && to > from;
  return isLongerThanADay ? null : [from, to];
}
