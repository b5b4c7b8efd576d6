import type { KpiResult } from '../../models/index.js';
import { type EffectiveResponseRateInput, effectiveResponseRate } from '../response/effectiveResponseRate.js';
import { lateShare, neverShare } from '../response/lateShare.js';
import { responseRate, unansweredShare } from '../response/responseRate.js';
import { responseTimeAnswered } from '../response/responseTimeAnswered.js';
import { critiqueResponseRate } from '../response/serviceShares.js';
import { firstResponseTime, nextResponseTime } from '../response/times.js';
import { urgentWithinTarget, withinTargetShare } from '../response/withinTargetShare.js';
import { nonNegative } from '../result/checks.js';
import { INBOUND } from './countRecipes.js';
import type { KpiItemKind } from './kpiItem.js';
import { maskOf, type PairNeed, type Planner, type RequestTag } from './needs.js';
import type { KpiRequest } from './options.js';
import { needed, type Recipe, recipe } from './recipe.js';
import { medianOfSketch, sketchedTimes } from './sketchedTimes.js';
import { inputOf, requestsOf, type View, type Waits, waitsOf } from './view.js';

function pairsOf(
  planner: Planner,
  request: KpiRequest,
  { kinds = ['request'], keeps }: { kinds?: readonly KpiItemKind[]; keeps?: (tag: RequestTag) => boolean } = {},
): PairNeed {
  return planner.pairs(request.responder ?? 'host', maskOf(request.kinds, kinds), keeps);
}

const requestPairs = (request: KpiRequest, planner: Planner) => pairsOf(planner, request);

const pairInput = (view: View, request: KpiRequest) => {
  const { targetMs, boundary, responder = 'host' } = request;
  const target = targetMs === undefined ? {} : { targetMs, boundary: boundary ?? 'inclusive' };
  return inputOf(view, request, () => ({ responder, ...target }));
};

/** Whether a wait keeps its target (F-11). */
const keeps = (ms: number, { targetMs, boundary }: KpiRequest) =>
  boundary === 'exclusive' ? ms < (targetMs as number) : ms <= (targetMs as number);

/** Answered and due requests: with a target, an open request is due once the target has passed (F-21). */
function dueOf({ asked, answeredMs, openMs }: Waits, request: KpiRequest) {
  const answered = answeredMs.length;
  if (request.targetMs === undefined) return { answered, due: asked, notYetDue: 0 };
  nonNegative(request.id, 'targetMs', request.targetMs);
  let notYetDue = 0;
  for (const ms of openMs()) if (keeps(ms, request)) notYetDue += 1;
  return { answered, due: asked - notYetDue, notYetDue };
}

const ofDue = (formula: typeof responseRate | typeof unansweredShare): Recipe =>
  recipe(requestPairs, (view, need, request) => {
    const { answered, due, notYetDue } = dueOf(waitsOf(view, need), request);
    const { conf, definition } = pairInput(view, request);
    return formula({ answered, due, notYetDue, conf, definition });
  });

const ofOutcome = (formula: typeof lateShare | typeof neverShare): Recipe =>
  recipe(
    (request, planner) => {
      needed(request, 'targetMs');
      return pairsOf(planner, request);
    },
    (view, need, request) => {
      const waits = waitsOf(view, need);
      let inTime = 0;
      for (const ms of waits.answeredMs) if (keeps(ms, request)) inTime += 1;
      const { answered, due } = dueOf(waits, request);
      return formula({ inTime, late: answered - inTime, never: due - answered, ...pairInput(view, request) });
    },
  );

/** Answered requests and those whose target has passed, as the formulas of targets want them. */
const ofTarget = (formula: typeof withinTargetShare, filter: Parameters<typeof pairsOf>[2]): Recipe =>
  recipe(
    (request, planner) => ({
      targetMs: needed<number>(request, 'targetMs'),
      pairs: pairsOf(planner, request, filter),
    }),
    (view, { targetMs, pairs }, request) => {
      const { answeredMs, openMs } = waitsOf(view, pairs);
      const missed = Array.from(openMs()).filter((ms) => !keeps(ms, request));
      const responseMs = [...Array.from(answeredMs).sort((a, b) => a - b), ...missed.map(() => null)];
      return formula({ responseMs, targetMs, boundary: request.boundary ?? 'inclusive', ...pairInput(view, request) });
    },
  );

/** KPIs of requests and their first replies. */
export const pairRecipes: Readonly<Record<string, Recipe>> = /* @__PURE__ */ (() => ({
  responseRate: ofDue(responseRate),
  unansweredShare: ofDue(unansweredShare),
  lateShare: ofOutcome(lateShare),
  neverShare: ofOutcome(neverShare),
  withinTargetShare: ofTarget(withinTargetShare, {}),
  urgentWithinTarget: ofTarget(urgentWithinTarget, { kinds: INBOUND, keeps: ({ isUrgent }) => isUrgent }),
  critiqueResponseRate: recipe(
    (request, planner) =>
      pairsOf(planner, request, { kinds: INBOUND, keeps: ({ sentiment }) => sentiment === 'negative' }),
    (view, need, request) => {
      const { answered, due } = dueOf(waitsOf(view, need), request);
      return critiqueResponseRate({ answered, due, ...pairInput(view, request) });
    },
  ),
  effectiveResponseRate: recipe(
    (request, planner) => ({
      cutOffs: needed<EffectiveResponseRateInput['cutOffs']>(request, 'cutOffs'),
      pairs: pairsOf(planner, request, { keeps: ({ channel }) => channel !== null }),
    }),
    (view, { cutOffs, pairs }, request) => {
      const due = requestsOf(view, pairs).filter(({ tag, responseMs, openMs }) => {
        const cutOff = cutOffs[tag.channel as string];
        return (
          responseMs !== null ||
          cutOff === undefined ||
          !keeps(openMs, { id: '', targetMs: cutOff.ms, boundary: cutOff.boundary ?? 'inclusive' })
        );
      });
      const requests = due.map(({ tag, responseMs }) => ({ channel: tag.channel as string, responseMs }));
      return effectiveResponseRate({ requests, cutOffs, ...pairInput(view, request) });
    },
  ),
  responseTimeAnswered: recipe(requestPairs, (view, need, request) => {
    const responseMs = waitsOf(view, need).answeredMs as unknown as readonly number[];
    const { conf, definition } = pairInput(view, request);
    const formula = view.options.isSketch ? medianOfSketch : responseTimeAnswered;
    return formula({ responseMs, conf, definition });
  }),
  firstResponseTime: recipe(requestPairs, (view, need, request) => survivalOf(view, request, waitsOf(view, need))),
  nextResponseTime: recipe(
    (request, planner) => pairsOf(planner, request, { keeps: ({ thread }) => thread !== null }),
    (view, need, request) => {
      const first = new Map<string, number>();
      const all = requestsOf(view, need);
      for (const { tag, at } of all) {
        const thread = tag.thread as string;
        first.set(thread, Math.min(first.get(thread) ?? at, at));
      }
      const later = all.filter(({ tag, at }) => at > (first.get(tag.thread as string) as number));
      const answeredMs = Float64Array.from(
        later.flatMap(({ responseMs }) => (responseMs === null ? [] : [responseMs])),
      );
      const openMs = Float64Array.from(
        later.flatMap(({ responseMs, openMs }) => (responseMs === null ? [openMs] : [])),
      );
      return survivalOf(view, request, { asked: later.length, answeredMs, openMs: () => openMs });
    },
  ),
}))();

function survivalOf(view: View, request: KpiRequest, { answeredMs, openMs }: Waits): KpiResult<unknown> {
  const { quantile = 0.5 } = request;
  const formula = request.id === 'firstResponseTime' ? firstResponseTime : nextResponseTime;
  const times = { endedMs: Array.from(answeredMs), openMs: Array.from(openMs()) };
  const input = { quantile, ...pairInput(view, request) };
  return view.options.isSketch
    ? sketchedTimes(times, (sketched) => formula({ ...sketched, ...input }))
    : formula({ ...times, ...input });
}
