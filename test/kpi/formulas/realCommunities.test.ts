import { describe, expect, test } from 'vitest';
import { communityPage, communityRow, conversationsFolder, readConversations } from '../../../tools/communityTable.js';

const conversations = readConversations(conversationsFolder);

describe('community index on real conversations', () => {
  test.skipIf(conversations.length === 0)('questions and answers rank above brand support, whatever is unknown', () => {
    const rows = conversations.map(({ name, columns }) => communityRow(name, columns));
    const [community, support] = ['se-', 'support-'].map((kind) => rows.filter(({ name }) => name.startsWith(kind)));
    expect(community?.length).toBe(3);
    expect(support?.length).toBe(3);
    const least = Math.min(...(community ?? []).map(({ index }) => index.interval?.low ?? (index.value as number)));
    const most = Math.max(...(support ?? []).map(({ index }) => index.interval?.high ?? (index.value as number)));
    expect(least).toBeGreaterThan(most);
    expect(support?.map(({ memberToMember }) => memberToMember.value)).toEqual([0, 0, 0]);
    expect(communityPage(rows).match(/^se-|^support-/gm)?.length).toBe(6);
  });

  test('without the data beside the project there is nothing to rank, and no error', () => {
    expect(readConversations('/nowhere')).toEqual([]);
  });

  test('one host and three members who talk to each other', () => {
    const day = 86_400_000;
    const row = communityRow('made up', {
      at: [0, 1, 2, 5 * day, 5 * day + 1],
      author: [0, 1, 2, 3, 1],
      host: [1, 0, 0, 0, 0],
      replyTo: [-1, 0, 1, -1, 3],
    });
    expect(row.memberToMember.value).toBeCloseTo(2 / 3);
    expect(row.selfStart.value).toBe(0.5);
    expect(row.host.details['ratio']).toBeCloseTo(0.25, 6);
    expect(row.cohesion.value).toBe(1);
  });
});
