import { definitions } from '../src/kpi/definitions.js';
import { compat } from '../src/kpi/index.js';
import type { KpiResult } from '../src/models/kpiResult.js';
import { inWords, type Spoken } from './kpiWords.js';
import { answerOf, kpiVectors } from './kpiWorked.js';

/** Another tool's number under the same name, on the same data. */
interface Peer {
  readonly call: keyof typeof compat;
  readonly input: object;
  /** What turns its unit into ours; default 1. */
  readonly factor?: number;
  readonly why: string;
}

interface Comparison {
  /** The data in our words. */
  readonly ours: object;
  readonly data: string;
  readonly peers: readonly Peer[];
}

const HOUR_MS = 3_600_000;
const answered = [0.5, 2 / 3, 1, 1.5, 2, 3, 4].map((hours) => hours * HOUR_MS);
const minutes = [5, 8, 12, 20, 45, 90, 600].map((each) => each * 60_000);
const posts = [
  { engagements: 10, reach: 100 },
  { engagements: 1, reach: 1000 },
];
const activities = [
  { weight: 3, at: '2026-01-15T00:00:00Z' },
  { weight: 3, at: '2026-02-15T00:00:00Z' },
];
const scores = [
  { score: 20, max: 40 },
  { score: null, max: 35 },
  { score: 20, max: 25 },
];
const oneKnown = [
  { score: 20, max: 20 },
  { score: null, max: 80 },
];
const levelsAfter = [
  { weight: 7, members: 6 },
  { weight: 1, members: 24 },
];
const levelsBefore = [
  { weight: 7, members: 4 },
  { weight: 1, members: 20 },
];
const contributions = [1000, 202, 90, 33, 332, 343, 42, 433];

const comparisons: Readonly<Record<string, readonly Comparison[]>> = {
  responseRate: [
    {
      data: '81 requests, 56 answered; 60 of them opened a conversation, 48 of these answered within 24 hours',
      ours: { answered: 56, due: 81 },
      peers: [
        {
          call: 'facebookResponseRate',
          input: { newMessages: 60, answeredWithin24h: 48 },
          why: 'new messages only, and answers within 24 hours',
        },
      ],
    },
  ],
  firstResponseTime: [
    {
      data: 'seven requests answered after ½ to 4 h, three open for 24 h',
      ours: { endedMs: answered, openMs: [24, 24, 24].map((hours) => hours * HOUR_MS) },
      peers: [
        { call: 'chaossTimeToFirstResponse', input: { endedMs: answered }, why: 'mean of the answered, in ms' },
        {
          call: 'discourseTimeToFirstResponse',
          input: { endedMs: answered },
          factor: HOUR_MS,
          why: 'mean of the answered, in hours',
        },
        {
          call: 'lfxAverageResponse',
          input: { endedMs: answered },
          factor: 1000,
          why: 'mean of the answered, in seconds',
        },
        {
          call: 'chatwootAverageFirstResponse',
          input: { endedMs: answered },
          factor: 1000,
          why: 'mean of the answered, in seconds; 0 for a day without answers',
        },
      ],
    },
  ],
  responseTimeAnswered: [
    {
      data: 'answers after 5, 8, 12, 20, 45, 90 and 600 minutes',
      ours: { responseMs: minutes },
      peers: [
        {
          call: 'facebookResponseTime',
          input: { responseMs: minutes },
          why: 'mean of the fastest nine tenths: the slowest drop out',
        },
        { call: 'chaossTimeToFirstResponse', input: { endedMs: minutes }, why: 'mean: one slow answer decides' },
      ],
    },
  ],
  engagementRate: [
    {
      data: 'a post with 10 engagements of 100 reached, one with 1 of 1,000',
      ours: { posts, denominator: 'reach' },
      peers: [
        {
          call: 'hootsuiteEngagementRate',
          input: { posts, denominator: 'reach' },
          why: 'mean of the ratios: the small post rules',
        },
      ],
    },
  ],
  stickiness: [
    {
      data: 'one person a day, three a month',
      ours: { days: [{ dau: 1, mau: 3 }] },
      peers: [
        {
          call: 'discourseDauMau',
          input: { dau: 1, mau: 3 },
          factor: 0.01,
          why: 'per cent, rounded up to two places; 0 where there is nobody',
        },
      ],
    },
  ],
  activityValue: [
    {
      data: 'weight 3, two months ago, decay .9',
      ours: { weight: 3, monthsAgo: 2, decay: 0.9 },
      peers: [{ call: 'orbitActivityValue', input: { weight: 3, monthsAgo: 2, decay: 0.9 }, why: 'the same formula' }],
    },
  ],
  love: [
    {
      data: 'two acts of weight 3, in January and February',
      ours: { activities, asOf: '2026-02-20T00:00:00Z', decay: 0.9 },
      peers: [
        {
          call: 'orbitLove',
          input: { activities, asOf: '2026-02-20T00:00:00Z', decay: 0.9, monthRule: 'days' },
          why: 'months as days / 30.4375 instead of calendar months',
        },
      ],
    },
  ],
  commitmentLevel: [
    {
      data: 'love .97, three days below the threshold, level 2 before',
      ours: { love: 0.97, previousLevel: 2, daysBelow: 3 },
      peers: [{ call: 'orbitLevel', input: { love: 0.97 }, why: 'no hysteresis: falls on the first day' }],
    },
  ],
  connectionReach: [
    {
      data: 'three connections of strength 4, 3, 1, idle for 0, 2 and 6 months',
      ours: {
        connections: [
          { strength: 4, idleMonths: 0 },
          { strength: 3, idleMonths: 2 },
          { strength: 1, idleMonths: 6 },
        ],
      },
      peers: [{ call: 'orbitReach', input: { elements: [4, 3, 1] }, why: 'no decay: what was once, stays' }],
    },
  ],
  gravity: [
    {
      data: 'four and then six members of weight 7, twenty and then twenty-four of weight 1',
      ours: { levelsBefore, levelsAfter },
      peers: [
        {
          call: 'orbitGravity',
          input: { before: 216, after: 318, members: 30 },
          why: 'the same, with the weighted commitments (`orbitWeightedCommitment`) given',
        },
      ],
    },
  ],
  absenceFactor: [
    {
      data: 'eight contributors, 2,475 contributions',
      ours: { contributions, threshold: 0.5 },
      peers: [
        {
          call: 'chaossElephantFactor',
          input: { contributions, threshold: 0.5 },
          why: 'the same count, meant for organisations',
        },
      ],
    },
  ],
  peerPoints: [
    {
      data: 'two solutions, seven likes, five posts, three visits',
      ours: kpiVectors.find(({ id }) => id === 'worked.K-79')?.input ?? {},
      peers: [
        {
          call: 'discourseGamificationScore',
          input: { events: { solution: 2, likeReceived: 7, postCreated: 5, dayVisited: 3 } },
          why: 'pays presence, has no caps',
        },
      ],
    },
  ],
  compositeScore: [
    {
      data: '20 of 40, unknown of 35, 20 of 25',
      ours: { parts: scores },
      peers: [{ call: 'lfxHealthScore', input: { parts: scores }, why: 'rounded' }],
    },
    {
      data: '20 of 20, unknown of 80',
      ours: { parts: oneKnown },
      peers: [
        { call: 'lfxHealthScore', input: { parts: oneKnown }, why: 'no coverage rule: one known part is enough' },
      ],
    },
  ],
};

const ranges = new Map(definitions.map(({ id, range }) => [id, range]));

/** A table of other tools' numbers under the same name and the difference; nothing where no peer is known. */
export function peerLines(id: string): string[] {
  const rows = (comparisons[id] ?? []).flatMap((comparison) => rowsOf(id, comparison));
  if (rows.length === 0) return [];
  return [
    "## Other tools' numbers",
    '| data | ours | `compat` | its number | difference | why |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

function rowsOf(id: string, { data, ours, peers }: Comparison): string[] {
  const own = answerOf(id, ours);
  const spoken = { unit: own.unit, range: ranges.get(id) ?? '' };
  const said = (value: unknown) => (typeof value === 'number' ? inWords(value, spoken) : 'null');
  return peers.map(({ call, input, factor = 1, why }) => {
    const { value } = (compat[call] as unknown as (input: object) => KpiResult)(input);
    const theirs = value === null ? null : value * factor;
    return `| ${data} | ${said(own.value)} | \`${call}\` | ${said(theirs)} | ${differenceOf(theirs, own.value, spoken)} | ${why} |`;
  });
}

/** The difference in words; that of two shares in points. */
function differenceOf(theirs: number | null, ours: unknown, { unit, range }: Spoken): string {
  if (typeof ours !== 'number' || theirs === null) return 'a number without data';
  const gap = theirs - ours;
  if (Math.abs(gap) < 1e-9) return 'none';
  const text = inWords(gap, { unit, range: range === '0..1' ? '−1..1' : range });
  return gap < 0 ? text : `+${text}`;
}
