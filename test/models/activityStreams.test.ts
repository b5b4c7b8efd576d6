import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromActivityStreams, interactionSchema, toActivityStreams } from '../../src/models/index.js';
import { interactions } from './arbitraries.js';
import { withoutPaths } from './withoutPaths.js';

describe('toActivityStreams and back', () => {
  test('the generated interactions fit the schema', () => {
    fc.assert(
      fc.property(interactions, (interaction) => {
        const parsed = interactionSchema.parse(interaction);
        expect(withoutPaths(parsed, ['visibility'])).toEqual(withoutPaths(interaction, ['visibility']));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('gives back everything that is not lost', () => {
    fc.assert(
      fc.property(interactions, (interaction) => {
        const { value, lost } = toActivityStreams(interaction);
        const back = fromActivityStreams(JSON.parse(JSON.stringify(value)));
        expect(back.issues).toEqual([]);
        expect(back.lost).toEqual([]);
        expect(withoutPaths(back.value, lost)).toEqual(withoutPaths(interaction, lost));
        expect(interactionSchema.safeParse(back.value).error).toBeUndefined();
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('fromActivityStreams', () => {
  const asTerms = [
    'type',
    'id',
    'actor',
    'attributedTo',
    'object',
    'target',
    'published',
    'updated',
    'deleted',
    'name',
    'nameMap',
    'content',
    'contentMap',
    'mediaType',
    'source',
    'url',
    'href',
    'attachment',
    'tag',
    'to',
    'cc',
    'inReplyTo',
    'context',
    'likes',
    'shares',
    'replies',
    'totalItems',
    'generator',
    'formerType',
    '__proto__',
    'crm:kind',
    'crm:reaction',
    'crm:rating',
    'crm:extra',
    'crm:counters',
    'crm:visibility',
    'crm:channelId',
    'crm:sourceId',
    'crm:rootId',
    'crm:language',
    'crm:profileId',
    'kind',
    'value',
  ];
  const leaf = fc.constantFrom<unknown>(
    'Create',
    'Note',
    'Like',
    'Update',
    'Delete',
    'Undo',
    'Tombstone',
    'Mention',
    'Question',
    'https://example.org/1',
    '2026-03-02T09:00:00Z',
    '2026-03-02T09:00Z',
    'relative/path',
    '',
    'constructor',
    7,
    -1.5,
    true,
    null,
    'https://www.w3.org/ns/activitystreams#Public',
    'other',
    'text/plain',
    'urn:social-crm:%zz',
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...asTerms), tie('tree'), { maxKeys: 8 }),
    ),
  }));

  test('never throws, and what it gives fits the schema', () => {
    const node = fc.record({
      type: fc.constantFrom('Create', 'Note', 'Like', 'Undo', 'Update', 'Offer', 'Tombstone'),
      published: fc.constantFrom<unknown>('2026-03-02T09:00:00Z', '2026-03-02T09:00Z', 3, undefined),
      object: tree,
    });
    const input = fc.oneof(
      tree,
      fc.tuple(tree, node).map(([any, known]) => ({ ...(Object(any) as object), ...known })),
    );
    fc.assert(
      fc.property(input, (json) => {
        const { value, issues } = fromActivityStreams(json, { receivedAt: '2026-03-03T00:00:00Z' });
        if (value === null) expect(issues.length).toBeGreaterThan(0);
        else expect(interactionSchema.safeParse(value).error?.issues).toBeUndefined();
      }),
      { seed: 3, numRuns: 3000 },
    );
  });

  test('a deeply nested object does no harm', () => {
    let json: unknown = { type: 'Note' };
    for (let depth = 0; depth < 50_000; depth += 1) json = { type: 'Undo', object: json };
    expect(fromActivityStreams(json).value).toBeNull();
  });
});

const samples = fileURLToPath(new URL('../../../shared/data/feeds/activitystreams/', import.meta.url));

describe.skipIf(!existsSync(samples))('W3C samples (skipped where the data folder is absent)', () => {
  const read = (folder: string) =>
    existsSync(samples)
      ? readdirSync(`${samples}${folder}`).map((name) => [
          name,
          JSON.parse(readFileSync(`${samples}${folder}/${name}`, 'utf8')),
        ])
      : [];
  const formal = ['not-an-interaction', 'at-missing', 'orphan-reference'];

  test.each(read('good'))('%s has no fault', (_name, json) => {
    const { value, issues } = fromActivityStreams(json, { receivedAt: '2026-03-03T00:00:00Z' });
    expect(issues.filter(({ code }) => !formal.includes(code))).toEqual([]);
    if (value !== null) expect(interactionSchema.parse(value)).toMatchObject(value);
  });

  test.each(read('bad'))('%s has a fault', (_name, json) => {
    const { issues } = fromActivityStreams(json, { receivedAt: '2026-03-03T00:00:00Z' });
    expect(issues.filter(({ code }) => !formal.includes(code)).length).toBeGreaterThan(0);
  });
});
