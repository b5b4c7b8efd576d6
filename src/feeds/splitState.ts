import type { OpenTag, SplitHeader } from './splitHeader.js';
import type { DocumentKind } from './xml/roots.js';

/** A record as written, or what could not be one. */
export type Split = { readonly record: string } | { readonly fault: 'limit-record' | 'malformed-xml' | 'not-a-feed' };

/** Where the cutting of a document stands. */
export interface Splitter {
  buffer: string;
  /** Text that has come since and is not looked at yet. */
  waiting: string;
  /** Where in the buffer to go on. */
  at: number;
  /** The mark that ends the open section, comment or instruction. */
  sectionEnd: string | null;
  kind: DocumentKind | null;
  recordNames: readonly string[];
  /** The innermost element that is open around the records. */
  open: OpenTag | null;
  header: SplitHeader | null;
  /** The record that is open: its name, its start in the buffer, and how many of its name are open inside. */
  rawName: string | null;
  start: number;
  nested: number;
  isSkipping: boolean;
  /** The root has ended: no further element may come. */
  isClosed: boolean;
  isOver: boolean;
  readonly limit: number;
  readonly found: Split[];
}

export function startSplitting(limit: number): Splitter {
  return {
    ...{ buffer: '', waiting: '', at: 0, sectionEnd: null, kind: null, recordNames: [], open: null, header: null },
    ...{ rawName: null, start: 0, nested: 0, isSkipping: false, isClosed: false, isOver: false, limit, found: [] },
  };
}

/** Below this, text is looked at whenever it comes. */
const SMALL = 65_536;

/** A long record that comes in small pieces is looked at when it has grown by a quarter: joining costs its whole length. */
export const isWorthReading = ({ buffer, waiting, isOver }: Splitter) =>
  !isOver && (buffer.length < SMALL || waiting.length * 4 >= buffer.length);

/** Drops what is done: all before the open record, or after the header all that was read. Moves the marks along. */
export function keepFrom(state: Splitter): number {
  if (state.header === null) return 0;
  const from = state.rawName !== null && !state.isSkipping ? state.start : state.at;
  state.at -= from;
  state.start -= from;
  return from;
}

/** What is held may grow to the limit; beyond, an open record is skipped, a header or an endless tag ends the reading. */
export function enforceLimit(state: Splitter): void {
  const isOutside = state.rawName === null;
  const from = isOutside || state.isSkipping ? state.at : state.start;
  const held = state.header === null ? state.buffer.length : state.buffer.length - from;
  if (held <= state.limit) return;
  state.found.push({ fault: state.isSkipping ? 'malformed-xml' : 'limit-record' });
  if (isOutside || state.isSkipping) state.isOver = true;
  state.isSkipping = true;
}
