import type { Calendar, Period, Weekday } from '../../models/index.js';

/** A part of the input that the result does not represent, and why. */
export interface Unrepresented {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly reason: string;
}

/** What an importer returns: `calendar` is null when nothing usable remains; everything left out is listed. */
export interface ImportedCalendar {
  readonly calendar: Calendar | null;
  readonly unrepresented: readonly Unrepresented[];
}

export const DAY_NAMES: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The largest text an importer reads, in characters. */
export const MAXIMUM_LENGTH = 1_000_000;

/** Week and dates in the making. */
export interface Draft {
  readonly week: Partial<Record<Weekday, Period[]>>;
  readonly dates: Record<string, Period[]>;
}

/** The calendar of a draft. Dated hours replace those of their day and leave the night before alone: hence the scope. */
export function calendarOfDraft({ week, dates }: Draft, timeZone: string): Calendar {
  const hasDates = Object.keys(dates).length > 0;
  const isNight = ([open, close]: Period) => close <= open;
  const hasNights =
    Object.values(week).some((periods) => periods.some(isNight)) ||
    Object.entries(dates).some(([date, periods]) => periods.some(isNight) && dates[moveDate(date, 1)] !== undefined);
  return {
    timeZone,
    week,
    ...(hasDates ? { dates } : {}),
    ...(hasDates && hasNights ? { dayScope: 'shift' as const } : {}),
  };
}

/** `HH:MM` of a wall-clock time, or null when the value is none. */
export function clockTime(value: unknown): string | null {
  const [, hour = '', minute, second = '00'] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(String(value ?? '')) ?? [];
  if (minute === undefined || Number(hour) > 24 || (Number(hour) === 24 && minute + second !== '0000')) return null;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return second === '00' ? time : `${time}:${second}`;
}

/** A date as a string moved by days; dates never become local times. */
export function moveDate(date: string, days: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Whether a text is a real `YYYY-MM-DD`. */
export function isDate(value: unknown): value is string {
  return (
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && value > '1899' && value < '2200' && isReal(value)
  );
}

function isReal(date: string): boolean {
  return date.slice(5) <= '12-31' && date.slice(5) >= '01-01' && moveDate(date, 0) === date;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}
