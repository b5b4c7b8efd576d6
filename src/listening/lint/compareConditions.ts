import { primarySubtag } from '../mentions/compileMentionQueries.js';
import { conditionNames } from '../triage/conditions.js';
import type { GuidelineConditions } from '../triage/guidelines.js';

/** The largest or smallest value that a signal takes, where it is bounded. */
const LIMITS: Partial<Record<keyof GuidelineConditions, number>> = {
  minAnger: 1,
  minUrgency: 1,
  minConfidence: 1,
  maxPolarity: -1,
};

/** Whether everything that fulfils `narrow` also fulfils `wide`. */
export function impliesConditions(narrow: GuidelineConditions, wide: GuidelineConditions): boolean {
  return conditionNames.every((name) => wide[name] === undefined || implies(name, narrow[name], wide[name]));
}

type Value = GuidelineConditions[keyof GuidelineConditions];

function implies(name: keyof GuidelineConditions, narrow: Value, wide: Value): boolean {
  if (narrow === undefined) return false;
  if (typeof narrow === 'boolean' || typeof wide === 'boolean') return narrow === wide;
  if (typeof narrow === 'number' && typeof wide === 'number')
    return name === 'maxPolarity' ? narrow <= wide : narrow >= wide;
  const plain = (value: string) => (name === 'languages' ? primarySubtag(value) : value);
  const listed = new Set((wide as readonly string[]).map(plain));
  return (narrow as readonly string[]).every((value) => listed.has(plain(value)));
}

/** The first condition that no interaction fulfils, as `name value`, or `null`. */
export function impossibleCondition(when: GuidelineConditions): string | null {
  const name = conditionNames.find((one) => isImpossible(one, when[one]));
  return name === undefined ? null : `${name} ${JSON.stringify(when[name])}`;
}

function isImpossible(name: keyof GuidelineConditions, value: Value): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const limit = LIMITS[name];
  if (typeof value !== 'number' || limit === undefined) return false;
  return name === 'maxPolarity' ? value < limit : value > limit;
}
