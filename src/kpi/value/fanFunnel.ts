import type { KpiResult } from '../../models/index.js';
import { recordsAt } from '../listening/records.js';
import { count, partOf } from '../result/checks.js';
import type { KpiInput } from '../result/kpiInput.js';
import { confOf } from '../result/makeResult.js';
import { shareResult } from '../result/shareResult.js';
import { wilson } from '../statistics/wilson.js';

/** People on each step of a funnel, widest first. */
export interface FanFunnelInput extends KpiInput {
  readonly steps: readonly { readonly step: string; readonly people: number }[];
}

/**
 * Share of the first step that reaches the last, 0..1. The logarithms of the rates between steps are the parts; the details
 * hold each rate with its Wilson interval under the name of the step it leads to. Null without steps or people.
 *
 * @throws KpiError `negative`, `not-a-count`; `numerator-exceeds-denominator` when a step is wider than the one before
 * @see K-92
 *
 * @example
 * ```ts
 * import { fanFunnel } from 'social-crm/kpi';
 *
 * const steps = [{ step: 'fan', people: 10_000 }, { step: 'crm', people: 800 }, { step: 'order', people: 40 }];
 * fanFunnel({ steps }).value; // => 0.004
 * fanFunnel({ steps }).details['crm']; // => { rate: 0.08, numerator: 800, ... }
 * ```
 */
export function fanFunnel(input: FanFunnelInput): KpiResult {
  const kpi = 'fanFunnel';
  const conf = confOf(kpi, input);
  const people = recordsAt(kpi, 'steps', input.steps).map(({ people }, index) =>
    count(kpi, ['steps', index, 'people'], people),
  );
  const rates = people.slice(1).map((k, index) => {
    const n = people[index] as number;
    partOf(kpi, ['steps', index + 1, 'people'], [k, n]);
    const interval = wilson({ k, n, conf });
    const rate = n === 0 ? null : k / n;
    return { rate, numerator: k, denominator: n, low: interval?.low ?? null, high: interval?.high ?? null };
  });
  const names = input.steps.slice(1).map(({ step }) => step);
  const [denominator = 0] = people;
  const numerator = people[people.length - 1] ?? 0;
  const parts =
    numerator === 0
      ? []
      : rates.map(({ rate, denominator: n }, index) => ({
          id: names[index] as string,
          value: Math.log(rate as number),
          n,
        }));
  const details = Object.fromEntries(rates.map((rate, index) => [names[index] as string, rate]));
  return shareResult(kpi, { numerator, denominator, parts, partsAddUpTo: 'ln(value)', details }, input);
}
