import type { KpiPart, KpiResult } from '../../models/index.js';
import { refuse } from '../errors.js';
import { recordAt, recordsAt } from '../listening/records.js';
import { nonNegative } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { shareResult } from '../result/shareResult.js';
import { type Boundary, keepsTarget } from './withinTarget.js';

/** How late an answer on a channel may come and still be one. */
export interface CutOff {
  readonly ms: number;
  /** Default `inclusive`. */
  readonly boundary?: Boundary;
}

/** Due requests by channel, `null` for those never answered, and the cut-off of each channel. */
export interface EffectiveResponseRateInput extends KpiInput {
  readonly requests: readonly { readonly channel: string; readonly responseMs: number | null }[];
  readonly cutOffs: Readonly<Record<string, CutOff>>;
}

/**
 * Share of due requests answered inside the cut-off of their channel, 0..1: an answer that comes too late for its channel
 * is none. Parts per channel; null without requests.
 *
 * @throws KpiError `negative`, `not-finite`; `kpi-needs-input` when a channel has no cut-off
 * @see K-32; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { effectiveResponseRate } from 'social-crm/kpi';
 *
 * const day = 86_400_000;
 * const requests = [{ channel: 'twitter', responseMs: day }, { channel: 'email', responseMs: day }];
 * const cutOffs = { twitter: { ms: day, boundary: 'exclusive' }, email: { ms: day, boundary: 'inclusive' } } as const;
 * effectiveResponseRate({ requests, cutOffs }).value; // => 0.5
 * ```
 */
export function effectiveResponseRate(input: EffectiveResponseRateInput): KpiResult {
  const kpi = 'effectiveResponseRate';
  const requests = recordsAt(kpi, 'requests', input.requests);
  const cutOffs = Object.fromEntries(
    Object.entries(recordAt(kpi, 'cutOffs', input.cutOffs)).map(([channel, cutOff]) => [
      channel,
      checkedCutOff(kpi, channel, cutOff),
    ]),
  );
  const channels = new Map<string, { inside: number; due: number }>();
  requests.forEach(({ channel, responseMs }, index) => {
    const { ms, boundary } = cutOffOf(kpi, cutOffs, channel);
    const time = responseMs === null ? null : nonNegative(kpi, ['requests', index, 'responseMs'], responseMs);
    const { inside, due } = channels.get(channel) ?? { inside: 0, due: 0 };
    channels.set(channel, { inside: inside + (keepsTarget(time, ms, boundary) ? 1 : 0), due: due + 1 });
  });
  const sorted = [...channels].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = sorted.map(([id, { inside, due }]): KpiPart => ({ id, value: inside / requests.length, n: due }));
  const numerator = sorted.reduce((sum, [, { inside }]) => sum + inside, 0);
  return shareResult(kpi, { numerator, denominator: requests.length, parts, parameters: { cutOffs } }, input);
}

function checkedCutOff(kpi: string, channel: string, cutOff: CutOff): Required<CutOff> {
  const { ms, boundary = 'inclusive' } = recordAt(kpi, ['cutOffs', channel], cutOff);
  return { ms: nonNegative(kpi, ['cutOffs', channel, 'ms'], ms), boundary };
}

function cutOffOf(kpi: string, cutOffs: Readonly<Record<string, Required<CutOff>>>, channel: string): Required<CutOff> {
  const cutOff = Object.hasOwn(cutOffs, channel) ? cutOffs[channel] : undefined;
  return cutOff ?? refuse('kpi-needs-input', { name: kpi, path: ['cutOffs', channel] }, ['a cut-off', cutOff]);
}
