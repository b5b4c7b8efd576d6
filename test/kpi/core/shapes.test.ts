import { expect, test } from 'vitest';
import { compute, statistics } from '../../../src/kpi/index.js';

const options = { now: '2026-03-03T00:00:00Z', timeZone: 'UTC' };

test.each([
  ['items', () => compute(['responseRate'], null as never, options)],
  ['kpis', () => compute('responseRate' as never, [], options)],
  ['kpis', () => compute([{ id: { toString: 1 } } as never], [], options)],
  ['kpis', () => compute([null as never], [], options)],
  ['options', () => compute(['responseRate'], [], null as never)],
  ['kinds', () => compute([{ id: 'uniqueAuthors', kinds: 'post' as never }], [], options)],
  ['statistic', () => statistics.bootstrapBca({ values: [1], statistic: 'mode' as never, seed: 1 })],
])('an argument of the wrong shape is refused by name: %s', (field, call) => {
  expect(call).toThrow(expect.objectContaining({ name: 'KpiError', path: [field] }));
});
