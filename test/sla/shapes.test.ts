import { expect, test } from 'vitest';
import { calendarFromICal, defaultSlaPolicy, evaluateSla, fromOsmSubset, whatIf } from '../../src/sla/index.js';

const context = { policy: defaultSlaPolicy, calendars: {}, now: '2026-03-02T10:00:00Z' };

test.each([null, undefined, 5, {}])('importers of text say that %j is none', (value) => {
  const found = [{ path: [], value, reason: 'not-a-text' }];
  const options = { timeZone: 'Europe/Berlin' };
  expect(fromOsmSubset(value as never, options).unrepresented).toEqual(found);
  const base = { timeZone: 'Europe/Berlin', week: {} };
  const read = calendarFromICal(value as never, { base, from: '2026-01-01', to: '2026-12-31' });
  expect(read).toEqual({ calendar: base, unrepresented: found });
});

test('a record id that is no text and changes that are no record are refused by name', () => {
  const refused = (path: string) => expect.objectContaining({ code: 'field-unknown', path: [path] });
  expect(() => evaluateSla([], { ...context, recordId: {} as never })).toThrow(refused('recordId'));
  expect(() => whatIf([], { ...context, ...JSON.parse('{"then":null}') })).toThrow(refused('then'));
});

test('a kind of event that cannot become a text is refused', () => {
  const event = { id: 'e', at: context.now, kind: { toString: 1 } };
  expect(() => evaluateSla([event as never], context)).toThrow(
    expect.objectContaining({ code: 'event-invalid', path: ['events', 0, 'kind'] }),
  );
});
