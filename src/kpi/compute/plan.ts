import { KpiError, refuse } from '../errors.js';
import { recordAt } from '../listening/records.js';
import { instant, list, zone } from '../result/checks.js';
import { confOf } from '../result/makeResult.js';
import { formulaNames } from './formulaNames.js';
import {
  COUNT_SLOTS,
  type DistinctNeed,
  type PairNeed,
  type Plan,
  type Planner,
  type PlanOptions,
  type SumNeed,
  type TallyNeed,
} from './needs.js';
import type { ComputeOptions, KpiRequest, Responder } from './options.js';
import type { Recipe } from './recipe.js';
import { recipes } from './recipes.js';

/** Works out what must be counted for the KPIs asked for. */
export function makePlan(kpis: readonly (string | KpiRequest)[], given: ComputeOptions): Plan {
  const options = optionsInEffect(recordAt('compute', 'options', given));
  const requests = list('compute', 'kpis', kpis).map(
    (kpi): KpiRequest => (typeof kpi === 'string' ? { id: kpi } : recordAt('compute', 'kpis', kpi)),
  );
  const collected = collector(options);
  const outputs = requests.map((request) => {
    const { needs, finish } = recipeOf(request);
    return { as: request.as ?? request.id, request, needs: needs(request, collected.planner), finish };
  });
  const signature = JSON.stringify(
    [
      requests,
      given.groupBy ?? [],
      options.timeZone,
      options.from,
      options.to,
      [...options.exclude].sort(),
      options.isSketch,
    ],
    infinite,
  );
  const { sums, distincts, responders, tallies, slots, pairMask, hasTags } = collected.needs();
  return { signature, options, outputs, sums, distincts, responders, tallies, slots, pairMask, hasTags };
}

const infinite = (_: string, value: unknown) => (value === Infinity || value === -Infinity ? null : value);

function recipeOf({ id }: KpiRequest): Recipe {
  const recipe = typeof id === 'string' && Object.hasOwn(recipes, id) ? recipes[id] : undefined;
  if (recipe !== undefined) return recipe;
  if (typeof id !== 'string') refuse('unknown-kpi', { name: 'compute', path: ['kpis'] }, ['a KPI with an id', id]);
  const path = ['kpis', id];
  if (!formulaNames.split(' ').includes(id))
    throw new KpiError('unknown-kpi', path, `compute: no KPI is named "${id}"`);
  throw new KpiError('kpi-needs-input', path, `compute: ${id} needs what items do not carry; call the function itself`);
}

function optionsInEffect(given: ComputeOptions): PlanOptions {
  const { timeZone, window, exclude = ['automated'] } = given;
  const from = window === undefined ? -Infinity : instant('compute', ['window', 'from'], window.from);
  const to = window === undefined ? Infinity : instant('compute', ['window', 'to'], window.to);
  if (to < from)
    refuse('negative', { name: 'compute', path: ['window'] }, ['a window that ends after it starts', to - from]);
  return {
    now: instant('compute', 'now', given.now),
    timeZone,
    offset: zone('compute', 'timeZone', timeZone),
    from,
    to,
    window: window === undefined ? null : { from: isoOf(from), to: isoOf(to) },
    groupBy: (given.groupBy ?? []).map((key) =>
      GROUP_KEYS.includes(key)
        ? key
        : refuse('kpi-needs-input', { name: 'compute', path: ['groupBy'] }, [GROUP_KEYS.join(', '), key]),
    ),
    exclude: new Set(exclude),
    exclusions: exclude,
    isSketch: given.mode === 'sketch',
    conf: confOf('compute', given.conf === undefined ? {} : { conf: given.conf }),
    seed: given.seed,
  };
}

const isoOf = (ms: number) => new Date(ms).toISOString();

const GROUP_KEYS: readonly string[] = ['brand', 'channel', 'team', 'agent', 'country', 'language', 'day', 'hour'];

/** Collects needs, each once. */
function collector(options: PlanOptions) {
  const sums: SumNeed[] = [];
  const distincts: DistinctNeed[] = [];
  const responders: Responder[] = [];
  const tallies: TallyNeed[] = [];
  const pairs: PairNeed[] = [];
  let slots = COUNT_SLOTS;
  let pairMask = 0;
  let hasTags = false;
  const take = (count: number) => {
    slots += count;
    return slots - count;
  };
  const planner: Planner = {
    options,
    sum: (fields, mask) =>
      sums.find((sum) => sum.mask === mask && String(sum.fields) === String(fields)) ??
      pushed(sums, { fields, mask, slot: take(5) }),
    distinct: (mask, isNegative = false) =>
      distincts.find((found) => found.mask === mask && found.isNegative === isNegative) ??
      pushed(distincts, { mask, isNegative, slot: take(2), index: distincts.length }),
    pairs: (responder, mask, keeps) => {
      pairMask |= mask;
      hasTags ||= keeps !== undefined;
      if (!responders.includes(responder)) responders.push(responder);
      const need = { mask, responder: responders.indexOf(responder), keeps: keeps ?? null };
      const same = pairs.find(
        (pair) => pair.mask === mask && pair.responder === need.responder && pair.keeps === need.keeps,
      );
      return same ?? pushed(pairs, need);
    },
    tally: (name, emit) =>
      tallies.find((found) => found.name === name) ?? pushed(tallies, { name, emit, index: tallies.length }),
  };
  return {
    planner,
    needs: () => ({
      sums,
      distincts,
      responders,
      tallies,
      slots,
      pairMask,
      hasTags: hasTags || (pairMask & (pairMask - 1)) !== 0,
    }),
  };
}

function pushed<Item>(list: Item[], item: Item): Item {
  list.push(item);
  return item;
}
