import { isLetter } from './hash.js';

const HAPPY = ')]}dDpPb*3>';
const SAD = '([{c</\\|@sS$';
const EYES = ':;=';
const NOSES = "-o^'~,";

/** Faces that do not follow the pattern eyes, nose, mouth; value in tenths on the scale of the lexica. */
const FIXED: readonly (readonly [string, number])[] = [
  ['</3', -22],
  ['<3', 24],
  ['^_^', 20],
  ['^.^', 18],
  ['^-^', 18],
  ['^^', 15],
  ['-_-', -15],
  ['-.-', -14],
  ['>.<', -12],
  ['>_<', -12],
  ['>:(', -24],
  ['>:-(', -24],
  ['>:/', -20],
  ['._.', -9],
  ['*_*', 15],
  ['\\o/', 20],
  ['\\m/', 14],
];

/** Second characters of those faces: most marks are followed by a space and need no search. */
const SECONDS = '/3_.^->:*om<';

/** The length of the last emoticon found by `emoticonAt`. */
export interface EmoticonMatch {
  length: number;
  value: number;
}

/**
 * Looks for an emoticon at a position and writes its length and its value in tenths into `match`; length 0 says none.
 * The value is positive, negative or 0 (`:o`), never taken from the letters of the face.
 */
export function emoticonAt(text: string, index: number, match: EmoticonMatch): void {
  match.length = 0;
  const first = text[index] ?? '';
  if (EYES.includes(first)) forward(text, index, match);
  else if (first === '(' || first === ')') backward(text, index, match);
  if (match.length === 0 && SECONDS.includes(text[index + 1] ?? ' ')) fixed(text, index, match);
}

function forward(text: string, index: number, match: EmoticonMatch): void {
  const tear = text[index + 1] === "'";
  let at = index + (tear ? 2 : 1);
  if (NOSES.includes(text[at] ?? ' ') && isMouth(text[at + 1])) at += 1;
  const mouth = text[at];
  if (mouth === undefined || !isMouth(mouth) || text.startsWith('//', at)) return;
  const end = runEnd(text, at);
  if (isWordCharacter(text, at) && isWordCharacter(text, end)) return;
  match.length = end - index;
  match.value = faceValue(text[index], mouth, tear ? 'tear' : 'dry');
}

/** Where a run of one character ends: `:)))`. */
function runEnd(text: string, from: number): number {
  let end = from + 1;
  while (text[end] === text[from] && end - from < 60) end += 1;
  return end;
}

function faceValue(eyes: string | undefined, mouth: string, tear: 'tear' | 'dry'): number {
  const isHappy = HAPPY.includes(mouth);
  if (tear === 'tear') return isHappy ? 12 : -24;
  if (!isHappy) return -18;
  if (mouth === 'D' || mouth === '*') return 22;
  return eyes === ';' ? 12 : 18;
}

function backward(text: string, index: number, match: EmoticonMatch): void {
  let at = index + 1;
  if (text[at] === '-') at += 1;
  if (!':;='.includes(text[at] ?? ' ')) return;
  if (isMouth(text[at + 1]) || isWordCharacter(text, at + 1)) return;
  match.length = at + 1 - index;
  match.value = text[index] === '(' ? 16 : -16;
}

function fixed(text: string, index: number, match: EmoticonMatch): void {
  for (const [face, value] of FIXED) {
    if (!text.startsWith(face, index)) continue;
    match.length = face.length;
    match.value = value;
    return;
  }
}

const isMouth = (mouth: string | undefined) => mouth !== undefined && (HAPPY.includes(mouth) || SAD.includes(mouth));

function isWordCharacter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= 48 && code <= 57) || isLetter(code);
}
