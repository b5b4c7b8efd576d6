import { buildConversations, type Conversation, channelTraits } from 'social-crm/models';
import { evaluateSla, explainSla, type SlaClock, type SlaEvent } from 'social-crm/sla';
import type { Config, ConfiguredChannel } from '../config.js';
import { ANGRY_FROM, type Heard } from './heard.js';
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
  const entries = conversations.flatMap((conversation) => openClocks(conversation, { byId, place }));
  const sorted = entries.sort(
    (a, b) => a.remainingMs - b.remainingMs || a.conversationId.localeCompare(b.conversationId, 'en'),
  );
  return {
    due: sorted.filter(({ lateByMs }) => lateByMs === null),
    overdue: sorted.filter(({ lateByMs }) => lateByMs !== null),
  };
}

function openClocks(
  conversation: Conversation,
  { byId, place }: { byId: ReadonlyMap<string, Heard>; place: Place },
): ClockEntry[] {
  const members = conversation.interactionIds.flatMap((id) => byId.get(id) ?? []);
  const events = members.flatMap((member) => eventsOf(member, slaChannel(place.channel)));
  if (!events.some(({ kind }) => kind === 'inbound')) return [];
  const { slaPolicy: policy, calendars } = place.config;
  const report = evaluateSla(events, { policy, calendars, now: place.now, recordId: conversation.id });
  const team = members.find(({ triage }) => triage.needsReply)?.triage.team ?? '';
  const [explanation] = explainSla(report, { locale: 'en' }).lines;
  return report.clocks.filter(isOpen).map((clock) => ({
    conversationId: conversation.id,
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
