import { type DocumentKind, rootOf } from './xml/roots.js';
import { isNameStart, tagEnd } from './xml/textRun.js';

/** A record as written, or what could not be one. */
export type Split = { readonly record: string } | { readonly fault: 'limit-record' | 'malformed-xml' | 'not-a-feed' };

/** Cuts a document that arrives in pieces into its records, holding no more than one of them. */
export interface RecordSplitter {
  /** Takes more text and returns the records that are complete now. */
  push(text: string): readonly Split[];
  /** Says that no more text comes. */
  end(): readonly Split[];
  /** The document before its first record, with its elements closed; known once there is a record. */
  header(): SplitHeader | null;
}

export interface SplitHeader {
  readonly kind: DocumentKind;
  /** The document before its first record, closed. */
  readonly text: string;
  /** The tags around the records. */
  readonly open: string;
  readonly close: string;
}

interface OpenTag {
  readonly rawName: string;
  readonly text: string;
}

interface Splitter {
  buffer: string;
  /** Where in the buffer to go on. */
  at: number;
  kind: DocumentKind | null;
  recordNames: readonly string[];
  /** The elements that are open around the records. */
  stack: OpenTag[];
  /** The document before its first record, and the elements open there. */
  header: { readonly text: string; readonly stack: readonly OpenTag[] } | null;
  /** The record that is open: its name, its start in the buffer, and how many of its name are open inside. */
  rawName: string | null;
  start: number;
  nested: number;
  isSkipping: boolean;
  isOver: boolean;
  readonly limit: number;
  readonly found: Split[];
}

export function createRecordSplitter(limit: number): RecordSplitter {
  const state: Splitter = {
    ...{ buffer: '', at: 0, kind: null, recordNames: [], stack: [], header: null },
    ...{ rawName: null, start: 0, nested: 0, isSkipping: false, isOver: false, limit, found: [] },
  };
  return {
    push(text) {
      if (state.isOver) return [];
      state.buffer = state.buffer.slice(keepFrom(state)) + text;
      advance(state);
      return state.found.splice(0);
    },
    end() {
      const hasText = state.kind !== null || state.buffer !== '';
      if (!state.isOver && hasText) state.found.push({ fault: state.kind === null ? 'not-a-feed' : 'malformed-xml' });
      return state.found.splice(0);
    },
    header: () => headerOf(state),
  };
}

function headerOf({ kind, header }: Splitter): SplitHeader | null {
  if (kind === null || header === null) return null;
  const close = [...header.stack]
    .reverse()
    .map(({ rawName }) => `</${rawName}>`)
    .join('');
  return { kind, text: header.text + close, open: header.stack.map(({ text }) => text).join(''), close };
}

/** Drops what is done: all before the open record, or after the header all that was read. Moves the marks along. */
function keepFrom(state: Splitter): number {
  if (state.header === null) return 0;
  const from = state.rawName !== null && !state.isSkipping ? state.start : state.at;
  state.at -= from;
  state.start -= from;
  return from;
}

function advance(state: Splitter): void {
  while (!state.isOver) {
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

/** What is held may grow to the limit; beyond, an open record is skipped and a header ends the reading. */
function enforceLimit(state: Splitter): void {
  const from = state.rawName === null ? state.at : state.start;
  const held = state.header === null ? state.buffer.length : state.buffer.length - from;
  if (state.isSkipping || held <= state.limit) return;
  state.found.push({ fault: 'limit-record' });
  if (state.rawName === null) state.isOver = true;
  state.isSkipping = true;
}

/** Past a section or tag at an index, or -1 while its end has not arrived. */
function afterConstruct({ buffer }: Splitter, at: number): number {
  for (const [mark, end] of SECTIONS) {
    if (!buffer.startsWith(mark, at)) continue;
    const index = buffer.indexOf(end, at + mark.length);
    return index < 0 ? -1 : index + end.length;
  }
  if (buffer.length - at < LONGEST_MARK) return -1;
  return at + 1;
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
  if (!isNameStart(code)) return afterConstruct(state, at);
  const end = tagEnd(buffer, at + 1);
  if (end < 0) return -1;
  const rawName = nameAt(buffer, at + 1);
  const isEmpty = buffer.charCodeAt(end - 1) === 0x2f;
  if (state.kind === null) return openRoot(state, { at, end, rawName, isEmpty });
  if (state.recordNames.includes(localName(rawName))) return openRecord(state, { at, end, rawName, isEmpty });
  if (!isEmpty) state.stack = [...state.stack, { rawName, text: buffer.slice(at, end + 1) }];
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
  if (!isEmpty) state.stack = [{ rawName, text: state.buffer.slice(at, end + 1) }];
  return end + 1;
}

function openRecord(state: Splitter, { at, end, rawName, isEmpty }: Tag): number {
  state.header ??= { text: state.buffer.slice(0, at), stack: state.stack };
  if (isEmpty) {
    emit(state, at, end + 1);
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
  const rawName = nameAt(state.buffer, at + 2);
  if (state.stack.at(-1)?.rawName === rawName) state.stack = state.stack.slice(0, -1);
  if (state.stack.length === 0) state.isOver = true;
  return end + 1;
}

function stepInside(state: Splitter, at: number): number {
  const { buffer } = state;
  const code = buffer.charCodeAt(at + 1);
  if (code === 0x2f) return closeInside(state, at);
  if (!isNameStart(code)) return afterConstruct(state, at);
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
