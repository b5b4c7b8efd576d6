import { afterEndTag, headerOf, type SplitHeader } from './splitHeader.js';
import { enforceLimit, isWorthReading, keepFrom, type Split, type Splitter, startSplitting } from './splitState.js';
import { doctypeEnd } from './xml/doctype.js';
import { rootOf } from './xml/roots.js';
import { isNameStart, tagEnd } from './xml/textRun.js';

/** Cuts a document that arrives in pieces into its records, holding no more than one of them. */
export interface RecordSplitter {
  /** Takes more text and returns the records that are complete now. */
  push(text: string): readonly Split[];
  /** Says that no more text comes. */
  end(): readonly Split[];
  /** The document before its first record, with its elements closed; known once there is a record. */
  header(): SplitHeader | null;
}

export function createRecordSplitter(limit: number): RecordSplitter {
  const state = startSplitting(limit);
  return {
    push(text) {
      if (!state.isOver) state.waiting += text;
      if (isWorthReading(state)) readOn(state);
      return state.found.splice(0);
    },
    end() {
      readOn(state);
      const hasText = state.kind !== null || state.buffer !== '';
      if (!state.isOver && !state.isClosed && hasText) state.found.push({ fault: endFault(state) });
      return state.found.splice(0);
    },
    header: () => state.header,
  };
}

const endFault = ({ kind, buffer, at }: Splitter) =>
  kind === null && at >= buffer.length ? 'not-a-feed' : 'malformed-xml';

function readOn(state: Splitter): void {
  if (state.isOver) return;
  state.buffer = state.buffer.slice(keepFrom(state)) + state.waiting;
  state.waiting = '';
  advance(state);
}

function advance(state: Splitter): void {
  while (!state.isOver) {
    if (state.sectionEnd !== null && !isPastSection(state, state.sectionEnd)) break;
    const found = state.buffer.indexOf('<', state.at);
    if (found < 0) {
      state.at = state.buffer.length;
      break;
    }
    const next = state.rawName === null ? stepOutside(state, found) : stepInside(state, found);
    if (next < 0) {
      state.at = found;
      break;
    }
    state.at = next;
  }
  enforceLimit(state);
}

/** Goes behind the end of the open section; while that has not come, behind what cannot be a part of its mark. */
function isPastSection(state: Splitter, mark: string): boolean {
  const index = state.buffer.indexOf(mark, state.at);
  state.at = index < 0 ? Math.max(state.at, state.buffer.length - mark.length + 1) : index + mark.length;
  if (index >= 0) state.sectionEnd = null;
  return index >= 0;
}

/** Past the mark of a section at an index, whose end is looked for from there; -1 while its end has not arrived. */
function afterMark(state: Splitter, at: number): number {
  const { buffer } = state;
  if (buffer.length - at < LONGEST_MARK) return -1;
  for (const [mark, end] of SECTIONS) {
    if (!buffer.startsWith(mark, at)) continue;
    state.sectionEnd = end;
    return at + mark.length;
  }
  if (state.kind !== null || buffer.slice(at, at + LONGEST_MARK).toLowerCase() !== '<!doctype') return at + 1;
  const end = doctypeEnd(buffer, at + LONGEST_MARK);
  return end < 0 ? -1 : end + 1;
}

const SECTIONS = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;

const LONGEST_MARK = 9;

function stepOutside(state: Splitter, at: number): number {
  const { buffer } = state;
  const code = buffer.charCodeAt(at + 1);
  if (code === 0x2f) return closeOutside(state, at);
  if (!isNameStart(code)) return afterMark(state, at);
  const end = tagEnd(buffer, at + 1);
  if (end < 0) return -1;
  const rawName = nameAt(buffer, at + 1);
  const isEmpty = buffer.charCodeAt(end - 1) === 0x2f;
  if (state.isClosed) return stopBroken(state, end);
  if (state.kind === null) return openRoot(state, { at, end, rawName, isEmpty });
  if (state.recordNames.includes(localName(rawName))) return openRecord(state, { at, end, rawName, isEmpty });
  if (!isEmpty) state.open = { rawName, text: buffer.slice(at, end + 1), outer: state.open };
  return end + 1;
}

function stopBroken(state: Splitter, end: number): number {
  state.found.push({ fault: 'malformed-xml' });
  state.isOver = true;
  return end + 1;
}

interface Tag {
  readonly at: number;
  readonly end: number;
  readonly rawName: string;
  readonly isEmpty: boolean;
}

function openRoot(state: Splitter, { at, end, rawName, isEmpty }: Tag): number {
  const root = rootOf(localName(rawName));
  if (root === null) {
    state.found.push({ fault: 'not-a-feed' });
    state.isOver = true;
    return end + 1;
  }
  state.kind = root.kind;
  state.recordNames = root.records;
  if (root.records.includes(localName(rawName))) return openRecord(state, { at, end, rawName, isEmpty });
  if (isEmpty) state.isClosed = true;
  else state.open = { rawName, text: state.buffer.slice(at, end + 1), outer: null };
  return end + 1;
}

function openRecord(state: Splitter, { at, end, rawName, isEmpty }: Tag): number {
  const { kind, open } = state;
  if (kind !== null) state.header ??= headerOf(kind, open === null ? '' : state.buffer.slice(0, at), open);
  if (isEmpty) {
    emit(state, at, end + 1);
    state.isClosed = open === null;
    return end + 1;
  }
  state.rawName = rawName;
  state.start = at;
  state.nested = 0;
  return end + 1;
}

function emit(state: Splitter, from: number, to: number): void {
  if (to - from > state.limit) state.found.push({ fault: 'limit-record' });
  else state.found.push({ record: state.buffer.slice(from, to) });
}

function closeOutside(state: Splitter, at: number): number {
  const end = state.buffer.indexOf('>', at);
  if (end < 0) return -1;
  if (state.kind === null) return end + 1;
  const rawName = nameAt(state.buffer, at + 2);
  if (state.open?.rawName !== rawName) state.found.push({ fault: 'malformed-xml' });
  state.open = afterEndTag(state.open, rawName);
  state.isClosed = state.open === null;
  return end + 1;
}

function stepInside(state: Splitter, at: number): number {
  const { buffer } = state;
  const code = buffer.charCodeAt(at + 1);
  if (code === 0x2f) return closeInside(state, at);
  if (!isNameStart(code)) return afterMark(state, at);
  const end = tagEnd(buffer, at + 1);
  if (end < 0) return -1;
  if (nameAt(buffer, at + 1) === state.rawName && buffer.charCodeAt(end - 1) !== 0x2f) state.nested += 1;
  return end + 1;
}

function closeInside(state: Splitter, at: number): number {
  const end = state.buffer.indexOf('>', at);
  if (end < 0) return -1;
  if (nameAt(state.buffer, at + 2) !== state.rawName) return end + 1;
  if (state.nested > 0) {
    state.nested -= 1;
    return end + 1;
  }
  if (!state.isSkipping) emit(state, state.start, end + 1);
  state.isSkipping = false;
  state.rawName = null;
  state.isClosed = state.open === null;
  return end + 1;
}

function nameAt(buffer: string, from: number): string {
  let end = from;
  for (; end < buffer.length; end += 1) {
    const code = buffer.charCodeAt(end);
    if (code <= 0x20 || code === 0x3e || code === 0x2f) break;
  }
  return buffer.slice(from, end);
}

const localName = (rawName: string) => rawName.slice(rawName.indexOf(':') + 1).toLowerCase();
