import type { Interaction } from '../../models/index.js';
import type { Category } from '../classify/category.js';
import { primarySubtag } from '../mentions/compileMentionQueries.js';
import type { GuidelineConditions } from './guidelines.js';
import type { TriageSignals } from './signals.js';

/** What conditions are asked about. */
export interface Situation {
  readonly interaction: Interaction;
  readonly category: Category;
  readonly signals: TriageSignals;
}

/** Answers one condition: the reason why it holds, or `null`. */
type Test<Value> = (wanted: Value, situation: Situation) => string | null;

type Conditions = Required<GuidelineConditions>;

const oneOf = (name: string, values: readonly string[], wanted: readonly string[]) => {
  const found = values.find((value) => wanted.includes(value));
  return found === undefined ? null : `${name} ${found}`;
};

const atLeast = (name: string, value: number | null | undefined, wanted: number) =>
  typeof value === 'number' && value >= wanted ? `${name} ${value} >= ${wanted}` : null;

/** One row a condition: a new condition is one row here and one field of `GuidelineConditions`. */
const tests: { readonly [Name in keyof Conditions]: Test<Conditions[Name]> } = {
  channels: (wanted, { interaction }) => oneOf('channel', [interaction.channelId], wanted),
  kinds: (wanted, { interaction }) => oneOf('kind', [interaction.kind], wanted),
  categories: (wanted, { category }) => oneOf('category', [category], wanted),
  languages: (wanted, { signals }) =>
    oneOf('language', [primarySubtag(signals.language ?? 'und')], wanted.map(primarySubtag)),
  mentions: (wanted, { signals }) =>
    oneOf(
      'mention',
      (signals.mentions ?? []).flatMap(({ queryId, about }) => [queryId, about.kind]),
      wanted,
    ),
  topics: (wanted, { signals }) => oneOf('topic', signals.topics ?? [], wanted),
  minAnger: (wanted, { signals }) => atLeast('anger', signals.anger, wanted),
  minUrgency: (wanted, { signals }) => atLeast('urgency', signals.urgency, wanted),
  maxPolarity: (wanted, { signals }) => {
    const polarity = signals.sentiment?.polarity;
    return typeof polarity === 'number' && polarity <= wanted ? `polarity ${polarity} <= ${wanted}` : null;
  },
  minConfidence: (wanted, { signals }) => atLeast('confidence', signals.sentiment?.confidence, wanted),
  minUnansweredCount: (wanted, { signals }) => atLeast('unanswered', signals.thread?.unansweredCount, wanted),
  minWaitingMs: (wanted, { signals }) => atLeast('waiting ms', signals.thread?.waitingMs, wanted),
  isOpen: (wanted, { signals }) => (signals.isOpen === wanted ? `calendar ${wanted ? 'open' : 'closed'}` : null),
  authorRoles: (wanted, { signals }) => oneOf('author role', [signals.author?.role ?? ''], wanted),
  minReachCount: (wanted, { signals }) => atLeast('reach', signals.author?.reachCount, wanted),
  ladder: (wanted, { signals }) => oneOf('ladder', [signals.author?.ladder ?? ''], wanted),
};

/** The names of all conditions. */
export const conditionNames = Object.keys(tests) as readonly (keyof Conditions)[];

/** Why all given conditions hold, one reason each, or `null` when one does not. No condition at all always holds. */
export function reasonsOf(when: GuidelineConditions, situation: Situation): string[] | null {
  const reasons: string[] = [];
  for (const name of conditionNames) {
    const wanted = when[name];
    if (wanted === undefined) continue;
    const reason = (tests[name] as Test<unknown>)(wanted, situation);
    if (reason === null) return null;
    reasons.push(reason);
  }
  return reasons;
}
