import { fraction, list } from '../result/checks.js';

/**
 * Holm's correction of several p-values: what is still surprising when many things are looked at.
 *
 * @param input `pValues` (0..1 each), in any order.
 * @returns `adjusted` in input order, at least the raw value, at most 1.
 * @throws `KpiError` negative, not-finite, numerator-exceeds-denominator.
 * @see S. Holm, Scandinavian Journal of Statistics 6 (1979); R `p.adjust(method = "holm")`
 * @example
 * ```ts
 * import { statistics } from 'social-crm/kpi';
 *
 * statistics.holm({ pValues: [0.01, 0.04, 0.03, 0.005] }); // => { adjusted: [0.03, 0.06, 0.06, 0.02] }
 * ```
 */
export function holm(input: { readonly pValues: readonly number[] }): { readonly adjusted: readonly number[] } {
  const pValues = list('holm', 'pValues', input.pValues).map((value, index) =>
    fraction('holm', ['pValues', index], value),
  );
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] as number) - (pValues[b] as number));
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  order.forEach((index, rank) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - rank) * (pValues[index] as number)));
    adjusted[index] = largest;
  });
  return { adjusted };
}
