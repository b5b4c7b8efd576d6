/**
 * A point in time as functions take it: epoch milliseconds, a `Date`, or an ISO 8601 string **with** offset
 * (`2026-03-02T09:00:00+01:00`, `...Z`). A string without offset is refused: a local time is never guessed.
 */
export type Instant = number | Date | string;

const ISO_WITH_OFFSET =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d):?(\d\d))$/;

const MS_PER_MINUTE = 60_000;

/** The farthest instant from 1970 that ECMAScript knows, in ms. */
const FARTHEST_MS = 8.64e15;

/** Integer epoch milliseconds of an instant, or `null` when the value is none or lies beyond ±8.64e15. Fractions of a millisecond are cut. */
export function instantToMs(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= FARTHEST_MS ? value : null;
  if (typeof value === 'string') return isoToMs(value);
  if (value instanceof Date) return instantToMs(value.getTime());
  return null;
}

function isoToMs(text: string): number | null {
  const match = ISO_WITH_OFFSET.exec(text);
  if (match === null) return null;
  const part = (index: number) => Number(match[index] ?? 0);
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(part) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (!isCivilDate(year, month, day) || hour > 23 || minute > 59 || second > 59) return null;
  const offsetMinutes = part(10) * 60 + part(11);
  if (part(10) > 23 || part(11) > 59) return null;
  const millisecond = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const local = civilToMs(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  return match[9] === '-' ? local + offsetMinutes * MS_PER_MINUTE : local - offsetMinutes * MS_PER_MINUTE;
}

/** Whether year, month (1..12) and day name a real day of the proleptic Gregorian calendar. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Number of days of a month (1..12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Epoch milliseconds of midnight UTC of a civil date; years 0 to 99 are meant as written. */
export function civilToMs(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}
