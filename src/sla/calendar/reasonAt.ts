import { civilAt, dateOfDay } from './civilAt.js';
import {
  covers,
  dayOfBreak,
  hasScope,
  openSpansOfDay,
  startsOn,
  WITHOUT_BREAKS,
  WITHOUT_DATES,
  WITHOUT_HOLIDAYS,
} from './civilDay.js';
import { MS_PER_DAY } from './instants.js';
import {
  type OperationTree,
  type Rules,
  type RulesTree,
  SCOPE_CALENDAR_DAY,
  type SpansTree,
  type Tree,
  WEEKDAYS,
  weekdayOf,
} from './tree.js';

/** What decided: keys of calendars, policies and targets, ids of events, the rule of a calendar. */
export interface Because {
  readonly calendar?: string;
  /** `validFrom` of the calendar's version in force. */
  readonly version?: string;
  /** `week:mon`, `date:...`, `holiday:...`, `break:...`, `intervals:0`, `expression:intersect.1`, `week`. */
  readonly rule?: string;
  readonly event?: string;
  readonly target?: string;
  /** `id@version` of the policy. */
  readonly policy?: string;
}

export interface OpenReason {
  readonly open: boolean;
  readonly kind: 'open' | 'closed' | 'holiday' | 'break' | 'override';
  readonly because: Because;
}

/** Whether a calendar is open at an instant, and which rule decides. */
export function reasonAt(tree: Tree, at: number): OpenReason {
  if ('spans' in tree) return reasonOfSpans(tree, at);
  return 'versions' in tree ? reasonOfRules(tree, at) : reasonOfOperation(tree, at);
}

function reasonOfSpans({ written }: SpansTree, at: number): OpenReason {
  const index = written.findIndex(([from, to]) => from <= at && at < to);
  return index < 0
    ? { open: false, kind: 'closed', because: { rule: 'intervals' } }
    : { open: true, kind: 'open', because: { rule: `intervals:${index}` } };
}

function reasonOfOperation({ operation, parts }: OperationTree, at: number): OpenReason {
  const reasons = parts.map((part) => reasonAt(part, at));
  const [first, second] = reasons as [OpenReason, OpenReason];
  if (operation === 'union') return reasons.find(({ open }) => open) ?? first;
  const index = operation === 'subtract' ? Number(first.open) : reasons.findIndex(({ open }) => !open);
  if (index < 0 || (operation === 'subtract' && first.open && !second.open)) return first;
  const { kind, because } = reasons[index] as OpenReason;
  const isPlain = kind === 'closed' || (kind === 'open' && !because.rule?.startsWith('intervals:'));
  return {
    open: false,
    kind: kind === 'open' ? 'closed' : kind,
    because: isPlain ? { ...because, rule: `expression:${operation}.${index}` } : because,
  };
}

function reasonOfRules(tree: RulesTree, at: number): OpenReason {
  const { rules, day, time } = civilAt(tree, at);
  const because = {
    ...(tree.id === undefined ? {} : { calendar: tree.id }),
    ...(rules.version === undefined ? {} : { version: rules.version }),
  };
  const opens = (without: number) => covers(openSpansOfDay(rules, day, without), time);
  const reason = (kind: OpenReason['kind'], rule: string): OpenReason => ({
    open: kind === 'open',
    kind,
    because: { ...because, rule },
  });
  const noHolidays = WITHOUT_BREAKS + WITHOUT_HOLIDAYS;
  if (opens(0)) return reason('open', openingRule(rules, day, time));
  if (opens(WITHOUT_BREAKS)) return reason('break', `break:${dateOfDay(dayOfBreak(rules, day, time))}`);
  if (opens(noHolidays)) return reason('holiday', `holiday:${dateOfDay(holidayOf(rules, day, time))}`);
  if (opens(noHolidays + WITHOUT_DATES)) return reason('override', `date:${dateOfDay(overrideOf(rules, day, time))}`);
  return reason('closed', 'week');
}

function openingRule(rules: Rules, day: number, time: number): string {
  const start = covers(startsOn(rules, day, 0), time) ? day : day - 1;
  return rules.dates.has(start) ? `date:${dateOfDay(start)}` : `week:${WEEKDAYS[weekdayOf(start)]}`;
}

function holidayOf(rules: Rules, day: number, time: number): number {
  if (hasScope(rules, day, SCOPE_CALENDAR_DAY) || covers(startsOn(rules, day, WITHOUT_HOLIDAYS), time)) return day;
  return day - 1;
}

/** The date whose override closes: that of the period it replaced, or that which cut the tail of the night before. */
function overrideOf(rules: Rules, day: number, time: number): number {
  const isOwn = covers(startsOn(rules, day, WITHOUT_HOLIDAYS + WITHOUT_DATES), time);
  return !isOwn && rules.dates.has(day - 1) && !covers(rules.dates.get(day - 1) ?? [], time + MS_PER_DAY)
    ? day - 1
    : day;
}
