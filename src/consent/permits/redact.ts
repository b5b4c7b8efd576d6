import type { Decision } from '../../models/index.js';

/** What is left of a record, and what was taken away. */
export interface Redacted<Record extends object> {
  readonly value: Partial<Record>;
  readonly removed: string[];
}

/**
 * Returns of a record only the fields that a decision allows; deny leaves nothing, a link-only answer only the link.
 *
 * Looks at the top-level fields. `linkFields` names the fields that make up the link, when they are called otherwise than
 * in the decision (`profileUrl`). An allow that names no fields keeps all. The record itself is not changed.
 *
 * @example
 * ```ts
 * import { redact } from 'social-crm/consent';
 *
 * const decision = { decision: 'limited', mode: 'link_only', allowedData: ['profileUrl'] };
 * redact({ profileUrl: 'https://social.example/anna', bio: 'cyclist' }, decision); // => {
 * //   value: { profileUrl: 'https://social.example/anna' }, removed: ['bio'] }
 * ```
 */
export function redact<Contact extends object>(
  contact: Contact,
  decision: Pick<Decision, 'decision' | 'mode' | 'allowedData'>,
  { linkFields }: { readonly linkFields?: readonly string[] } = {},
): Redacted<Contact> {
  const keys = Object.keys(contact);
  const kept = keys.filter((key) => isKept(key, decision, linkFields));
  const value = Object.fromEntries(kept.map((key) => [key, contact[key as keyof Contact]])) as Partial<Contact>;
  return { value, removed: keys.filter((key) => !kept.includes(key)) };
}

type Answer = Pick<Decision, 'decision' | 'mode' | 'allowedData'>;

function isKept(
  key: string,
  { decision, mode, allowedData }: Answer,
  linkFields: readonly string[] | undefined,
): boolean {
  if (mode === 'link_only') return decision === 'limited' && (linkFields ?? allowedData ?? []).includes(key);
  if (decision === 'allow') return allowedData === undefined || allowedData.includes(key);
  return decision === 'limited' && allowedData?.includes(key) === true;
}
