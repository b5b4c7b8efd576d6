import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type ConsentEvent, digestLedger, verifyDigest } from 'social-crm/consent';
import { describe, expect, test } from 'vitest';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const event = (id: string, day: number, more: object = {}): ConsentEvent =>
  ({ id, type: 'withdrawn', subject: 'p1', at: `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`, ...more }) as never;
const ledger = [event('b', 2), event('a', 1), event('c', 3)];

describe('a chain of hashes', () => {
  test('is h0 = hash(""), hn = hash(hn-1, line feed, JSON with sorted keys)', () => {
    const written = '{"at":"2026-01-01T10:00:00Z","id":"a","subject":"p1","type":"withdrawn"}';
    const first = hash(`${hash('')}\n${written}`);
    expect(digestLedger([event('a', 1)], { hash })).toEqual({ head: first, links: [{ id: 'a', hash: first }] });
    expect(digestLedger([], { hash })).toEqual({ head: hash(''), links: [] });
  });

  test('follows the recording, then the id, whatever the order of the array and of the keys', () => {
    const { links } = digestLedger(ledger, { hash });
    expect(links.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(fc.shuffledSubarray(ledger, { minLength: 3 }), (shuffled) => {
        const turned = shuffled.map((one) => Object.fromEntries(Object.entries(one).reverse()) as never);
        expect(digestLedger(turned, { hash })).toEqual(digestLedger(ledger, { hash }));
      }),
      { seed: 1, numRuns: 20 },
    );
    const late = event('0', 1, { recordedAt: '2026-02-01T10:00:00Z' });
    expect(digestLedger([late, ...ledger], { hash }).links.map(({ id }) => id)).toEqual(['a', 'b', 'c', '0']);
  });

  test('an event recorded later only appends', () => {
    const digest = digestLedger(ledger, { hash });
    const longer = [event('0', 1, { recordedAt: '2026-02-01T10:00:00Z' }), ...ledger];
    expect(verifyDigest(longer, digest, { hash })).toEqual({ valid: true, firstDifference: null, appendedCount: 1 });
    expect(digestLedger(longer, { hash }).links.slice(0, 3)).toEqual(digest.links);
  });

  test.each([
    ['a changed event', [event('a', 1), event('b', 2, { note: 'x' }), event('c', 3)], 'b'],
    ['an event that is gone', [event('b', 2), event('c', 3)], 'b'],
    ['the last event gone', [event('a', 1), event('b', 2)], 'c'],
    ['an event put in between', [...ledger, event('aa', 2)], 'aa'],
  ])('names %s', (_, changed, firstDifference) => {
    const digest = digestLedger(ledger, { hash });
    expect(verifyDigest(changed, digest, { hash })).toEqual({ valid: false, firstDifference, appendedCount: 0 });
  });

  test('notices a change three hundred levels deep, and is not exhausted by a hundred thousand', () => {
    const nested = (depth: number, core: unknown) => {
      let note = core;
      for (let level = 0; level < depth; level += 1) note = { note };
      return event('a', 1, { note });
    };
    const digest = digestLedger([nested(300, 'x')], { hash });
    expect(verifyDigest([nested(300, 'y')], digest, { hash }).firstDifference).toBe('a');
    expect(() => digestLedger([nested(100_000, 'x')], { hash })).not.toThrow();
  });

  test('takes any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const digest = digestLedger(values as never, { hash });
        expect(digestLedger([...values].reverse() as never, { hash })).toEqual(digest);
        expect(verifyDigest(values as never, digest, { hash }).valid).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
