import { moveDate, weekdayIndex } from './imported.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = ['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'COUNT', 'UNTIL', 'WKST'];

/**
 * The dates of a yearly rule from its first date on, at most until `to`; null when the rule says more than this reads or
 * its own first date does not fit it.
 */
export function yearlyDates(rule: string, first: string, to: string): string[] | null {
  const parts = new Map(rule.split(';').map((part) => part.toUpperCase().split('=') as [string, string]));
  const isKnown = parts.get('FREQ') === 'YEARLY' && [...parts.keys()].every((name) => KNOWN.includes(name));
  const numbers = ['INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'COUNT'].map((name) => numbersOf(parts.get(name)));
  const [[interval = 1] = [], months, monthDays, [count = Infinity] = []] = numbers;
  const weekdays = parts
    .get('BYDAY')
    ?.split(',')
    .map((text) => /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text));
  const until = untilOf(parts.get('UNTIL'));
  const isReadable = numbers.every((list) => list?.every(Number.isInteger) ?? true) && !weekdays?.includes(null);
  const isSingle = ['INTERVAL', 'COUNT'].every((name) => !parts.get(name)?.includes(','));
  if (!isKnown || !isReadable || !isSingle || until === null || interval < 1) return null;
  const picks = {
    months,
    monthDays,
    weekdays: weekdays?.map((match) => [Number(match?.[1] ?? 0), DAYS.indexOf(match?.[2] ?? '')] as const),
  };
  const last = until < to ? until : to;
  const dates: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)) && dates.length < count; year += interval)
    dates.push(...datesOfYear(year, first, picks).filter((date) => date >= first && date <= last));
  const isOwn = datesOfYear(Number(first.slice(0, 4)), first, picks).includes(first);
  return isOwn ? dates.slice(0, count) : null;
}

function numbersOf(text: string | undefined): number[] | undefined {
  return text?.split(',').map((part) => (/^[+-]?\d+$/.test(part) ? Number(part) : Number.NaN));
}

/** The last date, far away without `UNTIL`; null when it is unclear. */
function untilOf(text: string | undefined): string | null {
  if (text === undefined) return '9999-12-31';
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

interface Picks {
  readonly months: readonly number[] | undefined;
  readonly monthDays: readonly number[] | undefined;
  readonly weekdays: readonly (readonly [nth: number, weekday: number])[] | undefined;
}

function datesOfYear(year: number, first: string, { months, monthDays, weekdays }: Picks): string[] {
  const all = datesFrom(`${year}-01-01`, `${year}-12-31`);
  const inMonths = months === undefined ? all : all.filter((date) => months.includes(Number(date.slice(5, 7))));
  if (monthDays === undefined && weekdays === undefined)
    return inMonths.filter(
      (date) => date.slice(months === undefined ? 5 : 8) === first.slice(months === undefined ? 5 : 8),
    );
  const onDays = monthDays === undefined ? inMonths : inMonths.filter((date) => isMonthDay(date, monthDays));
  if (weekdays === undefined) return onDays;
  const isNthInMonth = months !== undefined || monthDays !== undefined;
  return onDays.filter((date) => {
    const period = isNthInMonth ? date.slice(0, 7) : date.slice(0, 4);
    const peers = all.filter((other) => other.startsWith(period) && weekdayIndex(other) === weekdayIndex(date));
    const position = peers.indexOf(date);
    return weekdays.some(
      ([nth, weekday]) =>
        weekday === weekdayIndex(date) && (nth === 0 || nth === position + 1 || nth === position - peers.length),
    );
  });
}

function isMonthDay(date: string, days: readonly number[]): boolean {
  const nextMonth = moveDate(`${date.slice(0, 7)}-28`, 4).slice(0, 7);
  const length = Number(moveDate(`${nextMonth}-01`, -1).slice(8));
  const day = Number(date.slice(8));
  return days.includes(day) || days.includes(day - length - 1);
}

function datesFrom(first: string, last: string): string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = moveDate(date, 1)) dates.push(date);
  return dates;
}
