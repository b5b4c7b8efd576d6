import { describe, expect, test } from 'vitest';
import { zoneOffset } from '../../../src/internal/zone.js';
import { formulaNames } from '../../../src/kpi/compute/formulaNames.js';
import { recipes } from '../../../src/kpi/compute/recipes.js';
import { definitions } from '../../../src/kpi/definitions.js';
import { sameDefinition, statistics, toKpiItem } from '../../../src/kpi/index.js';
import { makeResult } from '../../../src/kpi/result/makeResult.js';
import { moneyScale } from '../../../src/kpi/result/money.js';
import { shareResult } from '../../../src/kpi/result/shareResult.js';
import { suppressedCells } from '../../../src/kpi/result/suppressSmallCells.js';
import { kpiResultSchema } from '../../../src/models/kpiResult.js';

const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return null;
};

describe('results', () => {
  test('defaults, sorted flags, empty and unknown n', () => {
    const result = makeResult('x', { value: -0, n: 0, flags: ['small', false, 'edge', 'small'] }, {});
    expect(result.flags).toEqual(['edge', 'empty', 'small']);
    expect(Object.is(result.value, 0)).toBe(true);
    expect(kpiResultSchema.parse(result)).toEqual(result);
    const interval = { low: 0, high: 1, level: 0.95, method: 'm' };
    const unknown = makeResult('x', { value: 1, n: null, interval }, {});
    expect([unknown.flags, unknown.interval]).toEqual([['n-missing'], null]);
  });

  test('a null value has no parts', () => {
    const result = makeResult('x', { value: null, n: 1, parts: [{ id: 'a', value: 1 }] }, {});
    expect([result.parts, result.partsAddUpTo]).toEqual([[], null]);
  });

  test('the flag small follows n and width', () => {
    const flagsOf = (numerator: number, denominator: number) => shareResult('x', { numerator, denominator }, {}).flags;
    expect(flagsOf(29, 29)).toEqual(['small']);
    expect(flagsOf(30, 30)).toEqual([]);
    expect(flagsOf(25, 50)).toEqual(['small']);
    expect(flagsOf(500, 1000)).toEqual([]);
    expect(flagsOf(0, 0)).toEqual(['empty']);
  });

  test.each([
    ['bad-zone', { definition: { timeZone: 'Mars/Base' } }],
    ['negative', { definition: { window: { from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' } } }],
    ['not-finite', { definition: { window: { from: '2026-01-02', to: '2026-01-03T00:00:00Z' } } }],
  ] as const)('%s in the definition', (code, input) => {
    expect(codeOf(() => makeResult('x', { value: 1, n: 1 }, input))).toBe(code);
  });

  test('definitions differ by everything but the window', () => {
    const of = (definition: object) => makeResult('x', { value: 1, n: 1 }, { definition });
    const window = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' };
    expect(sameDefinition(of({ window }), of({}))).toBe(true);
    expect(
      sameDefinition(of({ parameters: { a: 1, b: { c: 2, d: 3 } } }), of({ parameters: { b: { d: 3, c: 2 }, a: 1 } })),
    ).toBe(true);
    expect(sameDefinition(of({ boundary: 'exclusive' }), of({}))).toBe(false);
    expect(sameDefinition(of({ exclusions: [] }), of({}))).toBe(false);
  });

  test('money is rounded half away from zero as it is written', () => {
    const euro = moneyScale('x', 'EUR');
    expect([1.005, -1.005, 2.675, 0.004, 1e9].map((major) => euro.toMinor('m', major))).toEqual([
      101, -101, 268, 0, 1e11,
    ]);
    expect(moneyScale('x', 'JPY').toMinor('m', 2.5)).toBe(3);
    expect(moneyScale('x', 'KWD').toMajor(1500)).toBe(1.5);
    expect(codeOf(() => moneyScale('x', 'euro'))).toBe('currency-mismatch');
  });

  test('a single small cell takes the next smallest with it', () => {
    const hidden = (cells: [string, number][]) => [...suppressedCells(cells)].sort();
    expect(
      hidden([
        ['a', 3],
        ['b', 97],
        ['c', 120],
      ]),
    ).toEqual(['a', 'b']);
    expect(
      hidden([
        ['a', 3],
        ['b', 4],
        ['c', 120],
      ]),
    ).toEqual(['a', 'b']);
    expect(
      hidden([
        ['a', 0],
        ['b', 5],
        ['c', 120],
      ]),
    ).toEqual([]);
  });
});

describe('zones', () => {
  const hour = 3_600_000;
  test.each([
    ['Europe/Vienna', Date.UTC(2026, 2, 29, 0, 59, 59), hour],
    ['Europe/Vienna', Date.UTC(2026, 2, 29, 1), 2 * hour],
    ['Europe/Vienna', Date.UTC(2026, 9, 25, 0, 59), 2 * hour],
    ['Europe/Vienna', Date.UTC(2026, 9, 25, 1), hour],
    ['Asia/Kathmandu', Date.UTC(2026, 0, 1), 5.75 * hour],
    ['Australia/Lord_Howe', Date.UTC(2026, 0, 1), 11 * hour],
    ['Pacific/Apia', Date.UTC(2011, 11, 30, 9, 59), -10 * hour],
    ['Pacific/Apia', Date.UTC(2011, 11, 30, 10), 14 * hour],
    ['America/St_Johns', Date.UTC(1970, 0, 1), -3.5 * hour],
  ])('%s at %d', (zone, at, expected) => {
    expect(zoneOffset(zone)?.(at)).toBe(expected);
  });
});

describe('names', () => {
  test('every formula is fed by streams or named as one that is not', () => {
    const known = new Set([...Object.keys(recipes), ...formulaNames.split(' ')]);
    expect(definitions.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !definitions.some((definition) => definition.id === id))).toEqual([]);
  });
});

describe('statistics refuse bad input', () => {
  test.each([
    ['not-a-count', () => statistics.wilson({ k: 0.5, n: 2 })],
    ['negative', () => statistics.wilson({ k: -1, n: 2 })],
    ['not-finite', () => statistics.wilson({ k: Number.NaN, n: 2 })],
    ['not-finite', () => statistics.wilson({ k: 1, n: 2, conf: 1 })],
    ['numerator-exceeds-denominator', () => statistics.jeffreys({ k: 3, n: 2 })],
    ['negative', () => statistics.poissonInterval({ k: 1, exposure: 0 })],
    ['not-finite', () => statistics.medianInterval({ values: [1, Infinity] })],
    ['negative', () => statistics.kaplanMeier({ endedMs: [-1], openMs: [] })],
    ['numerator-exceeds-denominator', () => statistics.holm({ pValues: [1.5] })],
    ['not-finite', () => statistics.nbCusum({ counts: [1], expected: [], dispersion: 1, ratio: 3, threshold: 6 })],
    ['not-finite', () => statistics.hyperLogLog({ precision: 3 })],
    ['negative', () => statistics.ddSketch({}).add(statistics.ddSketch({}).create(), -1)],
    ['not-finite', () => statistics.theilSen({ points: [{ at: 'monday', value: 1 }] })],
  ] as const)('%s', (code, run) => {
    expect(codeOf(run)).toBe(code);
  });

  test('null where the data allow no statement', () => {
    expect(statistics.wilson({ k: 0, n: 0 })).toBeNull();
    expect(statistics.newcombe({ k1: 1, n1: 2, k2: 0, n2: 0 })).toBeNull();
    expect(statistics.rateRatioInterval({ eventsA: 0, exposureA: 1, eventsB: 0, exposureB: 1 })).toBeNull();
    expect(statistics.rateRatioInterval({ eventsA: 3, exposureA: 1, eventsB: 0, exposureB: 1 })).toMatchObject({
      estimate: null,
      high: null,
    });
    expect(statistics.trinomialDifference({ plus: 0, zero: 0, minus: 0 })).toBeNull();
    expect(statistics.effectiveSampleSize({ weights: [0, 0] })).toBeNull();
    expect(statistics.mantelHaenszel({ strata: [{ a: 1, b: 0, c: 1, d: 0 }] })).toBeNull();
    expect(statistics.theilSen({ points: [] })).toBeNull();
  });
});

describe('items of interactions (F-29)', () => {
  const base = {
    id: 'page:1',
    sourceId: '1',
    channelId: 'page',
    kind: 'comment',
    direction: 'inbound',
    actorKind: 'human',
    at: '2026-03-02T09:00:00Z',
  } as const;

  test.each([
    [{ kind: 'question' }, 'request'],
    [{ kind: 'comment' }, 'mention'],
    [{ direction: 'outbound' }, 'post'],
    [{ direction: 'outbound', parentId: 'page:0' }, 'reply'],
    [{ kind: 'answer', parentId: 'page:0' }, 'reply'],
    [{ direction: 'peer', kind: 'reply', parentId: 'page:0' }, 'message'],
    [{ kind: 'reaction', direction: 'outbound' }, 'reaction'],
  ] as const)('%j is a %s', (change, kind) => {
    expect(toKpiItem({ ...base, ...change }).kind).toBe(kind);
  });

  test('roles, labels, numbers, threads', () => {
    const counters = { values: { likes: 3, shares: 2, views: 90 }, asOf: base.at };
    const item = toKpiItem(
      { ...base, actorRole: 'guest', authorId: 'a', rootId: 'page:0', counters, atPrecision: 'day', actorKind: 'bot' },
      { insiderIds: ['a'], labels: () => ({ brand: 'x', sentiment: 'negative' }), requestOf: () => 'page:9' },
    );
    expect(item).toMatchObject({
      role: 'insider',
      automated: true,
      brand: 'x',
      sentiment: 'negative',
      thread: 'page:0',
      replyTo: 'page:9',
      engagements: 5,
      shares: 2,
      views: 90,
      isCoarse: true,
    });
    expect(toKpiItem({ ...base, actorRole: 'agent', authorId: 'a' }, { insiderIds: new Set(['a']) }).role).toBe('host');
  });

  test.each([
    [{ moderation: 'spam' }, 'spam'],
    [{ deletedAt: base.at }, 'deleted'],
    [{ visibility: 'note' }, 'note'],
    [{ direction: 'internal' }, 'note'],
  ] as const)('%j is left out', (change, reason) => {
    expect(toKpiItem({ ...base, ...change }).leftOut).toBe(reason);
  });
});
