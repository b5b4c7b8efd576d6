import { childAges, policyPacks, selectPolicy } from 'social-crm/consent';
import { policySchema } from 'social-crm/models';
import { describe, expect, test } from 'vitest';
import { world } from './world.js';

describe('the policy packs', () => {
  test.each(Object.entries(policyPacks))(
    '%s is that of the vectors, with version, dates, author, sources',
    (id, pack) => {
      const { version, effectiveFrom, reviewedOn, author, sources, ...rules } = pack;
      expect(rules).toEqual(world.packs[id]);
      expect(version).toMatch(/^\d{4}-\d\d$/);
      expect(Date.parse(String(effectiveFrom))).not.toBeNaN();
      expect(reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(author).toBe('social-crm');
      expect(sources?.length).toBeGreaterThan(0);
    },
  );

  test('together with the child ages they make a policy', () => {
    const jurisdictions = Object.fromEntries(
      Object.keys(childAges).map((country) => [country, Object.hasOwn(policyPacks, country) ? country : 'EU']),
    );
    const policy = { purposes: {}, texts: {}, jurisdictions, childAge: childAges, packs: policyPacks };
    expect(policySchema.safeParse(policy).success).toBe(true);
  });

  test('the child ages are those of the vectors where these name one', () => {
    expect(childAges).toMatchObject(world.childAge);
  });
});

describe('selectPolicy', () => {
  const [first, second] = [{ effectiveFrom: '2026-01-01T00:00:00Z' }, { effectiveFrom: '2027-01-01T00:00:00Z' }];

  test('is the last whose day has come, whatever the order', () => {
    expect(selectPolicy([second, first], '2026-12-31T23:59:59.999Z')).toBe(first);
    expect(selectPolicy([first, second], '2027-01-01T00:00:00Z')).toBe(second);
    expect(selectPolicy([second, first], '2025-12-31T23:59:59Z')).toBeNull();
    expect(selectPolicy([], 0)).toBeNull();
  });

  test('one without a day is in force since ever, and of two for one day the later listed counts', () => {
    const always = {};
    const again = { ...first };
    expect(selectPolicy([first, always], 0)).toBe(always);
    expect(selectPolicy([first, again], '2026-06-01T00:00:00Z')).toBe(again);
  });

  test('an unreadable day is refused', () => {
    expect(() => selectPolicy([{ effectiveFrom: '2026-01-01' }], 0)).toThrow(
      expect.objectContaining({ code: 'INVALID_INSTANT', path: ['history', 0, 'effectiveFrom'] }),
    );
  });
});
