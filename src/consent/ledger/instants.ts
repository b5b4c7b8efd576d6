import { daysInMonth, instantToMs, isCivilDate } from '../../internal/instant.js';
import { inputError, type Place } from '../errors.js';

const MS_PER_DAY = 86_400_000;
/** Largest distance from 1970 that a date can have, so that every accepted instant can be written as a string. */
export const MAX_MS = 8.64e15;

/** Later than every instant. */
export const never = Number.POSITIVE_INFINITY;
/** Earlier than every instant. */
export const always = Number.NEGATIVE_INFINITY;

/**
 * Epoch milliseconds of an instant, or `NaN` when the value is none. Ledgers are full of `2026-03-01T10:00:00Z`, so that
 * form is read by hand: 40 ns against 400 ns for the regular expression that reads all other forms.
 */
export function readInstant(value: unknown): number {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= MAX_MS ? value : Number.NaN;
  if (typeof value === 'string') {
    const ms = readUtc(value);
    if (!Number.isNaN(ms)) return ms;
  }
  const ms = instantToMs(value);
  return ms === null || Math.abs(ms) > MAX_MS ? Number.NaN : ms;
}

function readUtc(text: string): number {
  const { length } = text;
  if ((length !== 20 && length !== 24) || text.charCodeAt(length - 1) !== 90 || !hasSeparators(text)) return Number.NaN;
  const year = pair(text, 0) * 100 + pair(text, 2);
  const month = pair(text, 5);
  const day = pair(text, 8);
  const hour = pair(text, 11);
  const minute = pair(text, 14);
  const second = pair(text, 17);
  if (!isCivilDate(year, month, day) || !(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  const millisecond = length === 24 ? pair(text, 20) * 10 + (pair(text, 21) % 10) : 0;
  return daysSinceEpoch(year, month, day) * MS_PER_DAY + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
}

function hasSeparators(text: string): boolean {
  return (
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    text.charCodeAt(10) === 84 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    (text.length === 20 || text.charCodeAt(19) === 46)
  );
}

/** Two digits as a number; `NaN` when one is none: adding 6 to anything but 0 to 9 sets a higher bit. */
function pair(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  return ((tens | (tens + 6) | ones | (ones + 6)) & ~15) === 0 ? tens * 10 + ones : Number.NaN;
}

/** Epoch milliseconds of an instant that may be left out. */
export const instantOr = (value: unknown, otherwise: number): number =>
  value === undefined ? otherwise : readInstant(value);

/** Days from 1970-01-01 to a civil date (after Howard Hinnant, `days_from_civil`): years begin in March. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const march = month > 2 ? year : year - 1;
  const leapDays = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 719_469;
}

/** Epoch milliseconds of an argument that must be an instant. Throws `INVALID_INSTANT`. */
export function requireInstant(value: unknown, place: Place): number {
  const ms = readInstant(value);
  if (!Number.isNaN(ms)) return ms;
  throw inputError('INVALID_INSTANT', place, { wanted: 'epoch milliseconds, a Date or ISO 8601 with offset', value });
}

/** The UTC string of an instant. */
export const instantToIso = (ms: number): string => new Date(ms).toISOString();

/** The instant some calendar months later: same day number, else the last day of the month, same UTC time of day. */
export function addMonthsToInstant(ms: number, months: number): number {
  const date = new Date(ms);
  const monthIndex = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  const day = Math.min(date.getUTCDate(), daysInMonth(year, month));
  const timeOfDay = ms - Math.floor(ms / MS_PER_DAY) * MS_PER_DAY;
  return daysSinceEpoch(year, month, day) * MS_PER_DAY + timeOfDay;
}
