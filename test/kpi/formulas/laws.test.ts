import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as kpi from '../../../src/kpi/index.js';
import type { KpiResult } from '../../../src/models/kpiResult.js';

const runs = { seed: 1, numRuns: 200 };
const law = <Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  check: (...values: Values) => void,
) => fc.assert(fc.property(...arbitraries, check as never) as fc.IProperty<unknown>, runs);

const share = fc.double({ min: 0.001, max: 1, noNaN: true });
const evidence = fc.record({
  like: fc.double({ min: 0, max: 100, noNaN: true }),
  comment: fc.double({ min: 0, max: 100, noNaN: true }),
  share: fc.double({ min: 0, max: 100, noNaN: true }),
  recommend: fc.double({ min: 0, max: 100, noNaN: true }),
  merchandise: fc.double({ min: 0, max: 100, noNaN: true }),
  defend: fc.double({ min: 0, max: 100, noNaN: true }),
  purchase: fc.double({ min: 0, max: 100, noNaN: true }),
});
const known = { outsideMarket: false, automationSigns: false };
const score = (acts: Partial<Record<string, number>>, more: object = known) =>
  kpi.fanScore({ evidence: acts, ...known, ...more }).value as number;
const number = (result: KpiResult) => result.value as number;

describe('fans (F-55 to F-57)', () => {
  test('no number of likes lifts a score above .058', () => {
    law([fc.double({ min: 0, max: 1e12, noNaN: true })], (like) => {
      expect(score({ like })).toBeLessThan(0.058);
      expect(score({ like }) - score({})).toBeLessThanOrEqual(0.0099);
    });
  });

  test('adding an act never lowers a score, and likes add less than .05 to any other evidence', () => {
    law(
      [evidence, fc.constantFrom('like', 'comment', 'share', 'recommend', 'merchandise', 'defend', 'purchase')],
      (acts, kind) => {
        const more = { ...acts, [kind]: acts[kind as 'like'] + 1 };
        expect(score(more)).toBeGreaterThanOrEqual(score(acts));
        expect(score({ ...acts, like: 1e9 }) - score({ ...acts, like: 0 })).toBeLessThan(0.05);
      },
    );
  });

  test('automation and another market never raise a score; unknown lies between', () => {
    law([evidence], (acts) => {
      const inside = score(acts);
      const outside = score(acts, { outsideMarket: true });
      const unknown = kpi.fanScore({ evidence: acts, outsideMarket: null, automationSigns: null });
      expect(outside).toBeLessThanOrEqual(inside);
      expect(score(acts, { automationSigns: true })).toBeLessThanOrEqual(inside);
      expect(number(unknown)).toBeGreaterThanOrEqual(outside - 1e-15);
      expect(number(unknown)).toBeLessThanOrEqual(inside + 1e-15);
    });
  });

  test('age never raises evidence', () => {
    const acts = fc.array(
      fc.record({ kind: fc.constantFrom('like', 'share'), at: fc.integer({ min: 0, max: 1e12 }) }),
      { minLength: 1 },
    );
    law([acts, fc.integer({ min: 0, max: 1e11 })], (some, later) => {
      const at = (asOf: number) => kpi.decayedEvidence({ acts: some, asOf, timeZone: 'UTC' }).value ?? {};
      const [now, then] = [at(1e12), at(1e12 + later)];
      for (const kind of Object.keys(now)) expect(then[kind]).toBeLessThanOrEqual(now[kind] as number);
    });
  });

  test('fans lie between 0 and N, like inflation is at least 1, people who only like never raise the share above .058', () => {
    const scores = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    law([scores, fc.integer({ min: 1, max: 40 })], (some, likers) => {
      expect(number(kpi.fans({ scores: some }))).toBeLessThanOrEqual(some.length);
      expect(number(kpi.likeInflation({ scores: some }))).toBeGreaterThanOrEqual(1 - 1e-12);
      const before = number(kpi.fanShare({ scores: some }));
      const more = [...some, ...Array<number>(likers).fill(score({ like: 1e9 }))];
      expect(number(kpi.fanShare({ scores: more }))).toBeLessThanOrEqual(Math.max(before, 0.058) + 1e-12);
    });
  });

  test('the exact interval of the number of fans meets its normal limit at 1,000 people', () => {
    const scores = Array.from({ length: 1000 }, (_, index) => 0.05 + (index % 10) / 20);
    const exact = kpi.fans({ scores }).interval;
    const normal = kpi.fans({ scores: [...scores, 0] }).interval;
    expect(Math.abs((exact?.low ?? 0) - (normal?.low ?? 0))).toBeLessThan(1);
    expect(Math.abs((exact?.high ?? 0) - (normal?.high ?? 0))).toBeLessThan(1);
  });

  test('unknown countries widen the bounds and never move them past known + unknown', () => {
    const counts = fc.record({ AT: fc.nat(500), RU: fc.nat(500) });
    law([counts, fc.nat(500), fc.nat(500)], (some, few, more) => {
      fc.pre(some.AT + some.RU > 0);
      const match = (unknown: number) => kpi.marketMatch({ market: ['AT'], counts: some, unknown });
      const [narrow, wide] = [match(few), match(few + more)];
      expect(wide.interval?.low).toBeLessThanOrEqual(narrow.interval?.low as number);
      expect(wide.interval?.high).toBeGreaterThanOrEqual(narrow.interval?.high as number);
      expect(wide.interval?.low).toBeCloseTo(some.AT / (some.AT + some.RU + few + more), 12);
      expect(wide.value).toBe(narrow.value);
    });
  });
});

describe('indices (F-60)', () => {
  const parts = fc.record({
    memberToMemberShare: share,
    hostIndependence: share,
    selfStartShare: share,
    cohesionWithoutHost: share,
  });
  const names = ['memberToMemberShare', 'hostIndependence', 'selfStartShare', 'cohesionWithoutHost'] as const;

  test('a community index rises with each part; a missing part gives bounds that hold every value it may have', () => {
    law([parts, fc.constantFrom(...names), share], (some, name, other) => {
      const [low, high] = [Math.min(some[name], other), Math.max(some[name], other)];
      const at = (value: number) => number(kpi.communityIndex({ ...some, [name]: value }));
      expect(at(high)).toBeGreaterThanOrEqual(at(low) - 1e-12);
      const { interval } = kpi.communityIndex({ ...some, [name]: null });
      expect(at(low)).toBeGreaterThanOrEqual((interval?.low as number) - 1e-9);
      expect(at(high)).toBeLessThanOrEqual((interval?.high as number) + 1e-9);
    });
  });

  test('equal parts x give 100 x', () => {
    law([fc.double({ min: 0.01, max: 1, noNaN: true })], (x) => {
      const all = { memberToMemberShare: x, hostIndependence: x, selfStartShare: x, cohesionWithoutHost: x };
      expect(number(kpi.communityIndex(all))).toBeCloseTo(100 * x, 9);
      expect(number(kpi.audienceQuality({ marketMatch: x, authenticShare: x, fanShare: x / 4 }))).toBeCloseTo(
        100 * x,
        9,
      );
    });
  });

  test('audience quality rises with each part', () => {
    law([fc.tuple(share, share, share, share)], ([market, authentic, fan, more]) => {
      const at = (x: number) =>
        number(kpi.audienceQuality({ marketMatch: x, authenticShare: authentic, fanShare: fan }));
      expect(at(Math.max(market, more))).toBeGreaterThanOrEqual(at(Math.min(market, more)) - 1e-12);
    });
  });
});

describe('crisis (F-61, F-63)', () => {
  const fields = {
    critics: [0, 1],
    repeatCritics: [0, 1],
    criticsRatio: [1, 2],
    durationHours: [24, 25],
    channels: [1, 2, 3],
    growthHours: [5, 6],
    protestGroups: [0, 1],
    campaignShare: [0.2, 0.3],
    criticShare: [0.5, 0.51],
    aggressionShare: [0.5, 0.51],
    onlineReports: [0, 1, 10],
    printReports: [0, 1, 10],
  };
  type Field = keyof typeof fields;
  const names = Object.keys(fields) as Field[];
  const full = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(...fields[name])])),
  ) as fc.Arbitrary<Record<Field, number>>;

  test('a shitstorm level never falls with more evidence and lies in the interval when evidence is hidden', () => {
    law([full, fc.constantFrom(...names), fc.subarray(names)], (some, name, hidden) => {
      const level = number(kpi.shitstormLevel({ evidence: some }));
      const more = { ...some, [name]: Math.max(...fields[name]) };
      expect(number(kpi.shitstormLevel({ evidence: more }))).toBeGreaterThanOrEqual(level);
      const partial = kpi.shitstormLevel({
        evidence: { ...some, ...Object.fromEntries(hidden.map((one) => [one, null])) },
      });
      const { low, high } = partial.interval ?? { low: number(partial), high: number(partial) };
      expect(level).toBeGreaterThanOrEqual(low);
      expect(level).toBeLessThanOrEqual(high as number);
    });
  });

  const group = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
  const side = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), group, { minKeys: 1 });

  test('mix and rate add up to the change, and swapping the periods negates it', () => {
    law([side, side], (before, after) => {
      const forth = kpi.rateChangeParts({ before, after });
      const back = kpi.rateChangeParts({ before: after, after: before });
      const [mix, rate] = forth.parts.map(({ value }) => value) as [number, number];
      expect(Math.abs(mix + rate - number(forth))).toBeLessThanOrEqual(1e-12);
      expect(back.value).toBeCloseTo(-number(forth), 12);
      expect(back.parts[0]?.value).toBeCloseTo(-mix, 12);
    });
  });

  test('equal rates leave no rate part', () => {
    law(
      [side, fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 }), { minKeys: 1 })],
      (before, times) => {
        const scaled = Object.entries(before).map(([id, { k, n }]) => [
          id,
          { k: k * (times[id] ?? 1), n: n * (times[id] ?? 1) },
        ]);
        const { parts } = kpi.rateChangeParts({ before, after: Object.fromEntries(scaled) });
        expect(parts[1]?.value).toBeCloseTo(0, 12);
      },
    );
  });
});

describe('networks and inequality (F-53, F-64)', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 });

  test('gini and absence factor do not change with scale or order; gini lies in [0, 1 - 1/n]', () => {
    law([values, fc.integer({ min: 2, max: 50 })], (some, factor) => {
      fc.pre(some.some((value) => value > 0));
      const scaled = some.map((value) => value * factor).reverse();
      const gini = number(kpi.gini({ values: some }));
      expect(number(kpi.gini({ values: scaled }))).toBeCloseTo(gini, 12);
      expect(gini).toBeGreaterThanOrEqual(0);
      expect(gini).toBeLessThanOrEqual(1 - 1 / some.length + 1e-12);
      expect(kpi.absenceFactor({ contributions: scaled }).value).toBe(kpi.absenceFactor({ contributions: some }).value);
    });
  });

  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const edge = fc.tuple(fc.constantFrom(...people), fc.constantFrom(...people)).filter(([a, b]) => a !== b);
  const edges = fc.array(edge, { minLength: 1, maxLength: 20 });

  test('E-I index and modularity do not change with names, order or repeats', () => {
    law([edges, fc.shuffledSubarray(people, { minLength: 8 })], (some, names) => {
      const rename = (id: string) => names[people.indexOf(id)] as string;
      const groups = [people.slice(0, 3), people.slice(3)];
      const renamed = some.map(([a, b]) => [rename(b), rename(a)] as const).reverse();
      const other = [(groups[1] as string[]).map(rename), (groups[0] as string[]).map(rename)];
      const same = (one: (input: { edges: typeof renamed; groups: string[][] }) => KpiResult) =>
        expect(number(one({ edges: [...renamed, ...renamed], groups: other }))).toBeCloseTo(
          number(one({ edges: some, groups })),
          12,
        );
      same(kpi.eiIndex);
      same(kpi.modularity);
      same(kpi.internalTieShare);
    });
  });

  test('order and names change nothing in roles and clusters', () => {
    const people40 = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}`,
      consented: index % 7 !== 0,
      vector: [Math.sin(index) + 1, Math.cos(index * 3) + 1, index % 2],
    }));
    const reversed = [...people40].reverse().map((person, index) => ({ ...person, id: `q${index}` }));
    const one = kpi.interestClusters({ people: people40, clusters: 3, seed: 5 });
    expect(kpi.interestClusters({ people: reversed, clusters: 3, seed: 5 })).toEqual(one);
    expect(one.value).not.toBeNull();
  });
});

describe('value and loyalty (F-66, F-67)', () => {
  const channel = fc.record({
    channel: fc.constantFrom('phone', 'email', 'chat'),
    deflectedPerMonth: fc.nat(100_000),
    costPerContact: fc.double({ min: 0, max: 50, noNaN: true }),
  });

  test('parts of the savings are exact in minor units', () => {
    law(
      [
        fc.array(channel, { minLength: 1 }),
        fc.integer({ min: 1, max: 24 }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
      ],
      (channels, months, cost) => {
        const { value, parts } = kpi.deflectionSavings({ channels, months, currency: 'EUR', ownCostPerMonth: cost });
        const cents = parts.map((part) => Math.round(part.value * 100));
        parts.forEach((part, index) => {
          expect(part.value).toBe((cents[index] as number) / 100);
        });
        expect(value).toBe(cents.reduce((sum, part) => sum + part, 0) / 100);
      },
    );
  });

  test('more intent never lowers the deflected cases', () => {
    law([fc.nat(100_000), fc.tuple(share, share, share, share)], (events, [success, few, more, noFurtherAction]) => {
      fc.pre(events > 0);
      const at = (intent: number) => number(kpi.deflectedCases({ events, success, intent, noFurtherAction }));
      expect(at(Math.max(few, more))).toBeGreaterThanOrEqual(at(Math.min(few, more)));
    });
  });

  test('a level of commitment never falls by two, and love decays without acts', () => {
    law(
      [fc.double({ min: 0, max: 3, noNaN: true }), fc.constantFrom(1, 2, 3, 4), fc.nat(400)],
      (love, previousLevel, daysBelow) => {
        const level = number(kpi.commitmentLevel({ love, previousLevel: previousLevel as 1, daysBelow }));
        expect(level - previousLevel).toBeLessThanOrEqual(1);
      },
    );
    const acts = fc.array(fc.record({ weight: fc.nat(9), at: fc.integer({ min: 0, max: 1e11 }) }), { minLength: 1 });
    law([acts, fc.nat(4e9), fc.constantFrom('calendar', 'days')], (activities, later, monthRule) => {
      const at = (asOf: number) => number(kpi.love({ activities, asOf, monthRule: monthRule as 'days' }));
      expect(at(1e11 + later)).toBeLessThanOrEqual(at(1e11) + 1e-12);
    });
  });

  test('without revocations points never fall when an act is added at the end', () => {
    const event = fc.record({
      kind: fc.constantFrom('solution', 'postCreated', 'likeReceived', 'dayVisited'),
      at: fc.integer({ min: 0, max: 4e8 }),
      from: fc.constantFrom('anna', 'ben', 'eva'),
    });
    law([fc.array(event, { minLength: 2, maxLength: 40 })], (events) => {
      const sorted = [...events].sort((a, b) => a.at - b.at);
      const points = (some: typeof events) => number(kpi.peerPoints({ events: some, asOf: 4e8, timeZone: 'UTC' }));
      expect(points(sorted)).toBeGreaterThanOrEqual(points(sorted.slice(0, -1)));
      expect(points([...sorted].reverse())).toBe(points(sorted));
    });
  });
});

describe('response and engagement (F-58, F-59)', () => {
  const times = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 30 });

  test('an answer that turns into an open request of longer time never lowers the quantile', () => {
    law([times, fc.nat(500), fc.nat(29)], (endedMs, longer, which) => {
      const index = which % endedMs.length;
      const open = (endedMs[index] as number) + longer;
      const before = kpi.firstResponseTime({ endedMs, openMs: [] });
      const after = kpi.firstResponseTime({ endedMs: endedMs.filter((_, other) => other !== index), openMs: [open] });
      expect(after.value ?? Infinity).toBeGreaterThanOrEqual(number(before) - 1e-9);
    });
  });

  test('with open times beyond all answers it is never below the median of the answered, and equal without open ones', () => {
    law([times, fc.nat(30)], (endedMs, open) => {
      const answered = number(kpi.responseTimeAnswered({ responseMs: endedMs }));
      const result = kpi.firstResponseTime({ endedMs, openMs: Array<number>(open).fill(2000) });
      expect(result.value ?? Infinity).toBeGreaterThanOrEqual(answered - 1e-9);
      if (open === 0) expect(result.value).toBeCloseTo(answered, 9);
    });
  });

  test('splitting a post in two with equal totals changes no engagement rate', () => {
    const post = fc.record({ engagements: fc.integer({ min: 0, max: 500 }), reach: fc.integer({ min: 2, max: 9000 }) });
    law([fc.array(post, { minLength: 1 })], (posts) => {
      const [{ engagements, reach }, ...rest] = posts as [{ engagements: number; reach: number }];
      const split = [{ engagements, reach: 1 }, { engagements: 0, reach: reach - 1 }, ...rest];
      const rate = (some: typeof posts) => kpi.engagementRate({ posts: some, denominator: 'reach' }).value;
      expect(rate(split)).toBe(rate(posts));
    });
  });

  test('the mean of ratios that peers show does change when a post is split', () => {
    const rate = (posts: { engagements: number; reach: number }[]) =>
      kpi.compat.hootsuiteEngagementRate({ posts, denominator: 'reach' }).value as number;
    const [whole, split] = [
      [{ engagements: 11, reach: 1100 }],
      [
        { engagements: 10, reach: 100 },
        { engagements: 1, reach: 1000 },
      ],
    ];
    expect(rate(whole)).toBeCloseTo(0.01, 12);
    expect(rate(split)).toBeCloseTo(0.0505, 12);
  });

  test('shares of all brands add up to 1', () => {
    law([fc.array(fc.nat(1000), { minLength: 1 })], (mentions) => {
      const total = mentions.reduce((sum, m) => sum + m, 0);
      fc.pre(total > 0);
      const shares = mentions.map((m) => number(kpi.shareOfVoice({ mentions: m, total })));
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    });
  });
});

describe('seeded results (F-65)', () => {
  test('equal seeds give equal results, and no seed gives no interval', () => {
    const values = Array.from({ length: 30 }, (_, index) => (index * 7) % 23);
    expect(kpi.gini({ values, seed: 3 })).toEqual(kpi.gini({ values, seed: 3 }));
    expect(kpi.gini({ values, seed: 3 }).interval).not.toEqual(kpi.gini({ values, seed: 4 }).interval);
    expect(kpi.gini({ values }).interval).toBeNull();
    const a = { endedMs: values.map((value) => 3000 + 100 * value), openMs: [9000] };
    const speed = kpi.channelSpeedRatio({
      a,
      b: { endedMs: values.map((value) => 1000 + value), openMs: [] },
      seed: 1,
    });
    expect(speed.interval?.low).toBeLessThan(number(speed));
    expect(speed.interval?.high).toBeGreaterThan(number(speed));
    const edges = [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'd'],
      ['d', 'c'],
      ['a', 'c'],
    ] as const;
    const tested = kpi.reciprocity({ edges, seed: 2 }).details['pValue'] as number;
    expect(tested).toBe(kpi.reciprocity({ edges, seed: 2 }).details['pValue']);
    expect(tested).toBeGreaterThan(0);
    expect(tested).toBeLessThanOrEqual(1);
    const groups = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(kpi.eiIndex({ edges, groups, seed: 2 }).details['pValue']).toBeGreaterThan(0);
    const cover = { customers: { x: 40, y: 20 }, company: { x: 10, y: 50 } };
    const coverage = kpi.channelCoverage({ ...cover, seed: 9 });
    expect(coverage.interval?.low).toBeLessThan(number(coverage));
    expect(coverage.interval?.high).toBeGreaterThan(number(coverage));
  });
});
