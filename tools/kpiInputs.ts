const HOUR_MS = 3_600_000;

/** Worked inputs for KPIs whose vectors are too long or too empty to teach anything, by function. Numbers made up. */
export const kpiInputs: Readonly<Record<string, object>> = {
  firstContactResolution: { solvedInOneTurn: 130, closed: 200 },
  nextResponseTime: { endedMs: [1, 2, 3, 5, 8].map((hours) => hours * HOUR_MS), openMs: [12 * HOUR_MS] },
  resolutionTime: { endedMs: [4, 9, 20, 26, 50].map((hours) => hours * HOUR_MS), openMs: [72 * HOUR_MS] },
  timeToConfirm: { endedMs: [60_000, 120_000, 300_000, 5_400_000], openMs: [172_800_000, 172_800_000] },
  urgentWithinTarget: { responseMs: [600_000, 1_200_000, 3_600_000, null], targetMs: 1_800_000 },
  responseTimeAnswered: { responseMs: [5, 8, 12, 20, 45, 90, 600].map((minutes) => minutes * 60_000) },
  handoversPerCase: { handovers: 30, cases: 120 },
  amplification: { shares: 240, posts: 60 },
  uniqueAuthors: { authors: ['anna', 'ben', 'anna', null, 'eva'] },
  reach: { people: ['anna', 'ben', 'anna', 'eva', null] },
  stickiness: {
    days: [
      { dau: 120, mau: 600 },
      { dau: 150, mau: 600 },
      { dau: 90, mau: 620 },
    ],
  },
  activityByHour: {
    counts: [2, 1, 0, 0, 0, 1, 4, 9, 14, 12, 10, 11, 13, 12, 10, 9, 11, 15, 22, 30, 34, 28, 15, 6],
  },
  promotionShare: { promotional: 12, posts: 60 },
  promotionTolerance: {
    periods: [14, 18, 22, 26, 30, 34].map((unfollows, index) => ({
      promotionShare: (index + 1) / 10,
      unfollows,
      followers: 10_000,
    })),
  },
  baitShare: { bait: 9, posts: 60 },
  valueSignalShare: { valueSignals: 320, engagements: 8000 },
  decayedEvidence: {
    acts: [
      { kind: 'recommend', at: '2025-09-02T12:00:00Z' },
      { kind: 'like', at: '2026-03-01T09:00:00Z' },
    ],
    asOf: '2026-03-01T12:00:00Z',
    timeZone: 'Europe/Vienna',
  },
  fans: { scores: [0.0535, 0.0535, 0.0535, 0.461, 0.818] },
  fanShare: { scores: [0.0535, 0.0535, 0.0535, 0.461, 0.818] },
  likeInflation: { scores: [0.0535, 0.0535, 0.0535, 0.461, 0.818] },
  languageMatch: { languages: ['de'], counts: { de: 6000, en: 1500, ru: 500 }, unknown: 2000 },
  selfStartShare: { memberStarted: 36, threads: 48 },
  participationLadder: { lurkers: 900, reactors: 90, initiators: 10 },
  gini: { values: [0, 1, 1, 2, 6] },
  networkDensity: { members: 30, ties: 87 },
  potentialTies: { members: 30 },
  reciprocity: {
    edges: [
      ['anna', 'ben'],
      ['ben', 'anna'],
      ['anna', 'eva'],
      ['eva', 'ben'],
    ],
  },
  internalTieShare: {
    edges: [
      ['anna', 'ben'],
      ['ben', 'eva'],
      ['anna', 'eva'],
      ['eva', 'max'],
    ],
    groups: [['anna', 'ben', 'eva'], ['max']],
  },
  activityValue: { weight: 3, monthsAgo: 2 },
  love: {
    activities: [
      { weight: 3, at: '2026-01-15T00:00:00Z' },
      { weight: 3, at: '2026-02-15T00:00:00Z' },
    ],
    asOf: '2026-02-20T00:00:00Z',
  },
  commitmentLevel: { love: 0.97, previousLevel: 2, daysBelow: 3 },
  connectionReach: {
    connections: [
      { strength: 4, idleMonths: 0 },
      { strength: 3, idleMonths: 2 },
      { strength: 1, idleMonths: 6 },
    ],
  },
  gravity: {
    levelsBefore: [
      { weight: 7, members: 4 },
      { weight: 1, members: 20 },
    ],
    levelsAfter: [
      { weight: 7, members: 6 },
      { weight: 1, members: 24 },
    ],
  },
  newcomerSurvival: { stayed: 9, activated: 18 },
  newcomerHostility: { hostile: 4, newcomers: 60 },
  belongingShare: { matching: 120, known: 400, unknown: 100 },
  hostSmallTalkShare: { matching: 30, known: 200, unknown: 50 },
  insultRate: { insults: 40, messages: 1000 },
  memberRoles: {
    members: [
      { id: 'anna', distinctRepliers: 40, love: 9, replies: 4, negativeReplies: 1, reactions: 5, laughs: 1 },
      { id: 'ben', distinctRepliers: 2, love: 1, replies: 20, negativeReplies: 18, reactions: 5, laughs: 1 },
    ],
    baseNegativeShare: 0.2,
    baseLaughShare: 0.1,
  },
  unsanctionedShare: { unsanctioned: 9, violations: 80 },
  deescalationRate: { deescalated: 6, alerts: 8 },
  advocacyShare: { advocates: 60, people: 800 },
  serviceAdvocacyLift: { a: { k: 30, n: 200 }, b: { k: 40, n: 600 } },
  ladderFlow: {
    transitions: { satisfied: { satisfied: 70, loyal: 30 }, loyal: { satisfied: 10, loyal: 85, advocate: 5 } },
  },
  mentionVolume: { mentions: 120 },
  weightedShareOfVoice: { weights: { ours: [3, 1, 1, 1], theirs: [2, 2] }, brand: 'ours' },
  topicShare: { topic: 180, total: 1000 },
  platformShare: { counts: { facebook: 100, forum: 50, x: 25 }, platform: 'forum' },
  indexOfDispersion: { counts: [2, 9, 1, 0, 12, 3, 1, 8] },
  linkOnlyShare: { linkOnly: 420, contacts: 600 },
  segmentSize: { size: 40 },
  segmentLift: { segment: { k: 24, n: 200 }, all: { k: 90, n: 3000 } },
  peerSolveShare: { byMembers: 350, solved: 1000 },
  valuePerFan: { margin: 10_700, fans: 535, currency: 'EUR' },
  roi: { benefit: 288_000, cost: 108_000, currency: 'EUR' },
  adoptionCurve: {
    joins: ['2026-01-01T08:00:00Z', '2026-01-01T09:00:00Z', '2026-01-03T08:00:00Z'],
    timeZone: 'UTC',
  },
  daysTo: {
    joins: ['2026-01-01T08:00:00Z', '2026-01-01T09:00:00Z', '2026-01-03T08:00:00Z'],
    target: 3,
    from: '2026-01-01T00:00:00Z',
    timeZone: 'UTC',
  },
  ideaConcentration: { counts: { phone: 95, tablet: 3 }, other: 2 },
  nps: { promoters: 45, passives: 40, detractors: 15 },
  ces: { scores: [1, 2, 2, 3, 1, 5, 2, 7, 3, 2] },
};
