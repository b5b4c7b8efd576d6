import type { Instant } from '../../internal/instant.js';
import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { censusResult } from '../result/censusResult.js';
import { count, instant, positive } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { localDays } from '../value/localDay.js';

const DAY_MS = 86_400_000;

/** The acts of one person. */
export interface DecayedEvidenceInput extends KpiInput {
  readonly acts: readonly { readonly kind: string; readonly at: Instant }[];
  readonly asOf: Instant;
  readonly timeZone: string;
  /** Default 180. */
  readonly halfLifeDays?: number;
  /** Most acts of one kind that count on a local day; default 3. */
  readonly dailyCap?: number;
}

/**
 * Weight of the acts of one person by kind, each 0..∞ acts: Σ ½^(age / half-life), at most `dailyCap` of a kind on a local
 * day (the first ones). Acts after `asOf` are left out and counted in the details. The value is the `evidence` of
 * `fanScore`; null without acts.
 *
 * @throws KpiError `not-finite`, `negative`, `not-a-count`, `bad-zone`
 * @see K-86; the cap follows the trust levels of Discourse
 *
 * @example
 * ```ts
 * import { decayedEvidence } from 'social-crm/kpi';
 *
 * const acts = [{ kind: 'like', at: '2026-01-01T00:00:00Z' }, { kind: 'share', at: '2026-06-30T00:00:00Z' }];
 * const result = decayedEvidence({ acts, asOf: '2026-06-30T00:00:00Z', timeZone: 'UTC' });
 * result.value; // => { like: 0.5, share: 1 }
 * ```
 */
export function decayedEvidence(input: DecayedEvidenceInput): KpiResult<Readonly<Record<string, number>>> {
  const kpi = 'decayedEvidence';
  const { timeZone } = input;
  const asOf = instant(kpi, 'asOf', input.asOf);
  const halfLifeDays = positive(kpi, 'halfLifeDays', input.halfLifeDays ?? 180);
  const dailyCap = count(kpi, 'dailyCap', input.dailyCap ?? 3);
  const dayOf = localDays(kpi, timeZone);
  const acts = recordsAt(kpi, 'acts', input.acts).map(({ kind, at }, index) => ({
    kind,
    ms: instant(kpi, ['acts', index, 'at'], at),
  }));
  const past = acts.filter(({ ms }) => ms <= asOf).sort((a, b) => a.ms - b.ms || (a.kind < b.kind ? -1 : 1));
  const perDay = new Map<string, number>();
  const evidence = new Map<string, number>();
  let overCap = 0;
  for (const { kind, ms } of past) {
    const key = `${dayOf(ms)} ${kind}`;
    const before = perDay.get(key) ?? 0;
    perDay.set(key, before + 1);
    if (before < dailyCap)
      evidence.set(kind, (evidence.get(kind) ?? 0) + 0.5 ** ((asOf - ms) / (halfLifeDays * DAY_MS)));
    else overCap += 1;
  }
  return censusResult<Readonly<Record<string, number>>>(
    kpi,
    {
      value: evidence.size === 0 ? null : Object.fromEntries([...evidence].sort(([a], [b]) => (a < b ? -1 : 1))),
      unit: 'acts',
      n: past.length,
      details: { overCap, afterAsOf: acts.length - past.length },
      timeZone,
      parameters: { halfLifeDays, dailyCap },
    },
    input,
  );
}
