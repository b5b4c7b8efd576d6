import { type Instant, instantToMs } from '../../internal/instant.js';
import { refuse, requireList, requireObject, requireText } from '../errors.js';

/** A period with what was said in it. Periods are half-open: `until` is no longer part of it. */
export interface ReceptionPeriod {
  readonly from: Instant;
  readonly until: Instant;
  readonly mentions: readonly ReceptionMention[];
}

/** One mention with its sentiment, or `count` equal ones. */
export interface ReceptionMention {
  readonly channelId: string;
  /** BCP 47; its primary subtag counts. Absent: `und`. */
  readonly language?: string;
  readonly label: 'positive' | 'neutral' | 'negative';
  /** Default 1. */
  readonly count?: number;
}

/** Mentions by sentiment. */
export interface LabelCounts {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** A checked period: its length, and its mentions by group. */
export interface CountedPeriod {
  readonly lengthMs: number;
  readonly total: LabelCounts;
  readonly groups: ReadonlyMap<string, LabelCounts>;
}

export const NO_MENTIONS: LabelCounts = { positive: 0, neutral: 0, negative: 0 };

const labels = ['positive', 'neutral', 'negative'] as const;

/** Checks a period of `campaignReception` and counts it by the group that `groupOf` names. */
export function countPeriod(
  name: 'before' | 'during',
  period: ReceptionPeriod,
  groupOf: (mention: ReceptionMention) => string,
): CountedPeriod {
  const at = (...path: (string | number)[]) => ({ functionName: 'campaignReception', path: [name, ...path] });
  requireObject(at(), period);
  const from = instantToMs(period.from) ?? refuse(at('from'), 'an instant', period.from);
  const until = instantToMs(period.until) ?? refuse(at('until'), 'an instant', period.until);
  if (until <= from) refuse(at('until'), 'after from', period.until);
  const groups = new Map<string, LabelCounts>();
  let total = NO_MENTIONS;
  requireList(at('mentions'), period.mentions).forEach((mention, index) => {
    const { label, count = 1 } = requireObject(at('mentions', index), mention);
    requireText(at('mentions', index, 'channelId'), mention.channelId);
    if (mention.language !== undefined) requireText(at('mentions', index, 'language'), mention.language);
    if (!labels.includes(label)) refuse(at('mentions', index, 'label'), `one of ${labels.join(', ')}`, label);
    if (!Number.isSafeInteger(count) || count < 0)
      refuse(at('mentions', index, 'count'), 'a whole number from 0', count);
    const group = groupOf(mention);
    const known = groups.get(group) ?? NO_MENTIONS;
    groups.set(group, { ...known, [label]: known[label] + count });
    total = { ...total, [label]: total[label] + count };
  });
  return { lengthMs: until - from, total, groups };
}
