import type { Interaction } from '../../models/index.js';
import type { KpiItem, KpiItemKind, KpiItemRole } from './kpiItem.js';

/** What other rooms or the caller know of an interaction. */
export interface KpiLabels {
  readonly brand?: string;
  readonly team?: string;
  readonly agent?: string;
  readonly country?: string;
  readonly topics?: readonly string[];
  readonly sentiment?: 'positive' | 'negative' | 'neutral' | null;
}

/** How interactions become items. */
export interface KpiItemContext {
  /** Id of the request that a reply answers, where it is not the parent. */
  readonly requestOf?: (interaction: Interaction) => string | null | undefined;
  /** Whether an inbound interaction asks for an answer; default question, message, email, call. */
  readonly isRequest?: (interaction: Interaction) => boolean;
  /** Authors who belong to the company or its agencies. */
  readonly insiderIds?: readonly string[] | ReadonlySet<string>;
  /** Labels by interaction id, or a function that finds them. */
  readonly labels?: Readonly<Record<string, KpiLabels>> | ((interaction: Interaction) => KpiLabels | undefined);
}

const REQUESTS: readonly string[] = ['question', 'message', 'email', 'call'];
const ACTS: readonly string[] = [
  'reaction',
  'share',
  'follow',
  'join',
  'leave',
  'vote',
  'purchase',
  'view',
  'flag',
  'block',
];
const ROLES: Readonly<Record<string, KpiItemRole>> = {
  host: 'host',
  agent: 'host',
  member: 'member',
  guest: 'customer',
};
const COARSE: readonly (string | undefined)[] = ['day', 'month', 'year'];

/**
 * Projects an interaction on what KPIs count. Deleted, spam and notes carry `leftOut`, instants coarser than a minute
 * `isCoarse`: `compute` leaves them out (coarse ones only from response times) and counts them in `skipped`.
 *
 * @example
 * ```ts
 * import { toKpiItem } from 'social-crm/kpi';
 *
 * const question = {
 *   id: 'page:1', sourceId: '1', channelId: 'page', kind: 'question', direction: 'inbound', actorKind: 'human',
 *   actorRole: 'guest', authorId: 'anna', at: '2026-03-02T09:00:00Z',
 * } as const;
 * toKpiItem(question, { labels: { 'page:1': { brand: 'Nordnetz' } } });
 * toKpiItem(question, {}).kind; // => 'request'
 * toKpiItem(question, {}).role; // => 'customer'
 * ```
 */
export function toKpiItem(interaction: Interaction, context: KpiItemContext = {}): KpiItem {
  const { id, at, channelId, actorKind, authorId, atPrecision } = interaction;
  const replyTo = context.requestOf?.(interaction) ?? interaction.parentId ?? null;
  const thread = interaction.conversationId ?? interaction.rootId;
  const leftOut = leftOutReason(interaction);
  return {
    id,
    kind: kindOf(interaction, context, replyTo),
    at,
    author: authorId ?? null,
    role: roleOf(interaction, context),
    automated: actorKind === 'bot' || actorKind === 'system',
    replyTo,
    channel: channelId,
    ...(thread === undefined ? {} : { thread }),
    ...(interaction.language === undefined ? {} : { language: interaction.language }),
    ...labelsOf(interaction, context),
    ...numbersOf(interaction),
    ...(leftOut === null ? {} : { leftOut }),
    ...(COARSE.includes(atPrecision) ? { isCoarse: true } : {}),
  };
}

function leftOutReason({ deletedAt, moderation, visibility, direction }: Interaction): string | null {
  if (deletedAt !== undefined || moderation === 'deleted') return 'deleted';
  if (moderation === 'spam') return 'spam';
  return visibility === 'note' || direction === 'internal' ? 'note' : null;
}

function kindOf(interaction: Interaction, context: KpiItemContext, replyTo: string | null): KpiItemKind {
  const { kind, direction } = interaction;
  if (ACTS.includes(kind)) return 'reaction';
  if (replyTo !== null && (direction === 'outbound' || kind === 'answer')) return 'reply';
  if (direction === 'outbound') return 'post';
  if (direction === 'peer') return 'message';
  const isRequest = context.isRequest?.(interaction) ?? REQUESTS.includes(kind);
  return isRequest ? 'request' : 'mention';
}

function roleOf({ actorRole, authorId }: Interaction, { insiderIds = [] }: KpiItemContext): KpiItemRole | null {
  const role = ROLES[actorRole ?? ''] ?? null;
  if (role === 'host' || authorId === undefined) return role;
  const isInsider = Array.isArray(insiderIds)
    ? insiderIds.includes(authorId)
    : (insiderIds as ReadonlySet<string>).has(authorId);
  return isInsider ? 'insider' : role;
}

function labelsOf(interaction: Interaction, { labels = {} }: KpiItemContext): KpiLabels {
  if (typeof labels === 'function') return labels(interaction) ?? {};
  return Object.hasOwn(labels, interaction.id) ? (labels[interaction.id] as KpiLabels) : {};
}

/** Counters that are taken as they are. */
const NUMBERS = ['shares', 'reach', 'impressions', 'views', 'followers'] as const;
/** What people did, added up to `engagements`. */
const ENGAGEMENTS = ['likes', 'shares', 'replies'] as const;

function numbersOf({ counters }: Interaction): Partial<KpiItem> {
  const values: Readonly<Record<string, number | undefined>> = counters?.values ?? {};
  const known = ENGAGEMENTS.flatMap((name) => values[name] ?? []);
  const taken = NUMBERS.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]);
  const engagements = known.reduce((sum, value) => sum + value, 0);
  return { ...Object.fromEntries(taken), ...(known.length > 0 ? { engagements } : {}) };
}
