import type { Path } from '../../internal/errors.js';
import type { SlaMetric, SlaPolicy, SlaTarget } from '../../models/index.js';
import { slaError } from '../errors.js';
import { faultyField, unknownField } from './checkFields.js';

const POLICY = 'id=text version=text name?=text targets=list tighten?=list escalation?=list';
const TARGET =
  'id=text metric=metric group?=text targetMs=duration calendar=text when?=object pauseOn?=statuses ' +
  'reopen?=resume|restart|countThrough botCounts?=boolean wallClockCapMs?=duration escalation?=list evidence?=texts';
const TIGHTENING =
  'id=text on=object metrics=metrics when?=object targetMs?=duration calendar?=text notSlowerThan?=texts';
const WHEN = 'channel?=texts priority?=texts';
const SENTIMENT = 'label?=texts maxScore?=number minConfidence?=number';
const STEP = 'id=text at=object notify=immediately|whenOpen actions=texts';

/** The policies of a context as a list; throws `policy-invalid` with the path of what is wrong. */
export function readPolicies(policy: SlaPolicy | readonly SlaPolicy[]): readonly SlaPolicy[] {
  if (!Array.isArray(policy)) {
    readPolicy(policy as SlaPolicy, ['policy']);
    return [policy as SlaPolicy];
  }
  demand(policy.length > 0, ['policy'], policy);
  for (const [index, item] of policy.entries()) readPolicy(item, ['policy', index]);
  return policy;
}

function demand(holds: boolean, path: Path, value: unknown): void {
  if (!holds) throw slaError('policy-invalid', ['evaluateSla', ...path], value);
}

/** An absent value is as it should be; a given one has all its fields, and no others. */
function check(value: unknown, specification: string, path: Path): void {
  if (value === undefined) return;
  demand(typeof value === 'object' && value !== null, path, value);
  const faulty = faultyField(value, specification) ?? unknownField(value as object, specification);
  if (faulty !== null) demand(false, [...path, faulty], (value as Readonly<Record<string, unknown>>)[faulty]);
}

function readPolicy(policy: SlaPolicy, path: Path): void {
  demand(policy !== undefined, path, policy);
  check(policy, POLICY, path);
  demand(policy.targets.length > 0, [...path, 'targets'], policy.targets);
  const metrics = new Map<string, SlaMetric>();
  const ids = new Set<string>();
  for (const [index, target] of policy.targets.entries()) {
    const at = [...path, 'targets', index];
    readTarget(target, at);
    demand(!ids.has(target.id), [...at, 'id'], target.id);
    ids.add(target.id);
    const metric = metrics.get(groupOf(target)) ?? target.metric;
    demand(metric === target.metric, [...at, 'group'], target.group);
    metrics.set(groupOf(target), metric);
  }
  for (const [index, rule] of (policy.tighten ?? []).entries()) {
    const at = [...path, 'tighten', index];
    check(rule ?? null, TIGHTENING, at);
    check(rule.on, SENTIMENT, [...at, 'on']);
    check(rule.when, WHEN, [...at, 'when']);
  }
  readSteps(policy, path);
}

function readTarget(target: SlaTarget, path: Path): void {
  check(target ?? null, TARGET, path);
  check(target.when, `${WHEN} sentiment?=object`, [...path, 'when']);
  check(target.when?.sentiment, SENTIMENT, [...path, 'when', 'sentiment']);
  readSteps(target, path);
}

function readSteps({ escalation = [] }: SlaPolicy | SlaTarget, path: Path): void {
  for (const [index, step] of escalation.entries()) {
    const at = [...path, 'escalation', index];
    check(step ?? null, STEP, at);
    check(step.at, specificationOf(step.at), [...at, 'at']);
  }
}

function specificationOf(at: object): string {
  if ('ratio' in at) return 'ratio=share';
  return 'beforeDueMs' in at ? 'beforeDueMs=duration' : 'afterBreachMs=duration clock=working|wall';
}

/** Targets of one group are alternatives. */
export function groupOf({ group, metric }: SlaTarget): string {
  return group ?? metric;
}
