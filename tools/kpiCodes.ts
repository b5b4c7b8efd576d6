import type { KpiDescription } from '../src/kpi/describe.js';
import { kpiPictures } from './kpiPictures.js';

/** What the letters of the small-sample codes mean. */
export const kpiCodes: Readonly<Record<string, string>> = {
  W: 'Wilson interval; flag `small` if n < 30 or the interval is wider than .2.',
  M: 'Interval of order statistics; none below six observations.',
  KM: 'Kaplan–Meier: what is still open counts as "not yet", flag `censored`; null when the quantile is never reached.',
  P: 'Poisson interval (Garwood).',
  R: 'Exact conditional interval of a ratio of rates.',
  D: 'Interval of a difference (Newcombe, MOVER).',
  T: 'Adjusted Wald interval with pseudo-counts, joined with the value.',
  S: 'Shrunk towards a Beta prior.',
  B: 'Seeded bootstrap (BCa) from 20 observations on; without a seed no interval and the flag `no-seed`.',
  X: 'An exact count: no sampling error, no interval.',
  K: 'Cells below five are hidden, flag `suppressed`.',
  C: 'Null below 40 % of the weight, flag `low-coverage`.',
  PI: 'Bounds over what is unknown, no sampling error.',
};

/** The picture that a code's pages share. */
const SHARED: Readonly<Record<string, keyof typeof kpiPictures>> = {
  W: 'kpi-share',
  M: 'kpi-median',
  KM: 'kpi-waiting',
  P: 'kpi-rate',
  R: 'kpi-ratio',
  D: 'kpi-difference',
  T: 'kpi-net',
  B: 'kpi-bootstrap',
  K: 'kpi-suppression',
  PI: 'kpi-bounds',
};

/** Pictures of one KPI alone. */
const OWN: Readonly<Record<string, keyof typeof kpiPictures>> = {
  fans: 'kpi-likes',
  fanShare: 'kpi-likes',
  likeInflation: 'kpi-likes',
  ageStructure: 'kpi-suppression',
  shitstormLevel: 'kpi-storm',
  rateChangeParts: 'kpi-rate-change',
  gini: 'kpi-lorenz',
  serviceScore: 'kpi-product',
  trend: 'kpi-slope',
  moodTrend: 'kpi-slope',
  promotionTolerance: 'kpi-slope',
  responseTimeAnswered: 'kpi-waiting',
};

/** Pictures of the guides that show a KPI's rule. */
const OF_GUIDES: Readonly<Record<string, readonly [file: string, finding: string]>> = {
  fanScore: ['fan-score-caps', 'Fan score by the number of acts of one kind: likes stay below .058.'],
  communityIndex: [
    'community-index',
    'Community index by the share of replies between members: no part can be made up for.',
  ],
  burst: ['crisis-burst', 'The evidence crosses the threshold within hours of the rise.'],
  burstBaseline: ['crisis-counts', 'Critics per hour and what the hour of the day usually brings.'],
};

/** The codes in the words of a definition, in their order. */
export function codesOf({ smallSample }: KpiDescription): string[] {
  const named = smallSample.match(/\b(KM|PI|[A-Z])\b/g) ?? [];
  return [...new Set(named)].filter((code) => kpiCodes[code] !== undefined);
}

/** The picture of a page; nothing where a picture would show no rule. */
export function pictureLines(definition: KpiDescription): string[] {
  const ofGuide = OF_GUIDES[definition.id];
  if (ofGuide !== undefined) return image(...ofGuide);
  const name = OWN[definition.id] ?? codesOf(definition).map((code) => SHARED[code])[0];
  return name === undefined ? [] : image(name, kpiPictures[name].finding);
}

const image = (file: string, finding: string) => [`![${finding}](../images/${file}.svg)`, '', `*${finding}*`, ''];
