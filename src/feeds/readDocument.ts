import { describeValue } from '../internal/errors.js';
import { readAtom } from './atom.js';
import { decodeBytes } from './decodeBytes.js';
import { FeedError } from './errors.js';
import { createIssueList, type IssueList } from './issue.js';
import type { ReadContext, ReadRecord } from './itemReader.js';
import type { Limits } from './limits.js';
import type { NeutralFeed } from './neutral.js';
import { readDisqus, readOpml, readXcard } from './otherDocuments.js';
import { readRows } from './rows.js';
import { readRss } from './rss.js';
import type { Element } from './xml/element.js';
import { parseSkeleton } from './xml/parseSkeleton.js';
import type { DocumentKind } from './xml/roots.js';
import { scan } from './xml/scan.js';

/** A document as read: its neutral form and, for the dialects, its elements. */
export interface ReadDocument {
  readonly kind: DocumentKind;
  readonly root: Element;
  readonly feed: NeutralFeed;
  readonly records: readonly ReadRecord[];
}

export interface DocumentOptions {
  readonly limits: Required<Limits>;
  readonly salvage: boolean;
  readonly functionName: string;
}

/** Reads any XML of this room; `null` with an issue when nothing can be read. Never throws on a string or bytes. */
export function readDocument(
  input: string | Uint8Array,
  options: DocumentOptions,
): { document: ReadDocument | null; issues: IssueList } {
  const issues = createIssueList();
  const text = textOfInput(input, options, issues);
  if (text === null) return { document: null, issues };
  const skeleton = scan(text, { ...options, issues });
  const root = skeleton === null ? null : parseSkeleton(skeleton, issues);
  if (skeleton === null || root === null) return { document: null, issues };
  const read = readers[skeleton.kind](root, { issues, base: undefined });
  return { document: { kind: skeleton.kind, root, ...read }, issues };
}

const readers: Readonly<
  Record<DocumentKind, (root: Element, context: ReadContext) => { feed: NeutralFeed; records: ReadRecord[] }>
> = {
  rss: readRss,
  rdf: readRss,
  atom: readAtom,
  disqus: readDisqus,
  opml: readOpml,
  xcard: readXcard,
  stackexchange: readRows,
};

/** The decoded text within the limit, without control characters; `null` with an issue when there is none. */
function textOfInput(input: string | Uint8Array, options: DocumentOptions, issues: IssueList): string | null {
  const { limits, functionName } = options;
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
    const message = `${functionName}: input must be a string or a Uint8Array, got ${describeValue(input)}`;
    throw new FeedError('input-invalid', ['input'], message);
  }
  if (input.length > limits.bytes) {
    issues.add('limit-bytes', [], { detail: `It has ${input.length}.` });
    return null;
  }
  const text = withoutControls(typeof input === 'string' ? input : decoded(input, issues));
  if (text.trim() === '') {
    issues.add('empty-input', []);
    return null;
  }
  return looksLikeJson(text) ? rejectJson(issues) : text;
}

function decoded(bytes: Uint8Array, issues: IssueList): string {
  const { text, unknownLabel } = decodeBytes(bytes);
  if (unknownLabel !== null)
    issues.add('unknown-encoding', [], { detail: `The declared encoding is "${unknownLabel}".` });
  return text;
}

const looksLikeJson = (text: string) => /^\ufeff?\s*[[{]/.test(text.slice(0, 1000));

function rejectJson(issues: IssueList): null {
  issues.add('not-a-feed', [], { detail: 'It looks like JSON: use the importer of its network.' });
  return null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const ALL_CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** XML 1.0 allows no control character but tab and line ends. The test is cheap, the copy is rare. */
export const withoutControls = (text: string) => (CONTROLS.test(text) ? text.replace(ALL_CONTROLS, '') : text);
