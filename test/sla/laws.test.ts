import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar, CalendarExpression } from '../../src/models/index.js';
import * as sla from '../../src/sla/index.js';
import { calendarNear, changes } from './randomCalendars.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const parameters = (numRuns: number) => ({ seed: 1, numRuns });

/** A calendar with an instant around which its dated rules lie. */
const placed = fc.constantFrom(...changes).chain(([zone, near]) => {
  const at = Date.parse(near);
  const dates = [-2, -1, 0, 1, 2].map((day) => new Date(at + day * DAY).toISOString().slice(0, 10));
  return fc.record({ calendar: calendarNear(zone, dates), at: fc.constant(at), dates: fc.constant(dates) });
});
const minutes = (days: number) => fc.integer({ min: -days * 1440, max: days * 1440 }).map((count) => count * 60_000);
const ms = fc.integer({ min: 0, max: 40 * HOUR });

describe('working time', () => {
  test('is additive, antisymmetric, monotone and bounded (P-1)', () => {
    fc.assert(
      fc.property(placed, fc.tuple(minutes(5), minutes(5), minutes(5)), ({ calendar, at }, shifts) => {
        const compiled = sla.compileCalendar(calendar);
        const [a, b, c] = [...shifts].sort((left, right) => left - right).map((shift) => at + shift) as [
          number,
          number,
          number,
        ];
        const between = (from: number, to: number) => sla.workingTimeBetween(compiled, from, to);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(b, a) + between(a, b)).toBe(0);
        expect(between(a, b)).toBeGreaterThanOrEqual(0);
        expect(between(a, b)).toBeLessThanOrEqual(b - a);
        expect(between(a, b)).toBeLessThanOrEqual(between(a, c));
      }),
      parameters(400),
    );
  });

  test('is undone by adding it, earliest before latest (P-2, P-3)', () => {
    fc.assert(
      fc.property(placed, minutes(3), fc.tuple(ms, ms), ({ calendar, at }, shift, [x, y]) => {
        const compiled = sla.compileCalendar(calendar);
        const from = at + shift;
        const first = sla.addWorkingTime(compiled, from, x);
        if (first === Infinity) return;
        expect(sla.workingTimeBetween(compiled, from, first)).toBe(x);
        const latest = sla.latestWorkingTime(compiled, from, x);
        expect(first).toBeLessThanOrEqual(latest);
        if (x > 0) expect(first === latest).toBe(sla.isOpen(compiled, first));
        expect(sla.addWorkingTime(compiled, first, y)).toBe(sla.addWorkingTime(compiled, from, x + y));
        const back = sla.addWorkingTime(compiled, from, -x);
        if (back > -Infinity) expect(sla.workingTimeBetween(compiled, back, from)).toBe(x);
      }),
      parameters(400),
    );
  });

  test('agrees with the open intervals (P-4)', () => {
    fc.assert(
      fc.property(placed, minutes(4), minutes(4), ({ calendar, at }, x, y) => {
        const [from, to] = [Math.min(x, y), Math.max(x, y)].map((shift) => at + shift) as [number, number];
        const intervals = sla.openIntervals(calendar, from, to);
        expect(intervals.reduce((sum, [open, close]) => sum + close - open, 0)).toBe(
          sla.workingTimeBetween(calendar, from, to),
        );
        const middle = Math.floor((from + to) / 2);
        if (middle < to)
          expect(intervals.some(([open, close]) => open <= middle && middle < close)).toBe(
            sla.isOpen(calendar, middle),
          );
        expect(sla.explainOpen(calendar, middle).open).toBe(sla.isOpen(calendar, middle));
      }),
      parameters(300),
    );
  });

  test('shifts with the week where clocks never change (P-5)', () => {
    const week = fc.constantFrom('Etc/UTC', 'Asia/Tokyo').chain((zone) => calendarNear(zone, ['1950-01-01']));
    fc.assert(
      fc.property(week, minutes(3), ms, (calendar, shift, duration) => {
        const at = Date.parse('2024-05-15T00:00Z') + shift;
        const moved = at + 7 * DAY;
        expect(sla.isOpen(calendar, moved)).toBe(sla.isOpen(calendar, at));
        expect(sla.addWorkingTime(calendar, moved, duration)).toBe(
          sla.addWorkingTime(calendar, at, duration) + 7 * DAY,
        );
        expect(sla.nextOpen(calendar, moved)).toBe(sla.nextOpen(calendar, at) + 7 * DAY);
        expect(sla.previousClose(calendar, moved)).toBe(sla.previousClose(calendar, at) + 7 * DAY);
      }),
      parameters(60),
    );
  });
});

describe('the algebra of calendars (P-6)', () => {
  const three = fc.tuple(placed, placed, placed);
  const open = (expression: CalendarExpression, at: number) =>
    sla.openIntervals(expression, at - 4 * DAY, at + 4 * DAY);

  test('unions and intersections commute, associate and are idempotent', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        for (const key of ['union', 'intersect'] as const) {
          const join = (...parts: CalendarExpression[]) => ({ [key]: parts }) as unknown as CalendarExpression;
          const all = open(join(a.calendar, b.calendar, c.calendar), a.at);
          expect(open(join(c.calendar, b.calendar, a.calendar), a.at)).toEqual(all);
          expect(open(join(join(a.calendar, b.calendar), c.calendar), a.at)).toEqual(all);
          expect(open(join(a.calendar, a.calendar), a.at)).toEqual(open(a.calendar, a.at));
        }
      }),
      parameters(60),
    );
  });

  test('a difference is disjoint from what it takes away and makes up the whole with the rest', () => {
    fc.assert(
      fc.property(placed, placed, (a, b) => {
        const rest: CalendarExpression = { subtract: [a.calendar, b.calendar] };
        expect(open({ intersect: [rest, b.calendar] }, a.at)).toEqual([]);
        expect(open({ union: [rest, { intersect: [a.calendar, b.calendar] }] }, a.at)).toEqual(open(a.calendar, a.at));
      }),
      parameters(60),
    );
  });

  test('more holidays or breaks never open anything', () => {
    fc.assert(
      fc.property(
        placed,
        fc.constantFrom('calendarDay' as const, 'shift' as const),
        ({ calendar, at, dates }, scope) => {
          const date = dates[2] as string;
          const holiday = { ...calendar, holidays: [...(calendar.holidays ?? []), { date, scope }] };
          const pause = { ...calendar, breaks: { ...calendar.breaks, [date]: [['01:00', '12:00'] as const] } };
          const worked = (other: Calendar) => sla.workingTimeBetween(other, at - 4 * DAY, at + 4 * DAY);
          expect(worked(holiday)).toBeLessThanOrEqual(worked(calendar));
          if (calendar.breaks?.[date] === undefined) expect(worked(pause)).toBeLessThanOrEqual(worked(calendar));
        },
      ),
      parameters(150),
    );
  });
});

describe('no answer depends on how it is asked (P-7)', () => {
  test('window, batch, plain data, and versions outside the range', () => {
    fc.assert(
      fc.property(
        placed,
        fc.array(minutes(400), { minLength: 1, maxLength: 6 }),
        ms,
        ({ calendar, at }, shifts, duration) => {
          const narrow = sla.compileCalendar(calendar, { from: at - DAY, to: at + DAY });
          const wide = sla.compileCalendar(calendar, { from: at - 800 * DAY, to: at + 800 * DAY });
          const times = Float64Array.from(shifts, (shift) => at + shift);
          const ends = times.map((time) => time + 5 * HOUR);
          const scalars = [...times].map((time) => sla.addWorkingTime(wide, time, duration));
          expect([...sla.addWorkingTimeBatch(narrow, times, duration)]).toEqual(scalars);
          expect([...times].map((time) => sla.addWorkingTime(calendar, time, duration))).toEqual(scalars);
          expect([
            ...sla.addWorkingTimeBatch(
              narrow,
              times,
              times.map(() => -duration),
            ),
          ]).toEqual([...times].map((time) => sla.addWorkingTime(wide, time, -duration)));
          expect([...sla.isOpenBatch(narrow, times)]).toEqual([...times].map((time) => Number(sla.isOpen(wide, time))));
          expect([...sla.workingTimeBetweenBatch(narrow, times, ends)]).toEqual(
            [...times].map((time) => sla.workingTimeBetween(wide, time, time + 5 * HOUR)),
          );
          if ((calendar.versions ?? []).length === 0) {
            const later = { ...calendar, versions: [{ validFrom: '2190-01-01', week: {} }] };
            expect(sla.workingTimeBetween(later, at, at + 9 * DAY)).toBe(
              sla.workingTimeBetween(wide, at, at + 9 * DAY),
            );
          }
        },
      ),
      parameters(60),
    );
  });
});

describe('pauses (P-10)', () => {
  test('count by their union, in any order, and cost nothing in closed time', () => {
    const pause = fc
      .tuple(minutes(2), fc.integer({ min: 0, max: 600 }))
      .map(([from, size]) => [from, from + size * 60_000] as const);
    fc.assert(
      fc.property(
        placed,
        fc.array(pause, { maxLength: 5 }),
        fc.integer({ min: 0, max: 30 * HOUR }),
        ({ calendar, at }, list, targetMs) => {
          const compiled = sla.compileCalendar(calendar);
          const pauses = list.map(([from, to]) => [at + from, at + to] as [number, number]);
          const clock = { startedAt: at - DAY, at: at + 3 * DAY };
          const elapsed = sla.elapsedMs(compiled, { ...clock, pauses });
          expect(sla.elapsedMs(compiled, { ...clock, pauses: [...pauses, ...pauses].reverse() })).toBe(elapsed);
          const away: CalendarExpression = { subtract: [calendar, { intervals: pauses }] };
          expect(sla.workingTimeBetween(away, clock.startedAt, clock.at)).toBe(elapsed);
          expect(sla.dueAt(compiled, { startedAt: at - DAY, targetMs, pauses })).toBe(
            sla.addWorkingTime(away, at - DAY, targetMs),
          );
          expect(sla.breachAt(compiled, { startedAt: at - DAY, targetMs, pauses })).toBe(
            sla.latestWorkingTime(away, at - DAY, targetMs),
          );
          const closed = sla.openIntervals(
            { subtract: [{ intervals: [[clock.startedAt, clock.at]] }, calendar] },
            clock.startedAt,
            clock.at,
          );
          expect(sla.elapsedMs(compiled, { ...clock, pauses: closed })).toBe(sla.elapsedMs(compiled, clock));
        },
      ),
      parameters(150),
    );
  });
});
