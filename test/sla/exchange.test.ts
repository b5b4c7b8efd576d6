import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/models/index.js';
import * as sla from '../../src/sla/index.js';
import { calendarNear } from './randomCalendars.js';

const berlin: Calendar = {
  timeZone: 'Europe/Berlin',
  week: { mon: [['09:00', '17:00']], tue: [['22:00', '06:00']], sun: [['00:00', '24:00']] },
};
const parameters = (numRuns: number) => ({ seed: 1, numRuns });
const range = { from: '2024-01-01', to: '2024-12-31' };
const exporting = { ...range, prodId: '-//Test//EN', stampAt: '2024-01-01T00:00:00Z' };
const ical = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const read = (...lines: string[]) => sla.calendarFromICal(ical(...lines), { base: berlin, ...range });
const dates = (result: sla.ImportedCalendar) =>
  (result.calendar?.holidays ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.date));
const reasons = ({ unrepresented }: Pick<sla.ImportedCalendar, 'unrepresented'>) =>
  unrepresented.map(({ reason }) => reason);

function codeOf(call: () => unknown): string {
  try {
    return `no error, ${JSON.stringify(call())}`;
  } catch (error) {
    const { code, path } = error as sla.SlaError;
    return `${code} ${path.join('.')}`;
  }
}

describe('calendarFromICal', () => {
  test('expands all-day events, end exclusive', () => {
    expect(dates(read('DTSTART;VALUE=DATE:20241224', 'DTEND;VALUE=DATE:20241227'))).toEqual([
      '2024-12-24',
      '2024-12-25',
      '2024-12-26',
    ]);
    expect(dates(read('DTSTART;VALUE=DATE:20241224', 'DURATION:P2D'))).toEqual(['2024-12-24', '2024-12-25']);
  });

  test.each([
    ['FREQ=YEARLY', '20201003', ['2024-10-03']],
    ['FREQ=YEARLY;INTERVAL=3', '20201003', []],
    ['FREQ=YEARLY;COUNT=4', '20201003', []],
    ['FREQ=YEARLY;UNTIL=20231231', '20201003', []],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '20201126', ['2024-11-28']],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '20200525', ['2024-05-27']],
    ['FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=-1', '20200131', ['2024-01-31', '2024-07-31']],
    ['FREQ=YEARLY', '20200229', ['2024-02-29']],
  ])('reads %s from %s', (rule, start, expected) => {
    expect(dates(read(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`))).toEqual(expected);
  });

  test('takes exceptions out and marks filtered names', () => {
    expect(dates(read('DTSTART;VALUE=DATE:20201003', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20241003'))).toEqual([]);
    const text = ical('DTSTART;VALUE=DATE:20240101', 'SUMMARY:New\\, Year');
    const { calendar } = sla.calendarFromICal(text, { base: berlin, ...range, exclude: ['New, Year'] });
    expect(calendar?.holidays).toEqual([{ date: '2024-01-01', name: 'New, Year', enabled: false }]);
  });

  test('splits timed events at midnight and converts zones', () => {
    expect(
      read('DTSTART;TZID=Europe/Berlin:20240603T220000', 'DTEND;TZID=Europe/Berlin:20240604T020000').calendar?.breaks,
    ).toEqual({
      '2024-06-03': [['22:00', '24:00']],
      '2024-06-04': [['00:00', '02:00']],
    });
    expect(read('DTSTART:20240603T100000Z', 'DTEND:20240603T110000Z').calendar?.breaks).toEqual({
      '2024-06-03': [['12:00', '13:00']],
    });
    expect(read('DTSTART;TZID=America/New_York:20240603T100000', 'DURATION:PT1H').calendar?.breaks).toEqual({
      '2024-06-03': [['16:00', '17:00']],
    });
  });

  test.each([
    ['cancelled', ['DTSTART;VALUE=DATE:20240101', 'STATUS:CANCELLED']],
    ['transparent', ['DTSTART;VALUE=DATE:20240101', 'TRANSP:TRANSPARENT']],
    ['recurrence', ['DTSTART;VALUE=DATE:20240101', 'RRULE:FREQ=MONTHLY']],
    ['recurrence', ['DTSTART;VALUE=DATE:20240101', 'RRULE:FREQ=YEARLY;INTERVAL=1,2']],
    ['recurrence', ['DTSTART;VALUE=DATE:20240102', 'RRULE:FREQ=YEARLY;BYMONTHDAY=1']],
    ['time-unclear', ['DTSTART;VALUE=DATE:20240230']],
    ['zone-unclear', ['DTSTART;TZID=Nowhere/City:20240603T100000', 'DURATION:PT1H']],
    ['zone-unclear', ['DTSTART:20240331T003000Z', 'DURATION:PT3H']],
  ])('lists %s', (reason, lines) => {
    const result = read(...lines);
    expect(reasons(result)).toEqual([reason]);
    expect(result.calendar).toEqual(berlin);
  });

  test('lists components that are no events, and what breaks off', () => {
    const todo = ['BEGIN:VCALENDAR', 'BEGIN:VTODO', 'DUE:20240101T000000Z', 'END:VTODO', 'END:VCALENDAR'].join('\r\n');
    expect(reasons(sla.calendarFromICal(todo, { base: berlin, ...range }))).toEqual(['component']);
    const cut = ical('DTSTART;VALUE=DATE:20240101', 'SUMMARY:Cut').split('\r\nEND')[0] as string;
    expect(sla.calendarFromICal(cut, { base: berlin, ...range })).toEqual({
      calendar: berlin,
      unrepresented: [
        { path: ['VCALENDAR'], value: 'VCALENDAR', reason: 'component' },
        { path: ['VEVENT'], value: 'VEVENT', reason: 'component' },
      ],
    });
    const alarm = ical('DTSTART;VALUE=DATE:20240101', 'BEGIN:VALARM', 'TRIGGER:-PT15M', 'END:VALARM');
    expect(reasons(sla.calendarFromICal(alarm, { base: berlin, ...range }))).toEqual([]);
  });

  test('takes nothing over between dates that are none', () => {
    const text = ical('DTSTART;VALUE=DATE:20240101');
    for (const [from, to] of [
      ['2024-02-30', '2024-03-01'],
      ['2024-01-01', 'today'],
      ['2024-01-02', '2024-01-01'],
    ] as const) {
      const result = sla.calendarFromICal(text, { base: berlin, from, to });
      expect(result.calendar).toEqual(berlin);
      expect(result.unrepresented).toEqual([{ path: [], value: [from, to], reason: 'range-unclear' }]);
    }
  });

  test('unfolds lines and refuses texts beyond 1 MB', () => {
    expect(dates(sla.calendarFromICal(ical('DTSTART;VALUE=DA\r\n TE:20240101'), { base: berlin, ...range }))).toEqual([
      '2024-01-01',
    ]);
    expect(reasons(sla.calendarFromICal('x'.repeat(1_000_001), { base: berlin, ...range }))).toEqual(['too-large']);
  });
});

describe('calendarToICal (S-31, P-14)', () => {
  const near = Array.from({ length: 5 }, (_, index) => `2024-03-${29 + index - (index > 2 ? 3 : 0)}`).slice(0, 3);

  test('refuses dates that are none', () => {
    const code = (from: string, to: string) =>
      codeOf(() => sla.calendarToICal(berlin, { from, to, prodId: 'p', stampAt: 0 }));
    expect(code('2024-02-30', '2024-03-01')).toBe('date-invalid from');
    expect(code('2024-01-01', 'today')).toBe('date-invalid to');
    expect(code('2024-01-02', '2024-01-01')).toBe('range-reversed to');
  });

  test('comes back with the same holidays and the same openings', () => {
    fc.assert(
      fc.property(calendarNear('Europe/Berlin', near), (random) => {
        const { versions: _versions, ...calendar } = random;
        const { holidays: _holidays, breaks: _breaks, ...base } = calendar;
        const text = sla.calendarToICal(calendar, exporting);
        expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        const back = sla.calendarFromICal(text, { base, ...range });
        expect(back.unrepresented).toEqual([]);
        const span = ['2024-03-25T00:00:00Z', '2024-04-06T00:00:00Z'] as const;
        expect(sla.openIntervals(back.calendar as Calendar, ...span)).toEqual(sla.openIntervals(calendar, ...span));
        const names = (calendar.holidays ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.date));
        expect(dates(back)).toEqual(names);
      }),
      parameters(100),
    );
  });

  test('is read by a foreign reader to the same spans', () => {
    const calendar: Calendar = {
      ...berlin,
      holidays: [
        { date: '2024-12-25', name: 'Weihnachten, erster Feiertag; mit Umlauten: äöü und einem sehr langen Namen €' },
        '2024-05-01',
      ],
      breaks: {
        '2024-03-31': [['01:30', '03:30']],
        '2024-10-27': [['22:00', '24:00']],
        '2024-07-01': [['12:00', '13:00']],
      },
    };
    const component = new ICAL.Component(ICAL.parse(sla.calendarToICal(calendar, exporting)));
    const zone = new ICAL.Timezone(component.getFirstSubcomponent('vtimezone') as ICAL.Component);
    const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const allDay = events.filter(({ startDate }) => startDate.isDate);
    expect(allDay.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
      ['2024-12-25', 'Weihnachten, erster Feiertag; mit Umlauten: äöü und einem sehr langen Namen €'],
      ['2024-05-01', null],
    ]);
    const spans = events
      .filter(({ startDate }) => !startDate.isDate)
      .map(({ startDate, endDate }) =>
        [startDate, endDate].map((time) => {
          time.zone = zone;
          return new Date(time.toUnixTime() * 1000).toISOString();
        }),
      );
    expect(spans).toEqual([
      ['2024-03-31T00:30:00.000Z', '2024-03-31T01:30:00.000Z'],
      ['2024-07-01T10:00:00.000Z', '2024-07-01T11:00:00.000Z'],
      ['2024-10-27T21:00:00.000Z', '2024-10-27T23:00:00.000Z'],
    ]);
  });
});

describe('the other importers', () => {
  const zone = { timeZone: 'Europe/Berlin' };

  test.each([
    ['Mo-Fr 22:00-26:00', { mon: [['22:00', '02:00']] }],
    [
      'Sa-Su 10:00-12:00,13:00-18:00',
      {
        sat: [
          ['10:00', '12:00'],
          ['13:00', '18:00'],
        ],
      },
    ],
    ['off', {}],
    ['Fr-Mo 09:00-17:00; Su off', { fri: [['09:00', '17:00']] }],
  ])('fromOsmSubset reads %s', (text, week) => {
    const { calendar, unrepresented } = sla.fromOsmSubset(text, zone);
    expect(unrepresented).toEqual([]);
    expect(calendar?.week).toMatchObject(week);
  });

  test.each([
    'Apr-Oct Mo 09:00-17:00',
    'Mo-Fr 22:00-06:00; We off',
    'sunrise-sunset',
    'Mo 09:00+',
    'PH off',
    '10:00-49:00',
    'Mo 25:00-26:00',
    '',
  ])('fromOsmSubset declines %j', (text) => {
    expect(sla.fromOsmSubset(text, zone).unrepresented).not.toEqual([]);
  });

  test('fromOsmSubset takes the holidays for PH off', () => {
    const read = sla.fromOsmSubset('Mo-Su 09:00-17:00; PH off', { ...zone, holidays: ['2024-12-25'] });
    expect(read.unrepresented).toEqual([]);
    expect(sla.isOpen(read.calendar as Calendar, '2024-12-25T12:00:00Z')).toBe(false);
  });

  test('fromSchemaOrg reads days, closed days, whole days and dated hours', () => {
    const specs = [
      { dayOfWeek: ['Monday', 'https://schema.org/Tuesday'], opens: '09:00', closes: '17:00' },
      { dayOfWeek: 'http://schema.org/Wednesday', opens: '00:00', closes: '23:59' },
      { dayOfWeek: 'Thursday', opens: '00:00', closes: '00:00' },
      { validFrom: '2024-12-24', validThrough: '2024-12-25', opens: '10:00', closes: '12:00' },
      { validFrom: '2024-12-31', validThrough: '2024-12-31' },
    ];
    expect(sla.fromSchemaOrg(specs, zone)).toEqual({
      calendar: {
        ...zone,
        week: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']], wed: [['00:00', '24:00']] },
        dates: { '2024-12-24': [['10:00', '12:00']], '2024-12-25': [['10:00', '12:00']], '2024-12-31': [] },
      },
      unrepresented: [],
    });
    const left = sla.fromSchemaOrg({ dayOfWeek: ['PublicHolidays', 'Monday'], opens: '09:00', closes: '12:00' }, zone);
    expect(reasons(left)).toEqual(['public-holidays']);
    expect(
      reasons(
        sla.fromSchemaOrg(
          { validFrom: '2024-01-01', validThrough: '2025-01-02', opens: '09:00', closes: '12:00' },
          zone,
        ),
      ),
    ).toEqual(['validity-unclear']);
  });

  test('hours without a day are listed, and dated nights reach into dated mornings', () => {
    const undated = { opens: '10:00', closes: '12:00' };
    const monday = { dayOfWeek: 'Monday', opens: '09:00', closes: '17:00' };
    expect(sla.fromSchemaOrg([monday, undated], zone).unrepresented).toEqual([
      { path: [1], value: undated, reason: 'day-missing' },
    ]);
    const on = (date: string, opens: string, closes: string) => ({
      validFrom: date,
      validThrough: date,
      opens,
      closes,
    });
    const { calendar } = sla.fromSchemaOrg(
      [monday, on('2024-12-30', '22:00', '04:00'), on('2024-12-31', '10:00', '12:00')],
      zone,
    );
    expect(sla.workingTimeBetween(calendar as Calendar, '2024-12-30T12:00:00Z', '2024-12-31T12:00:00Z')).toBe(
      8 * 3_600_000,
    );
    expect(reasons(sla.fromGoogleHours({ moreHours: [] } as never, zone))).toEqual(['unknown-field']);
  });

  test('fromGoogleHours splits long periods and adds specials up', () => {
    const regularHours = {
      periods: [
        { openDay: 'MONDAY', openTime: '08:00', closeDay: 'WEDNESDAY', closeTime: '12:00' },
        { openDay: 'FRIDAY', openTime: { hours: 9, minutes: 30 }, closeDay: 'SATURDAY', closeTime: {} },
      ],
    };
    const day = { year: 2024, month: 12, day: 24 };
    const specialHours = {
      specialHourPeriods: [
        { startDate: day, openTime: { hours: 9 }, closeTime: { hours: 11 } },
        { startDate: day, openTime: '22:00', endDate: { ...day, day: 25 }, closeTime: '02:00' },
        { startDate: { ...day, day: 26 }, closed: true },
        { startDate: day, openTime: '22:00', endDate: { ...day, day: 25 }, closeTime: '13:00' },
      ],
    };
    const { calendar, unrepresented } = sla.fromGoogleHours({ regularHours, specialHours }, zone);
    expect(calendar).toEqual({
      ...zone,
      week: {
        mon: [['08:00', '24:00']],
        tue: [['00:00', '24:00']],
        wed: [['00:00', '12:00']],
        fri: [['09:30', '24:00']],
      },
      dates: {
        '2024-12-24': [
          ['09:00', '11:00'],
          ['22:00', '02:00'],
        ],
        '2024-12-26': [],
      },
    });
    expect(unrepresented.map(({ path }) => path)).toEqual([['specialHours', 'specialHourPeriods', 3]]);
  });

  test('holidaysFromDateHolidays takes whole days of the wanted types', () => {
    const list = [
      {
        date: '2024-12-25 00:00:00',
        start: new Date('2024-12-24T23:00Z'),
        end: new Date('2024-12-25T23:00Z'),
        name: 'Christmas',
        type: 'public',
      },
      {
        date: '2024-03-31 00:00:00',
        start: new Date('2024-03-30T23:00Z'),
        end: new Date('2024-03-31T22:00Z'),
        name: 'Easter',
        type: 'public',
      },
      {
        date: '2024-12-24 14:00:00',
        start: new Date('2024-12-24T13:00Z'),
        end: new Date('2024-12-24T23:00Z'),
        name: 'Eve',
        type: 'public',
      },
      { date: '2024-02-14 00:00:00', name: 'Valentine', type: 'observance' },
    ];
    const { holidays, unrepresented } = sla.holidaysFromDateHolidays(list);
    expect(holidays).toEqual([
      { date: '2024-12-25', name: 'Christmas' },
      { date: '2024-03-31', name: 'Easter' },
    ]);
    expect(unrepresented.map(({ reason }) => reason)).toEqual(['not-at-midnight', 'type']);
  });

  test('never throw on arbitrary input, and give a calendar that compiles (P-14)', () => {
    const pieces = fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:',
      'DTSTART;VALUE=DATE:20240101',
      'RRULE:FREQ=YEARLY',
      'DTEND',
      ';',
      'Mo',
      '-Fr',
      ' 09:00-17:00',
      'PH off',
      'x',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces).map((list) => list.join('\r\n')),
      fc.array(pieces).map((list) => list.join('')),
    );
    const check = ({ calendar }: sla.ImportedCalendar) => calendar === null || sla.compileCalendar(calendar);
    fc.assert(
      fc.property(text, fc.anything(), (source, value) => {
        check(sla.calendarFromICal(source, { base: berlin, ...range }));
        check(sla.fromOsmSubset(source, zone));
        check(sla.fromSchemaOrg(value as never, zone));
        check(
          sla.fromSchemaOrg([{ dayOfWeek: value, opens: source, closes: source, validFrom: value }] as never, zone),
        );
        check(sla.fromGoogleHours(value as never, zone));
        check(
          sla.fromGoogleHours(
            {
              regularHours: {
                periods: [value, { openDay: 'MONDAY', openTime: value, closeDay: 'MONDAY', closeTime: value }],
              },
            } as never,
            zone,
          ),
        );
        sla.holidaysFromDateHolidays([value, { date: source }] as never);
      }),
      parameters(500),
    );
  });
});
