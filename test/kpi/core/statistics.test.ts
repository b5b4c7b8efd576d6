import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateChangeParts, statistics } from '../../../src/kpi/index.js';
import { betaCdf, betaQuantile, binomialCdf } from '../../../src/kpi/statistics/special/betaDistribution.js';
import { binomialMass } from '../../../src/kpi/statistics/special/binomialMass.js';
import { gammaCdf, gammaQuantile, gammaTail } from '../../../src/kpi/statistics/special/gammaDistribution.js';
import { normalCdf, normalQuantile } from '../../../src/kpi/statistics/special/normalDistribution.js';
import { sortRanks } from '../../../src/kpi/statistics/special/sortRanks.js';

const near = (actual: number, expected: number, tolerance = 1e-9) => {
  expect(Math.abs(actual - expected) / Math.max(1, Math.abs(expected))).toBeLessThanOrEqual(tolerance);
};
const seeded = { seed: 1, numRuns: 300 };
const trial = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));

describe('distributions', () => {
  test('normal quantiles of printed tables', () => {
    near(normalQuantile(0.975), 1.959963984540054, 1e-15);
    near(normalQuantile(0.995), 2.5758293035489004, 1e-14);
    near(normalQuantile(0.95), 1.6448536269514722, 1e-14);
    near(normalQuantile(1e-10), -6.361340902404056, 1e-13);
    near(normalCdf(1), 0.8413447460685429, 1e-15);
    near(normalCdf(-8), 6.220960574271785e-16, 1e-12);
  });

  test('each quantile undoes its distribution function', () => {
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    const shape = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        near(betaCdf(betaQuantile(p, a, b), a, b), p, 1e-9);
        near(gammaCdf(gammaQuantile(p, a), a), p, 1e-10);
        near(normalCdf(normalQuantile(p)), p, 1e-13);
        near(gammaCdf(a, b) + gammaTail(a, b), 1, 1e-12);
        near(betaCdf(a / (a + b), a, b) + betaCdf(b / (a + b), b, a), 1, 1e-10);
      }),
      seeded,
    );
  });

  test('binomial probabilities add up to their distribution function', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
        let sum = 0;
        for (let k = 0; k <= n; k += 1) {
          sum += binomialMass(k, n, p);
          near(binomialCdf(k, n, p), sum, 1e-12);
        }
      }),
      seeded,
    );
  });

  test('huge counts are answered at once and without NaN', () => {
    const k = 2 ** 52;
    for (const interval of [
      statistics.clopperPearson({ k: k / 2, n: k }),
      statistics.jeffreys({ k: 3, n: k }),
      statistics.poissonInterval({ k }),
      statistics.wilson({ k, n: k }),
    ]) {
      expect(Number.isFinite(interval?.low)).toBe(true);
      expect((interval?.low as number) <= (interval?.high as number)).toBe(true);
    }
  });

  test('the values of ranks are those of the sorted values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }),
        fc.nat(1000),
        fc.nat(1000),
        (values, start, span) => {
          const first = start % values.length;
          const last = Math.min(values.length - 1, first + (span % 9));
          const ranked = Float64Array.from(values);
          sortRanks(ranked, first, last);
          expect(ranked.slice(first, last + 1)).toEqual(
            Float64Array.from(values)
              .sort()
              .slice(first, last + 1),
          );
        },
      ),
      seeded,
    );
  });
});

describe('intervals of shares (F-54)', () => {
  const methods = ['wilson', 'wilsonCC', 'clopperPearson', 'agrestiCoull', 'jeffreys'] as const;

  test.each(methods)('%s: monotone, mirrored, inside 0..1', (method) => {
    fc.assert(
      fc.property(trial, ({ k, n }) => {
        const interval = statistics[method]({ k, n });
        const mirror = statistics[method]({ k: n - k, n });
        if (interval === null || mirror === null) throw new Error('n is above 0');
        near(interval.low, 1 - (mirror.high as number), 1e-9);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high as number).toBeLessThanOrEqual(1);
        if (k === n) return;
        const next = statistics[method]({ k: k + 1, n });
        expect(next?.low).toBeGreaterThanOrEqual(interval.low);
        expect(next?.high as number).toBeGreaterThanOrEqual(interval.high as number);
      }),
      seeded,
    );
  });

  test.each([5, 10, 30, 100, 1000])('coverage averaged over p keeps its promise at n = %d', (n) => {
    const covered = (method: (typeof methods)[number]) => {
      let sum = 0;
      for (let k = 0; k <= n; k += 1) {
        const { low, high } = statistics[method]({ k, n }) as { low: number; high: number };
        sum += betaCdf(high, k + 1, n - k + 1) - betaCdf(low, k + 1, n - k + 1);
      }
      return sum / (n + 1);
    };
    for (const method of ['wilson', 'jeffreys'] as const) {
      expect(covered(method)).toBeGreaterThan(0.945);
      expect(covered(method)).toBeLessThan(0.96);
    }
    expect(covered('clopperPearson')).toBeGreaterThanOrEqual(0.95);
  });

  test('one-sided intervals leave one side open', () => {
    expect(statistics.jeffreys({ k: 3, n: 10, side: 'less' })?.low).toBe(0);
    expect(statistics.clopperPearson({ k: 3, n: 10, side: 'greater' })?.high).toBe(1);
  });
});

describe('waiting times (F-17, F-58)', () => {
  const times = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 });
  const medianOf = (endedMs: readonly number[], openMs: readonly number[] = []) =>
    statistics.kaplanMeierQuantile({ endedMs, openMs, quantile: 0.5 })?.estimate ?? Infinity;

  test('without open cases the median is the sample median', () => {
    fc.assert(
      fc.property(times, (endedMs) => {
        const sorted = endedMs.slice().sort((a, b) => a - b);
        const middle = sorted.length >> 1;
        const upper = sorted[middle] as number;
        expect(medianOf(endedMs)).toBe(sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2);
      }),
      seeded,
    );
  });

  test('an answer that becomes an open case of equal or longer time never lowers the median', () => {
    fc.assert(
      fc.property(times, times, fc.tuple(fc.nat(100), fc.nat(20)), (endedMs, openMs, [at, longer]) => {
        const index = at % endedMs.length;
        const rest = endedMs.filter((_, other) => other !== index);
        const before = medianOf(endedMs, openMs);
        expect(medianOf(rest, [...openMs, (endedMs[index] as number) + longer])).toBeGreaterThanOrEqual(before);
      }),
      seeded,
    );
  });

  test('the interval contains the estimate', () => {
    fc.assert(
      fc.property(times, times, (endedMs, openMs) => {
        const found = statistics.kaplanMeierQuantile({ endedMs, openMs, quantile: 0.5 });
        if (found === null) return;
        expect(found.low).toBeLessThanOrEqual(found.estimate);
        expect(found.high ?? Infinity).toBeGreaterThanOrEqual(found.estimate);
      }),
      seeded,
    );
  });
});

describe('tests and resampling (F-65)', () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

  test('holm never lowers a p-value and keeps their order', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const { adjusted } = statistics.holm({ pValues: raw });
        raw.forEach((p, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p);
          raw.forEach((other, at) => {
            if (p < other) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[at] as number);
          });
        });
      }),
      seeded,
    );
  });

  test('the two-sided binomial test adds up what is no likelier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.nat(1000),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (n, at, p) => {
          const k = at % (n + 1);
          const limit = binomialMass(k, n, p) * (1 + 1e-7);
          let sum = 0;
          for (let x = 0; x <= n; x += 1) if (binomialMass(x, n, p) <= limit) sum += binomialMass(x, n, p);
          near(statistics.binomialTest({ k, n, p }).pValue, Math.min(1, sum), 1e-9);
        },
      ),
      seeded,
    );
  });

  test('equal seeds give equal intervals, and the interval moves with the values', () => {
    const values = Array.from({ length: 25 }, (_, index) => (index * 37) % 23);
    const run = (shift: number, seed: number) =>
      statistics.bootstrapBca({
        values: values.map((value) => value + shift),
        statistic: 'median',
        seed,
        resamples: 200,
      });
    expect(run(0, 3)).toEqual(run(0, 3));
    expect((run(100, 3)?.low ?? 0) - (run(0, 3)?.low ?? 0)).toBeCloseTo(100, 9);
  });
});

describe('why a rate changed (F-63)', () => {
  const side = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.integer({ min: 0, max: 1000 }).chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) })),
  );

  test('mix and rate add up to the change; swapped periods negate it', () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const change = rateChangeParts({ before, after });
        const back = rateChangeParts({ before: after, after: before });
        if (change.value === null) return;
        const [mix, rate] = change.parts as unknown as [{ value: number }, { value: number }];
        near(mix.value + rate.value, change.value, 1e-12);
        near(-(back.value as number), change.value, 1e-12);
        near(-(back.parts[0]?.value as number), mix.value, 1e-12);
        for (const part of change.parts) {
          near(
            (part.parts ?? []).reduce((sum, { value }) => sum + value, 0),
            part.value,
            1e-12,
          );
        }
      }),
      seeded,
    );
  });

  test('equal rates leave nothing to the rate', () => {
    const before = { a: { k: 10, n: 20 }, b: { k: 3, n: 12 } };
    const after = { a: { k: 40, n: 80 }, b: { k: 1, n: 4 } };
    expect(rateChangeParts({ before, after }).parts[1]?.value).toBe(0);
  });
});

describe('sketches', () => {
  test('every quantile of a ddSketch is off by at most alpha', () => {
    const sample = fc.array(fc.double({ min: 1, max: 1e11, noNaN: true }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(sample, fc.constantFrom(0.001, 0.01, 0.05), (values, alpha) => {
        const quantiles = [0.01, 0.25, 0.5, 0.9, 0.99];
        const sketch = statistics.ddSketch({ alpha, quantiles });
        const sorted = values.slice().sort((a, b) => a - b);
        const found = sketch.result(values.reduce(sketch.add, sketch.create()), { now: 0 });
        found.quantiles.forEach(({ quantile, value }) => {
          const exact = sorted[Math.floor(quantile * (sorted.length - 1))] as number;
          expect(Math.abs((value as number) / exact - 1)).toBeLessThanOrEqual(alpha * (1 + 1e-9));
        });
      }),
      seeded,
    );
  });

  test('sketches of parts are bin for bin the sketch of the whole', () => {
    const values = fc.array(fc.tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.boolean()), { maxLength: 400 });
    fc.assert(
      fc.property(values, (rows) => {
        const times = statistics.ddSketch({});
        const people = statistics.hyperLogLog({ precision: 6 });
        const of = (kept: typeof rows) => ({
          times: kept.reduce((state, [value]) => times.add(state, value), times.create()),
          people: kept.reduce((state, [value]) => people.add(state, `u${Math.floor(value)}`), people.create()),
        });
        const [whole, left, right] = [
          of(rows),
          of(rows.filter(([, isLeft]) => isLeft)),
          of(rows.filter(([, isLeft]) => !isLeft)),
        ];
        const saved = times.fromJSON(JSON.parse(JSON.stringify(times.toJSON(right.times))));
        const savedPeople = people.fromJSON(JSON.parse(JSON.stringify(people.toJSON(right.people))));
        expect(times.toJSON(times.merge(saved, left.times))).toEqual(times.toJSON(whole.times));
        expect(people.toJSON(people.merge(left.people, savedPeople))).toEqual(people.toJSON(whole.people));
      }),
      seeded,
    );
  });

  test('distinct counts are exact up to 256', () => {
    const people = statistics.hyperLogLog({ precision: 10 });
    let state = people.create();
    for (let index = 0; index < 256; index += 1) {
      state = people.add(people.add(state, `user${index}`), `user${index % 7}`);
      expect(people.result(state, { now: 0 })).toEqual({ count: index + 1, standardError: 0 });
    }
  });

  test.each([10, 12, 14])('distinct counts keep their standard error at precision %d', (precision) => {
    const people = statistics.hyperLogLog({ precision });
    const stated = 1.04 / Math.sqrt(2 ** precision);
    for (const size of [300, 1000, 5000, 20_000]) {
      const errors = Array.from({ length: 24 }, (_, run) => {
        let state = people.create();
        for (let index = 0; index < size; index += 1) state = people.add(state, `${run}/${index}`);
        return people.result(state, { now: 0 }).count / size - 1;
      });
      const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
      expect(deviation).toBeLessThan(1.5 * stated);
      expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(stated);
    }
  });
});
