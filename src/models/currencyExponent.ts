import { describeValue } from '../internal/errors.js';
import { ModelsError } from './errors.js';

const EXPONENTS = /* @__PURE__ */ exponents();

/**
 * How many decimal digits the minor unit of a currency has: 2 for most, 0 for JPY, 3 for KWD (ISO 4217, list one).
 * An amount in major units is `amountMinor / 10 ** currencyExponent(currency)`. A code that the list does not name
 * otherwise has 2.
 *
 * Throws `currency-invalid` when the code is not three capital letters.
 *
 * ```ts
 * import { currencyExponent } from 'social-crm/models';
 *
 * currencyExponent('EUR'); // => 2
 * currencyExponent('JPY'); // => 0
 * currencyExponent('euro'); // throws currency-invalid
 * ```
 */
export function currencyExponent(currency: string): number {
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
    const message = `currencyExponent: currency must be three capital letters, got ${describeValue(currency)}`;
    throw new ModelsError('currency-invalid', [], message);
  }
  return EXPONENTS.get(currency) ?? 2;
}

function exponents(): Map<string, number> {
  return new Map([
    ...codes('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF', 0),
    ...codes('BHD IQD JOD KWD LYD OMR TND', 3),
    ...codes('CLF UYW', 4),
  ]);
}

function codes(list: string, exponent: number): [string, number][] {
  return list.split(' ').map((code) => [code, exponent]);
}
