import { describeValue } from '../internal/errors.js';
import { ModelsError } from './errors.js';
import type { Money } from './money.js';

/**
 * The sum of two amounts of one currency, exact in minor units (M-29).
 *
 * Throws `currency-mismatch` when the currencies differ: an exchange rate is never guessed. Throws `amount-unsafe`
 * when an amount or the sum is no safe integer.
 *
 * ```ts
 * import { addMoney } from 'social-crm/models';
 *
 * const fee = { amountMinor: 1250, currency: 'EUR' };
 * addMoney(fee, { amountMinor: -50, currency: 'EUR' }); // => { amountMinor: 1200, currency: 'EUR' }
 * addMoney(fee, { amountMinor: 1250, currency: 'CHF' }); // throws currency-mismatch
 * ```
 */
export function addMoney(first: Money, second: Money): Money {
  if (first.currency !== second.currency) {
    const message = `addMoney: currency must be ${first.currency}, got ${describeValue(second.currency)}`;
    throw new ModelsError('currency-mismatch', ['currency'], message);
  }
  const amountMinor = first.amountMinor + second.amountMinor;
  if (![first.amountMinor, second.amountMinor, amountMinor].every(Number.isSafeInteger)) {
    const message = `addMoney: amountMinor must be a safe integer, got the sum ${describeValue(amountMinor)}`;
    throw new ModelsError('amount-unsafe', ['amountMinor'], message);
  }
  return { amountMinor, currency: first.currency };
}
