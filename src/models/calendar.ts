import * as z from 'zod';
import type { Instant } from '../internal/instant.js';
import { model } from './schema.js';

/** A wall-clock time: `"HH:MM"` or `"HH:MM:SS"` from `00:00` to `24:00`; `24:00` only closes. */
export type ClockTime = string;
/** A Gregorian day: `"YYYY-MM-DD"`. */
export type CivilDate = string;
/** A half-open span of the day, `[open, close)`; `close <= open` ends on the next day, equal ends are 24 h. */
export type Period = readonly [open: ClockTime, close: ClockTime];
/** What a holiday takes away: the 24 hours of its date, or the shifts that start on it. */
export type DayScope = 'calendarDay' | 'shift';
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** A holiday with more than its date. `enabled: false` keeps an entry of a feed that is no holiday. */
export interface Holiday {
  readonly date: CivilDate;
  readonly name?: string | undefined;
  readonly scope?: DayScope | undefined;
  readonly enabled?: boolean | undefined;
  readonly source?: string | undefined;
}

/** The opening rules of a calendar or of one of its versions. */
export interface CalendarRules {
  readonly week: Readonly<Partial<Record<Weekday, readonly Period[] | undefined>>>;
  readonly dates?: Readonly<Record<CivilDate, readonly Period[]>> | undefined;
  readonly holidays?: readonly (CivilDate | Holiday)[] | undefined;
  readonly breaks?: Readonly<Record<CivilDate, readonly Period[]>> | undefined;
  readonly dayScope?: DayScope | undefined;
}

/** A whole rule set that replaces the calendar's from a date on. */
export interface CalendarVersion extends CalendarRules {
  readonly validFrom: CivilDate;
  readonly recordedAt?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** Opening hours in one time zone. */
export interface Calendar extends CalendarRules {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly timeZone: string;
  readonly versions?: readonly CalendarVersion[] | undefined;
}

/** A calendar, or calendars combined: union, intersection, difference, absolute spans. */
export type CalendarExpression =
  | Calendar
  | { readonly union: readonly CalendarExpression[] }
  | { readonly intersect: readonly CalendarExpression[] }
  | { readonly subtract: readonly [CalendarExpression, CalendarExpression] }
  | { readonly intervals: readonly (readonly [from: Instant, to: Instant])[] };

/** Opening hours in one time zone as data: week, dates, holidays, breaks and dated versions. */
export const calendarSchema: z.ZodType<Calendar> = /* @__PURE__ */ model(() => {
  const clockTime = z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$|^24:00(?::00)?$/)
    .describe('Wall-clock time HH:MM or HH:MM:SS; 24:00 only as a closing time.');

  const civilDate = z.iso.date().describe('Gregorian day YYYY-MM-DD.');

  const periods = z
    .array(z.tuple([clockTime, clockTime]))
    .describe('Half-open spans [open, close); close <= open ends on the next day, equal ends are 24 hours.');

  const dayScope = z
    .enum(['calendarDay', 'shift'])
    .describe('calendarDay closes the 24 hours of the date; shift cancels the shifts that start on it.');

  const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

  const holiday = z
    .strictObject({
      date: civilDate,
      name: z.string().optional().describe('Name of the holiday.'),
      scope: dayScope.optional(),
      enabled: z.boolean().optional().describe('false: the entry has no effect.'),
      source: z.string().optional().describe('Where the entry comes from.'),
    })
    .describe('A day off.');

  const rules = {
    week: z.partialRecord(weekday, periods).describe('Opening periods by weekday; an absent day is closed.'),
    dates: z.record(civilDate, periods).optional().describe('Periods that replace the weekly ones starting on a date.'),
    holidays: z
      .array(z.union([civilDate, holiday]))
      .optional()
      .describe('Days off; they win over `dates`.'),
    breaks: z.record(civilDate, periods).optional().describe('Closed spans of single dates; they win over `dates`.'),
    dayScope: dayScope.optional(),
  };

  const timeZone = z.string().min(1).describe('IANA time zone id, such as Europe/Berlin.');

  const version = z
    .strictObject({
      ...rules,
      validFrom: civilDate.describe('First civil date on which this rule set is in force.'),
      recordedAt: z.iso.datetime({ offset: true }).optional().describe('When the change became known.'),
      timeZone: timeZone.optional(),
    })
    .describe('A whole rule set that replaces the former one from a date on.');

  return z
    .strictObject({
      ...rules,
      id: z.string().min(1).optional().describe('Identifier, used in explanations.'),
      name: z.string().optional().describe('Name for people.'),
      timeZone,
      versions: z.array(version).optional().describe('Later or earlier rule sets, each from a date on.'),
    })
    .meta({ id: 'calendar', title: 'Calendar', description: 'Opening hours in one time zone.' });
});

/** A calendar or an expression over calendars: union, intersect, subtract, intervals. */
export const calendarExpressionSchema: z.ZodType<CalendarExpression> = /* @__PURE__ */ model(() => {
  const instant = z
    .union([z.iso.datetime({ offset: true }), z.int()])
    .describe('ISO 8601 instant with offset, or epoch milliseconds.');
  return z
    .lazy(() =>
      z.union([
        calendarSchema,
        z.strictObject({ union: z.array(calendarExpressionSchema).min(1).describe('Open where any operand is open.') }),
        z.strictObject({
          intersect: z.array(calendarExpressionSchema).min(1).describe('Open where all operands are open.'),
        }),
        z.strictObject({
          subtract: z
            .tuple([calendarExpressionSchema, calendarExpressionSchema])
            .describe('Open where the first is open and the second is not.'),
        }),
        z.strictObject({
          intervals: z.array(z.tuple([instant, instant])).describe('Open in these absolute spans [from, to).'),
        }),
      ]),
    )
    .meta({
      id: 'calendarExpression',
      title: 'Calendar expression',
      description: 'A calendar, or calendars of several zones combined as sets of open time.',
    });
});
