import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildConversations,
  conversationSchema,
  type Interaction,
  type SocialCrmError,
} from '../../src/models/index.js';

const ids = ['c:1', 'c:2', 'c:3', 'c:4', 'c:5', 'c:6', 'd:1', 'd:2'];
const parents = [...ids, '1', '2', 'missing', undefined];
const minute = (value: number) => new Date(Date.UTC(2026, 2, 2) + value * 60_000).toISOString();

const interaction: fc.Arbitrary<Interaction> = fc
  .record({
    id: fc.constantFrom(...ids),
    parentId: fc.constantFrom(...parents),
    conversationId: fc.constantFrom('t1', 'c:1', undefined, undefined, undefined),
    minutes: fc.integer({ min: 0, max: 20 }),
    edited: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    direction: fc.constantFrom('inbound', 'outbound', 'peer', 'internal'),
    actorKind: fc.constantFrom('human', 'bot'),
    authorId: fc.constantFrom('anna', 'ben', 'host', undefined),
    targetId: fc.constantFrom('anna', 'zoe', undefined),
    moderation: fc.constantFrom('spam', 'deleted', undefined),
  })
  .map(({ minutes, edited, id, ...rest }) => ({
    ...rest,
    id,
    channelId: id.slice(0, 1),
    sourceId: id.slice(2),
    kind: 'comment',
    at: minute(minutes),
    editedAt: edited === undefined ? undefined : minute(edited),
  })) as fc.Arbitrary<Interaction>;

const options = fc.constantFrom(
  undefined,
  { groupBy: 'thread' } as const,
  { groupBy: 'contact', gapMs: 300_000 } as const,
  { groupBy: 'contact' } as const,
);

function isBefore(ids: readonly string[], [first, second]: (string | undefined)[]): boolean {
  const [left, right] = [first, second].map((id) => ids.indexOf(String(id))) as [number, number];
  return left >= 0 && right >= 0 && left < right;
}

describe('buildConversations', () => {
  test('does not depend on the order of the input', () => {
    const shuffled = fc
      .array(interaction, { maxLength: 14 })
      .chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })),
      );
    fc.assert(
      fc.property(shuffled, options, ([items, others], chosen) => {
        expect(buildConversations(others, chosen)).toEqual(buildConversations(items, chosen));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('puts each interaction into one conversation of its channel, parents first, within its instants', () => {
    fc.assert(
      fc.property(fc.array(interaction, { maxLength: 14 }), options, (items, chosen) => {
        const { conversations, issues } = buildConversations(items, chosen);
        const placed = conversations.flatMap(({ interactionIds }) => interactionIds);
        expect([...placed].sort()).toEqual([...new Set(items.map(({ id }) => id))].sort());
        expect(new Set(conversations.map(({ id }) => id)).size).toBe(conversations.length);
        const odd = new Set(
          issues.filter(({ code }) => code !== 'time-order').map(({ interactionId }) => interactionId),
        );
        for (const conversation of conversations) {
          expect(conversationSchema.parse(conversation)).toEqual(conversation);
          expect(conversation.interactionIds.every((id) => id.startsWith(`${conversation.channelId}:`))).toBe(true);
          expect(conversation.openedAt <= conversation.lastAt).toBe(true);
          const pairs = items.filter(({ id }) => !odd.has(id)).map(({ id, parentId }) => [parentId, id]);
          expect(pairs.filter(([parent, child]) => isBefore(conversation.interactionIds, [child, parent]))).toEqual([]);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('follows a chain of 100,000 replies, a star of 200,000 and a ring of 100,000 without recursion', () => {
    const size = 100_000;
    const item = (index: number, parentId: string | undefined): Interaction => ({
      id: `c:${index}`,
      sourceId: String(index),
      channelId: 'c',
      kind: 'reply',
      direction: 'peer',
      actorKind: 'human',
      at: minute(size - index),
      parentId,
    });
    const chain = Array.from({ length: size }, (_, index) => item(index, index === 0 ? undefined : `${index - 1}`));
    const deep = buildConversations(chain);
    expect(deep.conversations).toHaveLength(1);
    expect(deep.conversations[0]?.interactionIds.slice(0, 3)).toEqual(['c:0', 'c:1', 'c:2']);
    expect(deep.issues).toHaveLength(size - 1);

    const star = Array.from({ length: 2 * size }, (_, index) => item(index, index === 0 ? undefined : '0'));
    expect(buildConversations(star).conversations).toHaveLength(1);

    const ring = Array.from({ length: size }, (_, index) => item(index, `${(index + 1) % size}`));
    const cut = buildConversations(ring);
    expect(cut.conversations).toHaveLength(1);
    expect(cut.issues.filter(({ code }) => code === 'reference-cycle')).toMatchObject([
      { interactionId: `c:${size - 1}` },
    ]);
  });

  test('refuses options and instants that mean nothing', () => {
    const code = (run: () => unknown) => {
      try {
        return run();
      } catch (error) {
        return [(error as SocialCrmError).code, (error as SocialCrmError).path];
      }
    };
    const one = {
      id: 'c:1',
      sourceId: '1',
      channelId: 'c',
      kind: 'post',
      direction: 'peer',
      actorKind: 'human',
    } as const;
    expect(code(() => buildConversations([], { groupBy: 'topic' as never }))).toEqual([
      'group-by-unknown',
      ['groupBy'],
    ]);
    expect(code(() => buildConversations([], { gapMs: Number.NaN }))).toEqual(['gap-invalid', ['gapMs']]);
    expect(code(() => buildConversations([{ ...one, at: 'yesterday' }]))).toEqual(['instant-invalid', [0, 'at']]);
    const edited = { ...one, at: minute(1), editedAt: '2026-03-02T09:00' };
    expect(code(() => buildConversations([edited]))).toEqual(['instant-invalid', [0, 'editedAt']]);
  });

  test('leaves its input as it was', () => {
    const items = Object.freeze([
      Object.freeze({
        id: 'c:2',
        sourceId: '2',
        channelId: 'c',
        kind: 'post',
        direction: 'peer',
        actorKind: 'human',
        at: minute(2),
      }),
      Object.freeze({
        id: 'c:1',
        sourceId: '1',
        channelId: 'c',
        kind: 'post',
        direction: 'peer',
        actorKind: 'human',
        at: minute(1),
      }),
    ]) as readonly Interaction[];
    expect(buildConversations(items).conversations.map(({ id }) => id)).toEqual(['c:1', 'c:2']);
  });
});
