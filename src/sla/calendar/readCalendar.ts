import type { Path } from '../../internal/errors.js';
import { civilToMs, isCivilDate } from '../../internal/instant.js';
import type { CalendarExpression } from '../../models/index.js';
import { SlaError, type SlaErrorCode } from '../errors.js';
import { unionOf } from './combine.js';
import { instantMs, MS_PER_DAY } from './instants.js';
import { type Rules, SCOPE_CALENDAR_DAY, SCOPE_SHIFT, spansTree, type Tree, WEEKDAYS } from './tree.js';
import { isKnownZone } from './zone.js';

/** Is told of each fault; throws, or notes it and lets reading go on with the fault left out. */
export type Report = (code: SlaErrorCode, path: Path, value: unknown) => void;

/** Where a value stands, and who is told of its faults. */
export interface Place {
  readonly path: Path;
  readonly report: Report;
}

type Fields = Readonly<Record<string, unknown>>;
type Reader<Result> = (value: unknown, at: Place) => Result;

const MAXIMUM_DEPTH = 32;
const MAXIMUM_OPERANDS = 10_000;
const RULE_FIELDS = 'week dates holidays breaks dayScope timeZone ';
const CALENDAR_FIELDS = `${RULE_FIELDS}id name versions`;
const VERSION_FIELDS = `${RULE_FIELDS}validFrom recordedAt`;

/** Reads and validates a calendar expression by hand, so that the arithmetic pulls in no schema library (S-66). */
export function readCalendar(calendar: CalendarExpression, report: Report): Tree {
  let operands = 0;
  const read: Reader<Tree> = (value, at) => {
    operands += 1;
    // An expression that contains itself ends here.
    if (at.path.length > 2 * MAXIMUM_DEPTH || operands > MAXIMUM_OPERANDS) fault(value, at, 'expression-too-deep');
    return readExpression(value, at, read);
  };
  return read(calendar, { path: [], report });
}

function readExpression(value: unknown, at: Place, read: Reader<Tree>): Tree {
  const [key = ''] = Object.keys(value ?? {});
  if (key !== 'intervals' && key !== 'union' && key !== 'intersect' && key !== 'subtract')
    return readVersions(value, at);
  const place = inside(at, key);
  const list = readFields(value, at, key)[key];
  if (key === 'intervals') return spansTree(readList(list, place, { code: 'period-invalid', read: readSpan }));
  const parts = readList(list, place, { code: 'expression-empty', read });
  if (key === 'subtract' ? parts.length !== 2 : parts.length === 0) fault(list, place, 'expression-empty');
  return { operation: key, parts };
}

function readSpan(value: unknown, at: Place): [number, number] {
  const [from = 0, to = 0] = [0, 1].map((end) => readInstant((value as Fields | null)?.[end], inside(at, end)));
  if (to < from) fault(value, at, 'range-reversed');
  return [from, to];
}

function readInstant(value: unknown, at: Place): number {
  try {
    return instantMs(value as string, ['']);
  } catch (error) {
    if (!(error instanceof SlaError)) throw error;
    fault(value, at, error.code as SlaErrorCode);
    return 0;
  }
}

function readVersions(value: unknown, at: Place): Tree {
  const fields = readFields(value, at, CALENDAR_FIELDS);
  const versions = readList(fields['versions'] ?? [], inside(at, 'versions'), {
    code: 'field-unknown',
    read: (version, place) => readVersion(version, place, fields),
  });
  versions.sort((a, b) => a.since - b.since || (a.recordedAt < b.recordedAt ? -1 : +(a.recordedAt > b.recordedAt)));
  return { id: fields['id'] as string | undefined, versions: [readRules(fields, at), ...versions] };
}

/** A version, which takes over the zone and the scope of the calendar where it has none. */
function readVersion(value: unknown, at: Place, calendar: Fields): Rules {
  const version = readFields(value, at, VERSION_FIELDS);
  const { validFrom, recordedAt, timeZone = calendar['timeZone'], dayScope = calendar['dayScope'] } = version;
  return {
    ...readRules({ ...version, timeZone, dayScope }, at),
    since: readDate(validFrom, inside(at, 'validFrom')),
    version: validFrom as string,
    recordedAt: recordedAt === undefined ? -Infinity : readInstant(recordedAt, inside(at, 'recordedAt')),
  };
}

function readRules({ timeZone, week, dates, holidays, breaks, dayScope }: Fields, at: Place): Rules {
  const isKnown = isKnownZone(timeZone);
  if (!isKnown) fault(timeZone, inside(at, 'timeZone'), 'zone-unknown');
  const scope = readScope(dayScope, inside(at, 'dayScope'), SCOPE_CALENDAR_DAY);
  return {
    path: at.path,
    zone: isKnown ? timeZone : 'UTC',
    since: -Infinity,
    version: undefined,
    recordedAt: -Infinity,
    shift: scope === SCOPE_SHIFT,
    week: readWeek(week, inside(at, 'week')),
    dates: readDated(dates, inside(at, 'dates')),
    holidays: readHolidays(holidays, inside(at, 'holidays'), scope),
    breaks: readDated(breaks, inside(at, 'breaks')),
  };
}

function readWeek(value: unknown, at: Place): number[][] {
  const week: number[][] = [[], [], [], [], [], [], []];
  for (const [name, periods] of Object.entries(readFields(value, at))) {
    const weekday = WEEKDAYS.indexOf(name as 'mon');
    if (weekday < 0) fault(name, inside(at, name), 'weekday-unknown');
    else week[weekday] = unionOf(readPeriods(periods ?? [], inside(at, name)));
  }
  return week;
}

function readDated(value: unknown, at: Place): Map<number, number[]> {
  const entries = Object.entries(readFields(value ?? {}, at)).map(([date, periods]) => {
    const place = inside(at, date);
    return [readDate(date, place), unionOf(readPeriods(periods, place))] as const;
  });
  return new Map(entries);
}

function readHolidays(value: unknown, at: Place, usual: number): Map<number, number> {
  const scopes = new Map<number, number>();
  const read: Reader<void> = (item, place) => {
    const [day, scope] = typeof item === 'string' ? [readDate(item, place), usual] : readHoliday(item, place, usual);
    if (scope !== 0) scopes.set(day, (scopes.get(day) ?? 0) | scope);
  };
  readList(value ?? [], at, { code: 'field-unknown', read });
  return scopes;
}

/** Day and scope, which is 0 where the entry has no effect. */
function readHoliday(value: unknown, at: Place, usual: number): [day: number, scope: number] {
  const { date, scope, enabled = true } = readFields(value, at, 'date name scope enabled source');
  const own = readScope(scope, inside(at, 'scope'), usual);
  if (typeof enabled !== 'boolean') fault(enabled, inside(at, 'enabled'), 'field-unknown');
  return [readDate(date, inside(at, 'date')), enabled ? own : 0];
}

function readScope(value: unknown, at: Place, usual: number): number {
  if (value === 'shift') return SCOPE_SHIFT;
  if (value === 'calendarDay') return SCOPE_CALENDAR_DAY;
  if (value !== undefined) fault(value, at, 'field-unknown');
  return usual;
}

/** Opening and closing times as written, in ms of the day; a close after midnight exceeds 24 h. */
export function readPeriods(value: unknown, at: Place): [number, number][] {
  return readList(value, at, { code: 'period-invalid', read: readPeriod });
}

function readPeriod(value: unknown, at: Place): [number, number] {
  const isPair = Array.isArray(value) && value.length === 2;
  if (!isPair) fault(value, at, 'period-invalid');
  const times = isPair ? value.map((time, end) => readTime(time, inside(at, end))) : [];
  const [open = 0, close = 0] = times;
  return [open, close > open ? close : close + MS_PER_DAY];
}

function readTime(value: unknown, at: Place): number {
  const [, hour, minute, second = 0] = /^(\d\d):([0-5]\d)(?::([0-5]\d))?$/.exec(textOf(value)) ?? [];
  const ms = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000;
  if (ms < MS_PER_DAY || (ms === MS_PER_DAY && at.path.at(-1) === 1)) return ms;
  fault(value, at, 'time-invalid');
  return 0;
}

/** Days since 1970-01-01. */
export function readDate(value: unknown, at: Place): number {
  const [, year = 0, month = 0, day = 0] = (/^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(textOf(value)) ?? []).map(Number);
  if (isCivilDate(year, month, day)) return civilToMs(year, month, day) / MS_PER_DAY;
  fault(value, at, 'date-invalid');
  return Number.NaN;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readList<Item>(value: unknown, at: Place, { code, read }: { code: SlaErrorCode; read: Reader<Item> }): Item[] {
  if (Array.isArray(value)) return value.map((item, index) => read(item, inside(at, index)));
  fault(value, at, code);
  return [];
}

/** The fields of an object, whose names must be among the known ones if there are such. */
function readFields(value: unknown, at: Place, known?: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(value, at, 'field-unknown');
    return {};
  }
  for (const name of Object.keys(value))
    if (known?.split(' ').includes(name) === false) fault(name, inside(at, name), 'field-unknown');
  return value as Fields;
}

function inside({ path, report }: Place, key: string | number): Place {
  return { path: [...path, key], report };
}

function fault(value: unknown, { path, report }: Place, code: SlaErrorCode): void {
  report(code, path, value);
}
