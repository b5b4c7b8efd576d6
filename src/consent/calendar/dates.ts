import { civilToMs, isCivilDate } from '../../internal/instant.js';
import { inputError, type Place } from '../errors.js';

/** A day of the calendar. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`; `null` when it is no real day. */
export function readDate(value: unknown): CivilDate | null {
  const match = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCivilDate(year, month, day) ? { year, month, day } : null;
}

/** Midnight UTC of a calendar date given as an argument. Throws `INVALID_DATE`. */
export function requireDate(value: unknown, place: Place): Date {
  const date = readDate(value);
  if (date === null) throw inputError('INVALID_DATE', place, { wanted: 'a day as YYYY-MM-DD', value });
  return new Date(civilToMs(date.year, date.month, date.day));
}

/** The day of an instant, UTC, as `YYYY-MM-DD`. */
export const dateToText = (date: Date): string => date.toISOString().slice(0, -14);

/** Completed years at a UTC day; who was born on 29 February has a birthday on 1 March of other years. */
export function ageInYears(birth: CivilDate, on: Date): number {
  const month = on.getUTCMonth() + 1;
  const isBeforeBirthday = month < birth.month || (month === birth.month && on.getUTCDate() < birth.day);
  return on.getUTCFullYear() - birth.year - (isBeforeBirthday ? 1 : 0);
}
