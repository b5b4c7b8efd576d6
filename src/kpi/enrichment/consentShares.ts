import { share } from '../result/shareResult.js';

// The shares of consent and conversion that are one count of another.

/**
 * Share of people asked who consented; a low rate may be the honest one: `consented / asked`, 0..1; null at `asked:
 * 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-70; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { consentRate } from 'social-crm/kpi';
 *
 * consentRate({ consented: 90, asked: 600 }).value; // => 0.15
 * ```
 */
export const consentRate = /* @__PURE__ */ share('consentRate', 'consented', 'asked');

/**
 * Share of contacts linked without stored profile data: `linkOnly / contacts`, 0..1; null at `contacts: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-70; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { linkOnlyShare } from 'social-crm/kpi';
 *
 * linkOnlyShare({ linkOnly: 300, contacts: 1200 }).value; // => 0.25
 * ```
 */
export const linkOnlyShare = /* @__PURE__ */ share('linkOnlyShare', 'linkOnly', 'contacts');

/**
 * Share of started opt-ins that were confirmed; open ones inside the deadline are left out by the caller: `confirmed /
 * started`, 0..1; null at `started: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-71; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { doubleOptInCompletion } from 'social-crm/kpi';
 *
 * doubleOptInCompletion({ confirmed: 72, started: 100 }).value; // => 0.72
 * ```
 */
export const doubleOptInCompletion = /* @__PURE__ */ share('doubleOptInCompletion', 'confirmed', 'started');

/**
 * Conversions among consented contacts: `conversions / consented`, 0..1; null at `consented: 0`.
 *
 * @throws KpiError `negative`, `not-a-count`, `numerator-exceeds-denominator`
 * @see K-28; Wilson interval, flag `small` if n < 30 or wider than .2
 *
 * @example
 * ```ts
 * import { conversionRate } from 'social-crm/kpi';
 *
 * conversionRate({ conversions: 9, consented: 300 }).value; // => 0.03
 * ```
 */
export const conversionRate = /* @__PURE__ */ share('conversionRate', 'conversions', 'consented');
