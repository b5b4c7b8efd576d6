import { endOfName, indexOrEnd } from './positions.js';
import type { Scan, StartTag } from './scanState.js';
import { isNameStart, RUN_LENGTH, runMark, SHAPES, type TextRun, tagEnd } from './textRun.js';

/** Takes everything up to the end tag of a markup holder as one run, unless an ancestor ends before it does. */
export function takeRun(state: Scan, { rawName, end }: StartTag): number {
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
    addRun(state, { from, to: search.end, shape: search.shape });
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
export function flushText(state: Scan, end: number): void {
  const { source, textStart, hasSections } = state;
  state.hasSections = false;
  if (end <= textStart || state.tooDeep > 0) return;
  if (!hasSections && isBlank(source, textStart, end)) return;
  if (state.frames.length === 0) return;
  addRun(state, { from: textStart, to: end, shape: hasSections ? 'sections' : 'plain' });
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (source.charCodeAt(index) > 0x20) return false;
  }
  return true;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly shape: TextRun['shape'];
}

/**
 * Notes a run by three numbers: thousands of small objects that outlive the scan cost a quarter of the whole time in the
 * collector (bench/feeds.mjs). A text beyond the limit is cut; a cut CDATA section needs no end mark.
 */
function addRun(state: Scan, { from, to, shape }: Found): void {
  const { runs, parts, limits } = state;
  const isTooLong = to - from > limits.text;
  if (isTooLong) state.issues.add('limit-text', [], { offset: from });
  parts.push(runMark(runs.length / RUN_LENGTH - state.firstRun));
  runs.push(from, isTooLong ? from + limits.text : to, SHAPES.indexOf(shape));
}
