import type { Instant } from '../../internal/instant.js';
import type { Calendar, CivilDate, Holiday, Period } from '../../models/index.js';
import { engineOf } from '../calendar/engineOf.js';
import { instantMs } from '../calendar/instants.js';
import { offsetSegments } from '../calendar/zone.js';
import { slaError } from '../errors.js';
import { escapeText } from './icalText.js';
import { isDate, moveDate } from './imported.js';

export interface ICalExportOptions {
  /** First and last date to export. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Who made the file, such as `-//Example//EN`. */
  readonly prodId: string;
  /** When it was made; the function reads no clock. */
  readonly stampAt: Instant;
}

const DAY_MS = 86_400_000;
const LINE_OCTETS = 75;

/**
 * Writes the holidays and breaks of a calendar as iCalendar text (RFC 5545): all-day events, timed events with `TZID` and
 * a `VTIMEZONE` for the dates exported; CRLF, lines folded at 75 octets. Versions are not exported.
 *
 * Scope and `enabled: false` travel as `X-SOCIAL-CRM-` properties, so that `calendarFromICal` yields the same holidays and
 * breaks. Errors: those of `compileCalendar`, `instant-invalid`, `date-invalid`, `range-reversed`.
 *
 * @example
 * ```ts
 * import { calendarToICal } from 'social-crm/sla';
 *
 * const calendar = { timeZone: 'Europe/Berlin', week: {}, holidays: [{ date: '2024-12-25', name: 'Christmas' }] };
 * const options = { from: '2024-01-01', to: '2024-12-31', prodId: '-//Example//EN', stampAt: '2024-01-01T00:00:00Z' };
 * calendarToICal(calendar, options).split('\r\n').filter((line) => line.startsWith('DTSTART;')) // => [
 * //   'DTSTART;VALUE=DATE:20241225',
 * // ]
 * ```
 */
export function calendarToICal(calendar: Calendar, { from, to, prodId, stampAt }: ICalExportOptions): string {
  engineOf(calendar);
  for (const [name, date] of Object.entries({ from, to }))
    if (!isDate(date)) throw slaError('date-invalid', ['calendarToICal', name], date);
  if (to < from) throw slaError('range-reversed', ['calendarToICal', 'to'], to);
  const stamp = `${basic(new Date(instantMs(stampAt, ['calendarToICal', 'stampAt'])).toISOString().slice(0, 19))}Z`;
  const holidays = (calendar.holidays ?? []).map(
    (entry): Holiday => (typeof entry === 'string' ? { date: entry } : entry),
  );
  const breaks = Object.entries(calendar.breaks ?? {}).sort();
  const isAsked = (date: string) => date >= from && date <= to;
  const events = [
    ...holidays.filter(({ date }) => isAsked(date)).map((holiday, index) => holidayLines(holiday, index)),
    ...breaks
      .filter(([date]) => isAsked(date))
      .flatMap(([date, periods]) => periods.map((period, index) => breakLines(date, period, { calendar, index }))),
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${escapeText(prodId)}`,
    ...zoneLines(calendar.timeZone, from, to),
    ...events.flatMap((event) => ['BEGIN:VEVENT', `DTSTAMP:${stamp}`, ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function holidayLines({ date, name, scope, enabled }: Holiday, index: number): string[] {
  return [
    `UID:holiday-${date}-${index}@social-crm`,
    `DTSTART;VALUE=DATE:${basic(date)}`,
    `DTEND;VALUE=DATE:${basic(moveDate(date, 1))}`,
    ...(name === undefined ? [] : [`SUMMARY:${escapeText(name)}`]),
    ...(scope === undefined ? [] : [`X-SOCIAL-CRM-SCOPE:${scope}`]),
    ...(enabled === false ? ['TRANSP:TRANSPARENT', 'X-SOCIAL-CRM-ENABLED:FALSE'] : []),
  ];
}

interface BreakPlace {
  readonly calendar: Calendar;
  readonly index: number;
}

function breakLines(date: string, [open, close]: Period, { calendar, index }: BreakPlace): string[] {
  const isNextDay = close <= open || close.startsWith('24:');
  const end = isNextDay ? moveDate(date, 1) : date;
  const time = (clock: string) => basic(`${clock.replace(/^24/, '00')}:00`.slice(0, 8));
  return [
    `UID:break-${date}-${index}@social-crm`,
    `DTSTART;TZID=${calendar.timeZone}:${basic(date)}T${time(open)}`,
    `DTEND;TZID=${calendar.timeZone}:${basic(end)}T${time(close)}`,
  ];
}

/** One observance for each span of equal offset. */
function zoneLines(timeZone: string, from: string, to: string): string[] {
  const start = Date.parse(`${from}T00:00Z`) - 2 * DAY_MS;
  const segments = offsetSegments(timeZone, start, Date.parse(`${to}T00:00Z`) + 3 * DAY_MS);
  const lines = segments.flatMap((at, index) => {
    if (index % 2 === 1) return [];
    const offset = segments[index + 1] as number;
    const before = segments[index - 1] ?? offset;
    const kind = offset > before ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${basic(new Date(at + before).toISOString().slice(0, 19))}`,
      `TZOFFSETFROM:${offsetText(before)}`,
      `TZOFFSETTO:${offsetText(offset)}`,
      `END:${kind}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...lines, 'END:VTIMEZONE'];
}

function offsetText(offset: number): string {
  const time = new Date(Math.abs(offset)).toISOString().slice(11, 19).replace(/:/g, '');
  return `${offset < 0 ? '-' : '+'}${time.endsWith('00') ? time.slice(0, 4) : time}`;
}

function basic(text: string): string {
  return text.replace(/[-:]/g, '');
}

/** Lines of at most 75 octets; what follows begins with a blank (RFC 5545, 3.1). */
function fold(line: string): string {
  let octets = 0;
  let folded = '';
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Length of a character in UTF-8. */
function octetsOf(code: number): number {
  return 1 + [0x80, 0x800, 0x10000].filter((limit) => code >= limit).length;
}
