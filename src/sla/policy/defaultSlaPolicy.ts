import type { SlaPolicy, SlaTarget, TightenRule } from '../../models/index.js';

const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

const messages = ['facebook_message', 'instagram_message', 'direct_message', 'messenger'];
const microblog = ['x', 'twitter'];
const comments = ['facebook', 'instagram', 'facebook_comment', 'instagram_comment', 'review', 'review_site'];
const slower = ['xing', 'linkedin', 'blog', 'forum', 'community'];
const mail = ['email', 'form'];
const established = ['email', 'form', 'phone'];

type Promised = Omit<SlaTarget, 'id' | 'metric' | 'when'> & { readonly channel: readonly string[] };

/** The same promise for the first reply and for every further one. */
function replies(name: string, { channel, ...target }: Promised): SlaTarget[] {
  return [
    { id: `${name}-first-reply`, metric: 'firstReply', when: { channel }, ...target },
    { id: `${name}-next-reply`, metric: 'nextReply', when: { channel }, ...target },
  ];
}

const anger = { label: ['anger', 'impatience'], minConfidence: 0.6 };

function onAnger(id: string, channel: readonly string[], targetMs: number): TightenRule {
  return { id, on: anger, when: { channel }, metrics: ['firstReply', 'nextReply'], targetMs };
}

const notSlower = (notSlowerThan: readonly string[]): TightenRule => ({
  id: 'anger-not-slower-than-established',
  on: anger,
  metrics: ['firstReply', 'nextReply'],
  notSlowerThan,
});

function policy(id: string, messageMs: number, notSlowerThan: readonly string[]): SlaPolicy {
  return {
    id,
    version: '1',
    name: 'Replies by channel: a starting point',
    targets: [
      {
        id: 'phone-answer',
        metric: 'speedOfAnswer',
        when: { channel: ['phone'] },
        targetMs: 20_000,
        calendar: 'staffed',
        evidence: ['phone-80-20'],
      },
      {
        id: 'chat-answer',
        metric: 'speedOfAnswer',
        when: { channel: ['chat'] },
        targetMs: MINUTE,
        calendar: 'staffed',
        evidence: ['chat-vendor'],
      },
      ...replies('phone', {
        channel: ['phone'],
        targetMs: 20_000,
        calendar: 'staffed',
        evidence: ['phone-80-20', 'article-anger'],
      }),
      ...replies('message', {
        channel: messages,
        targetMs: messageMs,
        calendar: 'service',
        evidence: ['facebook-badge', 'arise-2017'],
      }),
      ...replies('microblog', {
        channel: microblog,
        targetMs: HOUR,
        calendar: 'extended',
        // Exclusive: an answer after 24 h equals none.
        wallClockCapMs: DAY - 1,
        evidence: ['lithium-2013', 'eptica-twitter', 'article-24h-exclusive'],
      }),
      ...replies('comment', {
        channel: comments,
        targetMs: 4 * HOUR,
        calendar: 'service',
        evidence: ['sprout-2016', 'eptica-facebook', 'edison-2012'],
      }),
      ...replies('slower', {
        channel: slower,
        targetMs: 8 * HOUR,
        calendar: 'service',
        wallClockCapMs: DAY,
        evidence: ['article-24h'],
      }),
      ...replies('email', {
        channel: mail,
        targetMs: 4 * HOUR,
        calendar: 'service',
        wallClockCapMs: DAY,
        evidence: ['fuze-2016', 'eptica-email'],
      }),
    ],
    tighten: [
      onAnger('anger-quarter-hour', [...messages, ...microblog], 15 * MINUTE),
      onAnger('anger-hour', [...comments, ...slower, ...mail], HOUR),
      notSlower(notSlowerThan),
    ],
  };
}

/**
 * Times to a first and next reply by channel, as data: a starting point, with the evidence for each number in
 * `slaEvidence`. It names the calendars `service`, `extended` and `staffed`, which are yours.
 *
 * Anger or impatience (`label`, `confidence` of at least 0.6) shortens a reply to a quarter of an hour on messages and
 * short posts and to an hour elsewhere, and never leaves it slower than e-mail.
 *
 * @example
 * ```ts
 * import { defaultSlaPolicy } from 'social-crm/sla';
 *
 * const target = defaultSlaPolicy.targets.find(({ id }) => id === 'microblog-first-reply');
 * [target.targetMs, target.wallClockCapMs] // => [3_600_000, 86_399_999]
 * ```
 */
export const defaultSlaPolicy: SlaPolicy = /* @__PURE__ */ policy('default', HOUR, mail);

/**
 * Stricter variants of `defaultSlaPolicy`: `badge` answers messages within 15 minutes, as the badge of a large network
 * asks for; `immediate` answers the angry no slower than on the phone.
 */
export const slaPolicyPresets: Readonly<Record<'badge' | 'immediate', SlaPolicy>> = {
  badge: /* @__PURE__ */ policy('badge', 900_000, mail),
  immediate: /* @__PURE__ */ policy('immediate', HOUR, established),
};
