import type { Json } from '../../internal/json.js';

/** One property of a jCard (RFC 7095, section 3.3): name, parameters, value type, values. */
export type JCardProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string | readonly string[]>>,
  type: string,
  ...values: Json[],
];

/** A vCard 4.0 as JSON (RFC 7095). */
export type JCard = readonly ['vcard', readonly JCardProperty[]];

/** Our own property: JSON of what vCard has no property for. */
export const OWN_PROPERTY = 'x-social-crm';
