import type { Path } from '../../internal/errors.js';

/** A converted value and what the target cannot hold. */
export interface Conversion<Value> {
  readonly value: Value;
  /** Dotted paths of the input (`counters.asOf`, `profiles.0.counters`) in input order; a name with a dot is quoted. */
  readonly lost: readonly string[];
}

/** A converted value, what of the input has no place in it, and what of the input is wrong. */
export interface CheckedConversion<Value> extends Conversion<Value> {
  readonly issues: readonly ConversionIssue[];
}

/** Something wrong in outside data. The value at `path` is not used. */
export interface ConversionIssue {
  readonly code: ConversionIssueCode;
  readonly path: Path;
  readonly message: string;
}

/** Codes of {@link ConversionIssue} and what they mean. */
export const conversionIssueCodes = {
  'not-an-object': 'The input is no JSON object, or no vCard array.',
  'type-invalid': 'A value has the wrong JSON type, such as a number where a string is due.',
  'url-relative': 'An identifier or address is no absolute URL.',
  'instant-invalid': 'A date is no ISO 8601 date and time with offset.',
  'name-conflict': '`name` and `nameMap` stand side by side; `name` is used.',
  'page-invalid': 'A page of a collection is neither a page nor a link.',
  'dangerous-name': 'A name could reach a prototype: `__proto__`, `constructor`, `prototype`.',
  'not-an-interaction': 'The object is nothing that somebody said or did, such as a place or a collection.',
  'at-missing': 'The object does not say when it happened.',
  'orphan-reference': 'An Undo, Delete or Update whose object is not known.',
  'schema-invalid': 'A value does not fit the model.',
} as const;

export type ConversionIssueCode = keyof typeof conversionIssueCodes;

/** A path as one text: `profiles.0.counters`; a name that is no plain word is quoted: `extra."a.b"`. */
export function pathText(path: Path): string {
  return path.map((step) => (/^[^."\s]+$/.test(String(step)) ? String(step) : JSON.stringify(step))).join('.');
}

/** An object without the members whose value is `undefined`. */
export function defined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
