import type { KpiResult } from '../../models/index.js';
import { love } from '../community/love.js';
import { burst } from '../crisis/burst.js';
import { burstBaseline } from '../crisis/burstBaseline.js';
import { indexOfDispersion } from '../crisis/indexOfDispersion.js';
import { decayedEvidence } from '../fans/decayedEvidence.js';
import { type FanScoreInput, fanScore } from '../fans/fanScore.js';
import { fanShare, fans, likeInflation } from '../fans/fans.js';
import { buzzVolume } from '../listening/mentionCounts.js';
import { INBOUND, tallyOf } from './countRecipes.js';
import { KINDS, type KpiItem } from './kpiItem.js';
import type { Planner, TallyNeed } from './needs.js';
import type { KpiRequest } from './options.js';
import { needed, type Recipe, recipe } from './recipe.js';
import { inputOf, tallyIn, type View } from './view.js';

const HOUR = 3_600_000;

function hourRows(request: KpiRequest, planner: Planner): TallyNeed {
  const textsOf = (_: KpiItem, at: number) => [String(Math.floor(at / HOUR))];
  return tallyOf(planner, request, { name: 'hourly', kinds: INBOUND, textsOf });
}

/** Counts of every UTC hour, from the window's start (or the first item) to its end (or the last item). */
function hoursOf(view: View, rows: TallyNeed): number[] {
  const tally = tallyIn(view, rows);
  const hours = [...tally.keys()].map(Number);
  const { from, to } = view.options;
  const first = Number.isFinite(from) ? Math.floor(from / HOUR) : Math.min(...hours);
  const end = Number.isFinite(to) ? Math.ceil(Math.min(to, view.now) / HOUR) : Math.max(...hours) + 1;
  const length = Number.isFinite(first) && end > first ? end - first : 0;
  return Array.from({ length }, (_, index) => tally.get(String(first + index)) ?? 0);
}

const ofHours = (formula: (counts: readonly number[], view: View, request: KpiRequest) => KpiResult<unknown>): Recipe =>
  recipe(hourRows, (view, rows, request) => formula(hoursOf(view, rows), view, request));

/** Topics that say what kind of act an item is; without one a reaction is a like, a word a comment. */
const ACTS = ['share', 'recommend', 'merchandise', 'defend', 'purchase'] as const;

function actRows(request: KpiRequest, planner: Planner): TallyNeed {
  const textsOf = ({ author, role, kind, topics = [] }: KpiItem, at: number) => {
    if (typeof author !== 'string' || role === 'host') return [];
    const labelled = ACTS.filter((act) => topics.includes(act));
    const acts = labelled.length > 0 ? labelled : [kind === 'reaction' ? 'like' : 'comment'];
    return acts.map((act) => JSON.stringify([author, act, at, role === 'insider']));
  };
  return tallyOf(planner, request, { name: 'acts', kinds: KINDS, textsOf });
}

interface Person {
  readonly acts: { readonly kind: string; readonly at: number }[];
  isInsider: boolean;
}

function peopleOf(view: View, rows: TallyNeed): Map<string, Person> {
  const people = new Map<string, Person>();
  const texts = [...tallyIn(view, rows)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [text, count] of texts) {
    const [author, kind, at, isInsider] = JSON.parse(text) as [string, string, number, boolean];
    const person = people.get(author) ?? { acts: [], isInsider: false };
    for (let index = 0; index < count; index += 1) person.acts.push({ kind, at });
    person.isInsider ||= isInsider;
    people.set(author, person);
  }
  return people;
}

const optional = (request: KpiRequest, fields: readonly string[]) =>
  Object.fromEntries(fields.flatMap((field) => (request[field] === undefined ? [] : [[field, request[field]]])));

function scoreOf(view: View, request: KpiRequest, { acts, isInsider }: Person) {
  const evidence = decayedEvidence({
    acts,
    asOf: view.now,
    timeZone: view.options.timeZone,
    ...optional(request, ['halfLifeDays', 'dailyCap']),
  });
  return fanScore({
    evidence: (evidence.value ?? {}) as FanScoreInput['evidence'],
    outsideMarket: (request['outsideMarket'] as boolean | undefined) ?? null,
    automationSigns: (request['automationSigns'] as boolean | undefined) ?? null,
    ...optional(request, ['marketShare', 'weights']),
    insider: isInsider,
    ...inputOf(view, request),
  });
}

const ofScores = (formula: typeof fans): Recipe =>
  recipe(actRows, (view, rows, request) => {
    const scores = [...peopleOf(view, rows).values()].map((person) => scoreOf(view, request, person).value);
    return formula({ scores, ...inputOf(view, request) });
  });

const nobody: Person = { acts: [], isInsider: false };

/** KPIs of counts per hour and of acts that fade. */
export const timeRecipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  indexOfDispersion: ofHours((counts, view, request) => indexOfDispersion({ counts, ...inputOf(view, request) })),
  buzzVolume: ofHours((counts, view, request) =>
    buzzVolume({ counts, baseline: needed<number>(request, 'baseline'), ...inputOf(view, request) }),
  ),
  burstBaseline: ofHours((history, view, request) =>
    burstBaseline({ history, ...optional(request, ['period']), ...inputOf(view, request) }),
  ),
  burst: ofHours((counts, view, request) => {
    const watched = Math.min(counts.length, (request['watchedHours'] as number | undefined) ?? 24);
    const history = counts.slice(0, counts.length - watched);
    const { value: pattern, details } = burstBaseline({ history });
    const given = optional(request, ['ratio']) as { ratio?: number };
    const baseline = { expected: [] as number[], dispersion: 1 };
    if (pattern !== null && pattern.length > 0) {
      baseline.expected = counts
        .slice(history.length)
        .map((_, index) => pattern[(history.length + index) % pattern.length] as number);
      baseline.dispersion = Number(details['dispersion'] ?? 1);
    }
    const observed = pattern === null ? [] : counts.slice(history.length);
    const threshold = request.threshold === undefined ? {} : { threshold: request.threshold };
    return burst({
      counts: observed,
      ...baseline,
      ...given,
      ...threshold,
      baselineDays: history.length / 24,
      ...inputOf(view, request),
    });
  }),
  fanScore: recipe(
    (request, planner) => ({ author: needed<string>(request, 'author'), rows: actRows(request, planner) }),
    (view, { author, rows }, request) => scoreOf(view, request, peopleOf(view, rows).get(author) ?? nobody),
  ),
  fans: ofScores(fans),
  fanShare: ofScores(fanShare),
  likeInflation: ofScores(likeInflation),
  love: recipe(actRows, (view, rows, request) => {
    const { author, actWeights = {} } = request as { author?: string; actWeights?: Record<string, number> };
    const people = [...peopleOf(view, rows)].filter(([name]) => author === undefined || name === author);
    const activities = people.flatMap(([, { acts }]) =>
      acts.map(({ kind, at }) => ({ weight: actWeights[kind] ?? 1, at })),
    );
    const { now: asOf, options } = view;
    return love({
      activities,
      asOf,
      timeZone: options.timeZone,
      ...optional(request, ['decay', 'monthRule']),
      ...inputOf(view, request),
    });
  }),
}))();
