import type { Period } from '../../models/index.js';
import {
  calendarOfDraft,
  clockTime,
  DAY_NAMES,
  type Draft,
  type ImportedCalendar,
  isDate,
  moveDate,
  type Unrepresented,
} from './imported.js';

type Fields = Readonly<Record<string, unknown>>;

/** The hours of a Google business profile, as its API gives them. */
export interface GoogleHours {
  readonly regularHours?: { readonly periods?: readonly Fields[] };
  readonly specialHours?: { readonly specialHourPeriods?: readonly Fields[] };
}

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const MAXIMUM_PERIODS = 10_000;
/** A special period ends on its date or before noon of the next. */
const LATEST_SPECIAL_CLOSE = '11:59';

/**
 * Reads the hours of a Google business profile: `regularHours.periods` become the week (times as `"HH:MM"` or
 * `{ hours, minutes }`; a period over several days is split at midnight), `specialHours.specialHourPeriods` replace the
 * hours of their dates and add up where there are several.
 *
 * What is unclear is listed in `unrepresented`. Never throws on malformed input.
 *
 * @example
 * ```ts
 * import { fromGoogleHours } from 'social-crm/sla';
 *
 * const regularHours = {
 *   periods: [{ openDay: 'FRIDAY', openTime: { hours: 22 }, closeDay: 'SATURDAY', closeTime: { hours: 2 } }],
 * };
 * fromGoogleHours({ regularHours }, { timeZone: 'Europe/Berlin' }).calendar // => {
 * //   timeZone: 'Europe/Berlin', week: { fri: [['22:00', '02:00']] },
 * // }
 * ```
 */
export function fromGoogleHours(hours: GoogleHours, { timeZone }: { timeZone: string }): ImportedCalendar {
  const draft: Draft = { week: {}, dates: {} };
  const unrepresented: Unrepresented[] = [];
  const read = (path: readonly string[], list: unknown, add: (period: Fields, draft: Draft) => boolean): number => {
    if (list !== undefined && (!Array.isArray(list) || list.length > MAXIMUM_PERIODS)) {
      unrepresented.push({ path, value: list, reason: Array.isArray(list) ? 'too-large' : 'not-a-list' });
      return 0;
    }
    return ((list ?? []) as readonly unknown[]).filter((period, index) => {
      const isRead = typeof period === 'object' && period !== null && add(period as Fields, draft);
      if (!isRead) unrepresented.push({ path: [...path, index], value: period, reason: 'period-unclear' });
      return isRead;
    }).length;
  };
  for (const [name, value] of Object.entries(hours ?? {}))
    if (name !== 'regularHours' && name !== 'specialHours')
      unrepresented.push({ path: [name], value, reason: 'unknown-field' });
  const regular = read(['regularHours', 'periods'], hours?.regularHours?.periods, addRegular);
  const special = read(['specialHours', 'specialHourPeriods'], hours?.specialHours?.specialHourPeriods, addSpecial);
  return { calendar: regular + special === 0 ? null : calendarOfDraft(draft, timeZone), unrepresented };
}

function addRegular({ openDay, openTime, closeDay, closeTime }: Fields, { week }: Draft): boolean {
  const [first = -1, last = -1] = [openDay, closeDay].map((day) => DAYS.indexOf(String(day)));
  const [open, close] = [timeOf(openTime), timeOf(closeTime)];
  const days = (last - first + 7) % 7;
  if (first < 0 || last < 0 || open === null || open === '24:00' || close === null) return false;
  const periods = splitByDay(days, open, close);
  periods.forEach((period, index) => {
    const name = DAY_NAMES[(first + index) % 7] as 'mon';
    week[name] = [...(week[name] ?? []), period];
  });
  return periods.length > 0;
}

/** One night stays in one piece, a longer period is split at each midnight; none where the end is not after the start. */
function splitByDay(days: number, open: string, close: string): Period[] {
  if (days === 0) return close > open ? [[open, close]] : [];
  if (close === '00:00') return splitByDay(days - 1, open, '24:00');
  if (days === 1 && close <= open) return [[open, close]];
  const between = Array.from({ length: days - 1 }, (): Period => ['00:00', '24:00']);
  return [[open, '24:00'], ...between, ['00:00', close]];
}

function addSpecial(special: Fields, { dates }: Draft): boolean {
  const first = dateOf(special['startDate']);
  const last = special['endDate'] === undefined ? first : dateOf(special['endDate']);
  if (first === null || last === null || last < first) return false;
  if (special['closed'] === true) return addClosed(dates, first, last);
  const period = specialPeriod(special, first, last);
  if (period !== null) dates[first] = [...(dates[first] ?? []), period];
  return period !== null;
}

/** Without an end date a close before the open is that of the next day. */
function specialPeriod({ openTime, closeTime, endDate }: Fields, first: string, last: string): Period | null {
  const [open = null, close = null] = [openTime, closeTime].map((time) => (time === undefined ? null : timeOf(time)));
  if (open === null || close === null || open === '24:00') return null;
  const isNight = close <= open && close <= LATEST_SPECIAL_CLOSE;
  if (last === moveDate(first, 1)) return isNight ? [open, close] : null;
  return last === first && (close > open || (endDate === undefined && isNight)) ? [open, close] : null;
}

function addClosed(dates: Record<string, Period[]>, first: string, last: string): boolean {
  if (moveDate(first, 366) < last) return false;
  for (let date = first; date <= last; date = moveDate(date, 1)) dates[date] ??= [];
  return true;
}

/** Zero where the API leaves out hours or minutes. */
function timeOf(value: unknown): string | null {
  if (typeof value === 'string') return clockTime(value);
  const { hours = 0, minutes = 0 } = (value ?? {}) as Fields;
  return clockTime(`${hours}:${String(minutes).padStart(2, '0')}`);
}

function dateOf(value: unknown): string | null {
  const { year, month, day } = (typeof value === 'object' && value !== null ? value : {}) as Fields;
  const text =
    typeof value === 'string' ? value : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : null;
}
