import { hasTooManyAttributes, wellFormedAttributes } from './attributes.js';
import { skipDoctype } from './doctype.js';
import { lookUp, nameInfo, scopeOf, splitName } from './names.js';
import { endOfName } from './positions.js';
import { rootOf } from './roots.js';
import { flushText, takeRun } from './runs.js';
import {
  type Frame,
  reportBroken,
  type Scan,
  type ScanOptions,
  type Skeleton,
  type StartTag,
  startScan,
  stopBroken,
} from './scanState.js';
import { isNameStart, RUN_LENGTH, tagEnd } from './textRun.js';

/** Where a record begins: in the source, and in the parts of the skeleton. */
interface RecordStart {
  readonly start: number;
  readonly partCount: number;
}

/** No limit set by a caller goes beyond: elements are read by recursion. */
const DEEPEST = 1000;

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
  state.firstRun = state.runs.length / RUN_LENGTH;
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
  return wellFormedAttributes(text);
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
  const { kind, parts, found, source, runs } = state;
  return { kind, header: parts.join(''), records: found, texts: { source, runs } };
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
