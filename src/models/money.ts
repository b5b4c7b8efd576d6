import * as z from 'zod';
import { model } from './schema.js';

/** An amount in minor units (cents, yen) with its currency: 12.50 EUR is `{ amountMinor: 1250, currency: 'EUR' }`. */
export interface Money {
  /** Safe integer; how many make one major unit says `currencyExponent`. */
  readonly amountMinor: number;
  /** ISO 4217 alphabetic code. */
  readonly currency: string;
}

/** Schema of {@link Money} (M-29). */
export const moneySchema = /* @__PURE__ */ model(() =>
  z
    .object({
      amountMinor: z.int().describe("Integer amount in the currency's minor unit."),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .describe('ISO 4217 alphabetic code.'),
    })
    .meta({ id: 'money', title: 'Money', description: 'An amount in minor units with its ISO 4217 currency.' }),
) satisfies z.ZodType<Money, Money>;
