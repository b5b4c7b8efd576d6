import { describe, expect, test } from 'vitest';
import { fanScore, fanScores, interestClustersOf, memberRoles, memberRolesOf } from '../../../src/kpi/index.js';
import type { LimitedPermit, Permit } from '../../../src/models/permit.js';

const permit = (subject: string, more: object = {}) =>
  ({
    purpose: 'profile_enrichment',
    subject,
    controller: 'acme',
    channel: 'email',
    decidedAt: '2026-03-01T00:00:00Z',
    basis: 'consent',
    obligations: [],
    ...more,
  }) as unknown as Permit<'profile_enrichment'>;

const asked = { controller: 'acme', now: '2026-03-02T12:00:00Z' };
const facts = { evidence: { like: 1, recommend: 1 }, outsideMarket: false, automationSigns: false };

describe('named people need a permit', () => {
  test('with a permit a person has the score of its evidence', () => {
    const [anna] = fanScores([{ id: 'anna', permit: permit('anna'), ...facts }], asked);
    expect(anna).toEqual({ id: 'anna', score: fanScore(facts) });
  });

  test('only data that the permit allows is used', () => {
    const limited = permit('anna', { allowedData: ['like'] });
    const [anna] = fanScores([{ id: 'anna', permit: limited, ...facts }], asked);
    expect(anna?.score.value).toBe(fanScore({ ...facts, evidence: { like: 1 } }).value);
  });

  test('a permit of somebody else, for another controller or out of time is refused', () => {
    const score = (one: Permit<'profile_enrichment'>) => () =>
      fanScores([{ id: 'anna', permit: one, ...facts }], asked);
    expect(score(permit('ben'))).toThrow(expect.objectContaining({ code: 'PERMIT_MISMATCH' }));
    expect(score(permit('anna', { controller: 'other' }))).toThrow(
      expect.objectContaining({ code: 'PERMIT_MISMATCH' }),
    );
    expect(score(permit('anna', { purpose: 'newsletter' }))).toThrow(
      expect.objectContaining({ code: 'PERMIT_MISMATCH' }),
    );
    expect(score(permit('anna', { validUntil: '2026-03-02T12:00:00Z' }))).toThrow(
      expect.objectContaining({ code: 'PERMIT_EXPIRED' }),
    );
  });

  test('clusters of named people hold no person and refuse a missing permit', () => {
    const people = Array.from({ length: 30 }, (_, index) => ({
      id: `p${index}`,
      permit: permit(`p${index}`),
      vector: index < 15 ? [5, 1 + (index % 2)] : [1 + (index % 3), 5],
    }));
    const result = interestClustersOf(people, { ...asked, clusters: 2, seed: 1 });
    expect(result.n).toBe(30);
    expect(JSON.stringify(result)).not.toMatch(/p\d/);
    const [first, ...rest] = people;
    const without = [{ ...first, permit: undefined as never } as (typeof people)[number], ...rest];
    expect(() => interestClustersOf(without, { ...asked, clusters: 2, seed: 1 })).toThrow();
  });

  test('roles of named members are those of the members, and a permit of somebody else is refused', () => {
    const ben = { id: 'ben', distinctRepliers: 2, love: 1, replies: 20, negativeReplies: 18, reactions: 5, laughs: 1 };
    const usual = { baseNegativeShare: 0.2, baseLaughShare: 0.1 };
    const named = (one: Permit<'profile_enrichment'>) =>
      memberRolesOf([{ ...ben, permit: one }], { ...asked, ...usual });
    expect(named(permit('ben'))).toEqual(memberRoles({ members: [ben], ...usual }));
    expect(() => named(permit('anna'))).toThrow(expect.objectContaining({ code: 'PERMIT_MISMATCH' }));
    expect(() => named(permit('ben', { validUntil: asked.now }))).toThrow(
      expect.objectContaining({ code: 'PERMIT_EXPIRED' }),
    );
  });

  test('a missing, limited or wrong permit does not compile', () => {
    const compileOnly = () => {
      // @ts-expect-error a person without a permit
      fanScores([{ id: 'anna', ...facts }], asked);
      // @ts-expect-error a permit for another purpose
      fanScores([{ id: 'anna', permit: {} as Permit<'newsletter'>, ...facts }], asked);
      // @ts-expect-error a limited permit
      fanScores([{ id: 'anna', permit: {} as LimitedPermit<'profile_enrichment'>, ...facts }], asked);
      // @ts-expect-error a person without a permit
      interestClustersOf([{ id: 'anna', vector: [1] }], { ...asked, seed: 1 });
      const anna = {
        id: 'anna',
        distinctRepliers: 0,
        love: 0,
        replies: 0,
        negativeReplies: 0,
        reactions: 0,
        laughs: 0,
      };
      // @ts-expect-error a member without a permit
      memberRolesOf([anna], { ...asked, baseNegativeShare: 0, baseLaughShare: 0 });
    };
    expect(compileOnly).toBeTypeOf('function');
  });
});
