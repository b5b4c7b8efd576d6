import type { Path } from '../../internal/errors.js';
import { civilToMs, isCivilDate } from '../../internal/instant.js';
import type { CalendarExpression } from '../../models/index.js';
import { type Origin, SlaError, type SlaErrorCode } from '../errors.js';
import { combine } from './combine.js';
import { instantMs, MS_PER_DAY } from './instants.js';
import { type Rules, SCOPE_CALENDAR_DAY, SCOPE_SHIFT, type Tree, WEEKDAYS } from './tree.js';
import { isKnownZone } from './zone.js';

/** What reading a calendar needs besides the calendar. */
export interface Reading {
  /** Versions recorded later do not exist (S-11). */
  readonly knownAt: number;
  /** Called for each fault; throws, or notes it and lets reading go on with the fault left out. */
  readonly report: (code: SlaErrorCode, path: Path, value: unknown) => void;
  /** Operands read so far, so that an expression that contains itself ends. */
  operands: number;
}

type Fields = Readonly<Record<string, unknown>>;

const MAXIMUM_DEPTH = 32;
const MAXIMUM_OPERANDS = 10_000;
const RULE_FIELDS = 'week dates holidays breaks dayScope timeZone ';
const CALENDAR_FIELDS = `${RULE_FIELDS}id name versions`;
const VERSION_FIELDS = `${RULE_FIELDS}validFrom recordedAt`;
const HOLIDAY_FIELDS = 'date name scope enabled source';

/** Reads and validates a calendar expression by hand, so that the arithmetic pulls in no schema library (S-66). */
export function readCalendar(value: CalendarExpression, path: Path, reading: Reading): Tree {
  reading.operands += 1;
  if (path.length > 2 * MAXIMUM_DEPTH || reading.operands > MAXIMUM_OPERANDS)
    reading.report('expression-too-deep', path, value);
  const fields = readFields(value, path, reading);
  const [key = ''] = Object.keys(fields);
  const at = [...path, key];
  if (key === 'intervals') return { spans: readIntervals(fields[key], at, reading) };
  if (key !== 'union' && key !== 'intersect' && key !== 'subtract') return readVersions(fields, path, reading);
  allow(fields, key, { path, reading });
  const list = Array.isArray(fields[key]) ? fields[key] : [];
  if (key === 'subtract' ? list.length !== 2 : list.length === 0) reading.report('expression-empty', at, fields[key]);
  return { operation: key, parts: list.map((part, index) => readCalendar(part, [...at, index], reading)) };
}

function readIntervals(value: unknown, path: Path, reading: Reading): number[] {
  const pairs = readList(value, path, { code: 'period-invalid', reading }).map((pair, index) => {
    const [from = 0, to = 0] = [0, 1].map((end) => readInstant(pair?.[end], [...path, index, end], reading));
    if (to < from) reading.report('range-reversed', [...path, index], pair);
    return [from, to] as const;
  });
  const spans: number[] = [];
  for (const [from, to] of pairs.sort((a, b) => a[0] - b[0])) {
    const end = spans.at(-1) ?? -Infinity;
    if (from <= end) spans[spans.length - 1] = Math.max(end, to);
    else spans.push(from, to);
  }
  return combine(spans, [], 'union');
}

function readInstant(value: unknown, path: Path, { report }: Reading): number {
  try {
    return instantMs(value as string, ['', ...path] as Origin);
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    report(error.code as SlaErrorCode, path, value);
    return 0;
  }
}

function readVersions(fields: Fields, path: Path, reading: Reading): Tree {
  allow(fields, CALENDAR_FIELDS, { path, reading });
  const at = [...path, 'versions'];
  const versions = readList(fields['versions'] ?? [], at, { code: 'field-unknown', reading }).map((item, index) =>
    readVersion({ calendar: fields, item }, [...at, index], reading),
  );
  const known = versions
    .filter(({ recordedAt }) => recordedAt <= reading.knownAt)
    .sort((a, b) => a.since - b.since || (a.recordedAt < b.recordedAt ? -1 : +(a.recordedAt > b.recordedAt)));
  return { id: fields['id'] as string | undefined, versions: [readRules(fields, path, reading), ...known] };
}

function readVersion({ calendar, item }: { calendar: Fields; item: unknown }, path: Path, reading: Reading): Rules {
  const version = readFields(item, path, reading);
  allow(version, VERSION_FIELDS, { path, reading });
  const { validFrom, recordedAt, timeZone = calendar['timeZone'], dayScope = calendar['dayScope'] } = version;
  return {
    ...readRules({ ...version, timeZone, dayScope }, path, reading),
    since: readDate(validFrom, [...path, 'validFrom'], reading),
    version: validFrom as string,
    recordedAt: recordedAt === undefined ? -Infinity : readInstant(recordedAt, [...path, 'recordedAt'], reading),
  };
}

function readRules(fields: Fields, path: Path, reading: Reading): Rules {
  const { timeZone, dates, breaks } = fields;
  const isKnown = isKnownZone(timeZone);
  if (!isKnown) reading.report('zone-unknown', [...path, 'timeZone'], timeZone);
  const scope = readScope(fields['dayScope'], [...path, 'dayScope'], reading) ?? SCOPE_CALENDAR_DAY;
  const week: number[][] = [[], [], [], [], [], [], []];
  for (const [name, periods] of Object.entries(readFields(fields['week'], [...path, 'week'], reading))) {
    const at = [...path, 'week', name];
    const weekday = WEEKDAYS.indexOf(name as 'mon');
    if (weekday < 0) reading.report('weekday-unknown', at, name);
    else week[weekday] = readPeriods(periods ?? [], at, reading);
  }
  return {
    zone: isKnown ? timeZone : 'UTC',
    since: -Infinity,
    version: undefined,
    recordedAt: -Infinity,
    shift: scope === SCOPE_SHIFT,
    week,
    dates: readDated(dates, [...path, 'dates'], reading),
    holidays: readHolidays(fields, scope, { path: [...path, 'holidays'], reading }),
    breaks: readDated(breaks, [...path, 'breaks'], reading),
  };
}

function readDated(value: unknown, path: Path, reading: Reading): Map<number, number[]> {
  return new Map(
    Object.entries(readFields(value ?? {}, path, reading)).map(([date, periods]) => {
      const at = [...path, date];
      return [readDate(date, at, reading), readPeriods(periods, at, reading)];
    }),
  );
}

interface Place {
  readonly path: Path;
  readonly reading: Reading;
}

function readHolidays(fields: Fields, usual: number, { path, reading }: Place): Map<number, number> {
  const scopes = new Map<number, number>();
  const mark = (day: number, scope: number) => scopes.set(day, (scopes.get(day) ?? 0) | scope);
  readList(fields['holidays'] ?? [], path, { code: 'field-unknown', reading }).forEach((item, index) => {
    const at = [...path, index];
    if (typeof item === 'string') {
      mark(readDate(item, at, reading), usual);
      return;
    }
    const holiday = readFields(item, at, reading);
    allow(holiday, HOLIDAY_FIELDS, { path: at, reading });
    const day = readDate(holiday['date'], [...at, 'date'], reading);
    const scope = readScope(holiday['scope'], [...at, 'scope'], reading) ?? usual;
    if (isEnabled(holiday['enabled'] ?? true, at, reading)) mark(day, scope);
  });
  return scopes;
}

function isEnabled(value: unknown, path: Path, { report }: Reading): boolean {
  if (typeof value !== 'boolean') report('field-unknown', [...path, 'enabled'], value);
  return value !== false;
}

function readScope(value: unknown, path: Path, { report }: Reading): number | undefined {
  if (value === 'shift') return SCOPE_SHIFT;
  if (value === 'calendarDay') return SCOPE_CALENDAR_DAY;
  if (value !== undefined) report('field-unknown', path, value);
  return undefined;
}

/** Flat pairs (open, close, ...) in ms of the day. */
function readPeriods(value: unknown, path: Path, reading: Reading): number[] {
  return readList(value, path, { code: 'period-invalid', reading }).flatMap((pair, index) => {
    const at = [...path, index];
    if (readList(pair, at, { code: 'period-invalid', reading }).length !== 2) {
      reading.report('period-invalid', at, pair);
      return [];
    }
    const [open, close] = pair.map((time: unknown, end: number) => readTime(time, [...at, end], reading));
    return [open, close > open ? close : close + MS_PER_DAY];
  });
}

function readTime(value: unknown, path: Path, { report }: Reading): number {
  const [, hour, minute, second = 0] = /^(\d\d):([0-5]\d)(?::([0-5]\d))?$/.exec(textOf(value)) ?? [];
  const ms = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
  if (ms < MS_PER_DAY || (ms === MS_PER_DAY && path.at(-1) === 1)) return ms;
  report('time-invalid', path, value);
  return 0;
}

/** Days since 1970-01-01. */
export function readDate(value: unknown, path: Path, { report }: Pick<Reading, 'report'>): number {
  const [, year = 0, month = 0, day = 0] = (/^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(textOf(value)) ?? []).map(Number);
  if (isCivilDate(year, month, day)) return civilToMs(year, month, day) / MS_PER_DAY;
  report('date-invalid', path, value);
  return Number.NaN;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

// biome-ignore lint/suspicious/noExplicitAny: outside data; every member is checked by the reader it is handed to.
function readList(value: unknown, path: Path, { code, reading }: { code: SlaErrorCode; reading: Reading }): any[] {
  if (Array.isArray(value)) return value;
  reading.report(code, path, value);
  return [];
}

function readFields(value: unknown, path: Path, { report }: Reading): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  report('field-unknown', path, value);
  return {};
}

function allow(fields: Fields, known: string, { path, reading }: Place): void {
  for (const name of Object.keys(fields)) {
    if (!known.split(' ').includes(name)) reading.report('field-unknown', [...path, name], name);
  }
}
