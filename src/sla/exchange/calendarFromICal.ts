import type { Calendar, CivilDate, Holiday, Period } from '../../models/index.js';
import { isKnownZone, offsetSegments } from '../calendar/zone.js';
import { yearlyDates } from './icalRecurrence.js';
import { type ContentLine, icalContent, unescapeText } from './icalText.js';
import { type ImportedCalendar, isDate, MAXIMUM_LENGTH, moveDate, type Unrepresented } from './imported.js';

export interface ICalOptions {
  /** The calendar to which holidays and breaks are added. */
  readonly base: Calendar;
  /** First and last date to take over. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Only entries of these names count; others come in as `enabled: false`. */
  readonly include?: readonly string[];
  /** Entries of these names come in as `enabled: false`. */
  readonly exclude?: readonly string[];
}

/** Properties that are read, or that say nothing about openings. */
const READ =
  'UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE DTSTART DTEND DURATION SUMMARY RRULE EXDATE STATUS TRANSP DESCRIPTION CATEGORIES LOCATION CLASS URL';
const DAY_MS = 86_400_000;
const MAXIMUM_DATES = 100_000;

/**
 * Adds the events of an iCalendar text (RFC 5545) to a calendar: all-day events become holidays, timed ones breaks. Dates
 * stay strings throughout, so that no holiday moves by a time zone.
 *
 * Reads `RRULE` with `FREQ=YEARLY` and `INTERVAL`, `BYMONTH`, `BYMONTHDAY`, `BYDAY`, `COUNT`, `UNTIL`, and `EXDATE`.
 * Cancelled and transparent events, components that are no events or break off, recurrences and zones beyond that, and timed events within a day of a change of
 * clocks in another zone are listed in `unrepresented`, with the index of the event as path. Never throws on malformed
 * text; where `from` and `to` are no dates in order, nothing is taken over.
 *
 * @example
 * ```ts
 * import { calendarFromICal } from 'social-crm/sla';
 *
 * const text = [
 *   'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'DTSTART;VALUE=DATE:20241225', 'RRULE:FREQ=YEARLY',
 *   'SUMMARY:Christmas', 'END:VEVENT', 'END:VCALENDAR',
 * ].join('\r\n');
 * const base = { timeZone: 'Europe/Berlin', week: {} };
 * const { calendar } = calendarFromICal(text, { base, from: '2025-01-01', to: '2025-12-31' });
 * calendar.holidays // => [{ date: '2025-12-25', name: 'Christmas' }]
 * ```
 */
export function calendarFromICal(text: string, options: ICalOptions): ImportedCalendar {
  const unrepresented: Unrepresented[] = [];
  const { base, from, to } = options;
  if (typeof text !== 'string')
    return { calendar: base, unrepresented: [{ path: [], value: text, reason: 'not-a-text' }] };
  if (text.length > MAXIMUM_LENGTH)
    return { calendar: base, unrepresented: [{ path: [], value: text.length, reason: 'too-large' }] };
  if (!isDate(from) || !isDate(to) || to < from)
    return { calendar: base, unrepresented: [{ path: [], value: [from, to], reason: 'range-unclear' }] };
  const holidays: Holiday[] = [];
  const breaks: Record<string, Period[]> = {};
  const { events, others } = icalContent(text);
  for (const name of others) unrepresented.push({ path: [name], value: name, reason: 'component' });
  events.forEach((lines, index) => {
    const reason = readEvent(lines, options, { holidays, breaks });
    if (reason !== null) unrepresented.push({ path: [index], value: summaryOf(lines), reason });
    const further =
      reason === null ? lines.filter(({ name }) => !READ.split(' ').includes(name) && !name.startsWith('X-')) : [];
    for (const { name, value } of further)
      unrepresented.push({ path: [index, name], value, reason: 'unknown-property' });
  });
  const added = Object.entries(breaks).map(([date, periods]) => [date, [...(base.breaks?.[date] ?? []), ...periods]]);
  const calendar = {
    ...base,
    ...(holidays.length > 0 ? { holidays: [...(base.holidays ?? []), ...holidays] } : {}),
    ...(added.length > 0 ? { breaks: { ...base.breaks, ...Object.fromEntries(added) } } : {}),
  };
  return { calendar, unrepresented };
}

interface Found {
  readonly holidays: Holiday[];
  readonly breaks: Record<string, Period[]>;
}

/** Takes an event over, or says why not. */
function readEvent(lines: readonly ContentLine[], options: ICalOptions, found: Found): string | null {
  const skipped = skipReason(lines);
  if (skipped !== null) return skipped;
  const start = momentOf(lines.find(({ name }) => name === 'DTSTART'));
  const end = endOf(lines, start);
  if (start === null || end === null || end.local < start.local + Number(start.isDate)) return 'time-unclear';
  const dates = occurrences(lines, start, options.to);
  if (typeof dates === 'string') return dates;
  const add = start.isDate ? addHolidays : addBreaks;
  return add(lines, { dates, start, end }, { options, found });
}

function skipReason(lines: readonly ContentLine[]): string | null {
  const value = (name: string) => lines.find((line) => line.name === name)?.value.toUpperCase();
  if (value('STATUS') === 'CANCELLED') return 'cancelled';
  // Our own export marks holidays without effect as transparent, so that other readers leave them out.
  if (value('TRANSP') === 'TRANSPARENT' && value('X-SOCIAL-CRM-ENABLED') === undefined) return 'transparent';
  return lines.some(({ name }) => ['RECURRENCE-ID', 'RDATE', 'EXRULE'].includes(name)) ? 'recurrence' : null;
}

/** A date or a wall-clock time in a zone; `local` counts ms as if the wall clock were UTC. */
interface Moment {
  readonly local: number;
  readonly isDate: boolean;
  /** An IANA id, or null for a time that floats with the reader. */
  readonly zone: string | null;
}

interface Occurrences {
  readonly dates: readonly string[];
  readonly start: Moment;
  readonly end: Moment;
}

interface Taking {
  readonly options: ICalOptions;
  readonly found: Found;
}

function momentOf(line: ContentLine | undefined): Moment | null {
  const [, year, month, day, time, hour = 0, minute = 0, second = 0, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:(T)(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(line?.value ?? '') ?? [];
  if (!isDate(`${year}-${month}-${day}`) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return null;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const zone = utc ? 'UTC' : (line?.parameters['TZID'] ?? null);
  return { local, isDate: time === undefined, zone };
}

function endOf(lines: readonly ContentLine[], start: Moment | null): Moment | null {
  const end = lines.find(({ name }) => name === 'DTEND');
  const duration = lines.find(({ name }) => name === 'DURATION');
  if (start === null) return null;
  if (end !== undefined) return sameKind(momentOf(end), start);
  const ms = duration === undefined ? DAY_MS : durationOf(duration.value);
  const isClear = start.isDate ? ms % DAY_MS === 0 : duration !== undefined;
  return ms > 0 && isClear ? { ...start, local: start.local + ms } : null;
}

/** The moment, if it is of the same kind and zone as the start. */
function sameKind(moment: Moment | null, start: Moment): Moment | null {
  return moment?.isDate === start.isDate && moment.zone === start.zone ? moment : null;
}

/** Ms of a duration value; NaN when it is none. */
function durationOf(value: string): number {
  const match = /^\+?P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value);
  if (match === null) return Number.NaN;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (weeks * 7 + days) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The dates on which the event begins, or the reason why they are unclear. */
function occurrences(lines: readonly ContentLine[], start: Moment, to: string): readonly string[] | string {
  const first = dateOf(start.local);
  const rules = lines.filter(({ name }) => name === 'RRULE');
  if (rules.length > 1) return 'recurrence';
  const dates = rules[0] === undefined ? [first] : yearlyDates(rules[0].value, first, to);
  if (dates === null) return 'recurrence';
  const excluded = lines
    .filter(({ name }) => name === 'EXDATE')
    .flatMap((line) => line.value.split(',').map((value) => momentOf({ ...line, value })));
  if (excluded.some((moment) => sameKind(moment, start) === null)) return 'exception';
  const time = start.local % DAY_MS;
  const gone = new Set(excluded.map((moment) => moment?.local));
  return dates.filter((date) => !gone.has(Date.parse(`${date}T00:00Z`) + time));
}

function addHolidays(lines: readonly ContentLine[], { dates, start, end }: Occurrences, taking: Taking): string | null {
  const { options, found } = taking;
  const days = (end.local - start.local) / DAY_MS;
  if (dates.length * days > MAXIMUM_DATES) return 'too-large';
  const details = detailsOf(lines, options);
  const all = dates.flatMap((first) => Array.from({ length: days }, (_, day) => moveDate(first, day)));
  const asked = all.filter((date) => date >= options.from && date <= options.to);
  found.holidays.push(...asked.map((date) => ({ date, ...details })));
  return null;
}

function detailsOf(lines: readonly ContentLine[], options: ICalOptions): Omit<Holiday, 'date'> {
  const name = summaryOf(lines);
  const value = (property: string) => lines.find((line) => line.name === property)?.value;
  const isOff = isFiltered(name, options) || value('X-SOCIAL-CRM-ENABLED') === 'FALSE';
  const scope = value('X-SOCIAL-CRM-SCOPE');
  return {
    ...(name === '' ? {} : { name }),
    ...(scope === 'shift' || scope === 'calendarDay' ? { scope } : {}),
    ...(isOff ? { enabled: false } : {}),
  };
}

function addBreaks(lines: readonly ContentLine[], { dates, start, end }: Occurrences, taking: Taking): string | null {
  const { options, found } = taking;
  if (isFiltered(summaryOf(lines), options)) return 'filtered';
  const spans = dates.map((date) => {
    const from = Date.parse(`${date}T00:00Z`) + (start.local % DAY_MS);
    return toBase([from, from + end.local - start.local], start.zone, options.base.timeZone);
  });
  if (spans.some((span) => span === null)) return 'zone-unclear';
  for (const span of spans) if (span !== null) addBreak(span, options, found.breaks);
  return null;
}

type Span = readonly [from: number, to: number];

/** Wall-clock times of a zone as those of the base zone; null where a change of clocks makes them unclear. */
function toBase([from, to]: Span, zone: string | null, base: string): Span | null {
  if (zone === null || zone === base) return [from, to];
  if (!isKnownZone(zone) || !isKnownZone(base)) return null;
  const [own, target] = [zone, base].map((id) => offsetSegments(id, from - 2 * DAY_MS, to + 2 * DAY_MS));
  if (own?.length !== 2 || target?.length !== 2) return null;
  const shift = (target[1] as number) - (own[1] as number);
  return [from + shift, to + shift];
}

/** Split at midnight, within the dates asked for. */
function addBreak([from, to]: Span, options: ICalOptions, breaks: Record<string, Period[]>): void {
  for (let start = from; start < to; ) {
    const date = dateOf(start);
    const midnight = Date.parse(`${date}T00:00Z`) + DAY_MS;
    const end = Math.min(midnight, to);
    const period: Period = [timeOf(start), end === midnight ? '24:00' : timeOf(end)];
    if (date > options.to) return;
    if (date >= options.from) breaks[date] = [...(breaks[date] ?? []), period];
    start = end;
  }
}

function isFiltered(name: string, { include, exclude = [] }: ICalOptions): boolean {
  return exclude.includes(name) || (include !== undefined && !include.includes(name));
}

function summaryOf(lines: readonly ContentLine[]): string {
  return unescapeText(lines.find(({ name }) => name === 'SUMMARY')?.value ?? '');
}

const dateOf = (local: number) => new Date(local).toISOString().slice(0, 10);

function timeOf(local: number): string {
  const time = new Date(local).toISOString().slice(11, 19);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}
