import { civilToMs, isCivilDate } from '../internal/instant.js';

/** A date of a feed: the instant as an ISO 8601 string in UTC, and how fine the source was. */
export interface FeedDate {
  readonly iso: string;
  readonly precision: 'second' | 'minute' | 'day' | 'month' | 'year';
}

export interface FeedDateOptions {
  /** What a time without zone means: `null` (default) refuses it, `UTC` reads it as UTC where a schema says so. */
  readonly withoutZone?: 'UTC' | null;
}

/**
 * Reads a date as feeds write it: RFC 822 with its usual faults (two-digit year, wrong weekday, named zones, colon in
 * the offset), RFC 3339 and the ISO forms without weeks, the forms of `date` and of `asctime`, German and English names
 * of months. `null` for a date that does not exist (31 February), for a time without zone, and for anything else.
 */
export function parseFeedDate(raw: string, { withoutZone = null }: FeedDateOptions = {}): FeedDate | null {
  const text = raw.trim().normalize('NFC');
  if (text.length < 4 || text.length > 80) return null;
  const direct = canonicalDate(text, withoutZone);
  if (direct !== null) return direct;
  const parts = isoParts(text) ?? namedParts(text);
  return parts === null ? null : assemble(parts, withoutZone);
}

const CANONICAL = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?(Z?)$/;

/** The form that dumps and most Atom feeds use is its own result: nothing is computed. */
function canonicalDate(text: string, withoutZone: 'UTC' | null): FeedDate | null {
  const match = CANONICAL.exec(text);
  if (match === null || (match[6] === '' && withoutZone === null)) return null;
  if (!isCivilDate(Number(match[1]), Number(match[2]), Number(match[3]))) return null;
  const fraction = match[5] === undefined || match[5] === '.000' ? '' : match[5];
  return { iso: `${text.slice(0, 19)}${fraction}Z`, precision: 'second' };
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly millisecond: number;
  /** Minutes east of UTC, if any are given. */
  readonly offset?: number;
}

interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: Time | null;
}

const ISO = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:[Tt_]|\s+)(\d{1,2}.*))?$/;
const ISO_ORDINAL = /^(\d{4})-?(\d{3})(?:[Tt](\d{2}.*))?$/;

function isoParts(text: string): DateParts | null {
  const ordinal = ISO_ORDINAL.exec(text);
  if (ordinal !== null) return ordinalParts(ordinal);
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month, day, rest] = match;
  const time = rest === undefined ? null : parseTime(rest);
  if (rest !== undefined && (time === null || day === undefined)) return null;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null, time };
}

function ordinalParts([, year, dayOfYear, rest]: readonly string[]): DateParts | null {
  const date = new Date(civilToMs(Number(year), 1, 1) + (Number(dayOfYear) - 1) * 86_400_000);
  const time = rest === undefined ? null : parseTime(rest);
  if (date.getUTCFullYear() !== Number(year) || (rest !== undefined && time === null)) return null;
  return { year: Number(year), month: date.getUTCMonth() + 1, day: date.getUTCDate(), time };
}

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'jän', 'january', 'januar', 'jänner'],
    ['feb', 'february', 'februar', 'feber'],
    ['mar', 'mär', 'mrz', 'maerz', 'march', 'märz'],
    ['apr', 'april'],
    ['may', 'mai'],
    ['jun', 'june', 'juni'],
    ['jul', 'july', 'juli'],
    ['aug', 'august'],
    ['sep', 'sept', 'september'],
    ['oct', 'okt', 'october', 'oktober'],
    ['nov', 'november'],
    ['dec', 'dez', 'december', 'dezember'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[.,]?[\s-]+(\p{L}+)[.,]?[\s-]+(\d{2,4})(?:,?\s+(.*))?$/u;
const MONTH_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(.*))?$/u;
const YEAR_LAST = /^(\p{L}+)\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:(\S+)\s+)?(\d{4})$/u;
const GERMAN_DIGITS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:,?\s+(.*))?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|,?\s+)(.*))?$/i;

/** Forms with the name of a month, the German `2.3.2026`, and the year in front: `2026/3/2`. A weekday in front is ignored, right or wrong. */
function namedParts(text: string): DateParts | null {
  const date = withoutWeekday(text);
  const dayFirst = DAY_FIRST.exec(date);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], { day: dayFirst[1], rest: dayFirst[4] });
  const monthFirst = MONTH_FIRST.exec(date);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], { day: monthFirst[2], rest: monthFirst[4] });
  const yearLast = YEAR_LAST.exec(date);
  if (yearLast !== null) {
    return named(yearLast[5], yearLast[1], { day: yearLast[2], rest: [yearLast[3], yearLast[4]].join(' ') });
  }
  return digitParts(date);
}

function digitParts(date: string): DateParts | null {
  const german = GERMAN_DIGITS.exec(date);
  if (german !== null) return withTime(german[3], Number(german[2]), { day: german[1], rest: german[4] });
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst === null) return null;
  return withTime(yearFirst[1], Number(yearFirst[3]), { day: yearFirst[4], rest: yearFirst[5] });
}

const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    'mon monday montag mo tue tues tuesday dienstag di die wed wednesday mittwoch mi mit ' +
    'thu thur thurs thursday donnerstag do don fri friday freitag fr fre sat saturday samstag sonnabend sa sam ' +
    'sun sunday sonntag so son'
  ).split(' '),
);

function withoutWeekday(text: string): string {
  const match = /^(\p{L}+)\.?,?\s*/u.exec(text);
  return match !== null && WEEKDAYS.has((match[1] ?? '').toLowerCase()) ? text.slice(match[0].length) : text;
}

interface DayAndRest {
  readonly day: string | undefined;
  readonly rest: string | undefined;
}

function named(year: string | undefined, month: string | undefined, more: DayAndRest): DateParts | null {
  const number = MONTH_BY_NAME.get((month ?? '').toLowerCase());
  return number === undefined ? null : withTime(year, number, more);
}

function withTime(year: string | undefined, month: number, { day, rest }: DayAndRest): DateParts | null {
  const time = rest === undefined ? null : parseTime(rest);
  if (rest !== undefined && time === null) return null;
  return { year: fullYear(year ?? ''), month, day: Number(day), time };
}

/** RFC 2822, section 4.3: two digits below 50 are this century, three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length >= 4) return year;
  return digits.length === 2 && year < 50 ? year + 2000 : year + 1900;
}

const TIME = /^(\d{1,2})(?::?(\d{2}))(?::?(\d{2})(?:[.,](\d{1,20}))?)?\s*(am|pm)?\s*(?:uhr)?\s*(.*)$/i;

function parseTime(text: string): Time | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [, hour, minute, second, fraction = '', half, zone = ''] = match;
  const offset = zone === '' ? undefined : offsetOf(zone);
  if (offset === null) return null;
  return {
    hour: hourOf(Number(hour), half?.toLowerCase()),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
    ...(offset === undefined ? {} : { offset }),
  };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** Hours east of UTC by name: RFC 822, and the European names that German feeds use. */
const HOURS_BY_ZONE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ UT: 0, GMT: 0, UTC: 0, Z: 0, WET: 0, WEST: 1, BST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2, EET: 2, EEST: 3 },
    ...{ MSK: 3, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, AKDT: -8 },
    ...{ MET: 1, MEST: 2, MSD: 4, SAST: 2, SGT: 8, HKT: 8, KST: 9, AST: -4, ADT: -3, NST: -3.5, NDT: -2.5 },
    ...{ HST: -10, JST: 9, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13, IST: 5.5, ACST: 9.5, ACDT: 10.5, AWST: 8 },
  }),
);

/** A name behind the number says the same once more: `+0100 CET`, `-0700 (PDT)`. */
const NUMERIC_OFFSET = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?(?:\s*\([^)]*\)|\s+[a-z]{1,5})?$/i;

function offsetOf(zone: string): number | null {
  const text = zone.trim();
  const hours = HOURS_BY_ZONE.get(text.toUpperCase());
  if (hours !== undefined) return hours * 60;
  const match = NUMERIC_OFFSET.exec(text);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return null;
  return match[1] === '-' ? -minutes : minutes;
}

function assemble(parts: DateParts, withoutZone: 'UTC' | null): FeedDate | null {
  const { year, month, day, time } = parts;
  const [monthOrFirst, dayOrFirst] = [month ?? 1, day ?? 1];
  if (!isCivilDate(year, monthOrFirst, dayOrFirst)) return null;
  const midnight = civilToMs(year, monthOrFirst, dayOrFirst);
  if (time === null) return { iso: isoOf(midnight), precision: datePrecision(parts) };
  const { offset = withoutZone === 'UTC' ? 0 : null } = time;
  const ms = offset === null || !isClockTime(time) ? Number.NaN : midnight + msWithin(time, offset);
  return isWritable(ms) ? { iso: isoOf(ms), precision: time.second === null ? 'minute' : 'second' } : null;
}

const msWithin = ({ hour, minute, second, millisecond }: Time, offset: number) =>
  ((hour * 60 + minute - offset) * 60 + (second ?? 0)) * 1000 + millisecond;

function datePrecision({ month, day }: DateParts): FeedDate['precision'] {
  if (day !== null) return 'day';
  return month === null ? 'year' : 'month';
}

/** 24:00:00 ends a day (ISO 8601), second 60 is a leap second; both roll over. */
function isClockTime({ hour, minute, second, millisecond }: Time): boolean {
  const isEndOfDay = hour === 24 && minute === 0 && (second ?? 0) === 0 && millisecond === 0;
  return isEndOfDay || (hour <= 23 && minute <= 59 && (second ?? 0) <= 60);
}

const FIRST_MS = civilToMs(0, 1, 1);
const END_MS = civilToMs(10_000, 1, 1);

/** ISO 8601 writes years of four digits only: 0000 to 9999. */
export const isWritable = (ms: number): boolean => ms >= FIRST_MS && ms < END_MS;

/** Whole seconds are written without a fraction. */
export function isoOf(ms: number): string {
  const iso = new Date(ms).toISOString();
  return ms % 1000 === 0 ? `${iso.slice(0, -5)}Z` : iso;
}
