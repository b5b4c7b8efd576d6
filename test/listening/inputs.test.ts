import { describe, expect, test } from 'vitest';
import { compileMentionQueries, emergingTopics, matchMentions, triage } from '../../src/listening/index.js';
import type { Interaction } from '../../src/models/index.js';

const queries = compileMentionQueries([{ id: 'q', about: { kind: 'brand', name: 'Netz' }, query: 'netz' }]);
const guidelines = {
  rules: [{ id: 'r', when: { minAnger: 0.6 }, team: 'service' }],
  teams: [],
  fallback: { team: 'all' },
};
const post = (more: object = {}) =>
  ({
    id: 'c:1',
    sourceId: '1',
    channelId: 'c',
    kind: 'post',
    direction: 'inbound',
    actorKind: 'human',
    at: '2026-03-02T09:00:00Z',
    text: 'Netz weg',
    ...more,
  }) as Interaction;

const invalid = (path: readonly (string | number)[]) => expect.objectContaining({ code: 'input-invalid', path });

describe('an interaction whose texts are none is refused by the name of the field', () => {
  test.each([
    ['title', 5, ['title']],
    ['text', {}, ['text']],
    ['url', true, ['url']],
    ['language', ['de'], ['language']],
    ['tags', 'netz', ['tags']],
    ['tags', ['netz', 5], ['tags', 1]],
  ])('%s: %j', (field, value, path) => {
    const bad = post({ [field]: value });
    expect(() => matchMentions(bad, queries)).toThrow(invalid(['interaction', ...path]));
    expect(() => triage(bad, {}, guidelines)).toThrow(invalid(['interaction', ...path]));
    const options = { now: '2026-03-03T00:00:00Z' };
    expect(() => emergingTopics([post(), bad], [], options)).toThrow(invalid(['interactions', 1, ...path]));
    expect(() => emergingTopics([], [bad], options)).toThrow(invalid(['background', 0, ...path]));
  });

  test('null is absent', () => {
    const bare = post({ title: null, url: null, language: null, tags: null });
    expect(matchMentions(bare, queries)).toHaveLength(1);
    expect(triage(bare, {}, guidelines).team).toBe('all');
  });
});

describe('a signal of the wrong kind is refused, never taken for unknown', () => {
  test.each([
    [{ anger: '0.9' }, ['anger']],
    [{ urgency: Number.NaN }, ['urgency']],
    [{ sentiment: { polarity: 'bad', confidence: 1 } }, ['sentiment', 'polarity']],
    [{ sentiment: { polarity: 0, confidence: Infinity } }, ['sentiment', 'confidence']],
    [{ author: { reachCount: '5' } }, ['author', 'reachCount']],
    [{ thread: { unansweredCount: {}, waitingMs: 0 } }, ['thread', 'unansweredCount']],
    [{ thread: { unansweredCount: 0, waitingMs: [] } }, ['thread', 'waitingMs']],
    [{ language: 5 }, ['language']],
    [{ topics: 'price' }, ['topics']],
    [{ topics: [5] }, ['topics', 0]],
    [{ mentions: {} }, ['mentions']],
    [{ mentions: [null] }, ['mentions', 0]],
    [{ mentions: [{ queryId: 'q' }] }, ['mentions', 0, 'about']],
  ])('%j', (signals, path) => {
    expect(() => triage(post(), signals as never, guidelines)).toThrow(invalid(['signals', ...path]));
  });

  test('null is not known', () => {
    const signals = { anger: null, sentiment: null, author: null, thread: null, topics: null, mentions: null };
    expect(triage(post(), signals as never, guidelines)).toMatchObject({ team: 'all', matched: [] });
    expect(triage(post(), { anger: 0.9 }, guidelines).team).toBe('service');
  });
});
