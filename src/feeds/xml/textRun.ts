import { decodeEntities } from '../decodeEntities.js';

/** Text between two tags, or everything inside an element that holds text with inline markup, as the source has it. */
export interface TextRun {
  readonly raw: string;
  /** `plain`: characters and references; `sections`: CDATA, comments or instructions too; `markup`: elements too. */
  readonly shape: 'plain' | 'sections' | 'markup';
}

export const SHAPES: readonly TextRun['shape'][] = ['plain', 'sections', 'markup'];

/** A run is noted by its start, its end and the index of its shape. */
export const RUN_LENGTH = 3;

/** The texts of a document: its source, and the notes of its runs one after the other. */
export interface Texts {
  readonly source: string;
  readonly runs: readonly number[];
}

/** The run with this number, or `null` when there is none. */
export function runAt({ source, runs }: Texts, number: number): TextRun | null {
  const at = number * RUN_LENGTH;
  const shape = SHAPES[runs[at + 2] ?? -1];
  return shape === undefined ? null : { raw: source.slice(runs[at], runs[at + 1]), shape };
}

const FIRST_MARK = 0x40;
const LAST_MARK = 0xcfff;

/**
 * How the skeleton writes the number of a run: as one character, because fast-xml-parser gathers text character by
 * character; the few beyond as a number.
 */
export const runMark = (number: number): string =>
  number <= LAST_MARK - FIRST_MARK ? String.fromCharCode(FIRST_MARK + number) : `#${number}`;

/** The number that a mark stands for. */
export const markedRun = (mark: string): number =>
  mark.startsWith('#') ? Number(mark.slice(1)) : mark.charCodeAt(0) - FIRST_MARK;

interface Piece {
  readonly kind: 'text' | 'cdata' | 'tag';
  readonly text: string;
}

/** The characters of a run: references decoded once, sections resolved, tags left out, order kept. */
export function runText({ raw, shape }: TextRun): string {
  if (shape === 'plain') return normaliseLineEnds(decodeEntities(raw));
  return pieces(raw, shape === 'markup')
    .map(({ kind, text }) => (kind === 'text' ? decodeEntities(text) : kind === 'cdata' ? text : ''))
    .map(normaliseLineEnds)
    .join('');
}

/** A run as markup: its inline elements as they stand; without any, the same as {@link runText}. */
export function runMarkup(run: TextRun): string {
  if (run.shape !== 'markup') return runText(run);
  return pieces(run.raw, true)
    .map(({ kind, text }) => (kind === 'cdata' ? escapeText(text) : text))
    .map(normaliseLineEnds)
    .join('');
}

/** XML reads `\r\n` and `\r` as `\n`. */
export const normaliseLineEnds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Cuts a run at its sections and, where asked, its tags. Comments and instructions vanish. */
function pieces(raw: string, hasTags: boolean): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  let at = raw.indexOf('<');
  while (at >= 0) {
    const section = sectionAt(raw, at) ?? (hasTags ? tagAt(raw, at) : null);
    if (section !== null) {
      found.push({ kind: 'text', text: raw.slice(start, at) }, section.piece);
      start = section.end;
    }
    at = raw.indexOf('<', section === null ? at + 1 : start);
  }
  found.push({ kind: 'text', text: raw.slice(start) });
  return found;
}

const nothing: Piece = { kind: 'text', text: '' };

interface Section {
  readonly piece: Piece;
  readonly end: number;
}

function sectionAt(raw: string, at: number): Section | null {
  if (raw.startsWith('<![CDATA[', at)) {
    const end = endOf(raw, { mark: ']]>', from: at + 9 });
    return { piece: { kind: 'cdata', text: raw.slice(at + 9, end - 3) }, end };
  }
  if (raw.startsWith('<!--', at)) return { piece: nothing, end: endOf(raw, { mark: '-->', from: at + 4 }) };
  if (raw.startsWith('<?', at)) return { piece: nothing, end: endOf(raw, { mark: '?>', from: at + 2 }) };
  return null;
}

function tagAt(raw: string, at: number): Section | null {
  const next = raw.charCodeAt(at + 1);
  if (next !== 0x2f && !isNameStart(next)) return null;
  const end = tagEnd(raw, at + 1);
  return end < 0 ? null : { piece: { kind: 'tag', text: raw.slice(at, end + 1) }, end: end + 1 };
}

function endOf(raw: string, { mark, from }: { mark: string; from: number }): number {
  const found = raw.indexOf(mark, from);
  return found < 0 ? raw.length + mark.length : found + mark.length;
}

/** Letters, `_`, `:` and everything beyond ASCII. */
export const isNameStart = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a || code >= 0x80;

/** Index of the `>` that ends the tag, outside of quotes; -1 when the tag or a quote is not closed. */
export function tagEnd(source: string, from: number): number {
  let index = from;
  while (index < source.length) {
    const code = source.charCodeAt(index);
    if (code === 0x3e) return index;
    index = code === 0x22 || code === 0x27 ? afterQuoted(source, index) : index + 1;
  }
  return -1;
}

function afterQuoted(source: string, at: number): number {
  const end = source.indexOf(source.charAt(at), at + 1);
  return end < 0 ? source.length : end + 1;
}
