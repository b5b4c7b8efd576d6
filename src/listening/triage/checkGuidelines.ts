import { refuse } from '../errors.js';
import { conditionNames } from './conditions.js';
import { type GuidelineRule, type Guidelines, type GuidelineTeam, priorities } from './guidelines.js';

/** What a condition takes. */
const NUMBERS: ReadonlySet<string> = new Set([
  'minAnger',
  'minUrgency',
  'maxPolarity',
  'minConfidence',
  'minUnansweredCount',
  'minWaitingMs',
  'minReachCount',
]);

/** Throws `guidelines-invalid` with the path of the first fault: a misspelt condition must not match everything. */
export function checkGuidelines(functionName: string, guidelines: Guidelines): void {
  const at = placeIn(functionName);
  if (!isObject(guidelines)) refuse(at([]), 'an object', guidelines);
  const { rules, teams, fallback }: Partial<Guidelines> = guidelines;
  if (!Array.isArray(rules)) refuse(at(['rules']), 'an array', rules);
  if (!Array.isArray(teams)) refuse(at(['teams']), 'an array', teams);
  teams.forEach((team: Partial<GuidelineTeam> | null, index) => {
    if (!isName(team?.id)) refuse(at(['teams', index, 'id']), 'a name', team);
  });
  if (!isObject(fallback) || !isName(fallback.team)) {
    refuse(at(['fallback', 'team']), 'a team, so that nothing is unassigned', fallback);
  }
  checkPriority(fallback.priority, at(['fallback', 'priority']));
  rules.forEach((rule, index) => {
    checkRule(rule, (...path) => at(['rules', index, ...path]));
  });
}

type Place = ReturnType<ReturnType<typeof placeIn>>;

const placeIn = (functionName: string) => (path: readonly (string | number)[]) => ({
  functionName,
  path: ['guidelines', ...path],
  code: 'guidelines-invalid' as const,
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isName = (value: unknown) => typeof value === 'string' && value !== '';

function checkRule(rule: GuidelineRule, at: (...path: string[]) => Place): void {
  if (!isObject(rule)) refuse(at(), 'an object', rule);
  if (!isName(rule.id)) refuse(at('id'), 'a name', rule.id);
  if (!isName(rule.team)) refuse(at('team'), 'a team', rule.team);
  checkPriority(rule.priority, at('priority'));
  if (!isObject(rule.when)) refuse(at('when'), 'an object', rule.when);
  for (const [name, value] of Object.entries(rule.when)) {
    if (value !== undefined) checkCondition(name, value, at('when', name));
  }
}

function checkPriority(priority: unknown, place: Place): void {
  const isKnown = priority === undefined || (priorities as readonly unknown[]).includes(priority);
  if (!isKnown) refuse(place, `one of ${priorities.join(', ')}`, priority);
}

function checkCondition(name: string, value: unknown, place: Place): void {
  if (!(conditionNames as readonly string[]).includes(name)) refuse(place, `one of ${conditionNames.join(', ')}`, name);
  if (NUMBERS.has(name)) {
    if (!Number.isFinite(value)) refuse(place, 'a number', value);
  } else if (name === 'isOpen') {
    if (typeof value !== 'boolean') refuse(place, 'true or false', value);
  } else if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    refuse(place, 'a list of strings', value);
  }
}
