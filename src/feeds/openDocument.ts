import { describeValue } from '../internal/errors.js';
import { openAtom } from './atom.js';
import { decodeBytes } from './decodeBytes.js';
import { FeedError } from './errors.js';
import { createIssueList, type IssueList } from './issue.js';
import type { FormatReader, ReadContext, ReadRecord } from './itemReader.js';
import type { Limits } from './limits.js';
import type { NeutralFeed } from './neutral.js';
import { openDisqus, openOpml, openXcard } from './otherDocuments.js';
import { openRows } from './rows.js';
import { openRss } from './rss.js';
import type { Element } from './xml/element.js';
import { parseSkeleton } from './xml/parseSkeleton.js';
import type { DocumentKind } from './xml/roots.js';
import { scan } from './xml/scan.js';

export interface DocumentOptions {
  readonly limits: Required<Limits>;
  readonly salvage: boolean;
  readonly functionName: string;
}

/** A document opened: its neutral head, and its records one by one. */
export interface OpenDocument {
  readonly kind: DocumentKind;
  readonly header: Element;
  readonly feed: NeutralFeed;
  /** Each record element with the items that it is. */
  records(): Iterable<{ element: Element; read: readonly ReadRecord[] }>;
}

/** Opens any XML of this room; `null` with an issue when nothing can be read. Never throws on a string or bytes. */
export function openDocument(
  input: string | Uint8Array,
  options: DocumentOptions,
): { document: OpenDocument | null; issues: IssueList } {
  const issues = createIssueList();
  const text = textOfInput(input, options, issues);
  const skeleton = text === null ? null : scan(text, { ...options, issues });
  if (skeleton === null) return { document: null, issues };
  const parsed = parseSkeleton(skeleton, issues);
  if (parsed.header === null) return { document: null, issues };
  const reader = openers[skeleton.kind](parsed.header, { issues, base: undefined });
  const { header } = parsed;
  const records = () => eachRecord(reader, parsed.records());
  return { document: { kind: skeleton.kind, header, feed: reader.feed, records }, issues };
}

function* eachRecord({ read, rootRecord }: FormatReader, elements: Iterable<Element>) {
  let count = 0;
  for (const element of rootRecord === undefined ? elements : [rootRecord]) {
    const records = read(element, count);
    count += records.length;
    yield { element, read: records };
  }
}

/** How each kind of document is opened by its header. */
export const openers: Readonly<Record<DocumentKind, (header: Element, context: ReadContext) => FormatReader>> = {
  rss: openRss,
  rdf: openRss,
  atom: openAtom,
  disqus: openDisqus,
  opml: openOpml,
  xcard: openXcard,
  stackexchange: openRows,
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
