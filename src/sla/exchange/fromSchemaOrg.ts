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
  weekdayIndex,
} from './imported.js';

/** An `OpeningHoursSpecification` of schema.org, as found in JSON-LD. */
export type OpeningHoursSpecification = Readonly<Record<string, unknown>>;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const KNOWN = ['@type', '@id', '@context', 'type', 'dayOfWeek', 'opens', 'closes', 'validFrom', 'validThrough'];
const MAXIMUM_SPECIFICATIONS = 10_000;
const MAXIMUM_DAYS = 366;

/**
 * Reads schema.org `OpeningHoursSpecification`s: days by name or URL, `closes` before `opens` spans midnight, no `opens`
 * or 00:00-00:00 is closed, 00:00-23:59 is the whole day. With `validFrom` and `validThrough` of at most 366 days the
 * hours replace those of the dates.
 *
 * `PublicHolidays`, longer validity, and everything else is listed in `unrepresented`. Never throws on malformed input.
 *
 * @example
 * ```ts
 * import { fromSchemaOrg } from 'social-crm/sla';
 *
 * const hours = { dayOfWeek: ['https://schema.org/Friday'], opens: '18:00', closes: '02:00' };
 * fromSchemaOrg(hours, { timeZone: 'Europe/Berlin' }).calendar // => {
 * //   timeZone: 'Europe/Berlin', week: { fri: [['18:00', '02:00']] },
 * // }
 * ```
 */
export function fromSchemaOrg(
  spec: OpeningHoursSpecification | readonly OpeningHoursSpecification[],
  { timeZone }: { timeZone: string },
): ImportedCalendar {
  const specs = (Array.isArray(spec) ? spec : [spec]) as readonly unknown[];
  const draft: Draft = { week: {}, dates: {} };
  const unrepresented: Unrepresented[] = [];
  let read = 0;
  if (specs.length > MAXIMUM_SPECIFICATIONS)
    return { calendar: null, unrepresented: [{ path: [], value: specs.length, reason: 'too-large' }] };
  specs.forEach((item, index) => {
    const path = Array.isArray(spec) ? [index] : [];
    const leave = (field: string | null, value: unknown, reason: string) =>
      unrepresented.push({ path: field === null ? path : [...path, field], value, reason });
    if (readSpecification(item, draft, leave)) read += 1;
  });
  return { calendar: read === 0 ? null : calendarOfDraft(draft, timeZone), unrepresented };
}

type Leave = (field: string | null, value: unknown, reason: string) => void;

function readSpecification(item: unknown, draft: Draft, leave: Leave): boolean {
  const fields = fieldsOf(item, leave);
  const periods = readHours(fields);
  const days = readDays(fields['dayOfWeek'], leave);
  const dates = readValidity(fields);
  if (periods === null || dates === null) {
    leave(null, item, periods === null ? 'hours-unclear' : 'validity-unclear');
    return false;
  }
  if (dates.length === 0) {
    if (fields['dayOfWeek'] === undefined) leave(null, item, 'day-missing');
    return addWeekly(draft, days, periods);
  }
  const isEveryDay = fields['dayOfWeek'] === undefined;
  return addDated(draft, isEveryDay ? dates : dates.filter((date) => days.includes(weekdayIndex(date))), periods);
}

/** The fields of a specification; those that this reader does not know are left. */
function fieldsOf(item: unknown, leave: Leave): OpeningHoursSpecification {
  const fields = (typeof item === 'object' && item !== null ? item : { opens: '' }) as OpeningHoursSpecification;
  for (const name of Object.keys(fields)) if (!KNOWN.includes(name)) leave(name, fields[name], 'unknown-field');
  return fields;
}

function addDated({ dates }: Draft, wanted: readonly string[], periods: readonly Period[]): boolean {
  for (const date of wanted) dates[date] = [...(dates[date] ?? []), ...periods];
  return wanted.length > 0;
}

/** The dates of a limited validity, none when it is unlimited, null when it is unclear or too long. */
function readValidity({ validFrom, validThrough }: OpeningHoursSpecification): string[] | null {
  if (validFrom === undefined && validThrough === undefined) return [];
  if (!isDate(validFrom) || !isDate(validThrough) || validThrough < validFrom) return null;
  const days = Array.from({ length: MAXIMUM_DAYS + 1 }, (_, day) => moveDate(validFrom, day));
  const last = days.indexOf(validThrough);
  return last < 0 || last >= MAXIMUM_DAYS ? null : days.slice(0, last + 1);
}

function addWeekly({ week }: Draft, days: readonly number[], periods: readonly Period[]): boolean {
  for (const day of days) {
    const name = DAY_NAMES[day] as 'mon';
    if (periods.length > 0) week[name] = [...(week[name] ?? []), ...periods];
  }
  return days.length > 0;
}

/** The periods meant; empty when closed, null when unclear. */
function readHours({ opens, closes }: OpeningHoursSpecification): Period[] | null {
  if ((opens ?? null) === null) return (closes ?? null) === null ? [] : null;
  const [open, close] = [clockTime(opens), clockTime(closes)];
  if (open === null || close === null || open === '24:00') return null;
  const hours = `${open}-${close.slice(0, 5)}`;
  if (hours === '00:00-00:00') return [];
  if (hours === '00:00-23:59') return [['00:00', '24:00']];
  return open === close ? null : [[open, close]];
}

function readDays(value: unknown, leave: Leave): number[] {
  const names = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (value === undefined) return [];
  return names.flatMap((name: unknown) => {
    const day = DAYS.indexOf(String(name).replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
    if (day < 0) leave('dayOfWeek', name, String(name).endsWith('PublicHolidays') ? 'public-holidays' : 'day-unknown');
    return day < 0 ? [] : [day];
  });
}
