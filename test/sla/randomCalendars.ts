import fc from 'fast-check';
import type { Calendar, CalendarRules, Period } from '../../src/models/index.js';

/** Places and times where clocks were or will be changed, or where a day is missing: zone and an instant close to it. */
export const changes: readonly (readonly [zone: string, near: string])[] = [
  ['Europe/Berlin', '2024-03-31T01:00Z'],
  ['Europe/Berlin', '2024-10-27T01:00Z'],
  ['Europe/Dublin', '2023-03-26T01:00Z'],
  ['Europe/London', '1971-10-31T02:00Z'],
  ['Europe/Lisbon', '1996-03-31T01:00Z'],
  ['Europe/Istanbul', '2016-09-07T00:00Z'],
  ['Europe/Moscow', '2014-10-25T22:00Z'],
  ['America/New_York', '2025-03-09T07:00Z'],
  ['America/Los_Angeles', '2025-11-02T09:00Z'],
  ['America/St_Johns', '2006-10-29T02:30Z'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z'],
  ['America/Santiago', '2024-09-08T04:00Z'],
  ['America/Havana', '2024-03-10T05:00Z'],
  ['America/Caracas', '2016-05-01T07:00Z'],
  ['America/Godthab', '2023-03-25T22:00Z'],
  ['Africa/Casablanca', '2024-03-10T02:00Z'],
  ['Africa/Cairo', '2024-04-25T22:00Z'],
  ['Asia/Tehran', '2022-03-21T20:30Z'],
  ['Asia/Beirut', '2023-03-29T22:00Z'],
  ['Asia/Gaza', '2023-04-29T00:00Z'],
  ['Asia/Kathmandu', '1985-12-31T18:30Z'],
  ['Asia/Kolkata', '2024-06-01T00:00Z'],
  ['Asia/Pyongyang', '2018-05-04T15:00Z'],
  ['Australia/Lord_Howe', '2024-04-06T15:00Z'],
  ['Australia/Lord_Howe', '2024-10-05T15:30Z'],
  ['Australia/Adelaide', '2024-10-05T16:30Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Pacific/Kwajalein', '1993-08-21T12:00Z'],
  ['Pacific/Chatham', '2024-09-28T14:00Z'],
  ['Antarctica/Troll', '2024-03-31T01:00Z'],
  ['Antarctica/Casey', '2023-03-08T16:00Z'],
  ['Etc/UTC', '2024-02-29T00:00Z'],
];

const times = [
  '00:00',
  '00:30',
  '01:00',
  '01:59',
  '02:00',
  '02:30',
  '03:00',
  '03:15',
  '06:00',
  '09:00',
  '12:00',
  '17:00',
];
const evening = ['17:00', '22:00', '23:00', '23:59'];
const openingTime = fc.constantFrom(...times, ...evening);
const period: fc.Arbitrary<Period> = fc.tuple(openingTime, fc.constantFrom(...times, ...evening, '24:00'));
const periods = fc.array(period, { maxLength: 3 });
const scope = fc.constantFrom('calendarDay' as const, 'shift' as const);

/** Rules whose dated parts lie within the given dates. */
export function rulesNear(dates: readonly string[]): fc.Arbitrary<CalendarRules> {
  const date = fc.constantFrom(...dates);
  const dated = fc.dictionary(date, periods, { maxKeys: 3, noNullPrototype: true });
  const day = fc.option(periods, { nil: undefined });
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
  return fc.record({
    week: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
    dates: optional(dated),
    breaks: optional(dated),
    holidays: optional(
      fc.array(
        fc.oneof(date, fc.record({ date, scope: fc.option(scope, { nil: undefined }), enabled: fc.boolean() })),
        { maxLength: 3 },
      ),
    ),
    dayScope: optional(scope),
  });
}

/** A calendar in a zone, now and then with a version that begins at one of the dates. */
export function calendarNear(timeZone: string, dates: readonly string[]): fc.Arbitrary<Calendar> {
  const version = fc
    .tuple(rulesNear(dates), fc.constantFrom(...dates))
    .map(([rules, validFrom]) => ({ ...rules, dayScope: rules.dayScope ?? ('calendarDay' as const), validFrom }));
  return fc
    .tuple(rulesNear(dates), fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(version, { maxLength: 2 })))
    .map(([rules, versions]) => ({ ...rules, timeZone, versions }));
}
