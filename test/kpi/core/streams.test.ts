import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ComputeOptions,
  compute,
  computeColumns,
  createCompute,
  type InteractionColumns,
  type KpiItem,
  type KpiRequest,
} from '../../../src/kpi/index.js';

const DAY = 86_400_000;
const FROM = Date.UTC(2026, 2, 28);
const NOW = FROM + 4 * DAY;
const KINDS = ['mention', 'request', 'reply', 'post', 'message', 'reaction'] as const;
const AUTHORS = 6;

/** Every KPI that a stream feeds, with what its request needs. */
const ALL: readonly (string | KpiRequest)[] = [
  'mentionVolume',
  { id: 'mentionRate', days: 4 },
  'shareOfVoice',
  { id: 'sentimentShare', polarity: 'negative' },
  'netSentiment',
  'brandHealthIndex',
  { id: 'topicShare', topic: 'tariff' },
  { id: 'platformShare', platform: 'forum' },
  { id: 'channelPreference', channel: 'forum' },
  'platformTopicMatrix',
  'activityByHour',
  'proactiveShare',
  { id: 'dailyStatusUpdates', days: 4 },
  { id: 'responseRate', targetMs: 3_600_000 },
  { id: 'responseRate', as: 'responseRateOther', responder: 'other' },
  'unansweredShare',
  { id: 'lateShare', targetMs: 3_600_000 },
  { id: 'neverShare', targetMs: 3_600_000 },
  { id: 'effectiveResponseRate', cutOffs: { forum: { ms: DAY }, page: { ms: 3_600_000, boundary: 'exclusive' } } },
  { id: 'withinTargetShare', targetMs: 3_600_000 },
  { id: 'urgentWithinTarget', targetMs: 3_600_000 },
  'critiqueResponseRate',
  'responseTimeAnswered',
  'firstResponseTime',
  'nextResponseTime',
  'uniqueAuthors',
  'reach',
  'criticShare',
  { id: 'activationRate', members: 50 },
  'stickiness',
  { id: 'engagementRate', denominator: 'impressions' },
  'engagementPerPost',
  'amplification',
  'gini',
  'absenceFactor',
  'effectiveN',
  { id: 'participationLadder', members: 50 },
  'memberToMemberShare',
  'repeatTieShare',
  'reciprocity',
  {
    id: 'eiIndex',
    groups: [
      ['a0', 'a1', 'a2'],
      ['a3', 'a4', 'a5'],
    ],
  },
  {
    id: 'modularity',
    groups: [
      ['a0', 'a1', 'a2'],
      ['a3', 'a4', 'a5'],
    ],
  },
  'networkDensity',
  'cohesionWithoutHost',
  'selfStartShare',
  'initiationShare',
  'dialogueRatio',
  'pushShare',
  'hostIndependence',
  'communityIndex',
  'indexOfDispersion',
  { id: 'buzzVolume', baseline: 0.5 },
  'burstBaseline',
  'burst',
  { id: 'fanScore', author: 'a1' },
  'fans',
  'fanShare',
  'likeInflation',
  'love',
];

const itemsArbitrary = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      at: fc.integer({ min: FROM - DAY, max: NOW + DAY / 4 }),
      author: fc.option(fc.integer({ min: 0, max: AUTHORS - 1 }), { freq: 8 }),
      role: fc.constantFrom('host', 'member', 'customer', 'insider'),
      automated: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      replyTo: fc.option(fc.nat(59)),
      brand: fc.constantFrom('x', 'y'),
      channel: fc.constantFrom('forum', 'page'),
      thread: fc.constantFrom('t1', 't2', 't3'),
      topics: fc.subarray(['tariff', 'network', 'angry', 'recommend']),
      sentiment: fc.constantFrom('positive', 'negative', 'neutral', null),
      engagements: fc.constantFrom(0, 3, 2 ** 40, 2 ** 52 + 1),
      shares: fc.nat(5),
      impressions: fc.nat(1000),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(
      ({ author, replyTo, ...row }, index): KpiItem => ({
        ...row,
        id: `i${index}`,
        author: author === null ? null : `a${author}`,
        replyTo: replyTo === null ? null : `i${replyTo}`,
      }),
    ),
  );

const OPTIONS: ComputeOptions = {
  now: NOW,
  timeZone: 'Europe/Vienna',
  window: { from: FROM, to: NOW },
  groupBy: ['brand', 'day'],
};

/** Requests for the host need some role in the data. */
const withRole = (items: readonly KpiItem[]): KpiItem[] => [
  ...items,
  { id: 'host', kind: 'post', at: FROM + 1, role: 'host', author: 'h', brand: 'x', thread: 't1' },
];

describe('accumulators (F-19, X-3)', () => {
  test.each(['exact', 'sketch'] as const)('any split in any order gives identical bytes: %s', (mode) => {
    const counter = createCompute(ALL, { ...OPTIONS, mode });
    const bytes = (state: ReturnType<typeof counter.create>) => JSON.stringify(counter.toJSON(state));
    const addAll = (items: readonly KpiItem[]) => items.reduce(counter.add, counter.create());
    const splits = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 61, maxLength: 61 });
    fc.assert(
      fc.property(
        itemsArbitrary,
        splits,
        fc.array(fc.nat(1000), { minLength: 61, maxLength: 61 }),
        (rows, split, keys) => {
          const items = withRole(rows);
          const whole = addAll(items);
          const shuffled = items
            .map((item, index) => ({ item, key: keys[index] ?? 0, part: split[index] ?? 0 }))
            .sort((a, b) => a.key - b.key);
          const parts = [0, 1, 2, 3].map((part) =>
            addAll(shuffled.filter((row) => row.part === part).map(({ item }) => item)),
          );
          const saved = parts.map((part) => counter.fromJSON(JSON.parse(bytes(part))));
          const merged = saved.reduce(counter.merge, counter.create());
          const [a, b, c, d] = parts as [typeof whole, typeof whole, typeof whole, typeof whole];
          const other = counter.merge(counter.merge(d, c), counter.merge(b, a));
          expect(bytes(merged)).toBe(bytes(whole));
          expect(bytes(other)).toBe(bytes(whole));
          expect(JSON.stringify(counter.result(merged, { now: NOW }))).toBe(
            JSON.stringify(counter.result(whole, { now: NOW })),
          );
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  test.each(['exact', 'sketch'] as const)('delivery at least once changes nothing (X-5): %s', (mode) => {
    const counter = createCompute(ALL, { ...OPTIONS, mode });
    const bytes = (items: readonly KpiItem[]) =>
      JSON.stringify(counter.toJSON(items.reduce(counter.add, counter.create())));
    fc.assert(
      fc.property(itemsArbitrary, fc.array(fc.nat(60), { maxLength: 30 }), (rows, again) => {
        const items = withRole(rows);
        const repeated = [...items, ...again.map((index) => items[index % items.length] as KpiItem)];
        expect(bytes(repeated)).toBe(bytes(items));
        expect(bytes([...repeated].reverse())).toBe(bytes(items));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test('merge leaves its second argument as it is, and create() is its identity', () => {
    const counter = createCompute(ALL, OPTIONS);
    fc.assert(
      fc.property(itemsArbitrary, (rows) => {
        const state = withRole(rows).reduce(counter.add, counter.create());
        const before = JSON.stringify(counter.toJSON(state));
        expect(JSON.stringify(counter.toJSON(counter.merge(counter.create(), state)))).toBe(before);
        expect(JSON.stringify(counter.toJSON(state))).toBe(before);
        expect(JSON.stringify(counter.toJSON(counter.merge(state, counter.create())))).toBe(before);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test('a state of another version, kind or question is refused', () => {
    const counter = createCompute(['mentionVolume'], OPTIONS);
    const other = createCompute(['mentionVolume'], { ...OPTIONS, groupBy: [] });
    const json = counter.toJSON(counter.create()) as Record<string, never>;
    expect(() => counter.fromJSON({ ...json, v: 2 })).toThrow(expect.objectContaining({ code: 'kpi-needs-input' }));
    expect(() => counter.fromJSON(null)).toThrow(expect.objectContaining({ code: 'kpi-needs-input' }));
    expect(() => other.fromJSON(json)).toThrow(expect.objectContaining({ code: 'kpi-needs-input' }));
  });
});

describe('results of streams (F-51 to F-53)', () => {
  const numbersIn = (value: unknown): number[] => {
    if (typeof value === 'number') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
  };

  test('nothing is ever NaN, infinite or undefined', () => {
    fc.assert(
      fc.property(itemsArbitrary, (rows) => {
        const result = compute(ALL, withRole(rows), OPTIONS);
        expect(numbersIn(result).filter((number) => !Number.isFinite(number))).toEqual([]);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('the days add up to the total, and the shares of all brands to 1', () => {
    fc.assert(
      fc.property(itemsArbitrary, (rows) => {
        const items = withRole(rows);
        const valuesBy = (groupBy: ComputeOptions['groupBy'], id: string) =>
          compute([id], items, { ...OPTIONS, groupBy: groupBy ?? [] }).groups.map(({ results }) =>
            Number(results[id]?.value ?? 0),
          );
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(sum(valuesBy(['day'], 'mentionVolume'))).toBe(sum(valuesBy([], 'mentionVolume')));
        const shares = sum(valuesBy(['brand'], 'shareOfVoice'));
        expect(shares === 0 || Math.abs(shares - 1) < 1e-12).toBe(true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('a day of 23 hours and a day of 25 hours hold what happened in them', () => {
    const every = (from: number, hours: number) =>
      Array.from(
        { length: hours },
        (_, hour): KpiItem => ({ id: `${from}.${hour}`, kind: 'mention', at: from + hour * 3_600_000 }),
      );
    const options = { now: Date.UTC(2027, 0, 1), timeZone: 'Europe/Vienna', groupBy: ['day'] as const };
    const volumes = (items: KpiItem[]) =>
      compute(['mentionVolume'], items, options).groups.map(({ key, results }) => [
        key['day'],
        results['mentionVolume']?.value,
      ]);
    expect(volumes(every(Date.UTC(2026, 2, 28, 23), 48))).toEqual([
      ['2026-03-29', 23],
      ['2026-03-30', 24],
      ['2026-03-31', 1],
    ]);
    expect(volumes(every(Date.UTC(2026, 9, 24, 22), 49))).toEqual([
      ['2026-10-25', 25],
      ['2026-10-26', 24],
    ]);
  });

  test('what is left out is counted by reason', () => {
    const at = FROM + 1;
    const items: KpiItem[] = [
      { id: '1', kind: 'mention', at, automated: true },
      { id: '2', kind: 'mention', at: FROM - 1 },
      { id: '3', kind: 'mention', at: NOW + 1 },
      { id: '4', kind: 'mention', at, leftOut: 'spam' },
      { id: '5', kind: 'request', at, role: 'customer', isCoarse: true },
    ];
    const { groups, skipped } = compute(['mentionVolume', 'responseRate'], items, { ...OPTIONS, groupBy: [] });
    expect(groups[0]?.results['mentionVolume']?.value).toBe(1);
    expect(groups[0]?.results['responseRate']?.value).toBeNull();
    expect(skipped).toEqual([
      { reason: 'after-now', count: 1 },
      { reason: 'automated', count: 1 },
      { reason: 'coarse-instant', count: 1 },
      { reason: 'outside-window', count: 1 },
      { reason: 'spam', count: 1 },
    ]);
  });

  test('without dimensions there is one group, the total, also of nothing', () => {
    const nothing = compute(ALL, [], { ...OPTIONS, groupBy: [] });
    expect(nothing.groups.map(({ key }) => key)).toEqual([{}]);
    expect(nothing.groups[0]?.results['mentionVolume']?.value).toBe(0);
    expect(nothing.groups[0]?.results['responseRate']?.value).toBeNull();
    const { create, result } = createCompute(ALL, { ...OPTIONS, groupBy: [] });
    expect(result(create(), OPTIONS)).toEqual(nothing);
    expect(compute(ALL, [], { ...OPTIONS, groupBy: ['brand'] }).groups).toEqual([]);
  });

  test('a reply before its request in the stream counts, one before it in time does not', () => {
    const items = (replyAt: number): KpiItem[] => [
      { id: 'a', kind: 'reply', at: replyAt, replyTo: 'q', role: 'host' },
      { id: 'q', kind: 'request', at: FROM + 1000, role: 'customer' },
    ];
    const rate = (replyAt: number) =>
      compute(['responseRate'], items(replyAt), { ...OPTIONS, groupBy: [] }).groups[0]?.results['responseRate']?.value;
    expect(rate(FROM + 1000)).toBe(1);
    expect(rate(FROM + 999)).toBe(0);
  });

  test('with a target, open requests are due only once it has passed (F-21)', () => {
    const items: KpiItem[] = [{ id: 'q', kind: 'request', at: NOW - 1000, role: 'customer' }];
    const due = (targetMs: number, boundary: 'inclusive' | 'exclusive') => {
      const options = { ...OPTIONS, groupBy: [] };
      const result = compute([{ id: 'responseRate', targetMs, boundary }], items, options).groups[0]?.results[
        'responseRate'
      ];
      return [result?.n, result?.details['notYetDue']];
    };
    expect(due(1000, 'inclusive')).toEqual([0, 1]);
    expect(due(1000, 'exclusive')).toEqual([1, 0]);
    expect(due(999, 'inclusive')).toEqual([1, 0]);
  });
});

describe('columns give what items give (F-28)', () => {
  const FAST: readonly (string | KpiRequest)[] = [
    { id: 'responseRate', responder: 'anyone' },
    { id: 'responseRate', as: 'byHost' },
    { id: 'responseTimeAnswered', responder: 'other' },
    { id: 'firstResponseTime', responder: 'anyone' },
    'shareOfVoice',
    'netSentiment',
    'uniqueAuthors',
    'criticShare',
    { id: 'engagementRate', denominator: 'impressions' },
    'engagementPerPost',
  ];
  const SLOW = [
    ...FAST,
    'gini',
    'reciprocity',
    { id: 'topicShare', topic: 'tariff' },
    'critiqueResponseRate',
    'stickiness',
  ];
  const words = {
    kind: [...KINDS],
    brand: ['x', 'y'],
    channel: ['forum', 'page'],
    role: ['host', 'member', 'customer', 'insider'],
    sentiment: ['positive', 'negative', 'neutral', 'unknown'],
  };

  function columnsOf(items: readonly KpiItem[], order: 'time' | 'any'): InteractionColumns {
    const code = (name: keyof typeof words, word: string | null | undefined) =>
      (words[name] as readonly string[]).indexOf(word ?? 'unknown');
    const bytes = (name: keyof typeof words) => Uint8Array.from(items, (item) => code(name, item[name]));
    return {
      length: items.length,
      order,
      at: Float64Array.from(items, ({ at }) => Number(at)),
      kind: bytes('kind'),
      brand: bytes('brand'),
      channel: bytes('channel'),
      role: bytes('role'),
      sentiment: bytes('sentiment'),
      author: Int32Array.from(items, ({ author }) => (author ? Number(author.slice(1)) : -1)),
      authorCount: AUTHORS,
      replyTo: Int32Array.from(items, ({ replyTo }) => items.findIndex(({ id }) => id === replyTo)),
      automated: Uint8Array.from(items, ({ automated }) => (automated === true ? 1 : 0)),
      engagements: Float64Array.from(items, ({ engagements }) => engagements ?? 0),
      impressions: Uint32Array.from(items, ({ impressions }) => impressions ?? 0),
      dictionaries: words,
    };
  }

  test.each([
    { path: 'fast', kpis: FAST, order: 'any', groupBy: ['brand', 'day'] },
    { path: 'fast', kpis: FAST, order: 'time', groupBy: ['day', 'channel'] },
    { path: 'fast', kpis: FAST, order: 'any', groupBy: ['hour', 'team'] },
    { path: 'by items', kpis: SLOW, order: 'any', groupBy: ['brand'] },
  ] as const)('$path path by $groupBy', ({ kpis, order, groupBy }) => {
    fc.assert(
      fc.property(itemsArbitrary, (rows) => {
        const items = rows.map(({ thread: _thread, topics: _topics, shares: _shares, ...row }) => row);
        if (order === 'time') items.sort((a, b) => Number(a.at) - Number(b.at));
        const columns = columnsOf(items, order);
        const options = { ...OPTIONS, groupBy, exclude: ['automated', 'insiders'] as const };
        const numbered = items.map((item) => ({ ...item, author: item.author?.slice(1) ?? null }));
        expect(computeColumns(kpis, columns, options)).toEqual(compute(kpis, numbered, options));
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('bad columns are refused', () => {
    const columns = columnsOf(
      [
        { id: 'i0', kind: 'mention', at: 5, brand: 'x' },
        { id: 'i1', kind: 'mention', at: 4, brand: 'x' },
      ],
      'any',
    );
    const codeOf = (change: Partial<InteractionColumns>) => {
      try {
        computeColumns(['mentionVolume', 'uniqueAuthors'], { ...columns, ...change } as InteractionColumns, {
          now: 9,
          timeZone: 'UTC',
          groupBy: ['brand'],
        });
      } catch (error) {
        return (error as { code: string }).code;
      }
      return null;
    };
    expect(codeOf({})).toBeNull();
    expect(codeOf({ order: 'time' })).toBe('columns-not-sorted');
    expect(codeOf({ kind: new Uint8Array(3) })).toBe('columns-length');
    expect(codeOf({ kind: Uint8Array.of(0, 99) })).toBe('kpi-needs-input');
    expect(codeOf({ brand: Uint8Array.of(0, 7) })).toBe('not-finite');
    expect(codeOf({ author: Int32Array.of(0, 99) })).toBe('not-finite');
    expect(codeOf({ at: Float64Array.of(Number.NaN, 1) })).toBe('not-finite');
    expect(codeOf({ dictionaries: { kind: ['mension'] } })).toBe('kpi-needs-input');
  });
});

describe('mistakes of the caller', () => {
  const item: KpiItem = { id: '1', kind: 'request', at: 1 };
  const codeOf = (
    kpis: readonly (string | KpiRequest)[],
    options: Partial<ComputeOptions> = {},
    items: unknown = [item],
  ) => {
    try {
      compute(kpis, items as KpiItem[], { now: 10, timeZone: 'UTC', ...options });
    } catch (error) {
      return (error as { code: string }).code;
    }
    return null;
  };

  test.each([
    ['unknown-kpi', ['responseRat'], {}],
    ['unknown-kpi', ['toString'], {}],
    ['kpi-needs-input', ['nps'], {}],
    ['kpi-needs-input', ['resolutionTime'], {}],
    ['kpi-needs-input', ['responseRate'], {}],
    ['kpi-needs-input', ['mentionRate'], {}],
    ['kpi-needs-input', ['topicShare'], {}],
    ['kpi-needs-input', ['mentionVolume'], { groupBy: ['colour'] }],
    ['bad-zone', ['mentionVolume'], { timeZone: 'Europe/Wien' }],
    ['negative', ['mentionVolume'], { window: { from: 2, to: 1 } }],
    ['not-finite', ['mentionVolume'], { now: 'yesterday' }],
    ['not-finite', ['mentionVolume'], { conf: 1 }],
    ['negative', [{ id: 'responseRate', responder: 'anyone', targetMs: -1 }], {}],
    ['kpi-needs-input', [{ id: 'mentionVolume', kinds: ['tweet'] }], {}],
  ] as const)('%s for %j', (code, kpis, options) => {
    expect(codeOf(kpis as never, options as never)).toBe(code);
  });

  test('bad items', () => {
    expect(codeOf(['mentionVolume'], {}, [{ ...item, at: '2026-03-02T09:00:00' }])).toBe('not-finite');
    expect(codeOf(['mentionVolume'], {}, [{ ...item, kind: 'tweet' }])).toBe('kpi-needs-input');
    expect(codeOf(['engagementPerPost'], {}, [{ ...item, kind: 'post', engagements: 1.5 }])).toBe('not-a-count');
  });
});
