import type { KpiResult } from '../../models/index.js';

/**
 * Whether two results may be compared: their definitions are equal apart from `window`.
 *
 * @example
 * ```ts
 * import { responseRate, sameDefinition } from 'social-crm/kpi';
 *
 * const vienna = responseRate({ answered: 56, due: 81, definition: { timeZone: 'Europe/Vienna' } });
 * const utc = responseRate({ answered: 50, due: 70 });
 * sameDefinition(vienna, utc); // => false
 * sameDefinition(utc, responseRate({ answered: 1, due: 2 })); // => true
 * ```
 */
export function sameDefinition(a: Pick<KpiResult, 'definition'>, b: Pick<KpiResult, 'definition'>): boolean {
  return canonical({ ...a.definition, window: null }) === canonical({ ...b.definition, window: null });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
