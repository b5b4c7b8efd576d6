import * as kpi from '../src/kpi/index.js';
import { drawRows, type Row } from './drawRows.js';
import { drawPicture } from './drawSvg.js';

/** A picture and the finding that stands as its text in place of the picture. */
export interface KpiPicture {
  readonly finding: string;
  readonly draw: (finding: string) => string;
}

const { statistics } = kpi;
const HOUR_MS = 3_600_000;
const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)} %`;
const range = ({ low, high }: { low: number; high: number }, digits = 0) =>
  `${(low * 100).toFixed(digits)} to ${percent(high, digits)}`;
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const intervalRow = (label: string, { value, low, high }: Estimated, note: string): Row => ({
  label,
  kind: 'interval',
  value,
  low,
  high,
  note,
});

const must = <Value>(value: Value | null | undefined): NonNullable<Value> => {
  if (value === null || value === undefined) throw new Error('a picture needs data that allow a statement');
  return value;
};
const closed = ({ low, high }: { low: number; high: number | null }) => ({ low, high: must(high) });

const wilsonRows = [10, 30, 100, 300, 1000].map((n) => {
  const limits = closed(must(statistics.wilson({ k: 0.7 * n, n })));
  return intervalRow(`${0.7 * n} of ${n}`, { value: 0.7, ...limits }, range(limits));
});

const poissonRows = [1, 7, 30, 365].map((days) => {
  const limits = closed(statistics.poissonInterval({ k: 4 * days, exposure: days }));
  return intervalRow(
    `${4 * days} in ${days} d`,
    { value: 4, ...limits },
    `${limits.low.toFixed(1)} to ${limits.high.toFixed(1)}`,
  );
});

const ratioRows = [3, 10, 30, 100].map((events) => {
  const input = { eventsA: 2 * events, exposureA: 1, eventsB: events, exposureB: 1 };
  const limits = closed(must(statistics.rateRatioInterval(input)));
  return intervalRow(
    `${2 * events} against ${events}`,
    { value: 2, ...limits },
    `${limits.low.toFixed(1)} to ${limits.high.toFixed(1)}`,
  );
});

const differenceRows = [10, 20, 50, 100, 1000].map((n) => {
  const [k1, k2] = [Math.round(0.7 * n), Math.round(0.88 * n)];
  const { estimate, low, high } = must(statistics.newcombe({ k1, n1: n, k2, n2: n }));
  const limits = closed({ low, high });
  return intervalRow(`${k1} and ${k2} of ${n}`, { value: estimate, ...limits }, range(limits));
});

const netRows = [20, 60, 200, 1000].map((n) => {
  const counts = { plus: 0.45 * n, zero: 0.4 * n, minus: 0.15 * n };
  const { difference, low, high } = must(statistics.trinomialDifference(counts));
  const limits = closed({ low, high });
  return intervalRow(
    `${counts.plus}, ${counts.zero}, ${counts.minus}`,
    { value: difference, ...limits },
    `${limits.low.toFixed(2)} to ${limits.high.toFixed(2)}`,
  );
});

const medianRows = [5, 7, 11, 25, 101, 1001].map((n): Row => {
  const ranks = statistics.medianIntervalRanks({ n });
  if (ranks === null) return { label: `n = ${n}`, kind: 'interval', value: 0.5, note: 'no interval' };
  const { lowerRank, upperRank } = ranks;
  const limits = { low: (lowerRank - 0.5) / n, high: (upperRank - 0.5) / n };
  return intervalRow(`n = ${n}`, { value: 0.5, ...limits }, `${lowerRank}. to ${upperRank}.`);
});

/** A sample with a long tail, the same in every run. */
function skewed(n: number): number[] {
  const random = statistics.seededRandom({ seed: 7 });
  return Array.from({ length: n }, () => -10 * Math.log(1 - random()));
}

const bootstrapRows = [20, 50, 200, 1000].map((n) => {
  const { estimate, low, high } = must(statistics.bootstrapBca({ values: skewed(n), statistic: 'mean', seed: 1 }));
  const limits = closed({ low, high });
  return intervalRow(
    `n = ${n}`,
    { value: estimate, ...limits },
    `${limits.low.toFixed(1)} to ${limits.high.toFixed(1)}`,
  );
});

const boundRows = [0, 100, 300, 500, 800].map((unknown) => {
  const known = 1000 - unknown;
  const counts = { AT: 0.2 * known, other: 0.8 * known };
  const { value, interval } = kpi.marketMatch({ market: ['AT'], counts, unknown });
  const limits = interval === null ? { low: 0.2, high: 0.2 } : closed(interval);
  return intervalRow(`${percent(unknown / 1000)} unknown`, { value: must(value), ...limits }, range(limits));
});

const ages = kpi.ageStructure({
  bins: { '14-19': 120, '20-29': 300, '30-39': 180, '40-59': 97, '60+': 3 },
  unknown: 300,
});
const ageRows = Object.entries(must(ages.value)).map(
  ([label, value]): Row => ({
    label: `${label} years`,
    kind: 'bar',
    value,
    note: value === null ? 'suppressed' : percent(value, 1),
  }),
);

const change = kpi.rateChangeParts({
  before: { twitter: { k: 60, n: 80 }, forum: { k: 30, n: 120 } },
  after: { twitter: { k: 90, n: 120 }, forum: { k: 20, n: 80 } },
});
const points = (value: number) => `${value > 0 ? '+' : ''}${(value * 100).toFixed(0)} points`;
const changeRows = [
  { id: 'change of the total', value: must(change.value) },
  ...change.parts.map(({ id, value }) => ({ id: `part: ${id}`, value: Math.abs(value) < 1e-12 ? 0 : value })),
].map(({ id, value }): Row => ({ label: id, kind: 'bar', value, note: points(value) }));

const storm = {
  critics: 60,
  repeatCritics: 25,
  criticsRatio: 6,
  durationHours: 40,
  channels: 2,
  growthHours: 8,
  protestGroups: 1,
  campaignShare: 0.1,
  criticShare: 0.12,
  aggressionShare: 0.1,
  onlineReports: 12,
  printReports: 2,
};
const stormRows = (
  [
    ['all known', {}],
    ['print unknown', { printReports: null }],
    ['all press unknown', { printReports: null, onlineReports: null }],
    ['and no text read', { printReports: null, onlineReports: null, campaignShare: null, criticShare: null }],
  ] as const
).map(([label, unknown]): Row => {
  const { value, interval } = kpi.shitstormLevel({ evidence: { ...storm, ...unknown } });
  const limits = interval === null ? { low: must(value), high: must(value) } : closed(interval);
  return intervalRow(label, { value: must(value), ...limits }, `${limits.low} to ${limits.high}`);
});

const answered = [0.5, 2 / 3, 1, 1.5, 2, 3, 4].map((hours) => hours * HOUR_MS);
const open = [24, 24, 24].map((hours) => hours * HOUR_MS);
const hours = (ms: number | null | undefined) => `${must(ms) / HOUR_MS} h`;
const medianOfAll = hours(kpi.firstResponseTime({ endedMs: answered, openMs: open }).value);
const medianOfAnswered = hours(kpi.responseTimeAnswered({ responseMs: answered }).value);

/** Share still waiting, as stairs. */
function stairs(openMs: readonly number[]): (readonly [number, number])[] {
  const { steps } = must(statistics.kaplanMeier({ endedMs: answered, openMs }));
  const corners = steps.flatMap(({ ms, survival }, index) => {
    const before = index === 0 ? 1 : must(steps[index - 1]).survival;
    return [[ms / HOUR_MS, before] as const, [ms / HOUR_MS, survival] as const];
  });
  const last = must(corners.at(-1))[1];
  return [[0, 1] as const, ...corners.filter(([x]) => x <= 6), [6, last] as const];
}

const likers = Array.from({ length: 21 }, (_, index) => index * 500);
const advocates = Array.from({ length: 200 }, () => 0.818);
const fansAmong = (count: number) =>
  must(kpi.fans({ scores: [...advocates, ...Array.from({ length: count }, () => 0.0535)] }).value);

const counts = [1, 1, 1, 2, 2, 3, 5, 10, 25, 50];
const lorenz = counts.map((_, index) => {
  const sum = counts.slice(0, index + 1).reduce((total, count) => total + count, 0);
  return [((index + 1) / counts.length) * 100, sum] as const;
});

const falling = Array.from({ length: 101 }, (_, index) => index / 100);
const scoreWith = (responseRate: number) =>
  must(kpi.serviceScore({ quality: 0.9, responseRate, withinTargetShare: 0.8 }).value);

const warming = [0.1, 0.12, 0.11, 0.15, 0.17, 0.16, 0.9];
const slope = must(
  kpi.moodTrend({ points: warming.map((value, day) => ({ at: day * 24 * HOUR_MS, value })), per: 'day' }).value,
);

/** The pictures of docs/kpi by file name, each computed by the library. */
export const kpiPictures = {
  'kpi-share': {
    finding: `The same share of 70 % is known to ${must(wilsonRows[0]).note} with 10 observations and to ${must(wilsonRows[4]).note} with 1,000.`,
    draw: (title) =>
      drawRows({
        title,
        axis: { label: 'share, 95 % Wilson interval', from: 0, to: 1, ticks: SHARES },
        rows: wilsonRows,
      }),
  },
  'kpi-rate': {
    finding: `Four a day is anything from ${must(poissonRows[0]).note} after one day and ${must(poissonRows[2]).note} after thirty.`,
    draw: (title) =>
      drawRows({
        title,
        axis: { label: 'events per day, 95 % Poisson interval', from: 0, to: 11, ticks: [0, 2, 4, 6, 8, 10] },
        rows: poissonRows,
      }),
  },
  'kpi-ratio': {
    finding: 'Twice as many is no finding with 6 against 3 events and a clear one with 60 against 30.',
    draw: (title) =>
      drawRows({
        title,
        axis: {
          label: 'ratio of two rates (logarithmic), 95 % exact interval; dashed: equal',
          from: 0.25,
          to: 16,
          ticks: [0.25, 0.5, 1, 2, 4, 8, 16],
          scale: 'log',
          mark: 1,
        },
        rows: ratioRows,
      }),
  },
  'kpi-difference': {
    finding: 'Eighteen points less are within chance with 20 cases on each side and a finding with 100.',
    draw: (title) =>
      drawRows({
        title,
        axis: {
          label: 'difference of two shares, 95 % Newcombe interval; dashed: equal',
          from: -0.6,
          to: 0.4,
          ticks: [-0.6, -0.4, -0.2, 0, 0.2, 0.4],
          mark: 0,
        },
        rows: differenceRows,
      }),
  },
  'kpi-net': {
    finding: `A net of +.30 is ${must(netRows[0]).note} with 20 answers and ${must(netRows[3]).note} with 1,000.`,
    draw: (title) =>
      drawRows({
        title,
        axis: {
          label: 'positive minus negative share, 95 % adjusted Wald interval; rows: plus, zero, minus',
          from: -0.2,
          to: 0.8,
          ticks: [-0.2, 0, 0.2, 0.4, 0.6, 0.8],
          mark: 0,
        },
        rows: netRows,
      }),
  },
  'kpi-median': {
    finding:
      'The interval of a median runs between two of the sorted values: with 5 there is none, with 7 it spans them all, with 101 a fifth.',
    draw: (title) =>
      drawRows({
        title,
        axis: { label: 'place in the sorted values (0 smallest, 1 largest)', from: 0, to: 1, ticks: SHARES },
        rows: medianRows,
      }),
  },
  'kpi-bootstrap': {
    finding: `The mean of a sample with a long tail is known to ${must(bootstrapRows[0]).note} with 20 values and to ${must(bootstrapRows[3]).note} with 1,000 (true mean 10).`,
    draw: (title) =>
      drawRows({
        title,
        axis: { label: 'mean, 95 % BCa bootstrap', from: 0, to: 20, ticks: [0, 5, 10, 15, 20], mark: 10 },
        rows: bootstrapRows,
      }),
  },
  'kpi-bounds': {
    finding: `A known share of 20 % may be ${must(boundRows[2]).note} in truth when 30 % are unknown: bounds, not chance.`,
    draw: (title) =>
      drawRows({
        title,
        axis: { label: 'share in the market, bounds over the unknown', from: 0, to: 1, ticks: SHARES },
        rows: boundRows,
      }),
  },
  'kpi-suppression': {
    finding: 'A cell of 3 people is suppressed, and with it the next smallest, or the hidden one could be computed.',
    draw: (title) =>
      drawRows({
        title,
        axis: { label: 'share of the people of known age', from: 0, to: 0.5, ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5] },
        rows: ageRows,
      }),
  },
  'kpi-waiting': {
    finding: `Of ten requests three are unanswered: the median wait is ${medianOfAll}, the median of the answered alone ${medianOfAnswered}.`,
    draw: (title) =>
      drawPicture({
        title,
        x: { label: 'hours since the request', from: 0, to: 6, ticks: [0, 1, 2, 3, 4, 5, 6] },
        y: { label: 'share still waiting', from: 0, to: 1, ticks: SHARES },
        series: [
          { label: 'all ten (Kaplan–Meier)', points: stairs(open) },
          { label: 'the answered alone', points: stairs([]) },
        ],
        marks: [{ y: 0.5, label: '' }],
      }),
  },
  'kpi-likes': {
    finding: `Ten thousand likes added to 200 advocates raise the number of likes fiftyfold and that of fans from ${fansAmong(0).toFixed(0)} to ${fansAmong(10000).toFixed(0)}.`,
    draw: (title) =>
      drawPicture({
        title,
        x: {
          label: 'people with one like and nothing else',
          from: 0,
          to: 10000,
          ticks: [0, 2000, 4000, 6000, 8000, 10000],
        },
        y: { label: 'people', from: 0, to: 11000, ticks: [0, 2000, 4000, 6000, 8000, 10000] },
        series: [
          { label: 'likes', points: likers.map((count) => [count, count + 200] as const) },
          { label: 'fans (sum of scores)', points: likers.map((count) => [count, fansAmong(count)] as const) },
        ],
      }),
  },
  'kpi-rate-change': {
    finding: 'The rate rose by ten points though no channel answered more: all of it is mix, nothing is rate.',
    draw: (title) =>
      drawRows({
        title,
        axis: {
          label: 'change of the response rate (0.1 = ten points)',
          from: 0,
          to: 0.12,
          ticks: [0, 0.04, 0.08, 0.12],
        },
        rows: changeRows,
      }),
  },
  'kpi-storm': {
    finding: `With all evidence the level is ${must(stormRows[0]).note.slice(0, 1)}; without the press it is ${must(stormRows[2]).note}: unknown is not absent.`,
    draw: (title) =>
      drawRows({
        title,
        axis: { label: 'level of the shitstorm', from: 0, to: 6, ticks: [0, 1, 2, 3, 4, 5, 6] },
        rows: stormRows,
      }),
  },
  'kpi-lorenz': {
    finding: `The lower half of ten members gives ${must(lorenz[4])[1]} of 100 contributions: Gini ${must(kpi.gini({ values: counts }).value).toFixed(2)}.`,
    draw: (title) =>
      drawPicture({
        title,
        x: { label: 'members, % from the least active', from: 0, to: 100, ticks: [0, 25, 50, 75, 100] },
        y: { label: 'contributions, %', from: 0, to: 100, ticks: [0, 25, 50, 75, 100] },
        series: [
          { label: '', points: [[0, 0], ...lorenz] },
          { label: 'all give alike', points: [[0, 0] as const, [100, 100] as const] },
        ],
      }),
  },
  'kpi-product': {
    finding: `Quality .9 and speed .8 do not make up for silence: at a response rate of .1 the score is ${scoreWith(0.1).toFixed(0)}, a mean would be 60.`,
    draw: (title) =>
      drawPicture({
        title,
        x: { label: 'response rate', from: 0, to: 1, ticks: SHARES },
        y: { label: 'service score', from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] },
        series: [
          { label: 'ours; dashed: mean', points: falling.map((rate) => [rate, scoreWith(rate)] as const) },
          { label: '', points: falling.map((rate) => [rate, (100 * (0.9 + rate + 0.8)) / 3] as const) },
        ],
      }),
  },
  'kpi-slope': {
    finding: `One wild day hardly moves the slope of the other six: ${slope.toFixed(3)} a day.`,
    draw: (title) =>
      drawPicture({
        title,
        x: { label: 'day', from: 0, to: 6, ticks: [0, 1, 2, 3, 4, 5, 6] },
        y: { label: 'net sentiment', from: 0, to: 1, ticks: SHARES },
        series: [
          { label: 'measured', points: warming.map((value, day) => [day, value] as const) },
          { label: 'Theil–Sen slope', points: [0, 6].map((day) => [day, 0.15 + slope * (day - 3)] as const) },
        ],
      }),
  },
} as const satisfies Readonly<Record<string, KpiPicture>>;

/** The pictures as files. */
export function kpiPicturePages(): Record<string, string> {
  return Object.fromEntries(
    Object.entries<KpiPicture>(kpiPictures).map(([name, { finding, draw }]) => [
      `docs/images/${name}.svg`,
      draw(finding),
    ]),
  );
}
