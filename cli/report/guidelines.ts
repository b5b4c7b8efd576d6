import type { GuidelineRule, Guidelines } from 'social-crm/listening';
import type { Organisation } from 'social-crm/models';
import { escalationThreshold } from 'social-crm/sentiment';

/** Anger from which a post stands in the report: the confidence at which the default SLA policy tightens its targets. */
export const ANGRY_FROM = 0.6;

/**
 * Who answers, as the report assumes it: the first configured team takes everything, a team named `press` what the press
 * asks; danger, anger and urgency go first, complaints before questions.
 */
export function guidelinesOf({ teams = [] }: Organisation): Guidelines {
  const service = teams[0]?.id ?? 'service';
  const press = teams.find(({ id }) => id === 'press')?.id ?? service;
  const rules: readonly GuidelineRule[] = [
    { id: 'danger', when: { categories: ['emergency'] }, team: service, priority: 'urgent' },
    { id: 'press', when: { categories: ['press'] }, team: press, priority: 'high' },
    { id: 'angry', when: { minAnger: ANGRY_FROM }, team: service, priority: 'urgent' },
    { id: 'at-once', when: { minUrgency: escalationThreshold }, team: service, priority: 'urgent' },
    { id: 'complaint', when: { categories: ['complaint'] }, team: service, priority: 'high' },
  ];
  return { rules, teams: teams.map(({ id, name }) => ({ id, owner: name })), fallback: { team: service } };
}
