import { requireObject, requireTexts } from '../errors.js';
import { primarySubtag } from '../mentions/compileMentionQueries.js';
import { checkGuidelines } from '../triage/checkGuidelines.js';
import type { GuidelineRule, Guidelines, GuidelineTeam } from '../triage/guidelines.js';
import { impliesConditions, impossibleCondition } from './compareConditions.js';

/** A gap or a contradiction in guidelines. */
export interface GuidelineFinding {
  readonly code: GuidelineFindingCode;
  /** The rules that it is about, in their order; empty when a rule is missing. */
  readonly ruleIds: readonly string[];
  readonly message: string;
}

export type GuidelineFindingCode =
  /** Two rules have the same id. */
  | 'duplicate-rule-id'
  /** No interaction fulfils the conditions. */
  | 'impossible-rule'
  /** An earlier rule matches whenever this one does, so that its team never answers. */
  | 'unreachable-rule'
  /** Two rules with the same conditions name different teams or priorities. */
  | 'contradicting-rules'
  /** A rule or the fallback names a team that is not listed. */
  | 'unknown-team'
  | 'team-without-owner'
  | 'team-without-deputy'
  | 'duplicate-team'
  /** A channel or language in use is named by no rule, and no rule holds for all of them. */
  | 'channel-without-rule'
  | 'language-without-rule'
  /** No rule says what happens while the calendar is closed. */
  | 'no-out-of-hours-rule'
  /** An urgent rule may match while the calendar is closed, and its team has nobody on duty. */
  | 'urgent-without-duty';

/** What is in use, so that gaps can be seen. */
export interface LintGuidelinesOptions {
  readonly channels?: readonly string[];
  readonly languages?: readonly string[];
}

const functionName = 'lintGuidelines';

/**
 * Finds gaps and contradictions in guidelines: rules that can never decide, teams without owner or deputy, channels and
 * languages without a rule, closing time without a rule, urgency without anybody on duty.
 *
 * @param guidelines - the rules as {@link triage} takes them.
 * @param options - channels and languages in use; without them gaps among these are not looked for.
 * @returns findings with the ids of the rules, in the order of the checks; empty when nothing is doubtful.
 * @throws `ListeningError` `guidelines-invalid` when {@link triage} could not use them; `input-invalid`.
 * @example
 * ```ts
 * import { lintGuidelines } from 'social-crm/listening';
 *
 * const findings = lintGuidelines({
 *   teams: [{ id: 'service', owner: 'Mara', deputy: 'Jan', onDuty: 'Jan' }, { id: 'press', owner: 'Ute', deputy: 'Kai' }],
 *   rules: [
 *     { id: 'all', when: {}, team: 'service' },
 *     { id: 'media', when: { categories: ['press'] }, team: 'press' },
 *     { id: 'night', when: { isOpen: false }, team: 'service' },
 *   ],
 *   fallback: { team: 'service' },
 * });
 * findings.map(({ code, ruleIds }) => [code, ruleIds]); // => [['unreachable-rule', ['all', 'media']]]
 * ```
 */
export function lintGuidelines(guidelines: Guidelines, options: LintGuidelinesOptions = {}): GuidelineFinding[] {
  checkGuidelines(functionName, guidelines);
  requireObject({ functionName, path: ['options'] }, options);
  const channels = requireTexts({ functionName, path: ['options', 'channels'] }, options.channels ?? []);
  const languages = requireTexts({ functionName, path: ['options', 'languages'] }, options.languages ?? []);
  const { rules, teams } = guidelines;
  return [
    ...duplicates(rules, 'duplicate-rule-id'),
    ...duplicates(teams, 'duplicate-team'),
    ...rules.flatMap(impossible),
    ...rules.flatMap((rule, index) => overlaps(rule, rules.slice(0, index))),
    ...unknownTeams(guidelines),
    ...teams.flatMap(unstaffed),
    ...uncovered(rules, { code: 'channel-without-rule', condition: 'channels', inUse: channels }),
    ...uncovered(rules, { code: 'language-without-rule', condition: 'languages', inUse: languages }),
    ...outOfHours(rules),
    ...rules.flatMap((rule) => withoutDuty(rule, teams)),
  ];
}

function duplicates(
  items: readonly { readonly id: string }[],
  code: 'duplicate-rule-id' | 'duplicate-team',
): GuidelineFinding[] {
  const ids = items.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return twice.map((id) => ({
    code,
    ruleIds: code === 'duplicate-rule-id' ? [id] : [],
    message: `${id} stands twice`,
  }));
}

function impossible({ id, when }: GuidelineRule): GuidelineFinding[] {
  const condition = impossibleCondition(when);
  if (condition === null) return [];
  return [{ code: 'impossible-rule', ruleIds: [id], message: `nothing fulfils ${condition}` }];
}

/** What the earlier rules leave of a rule: the first that covers it is named. */
function overlaps(rule: GuidelineRule, earlier: readonly GuidelineRule[]): GuidelineFinding[] {
  if (impossibleCondition(rule.when) !== null) return [];
  const cover = earlier.find(({ when }) => impliesConditions(rule.when, when));
  if (cover === undefined) return [];
  const ruleIds = [cover.id, rule.id];
  const isSame = impliesConditions(cover.when, rule.when);
  const isOther = cover.team !== rule.team || (cover.priority ?? 'normal') !== (rule.priority ?? 'normal');
  if (isSame && isOther)
    return [{ code: 'contradicting-rules', ruleIds, message: 'same conditions, other team or priority' }];
  // The strictest priority of all matching rules holds: a rule for the same team may be there for its priority.
  if (cover.team === rule.team && !isSame) return [];
  return [{ code: 'unreachable-rule', ruleIds, message: `${cover.id} matches whenever ${rule.id} does` }];
}

function unknownTeams({ rules, teams, fallback }: Guidelines): GuidelineFinding[] {
  const known = new Set(teams.map(({ id }) => id));
  const named = [...rules.map(({ id, team }) => ({ ruleIds: [id], team })), { ruleIds: [], team: fallback.team }];
  return named
    .filter(({ team }) => !known.has(team))
    .map(({ ruleIds, team }) => ({ code: 'unknown-team', ruleIds, message: `no team ${team} is listed` }));
}

function unstaffed({ id, owner, deputy }: GuidelineTeam): GuidelineFinding[] {
  const missing = (code: GuidelineFindingCode, who: string) => ({
    code,
    ruleIds: [],
    message: `team ${id} has no ${who}`,
  });
  return [
    ...(isNamed(owner) ? [] : [missing('team-without-owner', 'owner')]),
    ...(isNamed(deputy) ? [] : [missing('team-without-deputy', 'deputy')]),
  ];
}

const isNamed = (person: unknown) => typeof person === 'string' && person.trim() !== '';

interface Coverage {
  readonly code: 'channel-without-rule' | 'language-without-rule';
  readonly condition: 'channels' | 'languages';
  readonly inUse: readonly string[];
}

function uncovered(rules: readonly GuidelineRule[], { code, condition, inUse }: Coverage): GuidelineFinding[] {
  const plain = (value: string) => (condition === 'languages' ? primarySubtag(value) : value);
  const isCovered = (value: string) =>
    rules.some(({ when }) => when[condition] === undefined || when[condition].map(plain).includes(plain(value)));
  return inUse
    .filter((value) => !isCovered(value))
    .map((value) => ({ code, ruleIds: [], message: `no rule for ${value}: the fallback team answers` }));
}

function outOfHours(rules: readonly GuidelineRule[]): GuidelineFinding[] {
  if (rules.some(({ when }) => when.isOpen === false)) return [];
  return [
    { code: 'no-out-of-hours-rule', ruleIds: [], message: 'no rule says who answers while the calendar is closed' },
  ];
}

function withoutDuty({ id, when, team, priority }: GuidelineRule, teams: readonly GuidelineTeam[]): GuidelineFinding[] {
  const mayBeClosed = priority === 'urgent' && when.isOpen !== true && impossibleCondition(when) === null;
  const own = teams.find((one) => one.id === team);
  if (!mayBeClosed || own === undefined || isNamed(own.onDuty)) return [];
  return [{ code: 'urgent-without-duty', ruleIds: [id], message: `team ${team} has nobody on duty` }];
}
