import fc from 'fast-check';
import { compat, createCompute, KpiError, statistics } from '../../src/kpi/index.js';

const wild = fc.oneof(
  fc.nat(50),
  fc.constantFrom(0, 1, -1, 0.5, 1e-300, 1e300, 2 ** 53 - 1, 2 ** 53, Number.NaN, Infinity, -Infinity),
  fc.double(),
);
const scalar = fc.oneof(
  { weight: 12, arbitrary: fc.nat(50) },
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 3, arbitrary: wild },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, 'x', {}) },
);
const list = fc.array(fc.oneof({ weight: 20, arbitrary: fc.nat(50) }, { weight: 1, arbitrary: wild }), {
  maxLength: 30,
});

/** Fields that hold lists. */
const LISTS = 'values endedMs openMs pValues counts expected weights elements contributions responseMs'.split(' ');

/** Fields of all statistics and peers' numbers: each function picks its own. */
const FIELDS = (
  'k n conf p side values exposure eventsA exposureA eventsB exposureB k1 n1 k2 n2 estimate1 low1 high1 estimate2 low2 ' +
  'high2 plus zero minus endedMs openMs quantile statistic seed resamples pValues start lambda center sigma width target ' +
  'slack counts expected dispersion ratio threshold weights alpha precision weight monthsAgo decay elements love before ' +
  'after members contributions dau mau minLikesReceived timePeriodDays active responseMs newMessages answeredWithin24h ' +
  'responseRate engagements days followers avgDailyScore sdDailyScore months m score'
).split(' ');

const record = fc.tuple(...FIELDS.map((name) => (LISTS.includes(name) ? list : scalar))).map((values) => ({
  ...Object.fromEntries(FIELDS.map((name, index) => [name, values[index]])),
  prior: { alpha: values[0], beta: values[1] },
  strata: [{ a: values[0], b: values[1], c: values[2], d: values[3] }],
  points: [{ at: values[0], value: values[1] }],
  resamples: 30,
}));

function badNumbers(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(badNumbers);
}

/** Statistics and peers' numbers under wild inputs: a typed error or finite numbers, never NaN. */
function fuzzFunctions(seed: number, runs: number): string[] {
  const functions = { ...statistics, ...compat } as unknown as Readonly<Record<string, (input: object) => unknown>>;
  return Object.entries(functions).flatMap(([name, run]) => {
    const found = fc.check(
      fc.property(record, (input) => isSound(() => run(input))),
      { seed, numRuns: runs },
    );
    return found.failed ? [`${name}: ${String(found.errorInstance)} for ${JSON.stringify(found.counterexample)}`] : [];
  });
}

function isSound(run: () => unknown): boolean {
  try {
    const result = run();
    return typeof result === 'function' || !badNumbers(result);
  } catch (error) {
    return error instanceof KpiError;
  }
}

/** Streams under any split and order: equal bytes. */
function fuzzStreams(seed: number, runs: number): string[] {
  const counter = createCompute(
    [
      'mentionVolume',
      'uniqueAuthors',
      'gini',
      { id: 'responseRate', responder: 'other' },
      { id: 'firstResponseTime', responder: 'anyone' },
    ],
    { now: 5000, timeZone: 'America/St_Johns', groupBy: ['brand', 'hour'] },
  );
  const items = fc.array(
    fc.record({
      kind: fc.constantFrom('mention', 'request', 'reply'),
      at: fc.nat(6000),
      author: fc.option(fc.constantFrom('', 'a', '__proto__', '\u0000', '\ud800')),
      brand: fc.constantFrom('x', '', 'constructor'),
      replyTo: fc.option(fc.nat(30).map(String)),
      part: fc.nat(2),
    }),
    { maxLength: 30 },
  );
  const bytes = (state: ReturnType<typeof counter.create>) => JSON.stringify(counter.toJSON(state));
  const found = fc.check(
    fc.property(items, (rows) => {
      const all = rows.map((row, index) => ({ ...row, id: String(index), kind: row.kind as 'mention' }));
      const whole = all.reduce(counter.add, counter.create());
      const parts = [0, 1, 2].map((part) =>
        all
          .filter((item) => item.part === part)
          .reverse()
          .reduce(counter.add, counter.create()),
      );
      return bytes(parts.reduce(counter.merge, counter.create())) === bytes(whole);
    }),
    { seed, numRuns: runs },
  );
  return found.failed ? [`streams: ${JSON.stringify(found.counterexample)}`] : [];
}

/** Fuzzes the core of the room. */
export function run({ seed, runs }: { seed: number; runs: number }): { runs: number; failures: string[] } {
  return { runs: runs * 2, failures: [...fuzzFunctions(seed, runs), ...fuzzStreams(seed, runs)] };
}
