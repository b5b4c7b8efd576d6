import type { Contact, ContactRole } from '../contact.js';
import type { ConversionIssue } from '../conversions/conversion.js';
import { jsonFault } from '../jsonFault.js';

/** A contact on its way: readers add to it. */
export interface ContactDraft {
  contact: { -readonly [Name in keyof Contact]: Contact[Name] };
  readonly roles: ContactRole[];
  readonly extra: Map<string, unknown[]>;
  readonly languages: { readonly tag: string; readonly preference: number }[];
  own: Readonly<Record<string, unknown>> | undefined;
  readonly lost: string[];
  readonly issues: ConversionIssue[];
}

/** One well-formed property and where it stands. */
export interface PlacedProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly values: readonly unknown[];
  readonly index: number;
}

/** Puts the values of a property into `extra`; returns the parameters that this uses, which is none. */
export function keep({ name, values, index }: PlacedProperty, { extra, issues }: ContactDraft): readonly string[] {
  const fault = jsonFault({ values });
  if (fault === null) {
    extra.set(name, [...(extra.get(name) ?? []), ...values]);
    return [];
  }
  const [, position = 0, ...rest] = fault.path;
  const code = fault.code === 'dangerous-name' ? fault.code : 'type-invalid';
  issues.push({ code, path: [1, index, Number(position) + 3, ...rest], message: fault.message });
  return [];
}

/** Notes that a property has no text; returns the parameters that this uses, which is none. */
export function invalid({ index }: PlacedProperty, { issues }: ContactDraft): readonly string[] {
  issues.push({ code: 'type-invalid', path: [1, index, 3], message: 'must be a text' });
  return [];
}
