import type { IssueList } from '../issue.js';
import type { Limits } from '../limits.js';
import { canonicalPrefix, namespaceKey, undeclaredPrefix } from './namespaces.js';
import { type DocumentKind, isCorePrefix, rootOf } from './roots.js';
import { isNameStart, runMark, type TextRun, tagEnd } from './textRun.js';

/**
 * One pass over a document that makes it cheap and safe to parse. It takes all texts out (a text becomes the number of a
 * {@link TextRun}), keeps elements that hold text with inline markup as one run, resolves namespaces to canonical names,
 * enforces the limits, and closes what is left open. What remains, the skeleton, is well-formed, small and read by
 * fast-xml-parser: that parser walks text character by character, so it runs twice as fast without any.
 */
export interface Skeleton {
  readonly kind: DocumentKind;
  /** The document without its records. */
  readonly header: string;
  /** Each outermost record on its own, so that they are parsed in small batches. */
  readonly records: readonly SkeletonRecord[];
  readonly runs: readonly TextRun[];
}

export interface SkeletonRecord {
  readonly markup: string;
  /** The number of its first run. */
  readonly firstRun: number;
}

export interface ScanOptions {
  readonly limits: Required<Limits>;
  readonly salvage: boolean;
  readonly issues: IssueList;
}

interface NameInfo {
  readonly name: string;
  readonly isRecord: boolean;
  readonly holdsMarkup: boolean;
}

/** The namespaces that one element declares, over those of its ancestors. */
interface Scope {
  readonly parent: Scope | null;
  readonly bindings: ReadonlyMap<string, string>;
  readonly names: Map<string, NameInfo>;
}

interface Frame {
  readonly rawName: string;
  readonly name: string;
  readonly isRecord: boolean;
  readonly start: number;
  readonly partCount: number;
  readonly scope: Scope;
}

/** Where a record begins: in the source, and in the parts of the skeleton. */
interface RecordStart {
  readonly start: number;
  readonly partCount: number;
}

interface Scan extends ScanOptions {
  readonly source: string;
  readonly parts: string[];
  readonly runs: TextRun[];
  readonly frames: Frame[];
  readonly found: SkeletonRecord[];
  /** The number of the first run of the open record, else 0: runs are numbered from here. */
  firstRun: number;
  kind: DocumentKind | null;
  recordNames: readonly string[];
  rootKey: string;
  scope: Scope;
  /** Where the pending text begins, and whether it holds sections. */
  textStart: number;
  hasSections: boolean;
  /** Open elements below the depth limit; their tags are counted and dropped. */
  tooDeep: number;
  /** Before this index inline markup is not taken as one run: an end tag was missing there. */
  noRunBefore: number;
  itemCount: number;
  isBroken: boolean;
  isRejected: boolean;
  isRootClosed: boolean;
}

/** Elements whose content is text that may have inline markup. */
const MARKUP_HOLDERS: ReadonlySet<string> = new Set([
  ...['title', 'description', 'summary', 'content', 'subtitle', 'tagline', 'info', 'rights', 'copyright', 'message'],
  ...['content:encoded', 'excerpt:encoded', 'xhtml:body', 'atom:content', 'atom:summary', 'atom:title'],
  ...['dc:creator', 'dc:subject', 'category', 'generator', 'managingeditor', 'webmaster'],
  ...['dc:title', 'dc:description', 'itunes:summary', 'itunes:subtitle', 'media:title', 'media:description'],
  ...['wp:comment_content'],
]);

/** No limit set by a caller goes beyond: elements are read by recursion. */
const DEEPEST = 1000;

const DANGEROUS_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export const isDangerousName = (name: string) => DANGEROUS_NAMES.has(name);

/** Scans a document; `null` with an issue when nothing of it can be read. */
export function scan(source: string, options: ScanOptions): Skeleton | null {
  const state = startScan(source, options);
  let at = 0;
  while (at >= 0) {
    const found = source.indexOf('<', at);
    if (found < 0) break;
    at = readMarkup(state, found);
  }
  return finish(state);
}

function startScan(source: string, options: ScanOptions): Scan {
  return {
    ...options,
    source,
    parts: [],
    runs: [],
    frames: [],
    found: [],
    firstRun: 0,
    kind: null,
    recordNames: [],
    rootKey: '',
    scope: { parent: null, bindings: new Map(), names: new Map() },
    textStart: 0,
    hasSections: false,
    tooDeep: 0,
    noRunBefore: 0,
    itemCount: 0,
    isBroken: false,
    isRejected: false,
    isRootClosed: false,
  };
}

/** Reads what begins with the `<` at an index and returns where to go on, or -1 to stop. */
function readMarkup(state: Scan, at: number): number {
  const next = state.source.charCodeAt(at + 1);
  if (next === 0x2f) return readEndTag(state, at);
  if (next === 0x21) return readDeclaration(state, at);
  if (next === 0x3f) return skipSection(state, at, '?>');
  if (isNameStart(next)) return readStartTag(state, at);
  return strayBracket(state, at);
}

/** A `<` that begins nothing is text, as in "a < b". */
function strayBracket(state: Scan, at: number): number {
  if (state.frames.length > 0) reportBroken(state, at, 'A `<` in a text must be written `&lt;`.');
  return at + 1;
}

function readDeclaration(state: Scan, at: number): number {
  const { source } = state;
  if (source.startsWith('<!--', at)) return skipSection(state, at, '-->');
  if (source.startsWith('<![CDATA[', at)) return skipSection(state, at, ']]>');
  if (/^<!doctype/i.test(source.slice(at, at + 9)) && state.kind === null) return skipDoctype(state, at);
  return strayBracket(state, at);
}

function skipSection(state: Scan, at: number, mark: string): number {
  const end = state.source.indexOf(mark, at + 2);
  if (end < 0) return stopBroken(state, at, 'A CDATA section, comment or instruction is not closed.');
  state.hasSections = true;
  return end + mark.length;
}

/** Skips a DOCTYPE with its internal subset. A public identifier alone is harmless; declared entities are reported. */
function skipDoctype(state: Scan, at: number): number {
  const { source } = state;
  const end = doctypeEnd(source, at + 9);
  if (end < 0) return stopBroken(state, at, 'The DOCTYPE is not closed.');
  if (source.slice(at, end).includes('<!ENTITY')) state.issues.add('dtd-forbidden', [], { offset: at });
  state.textStart = end + 1;
  return end + 1;
}

/** Index of the `>` that ends a DOCTYPE: outside of quotes, comments and the brackets of the internal subset. */
function doctypeEnd(source: string, from: number): number {
  let depth = 0;
  let index = from;
  while (index < source.length) {
    const character = source.charAt(index);
    if (character === '>' && depth <= 0) return index;
    if (character === '[') depth += 1;
    if (character === ']') depth -= 1;
    index = afterQuoteOrComment(source, index, character);
  }
  return -1;
}

function afterQuoteOrComment(source: string, index: number, character: string): number {
  if (character === '"' || character === "'") return indexOrEnd(source, character, index + 1) + 1;
  return character === '<' && source.startsWith('<!--', index) ? indexOrEnd(source, '-->', index + 4) + 3 : index + 1;
}

function indexOrEnd(source: string, mark: string, from: number): number {
  const index = source.indexOf(mark, from);
  return index < 0 ? source.length : index;
}

function readEndTag(state: Scan, at: number): number {
  const { source, frames } = state;
  const end = source.indexOf('>', at);
  if (end < 0) return stopBroken(state, at, 'An end tag is not closed.');
  flushText(state, at);
  state.textStart = end + 1;
  if (state.tooDeep > 0) {
    state.tooDeep -= 1;
    return end + 1;
  }
  const rawName = source.slice(at + 2, end).trimEnd();
  if (frames.at(-1)?.rawName === rawName) closeFrame(state, end + 1);
  else closeMismatched(state, { at, end: end + 1, rawName });
  return end + 1;
}

/**
 * An end tag that fits an outer element closes the inner ones too. One that fits none is a misspelt one where the open
 * element holds nothing but text, and is ignored elsewhere.
 */
function closeMismatched(state: Scan, { at, end, rawName }: { at: number; end: number; rawName: string }): void {
  reportBroken(state, at, 'An end tag does not fit the element that is open.');
  const { frames } = state;
  let index = frames.length - 1;
  while (index >= 0 && frames[index]?.rawName !== rawName) index -= 1;
  if (index < 0 && isLeaf(state)) index = frames.length - 1;
  if (index < 0) return;
  while (frames.length > index) closeFrame(state, end);
}

/** A start tag is four parts, a text one. */
function isLeaf({ frames, parts }: Scan): boolean {
  const frame = frames.at(-1);
  return frame !== undefined && frames.length > 1 && parts.length <= frame.partCount + 5;
}

function closeFrame(state: Scan, end: number): void {
  const frame = state.frames.pop();
  if (frame === undefined) return;
  state.scope = frame.scope;
  state.parts.push('</', frame.name, '>');
  if (frame.isRecord) takeRecord(state, frame, end);
  state.isRootClosed = state.frames.length === 0;
}

/** Moves a complete record out of the header, or drops it when it is too large. */
function takeRecord(state: Scan, { start, partCount }: RecordStart, end: number): void {
  const { parts, found, limits, issues, firstRun } = state;
  if (end - start > limits.record) issues.add('limit-record', [], { offset: start });
  else found.push({ markup: parts.slice(partCount).join(''), firstRun });
  parts.length = partCount;
  state.firstRun = 0;
}

function readStartTag(state: Scan, at: number): number {
  const { source } = state;
  const nameEnd = endOfName(source, at + 1);
  const end = source.charCodeAt(nameEnd) === 0x3e ? nameEnd : tagEnd(source, nameEnd);
  if (end < 0) return stopBroken(state, at, 'A tag or a quote in it is not closed.');
  if (state.isRootClosed) return stopAfterRoot(state, at);
  flushText(state, at);
  state.textStart = end + 1;
  const isEmpty = source.charCodeAt(end - 1) === 0x2f && end > nameEnd;
  const rawName = source.slice(at + 1, nameEnd);
  if (state.kind === null && !openRoot(state, { rawName, nameEnd, end })) return -1;
  return openElement(state, { at, rawName, nameEnd, end, isEmpty });
}

function endOfName(source: string, from: number): number {
  let index = from;
  for (; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    if (code <= 0x20 || code === 0x3e || code === 0x2f) break;
  }
  return index;
}

interface StartTag {
  readonly at: number;
  readonly rawName: string;
  readonly nameEnd: number;
  readonly end: number;
  readonly isEmpty: boolean;
}

function openRoot(state: Scan, { rawName, nameEnd, end }: { rawName: string; nameEnd: number; end: number }): boolean {
  const { prefix, local } = splitName(rawName);
  const root = rootOf(local);
  if (root === null) {
    state.isRejected = true;
    state.issues.add('not-a-feed', [], { detail: `The root element is <${rawName.slice(0, 40)}>.` });
    return false;
  }
  state.kind = root.kind;
  state.recordNames = root.records;
  const scope = scopeOf(state, nameEnd, end);
  state.rootKey = lookUp(scope, root.kind === 'rdf' ? '' : prefix) ?? '';
  return true;
}

function openElement(state: Scan, tag: StartTag): number {
  const { limits, frames, parts } = state;
  if (state.tooDeep > 0 || frames.length >= Math.min(limits.depth, DEEPEST)) return skipDeep(state, tag);
  const outer = state.scope;
  const attributes = attributesOf(state, tag);
  const info = nameInfo(state, tag.rawName);
  const isRecord = info.isRecord && isOutermost(frames);
  if (isRecord) enterRecord(state);
  if (state.itemCount > limits.items) return stopAtItemLimit(state, tag.at);
  const partCount = parts.length;
  parts.push('<', info.name, attributes, tag.isEmpty ? '/>' : '>');
  const { rawName, at } = tag;
  if (tag.isEmpty) {
    state.scope = outer;
    if (isRecord) takeRecord(state, { start: at, partCount }, tag.end + 1);
    return tag.end + 1;
  }
  frames.push({ rawName, name: info.name, isRecord, start: at, partCount, scope: outer });
  return info.holdsMarkup ? takeRun(state, tag) : tag.end + 1;
}

function enterRecord(state: Scan): void {
  state.itemCount += 1;
  state.firstRun = state.runs.length;
}

/** The root is no record, and what lies in a record belongs to it. */
const isOutermost = (frames: readonly Frame[]) => frames.length > 0 && !frames.some(({ isRecord }) => isRecord);

function skipDeep(state: Scan, { at, end, isEmpty }: StartTag): number {
  if (state.tooDeep === 0) state.issues.add('limit-depth', [], { offset: at });
  if (!isEmpty) state.tooDeep += 1;
  return end + 1;
}

/** The attributes as written, with a leading blank; enters the scope of namespaces that they declare. */
function attributesOf(state: Scan, { at, nameEnd, end, isEmpty }: StartTag): string {
  const last = isEmpty ? end - 1 : end;
  if (last <= nameEnd) return '';
  const text = state.source.slice(nameEnd, last);
  if (hasTooManyAttributes(text, state.limits.attributes)) {
    state.issues.add('limit-attributes', [], { offset: at });
    return '';
  }
  if (text.includes('xmlns')) state.scope = scopeOf(state, nameEnd, last);
  return text;
}

/** An attribute takes five characters at least (` a=""`), so that only long tags need the count. */
export function hasTooManyAttributes(text: string, limit: number): boolean {
  if (text.length <= limit * 5) return false;
  let count = 0;
  for (const _ of text.matchAll(/"[^"]*"|'[^']*'/g)) count += 1;
  return count > limit;
}

const XMLNS = /(?:^|\s)xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function scopeOf(state: Scan, from: number, to: number): Scope {
  const bindings = new Map<string, string>();
  for (const [, prefix = '', double, single] of state.source.slice(from, to).matchAll(XMLNS)) {
    bindings.set(prefix, namespaceKey(double ?? single ?? ''));
  }
  return { parent: state.scope, bindings, names: new Map() };
}

function lookUp(scope: Scope, prefix: string): string | undefined {
  for (let current: Scope | null = scope; current !== null; current = current.parent) {
    const key = current.bindings.get(prefix);
    if (key !== undefined) return key;
  }
  return undefined;
}

function nameInfo(state: Scan, rawName: string): NameInfo {
  const known = state.scope.names.get(rawName);
  if (known !== undefined) return known;
  const name = canonicalName(state, rawName);
  const info = {
    name,
    isRecord: state.recordNames.includes(name),
    holdsMarkup: MARKUP_HOLDERS.has(name) && state.kind !== 'opml' && state.kind !== 'xcard',
  };
  state.scope.names.set(rawName, info);
  return info;
}

const PLAIN_NAME = /^[\w.\-\u00b7-\uffff]+$/;

/** `local` for the root's own vocabulary, `prefix:local` for a namespace the room reads, `_:local` for all others. */
function canonicalName(state: Scan, rawName: string): string {
  const { prefix, local } = splitName(rawName);
  if (isDangerousName(prefix) || isDangerousName(local)) {
    state.issues.add('dangerous-name', [], { detail: `The element is <${rawName.slice(0, 40)}>.` });
    return '_:dangerous';
  }
  if (!PLAIN_NAME.test(local)) return '_:unreadable';
  const canonical = prefixOf(state, prefix);
  return canonical === '' ? local.toLowerCase() : `${canonical}:${local.toLowerCase()}`;
}

function prefixOf(state: Scan, prefix: string): string {
  const key = lookUp(state.scope, prefix);
  if (key === undefined) return prefix === '' ? '' : coreOr(state, undeclaredPrefix(prefix));
  return key === state.rootKey ? '' : coreOr(state, canonicalPrefix(key));
}

const coreOr = (state: Scan, prefix: string) => (state.kind !== null && isCorePrefix(state.kind, prefix) ? '' : prefix);

function splitName(rawName: string): { prefix: string; local: string } {
  const colon = rawName.indexOf(':');
  return colon < 0
    ? { prefix: '', local: rawName }
    : { prefix: rawName.slice(0, colon), local: rawName.slice(colon + 1) };
}

/** Takes everything up to the end tag of a markup holder as one run, unless an ancestor ends before it does. */
function takeRun(state: Scan, { rawName, end }: StartTag): number {
  const from = end + 1;
  if (from < state.noRunBefore) return from;
  const search: RunSearch = { rawName, nested: 0, shape: 'plain', end: -1 };
  let at = state.source.indexOf('<', from);
  while (at >= 0) {
    const after = stepOfRun(state, search, at);
    if (after < 0) break;
    at = state.source.indexOf('<', after);
  }
  if (search.end < 0) {
    state.noRunBefore = at < 0 ? state.source.length : at;
    return from;
  }
  if (search.shape !== 'plain' || !isBlank(state.source, from, search.end)) {
    addRun(state, { raw: state.source.slice(from, search.end), shape: search.shape });
  }
  state.textStart = search.end;
  state.hasSections = false;
  return search.end;
}

interface RunSearch {
  readonly rawName: string;
  /** Elements of the same name that are open inside. */
  nested: number;
  shape: TextRun['shape'];
  /** Index of the `</` of the end tag once it is found. */
  end: number;
}

/** Goes past the `<` at an index; -1 when the search is over. */
function stepOfRun(state: Scan, search: RunSearch, at: number): number {
  const { source } = state;
  const next = source.charCodeAt(at + 1);
  if (next === 0x2f) return endTagInRun(state, search, at);
  if (isNameStart(next)) return startTagInRun(source, search, at);
  const after = afterSection(source, at);
  if (after > at + 1 && search.shape === 'plain') search.shape = 'sections';
  return after;
}

function endTagInRun(state: Scan, search: RunSearch, at: number): number {
  const name = state.source.slice(at + 2, endOfName(state.source, at + 2));
  if (name !== search.rawName) {
    search.shape = 'markup';
    return isOpenAncestor(state, name) ? -1 : at + 2;
  }
  if (search.nested === 0) {
    search.end = at;
    return -1;
  }
  search.nested -= 1;
  return at + 2;
}

function startTagInRun(source: string, search: RunSearch, at: number): number {
  search.shape = 'markup';
  const nameEnd = endOfName(source, at + 1);
  const close = tagEnd(source, nameEnd);
  if (close < 0) return source.length;
  const isEmpty = source.charCodeAt(close - 1) === 0x2f;
  if (!isEmpty && source.slice(at + 1, nameEnd) === search.rawName) search.nested += 1;
  return close + 1;
}

const isOpenAncestor = (state: Scan, name: string) =>
  state.frames.some((frame, index) => index < state.frames.length - 1 && frame.rawName === name);

function afterSection(source: string, at: number): number {
  if (source.startsWith('<![CDATA[', at)) return indexOrEnd(source, ']]>', at + 9);
  if (source.startsWith('<!--', at)) return indexOrEnd(source, '-->', at + 4);
  return source.startsWith('<?', at) ? indexOrEnd(source, '?>', at + 2) : at + 1;
}

/** Puts the pending text into the skeleton, as the number of its run. Blanks between tags are no text. */
function flushText(state: Scan, end: number): void {
  const { source, textStart, hasSections } = state;
  state.hasSections = false;
  if (end <= textStart || state.tooDeep > 0) return;
  if (!hasSections && isBlank(source, textStart, end)) return;
  if (state.frames.length === 0) return;
  addRun(state, { raw: source.slice(textStart, end), shape: hasSections ? 'sections' : 'plain' });
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (source.charCodeAt(index) > 0x20) return false;
  }
  return true;
}

function addRun(state: Scan, run: TextRun): void {
  const { runs, parts, limits } = state;
  if (run.raw.length > limits.text) {
    state.issues.add('limit-text', [], { offset: state.textStart });
    runs.push({ raw: cutText(run, limits.text), shape: run.shape });
  } else {
    runs.push(run);
  }
  parts.push(runMark(runs.length - 1 - state.firstRun));
}

/** A cut CDATA section stays one: its end mark is not needed by the reader of runs. */
const cutText = ({ raw }: TextRun, length: number) => raw.slice(0, length);

function reportBroken(state: Scan, offset: number, detail: string): void {
  if (state.isBroken) return;
  state.isBroken = true;
  state.issues.add('malformed-xml', [], { detail, offset });
}

function stopBroken(state: Scan, offset: number, detail: string): number {
  reportBroken(state, offset, detail);
  return -1;
}

function stopAfterRoot(state: Scan, at: number): number {
  return stopBroken(state, at, 'There is a second root element; it was left out.');
}

function stopAtItemLimit(state: Scan, at: number): number {
  state.issues.add('limit-items', [], { offset: at });
  while (state.frames.length > 0) closeFrame(state, at);
  return -1;
}

/** Closes the skeleton. A document that ends early is fatal unless `salvage` asks for its complete records. */
function finish(state: Scan): Skeleton | null {
  if (state.kind === null) return nothingFound(state);
  if (state.frames.length > 0) {
    const offset = state.source.length;
    if (!state.isBroken) reportBroken(state, offset, 'The document ends before its elements do.');
    if (!state.salvage) return null;
    dropIncompleteRecord(state);
  }
  return { kind: state.kind, header: state.parts.join(''), records: state.found, runs: state.runs };
}

function nothingFound(state: Scan): null {
  if (!state.isRejected && !state.isBroken) state.issues.add('not-a-feed', []);
  return null;
}

function dropIncompleteRecord(state: Scan): void {
  const index = state.frames.findIndex((frame) => frame.isRecord);
  const record = state.frames[index];
  if (record !== undefined) {
    state.parts.length = record.partCount;
    state.frames.length = index;
  }
  while (state.frames.length > 0) closeFrame(state, state.source.length);
}
