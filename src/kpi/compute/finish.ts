import type { Instant } from '../../internal/instant.js';
import type { KpiResult } from '../../models/index.js';
import { KpiError } from '../errors.js';
import { instant } from '../result/checks.js';
import { countDistinct } from '../sketches/hyperLogLog.js';
import { orderedGroups } from './groupKeys.js';
import type { Output, Plan } from './needs.js';
import type { ComputeGroup, ComputeResult } from './options.js';
import { requestSource } from './requestSource.js';
import { type ComputeState, createState, groupOf, sketchOf } from './state.js';
import { makeView, type Source, type View } from './view.js';

/** Makes the results of all groups of what was counted; columns name a source of their own. */
export function finish(
  state: ComputeState,
  plan: Plan,
  context: { readonly now: Instant; readonly source?: Source },
): ComputeResult {
  const now = instant('compute', 'now', context.now);
  if (plan.responders.includes('host') && state.keys.length > 0 && !state.hasRoles) {
    throw new KpiError(
      'kpi-needs-input',
      ['items'],
      'compute: items must have a role when the responder is host, got none',
    );
  }
  const isNothing = state.keys.length === 0 && plan.options.groupBy.length === 0;
  const counted = isNothing ? totalOfNothing(plan) : state;
  const source = (isNothing ? undefined : context.source) ?? sourceOf(counted, plan, now);
  const view = makeView({ state: counted, plan, now, source });
  const groups = orderedGroups(counted, plan).map(({ index, key }): ComputeGroup => {
    view.group = index;
    return { key, results: Object.fromEntries(plan.outputs.map((output) => resultOf(view, output))) };
  });
  const skipped = [...state.skipped].map(([reason, count]) => ({ reason, count }));
  return { groups, skipped: skipped.sort((a, b) => (a.reason < b.reason ? -1 : 1)) };
}

function resultOf(view: View, { as, finish, needs, request }: Output): [string, KpiResult<unknown>] {
  return [as, finish(view, needs as never, request)];
}

/** Without dimensions there is always one group, the total, also of no item at all. */
function totalOfNothing(plan: Plan): ComputeState {
  const state = createState(plan);
  groupOf(state, plan, []);
  return state;
}

function sourceOf(state: ComputeState, plan: Plan, now: number): Source {
  return {
    ...requestSource(state, plan, now),
    distinct: (need, group) =>
      plan.options.isSketch
        ? countDistinct(sketchOf(state, need.index, group))
        : { count: state.distinct[need.index]?.counts[group] ?? 0, standardError: 0 },
  };
}
