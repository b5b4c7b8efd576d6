import type { Path } from '../../internal/errors.js';
import type { EscalationStep, SlaMetric, SlaPolicy, SlaTarget, TightenRule } from '../../models/index.js';
import { slaError } from '../errors.js';
import { METRICS } from './metrics.js';

/** The policies of a context as a list; throws `policy-invalid` with the path of what is wrong. */
export function readPolicies(policy: SlaPolicy | readonly SlaPolicy[]): readonly SlaPolicy[] {
  const policies = Array.isArray(policy) ? (policy as readonly SlaPolicy[]) : [policy as SlaPolicy];
  demand(policies.length > 0, ['policy'], policies);
  policies.forEach((item, index) => {
    readPolicy(item, Array.isArray(policy) ? ['policy', index] : ['policy']);
  });
  return policies;
}

function demand(holds: boolean, path: Path, value: unknown): void {
  if (!holds) throw slaError('policy-invalid', ['evaluateSla', ...path], value);
}

function readPolicy(policy: SlaPolicy, path: Path): void {
  demand(isText(policy?.id) && isText(policy.version), path, policy);
  demand(Array.isArray(policy.targets) && policy.targets.length > 0, [...path, 'targets'], policy.targets);
  const metrics = new Map<string, SlaMetric>();
  const ids = new Set<string>();
  policy.targets.forEach((target, index) => {
    const at = [...path, 'targets', index];
    readTarget(target, at);
    demand(!ids.has(target.id), [...at, 'id'], target.id);
    ids.add(target.id);
    const metric = metrics.get(groupOf(target)) ?? target.metric;
    demand(metric === target.metric, [...at, 'group'], target.group);
    metrics.set(groupOf(target), metric);
  });
  (policy.tighten ?? []).forEach((rule, index) => {
    readTightenRule(rule, [...path, 'tighten', index]);
  });
  readSteps(policy.escalation, [...path, 'escalation']);
}

function readTarget(target: SlaTarget, path: Path): void {
  demand(isText(target?.id) && isText(target.calendar), path, target);
  demand(Object.hasOwn(METRICS, target.metric), [...path, 'metric'], target.metric);
  demand(isDuration(target.targetMs), [...path, 'targetMs'], target.targetMs);
  demand(isDuration(target.wallClockCapMs ?? 0), [...path, 'wallClockCapMs'], target.wallClockCapMs);
  const reopen = target.reopen ?? 'resume';
  demand(['resume', 'restart', 'countThrough'].includes(reopen), [...path, 'reopen'], reopen);
  demand(Array.isArray(target.pauseOn ?? []), [...path, 'pauseOn'], target.pauseOn);
  readSteps(target.escalation, [...path, 'escalation']);
}

function readTightenRule(rule: TightenRule, path: Path): void {
  demand(isText(rule?.id) && typeof rule.on === 'object' && Array.isArray(rule.metrics), path, rule);
  demand(isDuration(rule.targetMs ?? 0), [...path, 'targetMs'], rule.targetMs);
}

function readSteps(steps: readonly EscalationStep[] = [], path: Path): void {
  steps.forEach((step, index) => {
    demand(isText(step?.id) && Array.isArray(step.actions), [...path, index], step);
    const amounts = Object.values(step.at ?? {}).filter((value) => typeof value === 'number');
    demand(amounts.length === 1 && amounts.every((amount) => amount >= 0), [...path, index, 'at'], step.at);
  });
}

/** Targets of one group are alternatives. */
export function groupOf({ group, metric }: SlaTarget): string {
  return group ?? metric;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isDuration(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
