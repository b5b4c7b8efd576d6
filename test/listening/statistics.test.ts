import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statistics } from '../../src/kpi/index.js';
import { clopperPearson } from '../../src/listening/statistics/clopperPearson.js';
import { fisherGreater } from '../../src/listening/statistics/fisherGreater.js';
import { holm } from '../../src/listening/statistics/holm.js';
import { rateRatio } from '../../src/listening/statistics/rateRatio.js';

// The listening room may not import kpi: it has a small second statistics, and here the two must agree.
const count = fc.integer({ min: 0, max: 3000 });

test('Clopper-Pearson agrees with the kpi room', () => {
  fc.assert(
    fc.property(count, count, (k, rest) => {
      fc.pre(k + rest > 0);
      const ours = clopperPearson(k, k + rest);
      const theirs = statistics.clopperPearson({ k, n: k + rest });
      return Math.abs(ours.low - (theirs?.low ?? 0)) < 1e-11 && Math.abs(ours.high - (theirs?.high ?? 0)) < 1e-11;
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('the ratio of rates agrees with the kpi room', () => {
  const ours = rateRatio({ events1: 12, exposure1: 40, events0: 5, exposure0: 100 });
  const theirs = statistics.rateRatioInterval({ eventsA: 12, exposureA: 40, eventsB: 5, exposureB: 100 });
  expect(ours?.value).toBeCloseTo(theirs?.estimate ?? 0, 12);
  expect(ours?.interval.low).toBeCloseTo(theirs?.low ?? 0, 10);
  expect(ours?.interval.high).toBeCloseTo(theirs?.high ?? 0, 9);
});

test('Holm agrees with the kpi room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
      expect(holm(pValues)).toEqual(statistics.holm({ pValues }).adjusted);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("Fisher's test agrees with exact sums in whole numbers", () => {
  const small = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.tuple(small, small, small, small), ([k1, rest1, k0, rest0]) => {
      fc.pre(k1 + rest1 > 0 && k0 + rest0 > 0);
      const ours = fisherGreater({ k1, n1: k1 + rest1, k0, n0: k0 + rest0 });
      return Math.abs(ours - exactGreater({ k1, n1: k1 + rest1, k0, n0: k0 + rest0 })) < 1e-10;
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("Fisher's test keeps its digits far out in the tail", () => {
  const input = { k1: 60, n1: 100, k0: 5, n0: 2000 };
  expect(fisherGreater(input) / exactGreater(input)).toBeCloseTo(1, 9);
});

function exactGreater({ k1, n1, k0, n0 }: { k1: number; n1: number; k0: number; n0: number }): number {
  const cases = k1 + k0;
  const choose = (n: number, k: number): bigint => {
    if (k < 0 || k > n) return 0n;
    let value = 1n;
    for (let step = 1; step <= k; step += 1) value = (value * BigInt(n - k + step)) / BigInt(step);
    return value;
  };
  let sum = 0n;
  for (let count = k1; count <= Math.min(cases, n1); count += 1) sum += choose(n1, count) * choose(n0, cases - count);
  const scale = 10n ** 200n;
  return Number((sum * scale) / choose(n1 + n0, cases)) / 1e200;
}
