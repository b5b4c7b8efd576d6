import { buildConversations, type Conversation, channelTraits } from 'social-crm/models';
import { evaluateSla, explainSla, type SlaClock, type SlaEvent } from 'social-crm/sla';
import type { Config, ConfiguredChannel } from '../config.js';
import { ANGRY_FROM } from './guidelines.js';
import type { Heard } from './heard.js';
import type { ChannelReport, ClockEntry } from './report.js';

interface Place {
  readonly channel: ConfiguredChannel;
  readonly config: Config;
  readonly now: string;
}

/** The first replies that the host owes in a channel: those still in time and those overdue, the most urgent first. */
export function clocksOf(heard: readonly Heard[], place: Place): Pick<ChannelReport, 'due' | 'overdue'> {
  const byId = new Map(heard.map((entry) => [entry.interaction.id, entry]));
  const { conversations } = buildConversations(heard.map(({ interaction }) => interaction));
  const entries = conversations
    .flatMap((conversation) => recordsOf(conversation, byId))
    .flatMap((record) => openClocks(record, place));
  const sorted = entries.sort((a, b) => a.remainingMs - b.remainingMs || a.recordId.localeCompare(b.recordId, 'en'));
  return {
    due: sorted.filter(({ lateByMs }) => lateByMs === null),
    overdue: sorted.filter(({ lateByMs }) => lateByMs !== null),
  };
}

interface ServiceRecord {
  readonly id: string;
  readonly members: readonly Heard[];
}

/**
 * What is answered together: a conversation, or, where the host opened it (a blog post with comments), each thread below
 * the opening post, since every commenter waits for an answer of their own.
 */
function recordsOf({ id, interactionIds }: Conversation, byId: ReadonlyMap<string, Heard>): ServiceRecord[] {
  const members = interactionIds.flatMap((memberId) => byId.get(memberId) ?? []);
  const root = members[0]?.interaction;
  if (root === undefined || root.direction !== 'outbound') return [{ id, members }];
  const threads = new Map<string, Heard[]>();
  const threadOf = new Map<string, string>();
  for (const member of members.slice(1)) {
    const { id: memberId, parentId } = member.interaction;
    const thread = threadOf.get(parentId ?? '') ?? memberId;
    threadOf.set(memberId, thread);
    threads.set(thread, [...(threads.get(thread) ?? []), member]);
  }
  return [...threads].map(([thread, ofThread]) => ({ id: thread, members: ofThread }));
}

function openClocks({ id, members }: ServiceRecord, place: Place): ClockEntry[] {
  const events = members.flatMap((member) => eventsOf(member, slaChannel(place.channel)));
  if (!events.some(({ kind }) => kind === 'inbound')) return [];
  const { slaPolicy: policy, calendars } = place.config;
  const report = evaluateSla(events, { policy, calendars, now: place.now, recordId: id });
  const team = members.find(({ triage }) => triage.needsReply)?.triage.team ?? '';
  const [explanation] = explainSla(report, { locale: 'en' }).lines;
  return report.clocks.filter(isOpen).map((clock) => ({
    recordId: id,
    clockId: clock.id,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    lateByMs: clock.state === 'missed' ? (clock.lateByMs ?? -clock.remainingMs) : null,
    remainingMs: clock.remainingMs,
    team,
    because: explanation?.text ?? '',
  }));
}

function isOpen({ state, stoppedAt }: SlaClock): boolean {
  return state === 'running' || (state === 'missed' && stoppedAt === null);
}

/** A direct message is a channel of its own in the default policy; everything else goes by its type. */
function slaChannel(channel: ConfiguredChannel): string {
  return channelTraits(channel).class === 'unknown' ? channel.platform : channel.type;
}

function eventsOf(heard: Heard, channel: string): SlaEvent[] {
  const { atPrecision = 'second', direction } = heard.interaction;
  const isExact = atPrecision === 'second' || atPrecision === 'minute';
  if (!isExact) return [];
  return direction === 'outbound' ? [replyEvent(heard, channel)] : requestEvents(heard, channel);
}

const REPLY_AUTHORS = { human: 'human', unknown: 'human', bot: 'bot', system: 'auto' } as const;

function replyEvent({ interaction: { id, at, actorKind, visibility } }: Heard, channel: string): SlaEvent {
  return {
    id,
    at,
    kind: 'outbound',
    author: REPLY_AUTHORS[actorKind],
    visibility: visibility === 'note' ? 'internal' : 'public',
    channel,
  };
}

function requestEvents({ interaction: { id, at }, sentiment, triage }: Heard, channel: string): SlaEvent[] {
  if (!triage.needsReply) return [];
  const { anger } = sentiment.emotions;
  const mood: SlaEvent = {
    id: `${id}#mood`,
    at,
    seq: 1,
    kind: 'sentiment',
    score: sentiment.polarity,
    label: 'anger',
    confidence: anger,
  };
  return [{ id, at, kind: 'inbound', channel }, ...(anger >= ANGRY_FROM ? [mood] : [])];
}
