import * as z from 'zod';
import { identifier, model } from './schema.js';

export type SlaMetric =
  | 'firstReply'
  | 'nextReply'
  | 'periodicUpdate'
  | 'pausableUpdate'
  | 'requesterWait'
  | 'agentWork'
  | 'firstResolution'
  | 'totalResolution'
  | 'speedOfAnswer';

/** State of a record as a help desk keeps it; `solved` and `closed` are both done. */
export type SlaStatus = 'new' | 'open' | 'pendingCustomer' | 'onHoldThirdParty' | 'solved' | 'closed';

/** Conditions on the sentiment of a message; all given parts must hold. */
export interface SentimentCondition {
  readonly label?: readonly string[] | undefined;
  /** -1 to 1. */
  readonly maxScore?: number | undefined;
  /** 0 to 1. */
  readonly minConfidence?: number | undefined;
}

/** A point on the way to or beyond a deadline at which somebody is told. */
export interface EscalationStep {
  readonly id: string;
  readonly at:
    | { readonly ratio: number }
    | { readonly beforeDueMs: number }
    | { readonly afterBreachMs: number; readonly clock: 'working' | 'wall' };
  readonly notify: 'immediately' | 'whenOpen';
  readonly actions: readonly string[];
}

/** One promise: a metric, a time and a calendar, for the records that meet a condition. */
export interface SlaTarget {
  readonly id: string;
  readonly metric: SlaMetric;
  /** Targets of one group are alternatives: the first that matches applies. Default: the metric. */
  readonly group?: string | undefined;
  readonly targetMs: number;
  /** Key of the calendars, or `wallClock` for 24/7. */
  readonly calendar: string;
  readonly when?:
    | {
        readonly channel?: readonly string[] | undefined;
        readonly priority?: readonly string[] | undefined;
        readonly sentiment?: SentimentCondition | undefined;
      }
    | undefined;
  readonly pauseOn?: readonly SlaStatus[] | undefined;
  readonly reopen?: 'resume' | 'restart' | 'countThrough' | undefined;
  readonly botCounts?: boolean | undefined;
  readonly wallClockCapMs?: number | undefined;
  readonly escalation?: readonly EscalationStep[] | undefined;
  readonly evidence?: readonly string[] | undefined;
}

/** A rule that can only shorten a deadline when the customer's mood turns. */
export interface TightenRule {
  readonly id: string;
  readonly on: SentimentCondition;
  readonly metrics: readonly SlaMetric[];
  /** Records for which the rule holds, by their attributes when it fires. */
  readonly when?:
    | { readonly channel?: readonly string[] | undefined; readonly priority?: readonly string[] | undefined }
    | undefined;
  readonly targetMs?: number | undefined;
  readonly calendar?: string | undefined;
  readonly notSlowerThan?: readonly string[] | undefined;
}

/** Promises about answers and solutions, as data. */
export interface SlaPolicy {
  readonly id: string;
  readonly version: string;
  readonly name?: string | undefined;
  readonly targets: readonly SlaTarget[];
  readonly tighten?: readonly TightenRule[] | undefined;
  readonly escalation?: readonly EscalationStep[] | undefined;
}

const DURATION = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d{1,3}))?S)?$/;
const CALENDAR_DURATION = /^P(?!T)[\dYMWDT.,HS]+$/;

/** Milliseconds as an integer, or an ISO 8601 duration of hours, minutes and seconds, which becomes one. */
const duration = (description: string) =>
  z
    .preprocess((value, context) => {
      if (typeof value !== 'string') return value;
      const match = DURATION.exec(value);
      if (match !== null) {
        const [, hours = 0, minutes = 0, seconds = 0, fraction = ''] = match;
        return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
      }
      if (CALENDAR_DURATION.test(value)) {
        context.issues.push({
          code: 'duration-ambiguous',
          message: 'must be given in hours, minutes and seconds: a day is neither 24 h nor a working day',
          input: value,
        } as never);
      }
      return value;
    }, z.int().min(0))
    .describe(`${description} In ms, or as an ISO 8601 duration of hours, minutes and seconds (PT4H).`);

/** Promises about answers and solutions as data; durations may be written as `PT4H`. */
export const slaPolicySchema: z.ZodType<SlaPolicy> = /* @__PURE__ */ model(() => {
  const status = z.enum(['new', 'open', 'pendingCustomer', 'onHoldThirdParty', 'solved', 'closed']);

  const metric = z
    .enum([
      'firstReply',
      'nextReply',
      'periodicUpdate',
      'pausableUpdate',
      'requesterWait',
      'agentWork',
      'firstResolution',
      'totalResolution',
      'speedOfAnswer',
    ])
    .describe('What is measured.');

  const sentiment = z
    .strictObject({
      label: z.array(z.string()).optional().describe('Labels of which one must hold, such as anger.'),
      maxScore: z.number().min(-1).max(1).optional().describe('Highest score, -1 to 1.'),
      minConfidence: z.number().min(0).max(1).optional().describe('Lowest confidence, 0 to 1.'),
    })
    .describe('Conditions on the sentiment; all given parts must hold.');

  const escalation = z
    .array(
      z.strictObject({
        id: identifier('Identifier of the step, part of its delivery key.'),
        at: z
          .union([
            z.strictObject({ ratio: z.number().min(0).describe('Share of the target that has passed.') }),
            z.strictObject({ beforeDueMs: duration('Working time left.') }),
            z.strictObject({
              afterBreachMs: duration('Time after the breach.'),
              clock: z.enum(['working', 'wall']).describe('Which time counts after the breach.'),
            }),
          ])
          .describe('When the step is reached.'),
        notify: z.enum(['immediately', 'whenOpen']).describe('whenOpen waits for the next working time.'),
        actions: z.array(z.string()).describe('What the caller shall do, in words of its own.'),
      }),
    )
    .describe('Points on the way to the deadline and beyond it at which somebody is told.');

  return z
    .strictObject({
      id: identifier('Identifier of the policy.'),
      version: identifier('Version of the policy, named in every ledger entry.'),
      name: z.string().optional().describe('Name for people.'),
      targets: z
        .array(
          z.strictObject({
            id: identifier('Identifier of the target.'),
            metric,
            group: z.string().min(1).optional().describe('Alternatives share a group. Default: the metric.'),
            targetMs: duration('Time promised.'),
            calendar: z.string().min(1).describe('Key of the calendars, or wallClock.'),
            when: z
              .strictObject({
                channel: z.array(z.string()).optional().describe('Channels of which one must hold.'),
                priority: z.array(z.string()).optional().describe('Priorities of which one must hold.'),
                sentiment: sentiment.optional(),
              })
              .optional()
              .describe('Conditions; all given parts must hold.'),
            pauseOn: z.array(status).optional().describe('States in which the clock pauses. Default: by metric.'),
            reopen: z.enum(['resume', 'restart', 'countThrough']).optional().describe('What a reopening does.'),
            botCounts: z.boolean().optional().describe('Whether replies of bots stop the clock. Default: false.'),
            wallClockCapMs: duration('Upper limit on the wall clock.').optional(),
            escalation: escalation.optional(),
            evidence: z.array(z.string()).optional().describe('Ids of the evidence for the number.'),
          }),
        )
        .min(1)
        .describe('Promises; in a group the first that matches applies.'),
      tighten: z
        .array(
          z.strictObject({
            id: identifier('Identifier of the rule.'),
            on: sentiment,
            metrics: z.array(metric).describe('Metrics that are tightened.'),
            when: z
              .strictObject({
                channel: z.array(z.string()).optional().describe('Channels of which one must hold.'),
                priority: z.array(z.string()).optional().describe('Priorities of which one must hold.'),
              })
              .optional()
              .describe('Records for which the rule holds, by their attributes when it fires.'),
            targetMs: duration('Time from the trigger on.').optional(),
            calendar: z.string().min(1).optional().describe('Calendar of that time. Default: that of the target.'),
            notSlowerThan: z.array(z.string()).optional().describe('Channels whose promise applies from then on.'),
          }),
        )
        .optional()
        .describe('Rules that can only shorten a deadline.'),
      escalation: escalation.optional(),
    })
    .meta({
      id: 'slaPolicy',
      title: 'SLA policy',
      description: 'Promises about answers and solutions, as data.',
    }) as z.ZodType<SlaPolicy>;
});
