import type { Interaction } from '../../models/index.js';
import type { Category } from '../classify/category.js';
import { classifyInteraction } from '../classify/classifyInteraction.js';
import { requireInteraction } from '../requireInteraction.js';
import { checkGuidelines } from './checkGuidelines.js';
import { checkSignals } from './checkSignals.js';
import { reasonsOf, type Situation } from './conditions.js';
import { type GuidelineRule, type Guidelines, type Priority, priorities } from './guidelines.js';
import { needsReply } from './needsReply.js';
import type { TriageSignals } from './signals.js';

/** Who should answer, how urgently, and which rules say so. */
export interface Triage {
  readonly category: Category;
  readonly needsReply: boolean;
  readonly priority: Priority;
  readonly team: string;
  /** All matching rules in the order of the guidelines; empty when the fallback team answers. */
  readonly matched: readonly { readonly ruleId: string; readonly because: readonly string[] }[];
  /** Other teams that matching rules name. */
  readonly alternatives: readonly { readonly team: string; readonly ruleId: string }[];
}

/**
 * Says who should answer an interaction and how urgently, with every rule that led there.
 *
 * The first matching rule names the team, the strictest priority of all matching rules holds; where none matches, the
 * fallback team answers: nothing is ever unassigned. Equal input gives an equal answer, whoever the author is: fields of
 * the author count only where a rule names them.
 *
 * @param interaction - the category is found in its title and text; its language holds where the signals name none.
 * @param signals - what is known beside the text; a condition on an unknown signal does not hold.
 * @param guidelines - the rules as data; `lintGuidelines` finds their gaps.
 * @throws `ListeningError` `guidelines-invalid` with the path of the fault: no fallback team, an unknown condition or
 * priority, a condition of the wrong kind; `input-invalid`.
 * @example
 * ```ts
 * import { triage } from 'social-crm/listening';
 *
 * const interaction = {
 *   id: 'forum:1', sourceId: '1', channelId: 'forum', kind: 'post', direction: 'inbound', actorKind: 'human',
 *   at: '2026-03-02T09:00:00Z', text: 'Wann kommt mein Router?',
 * } as const;
 * const guidelines = {
 *   teams: [{ id: 'service', owner: 'Mara', deputy: 'Jan' }],
 *   rules: [{ id: 'angry', when: { minAnger: 0.6 }, team: 'service', priority: 'urgent' }],
 *   fallback: { team: 'service' },
 * } as const;
 * triage(interaction, { anger: 0.8 }, guidelines); // => {
 * //   category: 'question', needsReply: true, priority: 'urgent', team: 'service',
 * //   matched: [{ ruleId: 'angry', because: ['anger 0.8 >= 0.6'] }], alternatives: [],
 * // }
 * ```
 */
export function triage(interaction: Interaction, signals: TriageSignals, guidelines: Guidelines): Triage {
  requireInteraction('triage', ['interaction'], interaction);
  checkSignals('triage', signals);
  checkGuidelines('triage', guidelines);
  const language = signals.language ?? interaction.language ?? 'und';
  const category = classifyInteraction(textOf(interaction), language).category;
  const matching = matchingRules(guidelines.rules, { interaction, category, signals: { ...signals, language } });
  const { fallback } = guidelines;
  const team = matching[0]?.rule.team ?? fallback.team;
  return {
    category,
    needsReply: needsReply(interaction, { category, thread: signals.thread }),
    priority: strictest(matching.map(({ rule }) => rule.priority ?? 'normal')) ?? fallback.priority ?? 'normal',
    team,
    matched: matching.map(({ rule, because }) => ({ ruleId: rule.id, because })),
    alternatives: matching
      .filter(({ rule }) => rule.team !== team)
      .map(({ rule }) => ({ team: rule.team, ruleId: rule.id })),
  };
}

function textOf({ title, text }: Interaction): string {
  return [title, text].filter((part) => part !== undefined && part !== '').join('\n');
}

function matchingRules(rules: readonly GuidelineRule[], situation: Situation) {
  return rules.flatMap((rule) => {
    const because = reasonsOf(rule.when, situation);
    return because === null ? [] : [{ rule, because }];
  });
}

function strictest(found: readonly Priority[]): Priority | undefined {
  return [...priorities].reverse().find((priority) => found.includes(priority));
}
