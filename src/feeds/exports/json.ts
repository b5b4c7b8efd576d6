import { describeValue } from '../../internal/errors.js';
import { isoOf, isWritable, parseFeedDate } from '../dates.js';
import { decodeBytes } from '../decodeBytes.js';
import type { Draft, DraftInstant } from '../draft.js';
import { FeedError } from '../errors.js';
import { finishDrafts } from '../finishDrafts.js';
import { type ImportOptions, type ImportResult, type ResolvedOptions, resolveImportOptions } from '../importOptions.js';
import { createIssueList, type IssueList } from '../issue.js';
import { jsonFault } from './jsonFault.js';

/** An export in JSON: its text, its bytes, or the value that it parses to. */
export type JsonInput = string | Uint8Array | object;

export type JsonRecord = Readonly<Record<string, unknown>>;

type Place = readonly (string | number)[];

/** What a reader of an export gets and gives. */
export interface ExportContext {
  readonly issues: IssueList;
  readonly options: ResolvedOptions;
  readonly drafts: Draft[];
}

/** Imports one export: reads the JSON, lets `read` gather drafts, finishes them. Never throws on an input. */
export function importJson(
  input: JsonInput,
  { options, functionName, format }: { options: ImportOptions; functionName: string; format: string },
  read: (value: unknown, context: ExportContext) => void,
): ImportResult {
  const resolved = resolveImportOptions(options, functionName);
  const issues = createIssueList();
  const value = readJson(input, resolved, issues);
  const drafts: Draft[] = [];
  if (value !== undefined) read(value, { issues, options: resolved, drafts });
  if (drafts.length > resolved.limits.items) {
    issues.add('limit-items', [], { detail: `It has ${drafts.length}.` });
    drafts.length = resolved.limits.items;
  }
  const { interactions, contacts } = finishDrafts(drafts, { ...resolved, issues, format });
  return { interactions, contacts, counters: [], issues: issues.issues };
}

/** A byte order mark, and what makes a file of the X archive a script. */
const PREFIX = /^\ufeff?(?:\s*window\.YTD\.[\w.]{1,100}\s*=)?/;

export function readJson(input: JsonInput, { limits, functionName }: ResolvedOptions, issues: IssueList): unknown {
  if (typeof input === 'object' && input !== null && !(input instanceof Uint8Array)) return input;
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    const message = `${functionName}: input must be a string, a Uint8Array or a parsed value, got ${describeValue(input)}`;
    throw new FeedError('input-invalid', ['input'], message);
  }
  if (input.length > limits.bytes) {
    issues.add('limit-bytes', [], { detail: `It has ${input.length}.` });
    return undefined;
  }
  const text = typeof input === 'string' ? input : decodeBytes(input).text;
  if (text.trim() === '') {
    issues.add('empty-input', []);
    return undefined;
  }
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  return parseText(prefix, text.slice(prefix.length).replace(/;\s*$/, ''), issues);
}

/** A key `__proto__` is data to the parser of JSON and is never read here; it is reported all the same (M-9). */
function parseText(prefix: string, text: string, issues: IssueList): unknown {
  if (text.includes('"__proto__"')) issues.add('dangerous-name', [], { detail: 'The key is __proto__.' });
  try {
    return JSON.parse(text);
  } catch {
    issues.add('json-invalid', [], { offset: prefix.length + jsonFault(text) });
    return undefined;
  }
}

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of a record, own ones only. */
export const member = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const record = (value: unknown, key: string): JsonRecord | undefined => {
  const found = member(value, key);
  return isRecord(found) ? found : undefined;
};

export const list = (value: unknown, key: string): readonly unknown[] => {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
};

/** A non-empty string, else nothing. */
export const text = (value: unknown, key: string): string | undefined => {
  const found = member(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

/** An identifier: a string as it is, a number while JSON keeps it exact (M-2). Others are reported. */
export function identifier(value: unknown, key: string, { issues, place }: { issues: IssueList; place: Place }) {
  const found = member(value, key);
  if (typeof found === 'string') return found === '' ? undefined : found;
  if (found === undefined || found === null) return undefined;
  if (typeof found === 'number' && Number.isSafeInteger(found)) return String(found);
  issues.add('value-unsupported', [...place, key], { detail: `It is ${describeValue(found)}, no identifier.` });
  return undefined;
}

/** A count: a whole number from zero, also where it is written as a string. */
export function count(value: unknown, key: string): number | undefined {
  const found = member(value, key);
  const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** An instant in text, or in seconds or milliseconds since 1970. Absent is absent, unreadable is an issue. */
export function instant(found: unknown, { issues, place }: { issues: IssueList; place: Place }): DraftInstant {
  if (found === undefined || found === null || found === '') return {};
  if (typeof found === 'number' && isWritable(msOf(found))) return fromEpoch(found);
  const raw = typeof found === 'string' ? found.slice(0, 100) : describeValue(found);
  const date = typeof found === 'string' ? parseFeedDate(found) : null;
  if (date === null) issues.add('date-invalid', place, { detail: `The date is "${raw.slice(0, 60)}".` });
  return date === null ? { raw } : { raw, iso: date.iso, precision: date.precision };
}

/** Seconds and milliseconds are told apart by their size: seconds of this size would lie beyond the year 5000. */
const msOf = (value: number) => Math.trunc(Math.abs(value) < 1e11 ? value * 1000 : value);

const fromEpoch = (value: number): DraftInstant => ({
  raw: String(value),
  iso: isoOf(msOf(value)),
  precision: 'second',
});
